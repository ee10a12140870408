import { type FigureBook, rowsOf } from './figureBook.ts';
import { contactKinds, feedbackFlags } from './fold.ts';
import { lastThreeToThreeBefore } from './orderFigures.ts';

/** A sign beside the orders that a customer is unhappy, with what its sentence names (rules.md 4.4). */
export interface Warning {
  readonly code: WarningCode;
  readonly places: Readonly<Record<string, number>>;
}

/** The strongest first: an open complaint stands before everything that could be sold. */
export const warningCodes = ['W2', 'W3', 'W5', 'W8', 'W9', 'W1', 'W6', 'W4', 'W7', 'W10'] as const;
export type WarningCode = (typeof warningCodes)[number];

/** @param hasCompetitorTag the customer carries the tag for talking to a competitor */
export function warningsOf(
  book: FigureBook,
  customer: number,
  { daysOverdue, hasCompetitorTag }: { daysOverdue: number; hasCompetitorTag: boolean },
): Warning[] {
  const found: Partial<Record<WarningCode, Warning['places'] | null>> = {
    ...feedbackWarnings(book, customer),
    W8: daysOverdue > 30 ? { d: daysOverdue } : null,
    W9: isUnanswered(book, customer) ? {} : null,
    W1: talksLess(book, customer),
    W6: spendsLess(book, customer),
    W7: contactLeft(book, customer) ? {} : null,
    W10: hasCompetitorTag ? {} : null,
  };
  return warningCodes.flatMap((code) => {
    const places = found[code];
    return places ? [{ code, places }] : [];
  });
}

function feedbackWarnings(book: FigureBook, customer: number): Partial<Record<WarningCode, Warning['places'] | null>> {
  const rows = rowsOf(book, 'feedback', customer);
  if (rows.length === 0) return {};
  const { day, csat, nps, flags, fixDay } = book.fold.feedback;
  const oldestFirst = Array.from(rows).sort((a, b) => day[a]! - day[b]!);
  const scores = oldestFirst.filter((row) => csat[row]! > 0);
  const lastScore = scores[scores.length - 1];
  const lastNps = oldestFirst.filter((row) => nps[row]! >= 0).pop();
  const complaints = oldestFirst.filter((row) => flags[row]! & feedbackFlags.complaint);
  const late = complaints.filter(
    (row) => flags[row]! & feedbackFlags.open && fixDay[row]! > 0 && fixDay[row]! < book.now,
  );
  const recent = complaints.filter((row) => book.now - day[row]! <= 90);
  return {
    W2: late.length > 0 ? { d: book.now - Math.min(...late.map((row) => fixDay[row]!)) } : null,
    W3:
      lastScore !== undefined &&
      isUnhappy(
        scores.map((row) => csat[row]!),
        book.now - day[lastScore]!,
      )
        ? { s: csat[lastScore]! }
        : null,
    W4: lastNps !== undefined && nps[lastNps]! <= 6 && book.now - day[lastNps]! <= 180 ? { s: nps[lastNps]! } : null,
    W5: recent.length >= 2 ? { n: recent.length } : null,
  };
}

/** The last score is 2 or less and not older than 90 days, or two below the mean of at least three. */
function isUnhappy(scores: readonly number[], daysAgo: number): boolean {
  const last = scores[scores.length - 1]!;
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
  return (last <= 2 && daysAgo <= 90) || (scores.length >= 3 && last <= mean - 2);
}

function talksLess(book: FigureBook, customer: number): Warning['places'] | null {
  const periods = [0, 0, 0, 0];
  for (const row of rowsOf(book, 'contacts', customer)) {
    const period = Math.floor((book.now - book.fold.contacts.day[row]!) / 60);
    if (book.fold.contacts.kind[row] === contactKinds.inbound && period >= 0 && period < 4) periods[period]! += 1;
  }
  const [recent = 0, ...before] = periods;
  const usual = before.reduce((sum, count) => sum + count, 0) / 3;
  return usual >= 2 && recent <= 0.4 * usual ? { a: recent, b: Math.round(usual) } : null;
}

function spendsLess(book: FigureBook, customer: number): Warning['places'] | null {
  const ratio = lastThreeToThreeBefore(book, customer);
  return ratio !== null && ratio <= 0.6 ? { d: Math.round((1 - ratio) * 100) } : null;
}

/** Three tries at least three days apart, none answered, and nothing heard since. */
function isUnanswered(book: FigureBook, customer: number): boolean {
  const { day, kind } = book.fold.contacts;
  const latestFirst = Array.from(rowsOf(book, 'contacts', customer)).sort((a, b) => day[b]! - day[a]!);
  let tries = 0;
  let last = Number.POSITIVE_INFINITY;
  for (const row of latestFirst) {
    if (kind[row] !== contactKinds.notReached) return false;
    if (last - day[row]! < 3) continue;
    tries += 1;
    last = day[row]!;
    if (tries === 3) return true;
  }
  return false;
}

function contactLeft(book: FigureBook, customer: number): boolean {
  return rowsOf(book, 'departures', customer).some((row) => book.now - book.fold.departures.day[row]! <= 90);
}
