import { isDay } from '../../schema/day.ts';
import { halfWidth } from './halfWidth.ts';
import { type DateOrder, parseDay } from './parseDay.ts';

/** A birthday as `YYYY-MM-DD`, or `MM-DD` where the year is not told; null when it is neither. */
export function parseBirthday(text: string, order: DateOrder): string | null {
  const short = /^(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/.exec(halfWidth(text).trim());
  if (!short) {
    const day = parseDay(text, order);
    return isDay(day) ? day : null;
  }
  const monthAndDate = `${(short[1] ?? '').padStart(2, '0')}-${(short[2] ?? '').padStart(2, '0')}`;
  return isDay(`2000-${monthAndDate}`) ? monthAndDate : null;
}
