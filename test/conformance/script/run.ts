import { areas } from '../areas.ts';
import { type Case, caseKey, type Json, type PageCase } from '../case.ts';
import { nameAndMessage } from '../observe.ts';
import { canonical, type Report, type Result } from '../result.ts';
import { forgetProgress, keepProgress, type Progress, progress } from './progress.ts';
import { appendResult, makeResultTab, resultsOf, resultTab } from './resultTab.ts';
import { openScene } from './scene.ts';
import { sweep } from './sweep.ts';

/** How far a run has come; the page asks for the next step until `left` is 0. */
export interface StepReport {
  readonly done: number;
  readonly left: number;
}

/** well below Google's six minutes, and short enough for the page to show that something happens */
const stepMs = 45_000;

const book = (): GoogleAppsScript.Spreadsheet.Spreadsheet => SpreadsheetApp.getActiveSpreadsheet();
const all = (): readonly (readonly [string, Case])[] =>
  areas.flatMap(({ area, cases }) => cases.map((one) => [area, one] as const));

/** Forgets a run that did not come to its end, and begins a new one. */
export function begin(): StepReport {
  const before = progress();
  const { locale, timeZone } = before ?? {
    locale: book().getSpreadsheetLocale(),
    timeZone: book().getSpreadsheetTimeZone(),
  };
  keepProgress({ startedAt: new Date().toISOString(), locale, timeZone, begun: -1 });
  sweep(book());
  makeResultTab(book());
  book().setSpreadsheetLocale('en_US');
  book().setSpreadsheetTimeZone('Europe/Berlin');
  return { done: 0, left: all().length };
}

/** Runs the cases that come next. One during which an earlier step was killed is recorded as killed, and not tried again. */
export function step(): StepReport {
  const started = Date.now();
  const known = begunRun();
  const cases = all();
  const sheet = resultTab(book());
  let next = known.begun + 1;
  const recorded = sheet.getLastRow() - 1;
  if (recorded < next) {
    sweep(book());
    record(cases[recorded]!, 'the execution was killed');
  }
  for (; next < cases.length && Date.now() - started < stepMs; next++) {
    keepProgress({ ...known, begun: next });
    record(cases[next]!, outcomeOf(cases[next]![1], next + 1));
  }
  return { done: next, left: cases.length - next };
}

function begunRun(): Progress {
  const known = progress();
  if (!known) throw new Error('no run has begun');
  return known;
}

function outcomeOf(one: Case, row: number): Json {
  const scene = openScene(book(), row);
  try {
    return one.run(scene);
  } catch (error) {
    return `the case failed: ${nameAndMessage(error)}`;
  } finally {
    scene.close();
  }
}

function record([area, one]: readonly [string, Case | PageCase], got: Json): void {
  appendResult(resultTab(book()), resultOf(area, one, got));
}

export function resultOf(area: string, one: Case | PageCase, got: Json): Result {
  const { about, source, unsure = '', expected } = one;
  const isSame = canonical(got) === canonical(expected);
  return { key: caseKey(area, one), about, source, unsure, expected, got, isSame };
}

/** A page case has run in the page. */
export function recordResult(result: Result): void {
  appendResult(resultTab(book()), result);
}

/** Removes what the run made except its result, and gives locale and zone back. */
export function finish(): Report {
  const { startedAt, locale, timeZone } = begunRun();
  sweep(book());
  book().setSpreadsheetLocale(locale);
  book().setSpreadsheetTimeZone(timeZone);
  forgetProgress();
  const sheet = resultTab(book());
  sheet.activate();
  return { startedAt, language: Session.getActiveUserLocale(), results: resultsOf(sheet) };
}
