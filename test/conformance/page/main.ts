import type { Page } from '../case.ts';
import type { Report } from '../result.ts';
import { texts } from '../texts.ts';
import { runSuite } from './runSuite.ts';

type Runner = Readonly<Record<string, (...values: readonly unknown[]) => unknown>> & {
  withSuccessHandler(handler: (value: unknown) => void): Runner;
  withFailureHandler(handler: (error: unknown) => void): Runner;
};

const { run: runner } = (window as unknown as { google: { script: { run: Runner } } }).google.script;
const language = document.body.dataset.language === 'zh' ? 'zh' : 'en';
document.documentElement.lang = language;
const say = (key: keyof typeof texts, places: Readonly<Record<string, unknown>> = {}) =>
  texts[key][language].replace(/\{(\w+)\}/g, (_, name: string) => String(places[name]));
const element = <Tag extends HTMLElement>(id: string) => document.getElementById(id) as Tag;

const page: Page = {
  call: (name, ...values) =>
    new Promise((resolve, reject) => {
      const called = runner.withSuccessHandler(resolve).withFailureHandler(reject)[name];
      if (!called) throw new TypeError(`google.script.run.${name} is not a function`);
      called(...values);
    }),
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
};

async function start(isAnew: boolean): Promise<void> {
  for (const id of ['start', 'goOn']) element<HTMLButtonElement>(id).disabled = true;
  try {
    const tell = (done: number, of: number) => {
      element('progress').textContent = say('progress', { done, of });
    };
    show(await runSuite(page, tell, isAnew));
  } catch (error) {
    element('progress').textContent = say('failed', { message: (error as Error).message });
    for (const id of ['start', 'goOn']) element<HTMLButtonElement>(id).disabled = false;
  }
}

function show(report: Report): void {
  const differing = report.results.filter(({ isSame }) => !isSame);
  const reported = differing.filter(({ unsure }) => unsure !== '').length;
  element('progress').textContent = say('done', {
    cases: report.results.length,
    differences: differing.length - reported,
    reported,
  });
  const text = JSON.stringify(report, null, 1);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = 'conformance.json';
  link.textContent = say('download');
  element('link').replaceChildren(link);
  // some browsers refuse downloads out of the frame (platform V9): the text can be copied too
  const box = element<HTMLTextAreaElement>('result');
  box.value = text;
  box.hidden = false;
}

element('lead').textContent = say('lead');
element('start').textContent = say('start');
element('goOn').textContent = say('goOn');
element('start').onclick = () => void start(true);
element('goOn').onclick = () => void start(false);
