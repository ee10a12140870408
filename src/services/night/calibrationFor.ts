import { type Day, dayNumber, weekdayOf } from '../../domain/day.ts';
import { calibrationOf, judgementOf, type KeptCalibration, withJudgement } from '../../domain/figures/churnFigures.ts';
import type { FigureBook } from '../../domain/figures/figureBook.ts';
import type { Ports } from '../../ports.ts';
import type { Settings } from '../../schema/settings.ts';
import { keepCalibration, keptCalibration } from './keptCalibration.ts';
import type { NightMemory } from './nightMemory.ts';

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
/** A fit made of far fewer or far more orders than there are now says little about these. */
const mostGrowth = 1.2;

/** What scores rest on: fitted on the day of the audit, where none is kept, and after an import that changed the book. */
export function calibrationFor(book: FigureBook, ports: Ports): KeptCalibration {
  const kept = keptCalibration(ports);
  if (kept && !isDue(kept, book)) return kept;
  const { fold, customerCount, now, today, settings } = book;
  const calibration = calibrationOf(fold, customerCount, now, settings);
  const fresh = {
    on: today,
    calibration: withJudgement(calibration, kept?.judged),
    ...(kept?.judged && { judged: kept.judged }),
  };
  keepCalibration(fresh, ports);
  return fresh;
}

/**
 * On the day of the audit, and before the first time: fits anew and lets the past decide which score speaks. A step of its
 * own: it costs as much as many fits, and a night that stops here goes on with the next step.
 */
export function judgeScores({ fold, ids, day }: Pick<NightMemory, 'fold' | 'ids' | 'day'>, ports: Ports): void {
  const { settings } = ports.config;
  const kept = keptCalibration(ports);
  if (kept?.judged && (kept.judged.on === day || !isAuditDay(day, settings))) return;
  const now = dayNumber(day);
  const judged = { on: day, judgement: judgementOf(fold, ids.length, now, settings) };
  const calibration = calibrationOf(fold, ids.length, now, settings);
  keepCalibration({ on: day, calibration: withJudgement(calibration, judged), judged }, ports);
}

function isDue(
  { on, calibration }: KeptCalibration,
  { today, settings, orderDays, customerCount }: FigureBook,
): boolean {
  if (calibration.method === 'simple') return true; // there may be enough orders by now, and counting costs nothing
  if (on !== today && isAuditDay(today, settings)) return true;
  let buyers = 0;
  for (let c = 0; c < customerCount; c += 1) if (orderDays.starts[c]! < orderDays.starts[c + 1]!) buyers += 1;
  const repeats = orderDays.day.length - buyers;
  return hasOutgrown(calibration.customers, buyers) || hasOutgrown(calibration.repeatPurchases, repeats);
}

export function isAuditDay(day: Day, { audit_weekday }: Settings): boolean {
  return weekdays[weekdayOf(day) - 1] === audit_weekday;
}

function hasOutgrown(then: number, now: number): boolean {
  return now > then * mostGrowth || then > now * mostGrowth;
}
