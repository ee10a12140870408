import { weekdayOf } from '../../domain/day.ts';
import { calibrationOf, type KeptCalibration } from '../../domain/figures/churnFigures.ts';
import type { FigureBook } from '../../domain/figures/figureBook.ts';
import type { Ports } from '../../ports.ts';
import { keepCalibration, keptCalibration } from './keptCalibration.ts';

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
/** A fit made of far fewer or far more orders than there are now says little about these. */
const mostGrowth = 1.2;

/** What scores rest on: fitted on the day of the audit, where none is kept, and after an import that changed the book. */
export function calibrationFor(book: FigureBook, ports: Ports): KeptCalibration {
  const kept = keptCalibration(ports);
  if (kept && !isDue(kept, book)) return kept;
  const { fold, customerCount, now, today, settings } = book;
  const fresh = { on: today, calibration: calibrationOf(fold, customerCount, now, settings) };
  keepCalibration(fresh, ports);
  return fresh;
}

function isDue(
  { on, calibration }: KeptCalibration,
  { today, settings, orderDays, customerCount }: FigureBook,
): boolean {
  if (calibration.method === 'simple') return true; // there may be enough orders by now, and counting costs nothing
  if (on !== today && weekdays[weekdayOf(today) - 1] === settings.audit_weekday) return true;
  let buyers = 0;
  for (let c = 0; c < customerCount; c += 1) if (orderDays.starts[c]! < orderDays.starts[c + 1]!) buyers += 1;
  const repeats = orderDays.day.length - buyers;
  return hasOutgrown(calibration.customers, buyers) || hasOutgrown(calibration.repeatPurchases, repeats);
}

function hasOutgrown(then: number, now: number): boolean {
  return now > then * mostGrowth || then > now * mostGrowth;
}
