import { rowsOf } from '../figures/figureBook.ts';
import { type Kpi, type KpiScope, type Period, share } from './kpi.ts';

const fewestScores = 5;
const fewestNps = 10;

export const csat: Kpi = (scope, period) => {
  const scores = scoresOf(scope, period);
  return share(scores.filter((score) => score >= 4).length, scores.length, fewestScores);
};

export const csatMean: Kpi = (scope, period) => {
  const scores = scoresOf(scope, period);
  return share(
    scores.reduce((sum, score) => sum + score, 0),
    scores.length,
    fewestScores,
  );
};

/** Promoters less detractors, in points; the last answer of each customer counts. */
export const nps: Kpi = ({ book, customers }, { from, to }) => {
  const { day, nps: scores } = book.fold.feedback;
  const last: number[] = [];
  for (const { number } of customers) {
    let [found, on] = [-1, -1];
    for (const row of rowsOf(book, 'feedback', number)) {
      if (scores[row]! < 0 || day[row]! < from || day[row]! > to || day[row]! < on) continue;
      [found, on] = [scores[row]!, day[row]!];
    }
    if (found >= 0) last.push(found);
  }
  const points = last.reduce((sum, score) => sum + (score >= 9 ? 100 : score <= 6 ? -100 : 0), 0);
  return share(points, last.length, fewestNps);
};

/** One score a customer and day: the last of them. */
function scoresOf({ book, customers }: KpiScope, { from, to }: Period): number[] {
  const { day, csat: scores } = book.fold.feedback;
  return customers.flatMap(({ number }) => {
    const rows = rowsOf(book, 'feedback', number);
    if (rows.length === 0) return [];
    const byDay = new Map<number, number>();
    for (const row of rows)
      if (scores[row]! > 0 && day[row]! >= from && day[row]! <= to) byDay.set(day[row]!, scores[row]!);
    return [...byDay.values()];
  });
}
