import { addDays, addMonths, type Day, dayOf, weekdayOf } from '../../src/domain/day.ts';
import { parseDay } from '../../src/domain/import/parseDay.ts';
import { isDay, lengthOfMonth } from '../../src/schema/day.ts';

const near: Readonly<Record<string, number>> = { 今天: 0, today: 0, 明天: 1, tomorrow: 1, 后天: 2 };
const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const weekdaysZh = '一二三四五六日';

/**
 * A day as people type it into a form: all that files write, and in short `11-27`, `11月27日`, `27 Nov`, `27`,
 * `tomorrow`, `Friday`, `周五`, `+3`. Short forms mean the next such day from `today` on.
 *
 * @returns null when it is no day
 */
export function typedDay(text: string, today: Day): Day | null {
  const plain = text.trim().toLowerCase();
  if (plain in near) return addDays(today, near[plain] ?? 0);
  const ahead = /^\+(\d{1,3})$/.exec(plain);
  if (ahead) return addDays(today, Number(ahead[1]));
  return dayOfWeek(plain, today) ?? dayOfMonth(plain, today) ?? dayOfYear(plain, today) ?? wholeDay(plain);
}

function dayOfWeek(text: string, today: Day): Day | null {
  const chinese = /^(下)?(?:周|星期)([一二三四五六日天])$/.exec(text);
  const weekday = chinese
    ? weekdaysZh.indexOf((chinese[2] ?? '').replace('天', '日')) + 1
    : weekdays.indexOf(/^(?:next )?((?:mon|tue|wed|thu|fri|sat|sun)[a-z]*)$/.exec(text)?.[1]?.slice(0, 3) ?? '') + 1;
  if (weekday === 0) return null;
  const monday = addDays(today, 1 - weekdayOf(today));
  if (chinese?.[1] || text.startsWith('next ')) return addDays(monday, 7 + weekday - 1);
  const day = addDays(monday, weekday - 1);
  return day < today ? addDays(day, 7) : day;
}

function dayOfMonth(text: string, today: Day): Day | null {
  const date = Number(/^(\d{1,2})[日号]?$/.exec(text)?.[1] ?? 0);
  if (date < 1 || date > 31) return null;
  for (let month = dayOf(today.slice(0, 8) + '01'); ; month = addMonths(month, 1)) {
    if (date > lengthOfMonth(Number(month.slice(0, 4)), Number(month.slice(5, 7)))) continue;
    const day = addDays(month, date - 1);
    if (day >= today) return day;
  }
}

function dayOfYear(text: string, today: Day): Day | null {
  const numeric = /^(\d{1,2})\s*[-/.月]\s*(\d{1,2})[日号]?$/.exec(text);
  const thisYear = numeric
    ? [today.slice(0, 4), numeric[1], numeric[2]].map((part) => (part ?? '').padStart(2, '0')).join('-')
    : /^(\d{1,2} [a-z]{3,9}|[a-z]{3,9} \d{1,2})$/.test(text)
      ? parseDay(text + (/^\d/.test(text) ? ' ' : ', ') + today.slice(0, 4), null)
      : '';
  if (!isDay(thisYear)) return null;
  return thisYear < today ? addMonths(thisYear, 12) : thisYear;
}

function wholeDay(text: string): Day | null {
  const day = parseDay(text, 'ymd');
  return isDay(day) ? day : null;
}
