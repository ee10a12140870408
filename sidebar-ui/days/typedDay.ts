import { addDays, type Day } from '../../src/domain/day.ts';
import { parseDay } from '../../src/domain/import/parseDay.ts';
import { isDay } from '../../src/schema/day.ts';
import { type Calendar, coming, comingDate, daysIn } from './daysIn.ts';

/**
 * A day as people type it into a form: all that `daysIn` reads, all that files write, and in short `27`, `+3`, `11.27`.
 * Short forms mean the next such day from today on.
 *
 * @returns null when it is no day
 */
export function typedDay(text: string, calendar: Calendar): Day | null {
  const { today } = calendar;
  const plain = text.trim();
  const ahead = /^\+(\d{1,3})$/.exec(plain);
  if (ahead) return addDays(today, Number(ahead[1]));
  const date = /^(\d{1,2})[日号]?$/.exec(plain);
  if (date) return comingDate(Number(date[1]), today);
  const dotted = /^(\d{1,2})\s*[.月]\s*(\d{1,2})[日号]?$/.exec(plain);
  if (dotted) return coming(Number(dotted[1]), Number(dotted[2]), today);
  // a weekday in small letters is one where nothing else stands
  const [said] = daysIn(plain.slice(0, 1).toUpperCase() + plain.slice(1), calendar);
  if (said && said.from.length === plain.length) return said.day;
  const day = parseDay(plain, calendar.dayFirst ? 'dmy' : 'ymd');
  return isDay(day) ? day : null;
}
