import { addDays, addMonths, type Day, dayOf, weekdayOf } from '../../src/domain/day.ts';
import { parseDay } from '../../src/domain/import/parseDay.ts';
import { isDay, lengthOfMonth } from '../../src/schema/day.ts';

/** A day that stands in a text. */
export interface DayInText {
  readonly at: number;
  /** the words that say it */
  readonly from: string;
  readonly day: Day;
}

/** What a date means is told by the day on which it is said, and by whether 3/5 is the 3rd of May. */
export interface Calendar {
  readonly today: Day;
  readonly dayFirst: boolean;
}

type Reading = (match: RegExpMatchArray, calendar: Calendar) => Day | null;

const near: Readonly<Record<string, number>> = {
  ...{ 今天: 0, 今日: 0, 明天: 1, 明日: 1, 后天: 2, 大后天: 3 },
  ...{ today: 0, tomorrow: 1, 'the day after tomorrow': 2 },
};
const digitsZh = '零一二三四五六七八九';
const numbersEn = ['a', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const weekdaysZh = '一二三四五六日天';
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const month = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?:uary|ruary|ch|il|e|y|ust|tember|t|ober|ember)?\\.?';

const shapes: readonly (readonly [RegExp, Reading])[] = [
  [/大?后天|[今明][天日]|the day after tomorrow|today|tomorrow/gi, (m, c) => addDays(c.today, near[word(m)] ?? 0)],
  [/(\d{1,3}|[一二两三四五六七八九十]+)个?(天|周|星期|月)(?:之?后|以后)/g, ahead],
  [new RegExp(`in (\\d{1,3}|${numbersEn.join('|')}|an) (day|week|month)s?`, 'gi'), ahead],
  [/(下下|下|这|本)?个?(?:周|星期|礼拜)([一二三四五六日天])/g, weekdayZh],
  [/(next |this )?(mon|tue|wed|thu|fri|sat|sun)(?:nes|rs?|ur|s)?(?:day)?/gi, weekdayEn],
  [/下个?(?:周|星期)(?![一二三四五六日天])|next week/gi, (_m, c) => addDays(mondayOf(c.today), 7)],
  [/(下个?|本|这个?)?月[底末]|end of (next |the |this )?month/gi, monthEnd],
  [/(下个?|本|这个?)月(\d{1,2})[日号]/g, dateOfMonth],
  [/下个?月(?!\d|[底末])|next month/gi, (_m, c) => addMonths(c.today, 1)],
  [/年底|end of (?:the |this )?year/gi, (_m, c) => dayOf(c.today.slice(0, 4) + '-12-31')],
  [/()(\d{1,2})号(?![楼店线门机院车库])|(?:on )?the (\d{1,2})(?:st|nd|rd|th)/gi, nextDate],
  [/\d{4}(?:年\d{1,2}月\d{1,2}[日号]?|-\d{1,2}-\d{1,2}|\/\d{1,2}\/\d{1,2})/g, wholeDay],
  [/\d{1,2}[-/]\d{1,2}[-/]\d{4}/g, wholeDay],
  [new RegExp(`\\d{1,2}(?:st|nd|rd|th)? ${month},? \\d{4}|${month} \\d{1,2}(?:st|nd|rd|th)?, ?\\d{4}`, 'gi'), wholeDay],
  [/(\d{1,2})月(\d{1,2})[日号]?/g, (m, c) => coming(Number(m[1]), Number(m[2]), c.today)],
  [/(\d{1,2})[-/](\d{1,2})/g, numeric],
  [new RegExp(`(\\d{1,2})(?:st|nd|rd|th)? ${month}`, 'gi'), (m, c) => coming(monthOf(m[2]), Number(m[1]), c.today)],
  [new RegExp(`${month} (\\d{1,2})(?:st|nd|rd|th)?`, 'gi'), (m, c) => coming(monthOf(m[1]), Number(m[2]), c.today)],
];

/**
 * The days that a text names in either language, in its order: `明天`, `下周三`, `月底`, `下个月5号`, `三天后`, `11月30日`,
 * `next Wednesday`, `in 3 days`, `end of month`, `30 Nov`, `11/30`. A week begins on Monday; `下周三` and `next Wednesday`
 * lie in the week after this one; a day without a year is the next such day.
 */
export function daysIn(text: string, calendar: Calendar): readonly DayInText[] {
  const found = shapes.flatMap(([shape, read]) =>
    [...text.matchAll(shape)].flatMap((match): DayInText[] => {
      const { 0: from, index: at = 0 } = match;
      const day = isApart(text, at, from) ? read(match, calendar) : null;
      return day === null ? [] : [{ at, from, day }];
    }),
  );
  found.sort((one, other) => one.at - other.at || other.from.length - one.from.length);
  const apart: DayInText[] = [];
  for (const one of found) {
    const last = apart[apart.length - 1];
    if (!last || one.at >= last.at + last.from.length) apart.push(one);
  }
  return apart;
}

/** Not a piece of a longer word or number. */
function isApart(text: string, at: number, from: string): boolean {
  const [before = '', after = ''] = [text[at - 1], text[at + from.length]];
  const joins = (inside: string, outside: string) =>
    /[a-z]/i.test(inside) ? /[a-z]/i.test(outside) : /\d/.test(inside) && /[\d/.-]/.test(outside);
  return !joins(from[0] ?? '', before) && !joins(from[from.length - 1] ?? '', after);
}

function word(match: RegExpMatchArray): string {
  return match[0].toLowerCase();
}

function ahead([, count = '', unit = '']: RegExpMatchArray, { today }: Calendar): Day | null {
  const n = numberOf(count.toLowerCase());
  if (/month|月/i.test(unit)) return addMonths(today, n);
  return addDays(today, /week|周|星期/i.test(unit) ? 7 * n : n);
}

function numberOf(text: string): number {
  if (/^\d/.test(text)) return Number(text);
  if (/^[a-z]/.test(text)) return Math.max(1, numbersEn.indexOf(text));
  const plain = text.replace('两', '二');
  const ten = plain.indexOf('十');
  if (ten < 0) return digitsZh.indexOf(plain);
  return (
    (ten === 0 ? 1 : digitsZh.indexOf(plain.slice(0, ten))) * 10 +
    Math.max(0, digitsZh.indexOf(plain.slice(ten + 1) || '零'))
  );
}

function mondayOf(day: Day): Day {
  return addDays(day, 1 - weekdayOf(day));
}

function weekdayZh([, which = '', name = '']: RegExpMatchArray, { today }: Calendar): Day {
  const day = addDays(mondayOf(today), Math.min(6, weekdaysZh.indexOf(name)));
  if (which === '') return day < today ? addDays(day, 7) : day;
  return addDays(day, which === '下下' ? 14 : which === '下' ? 7 : 0);
}

function weekdayEn([from, which = '', name = '']: RegExpMatchArray, { today }: Calendar): Day | null {
  if (['mon', 'sat', 'sun'].includes(from)) return null; // more often a word than a day where it is not capital
  const day = addDays(mondayOf(today), weekdays.indexOf(name.toLowerCase()));
  if (/next/i.test(which)) return addDays(day, 7);
  return day < today && which === '' ? addDays(day, 7) : day;
}

function monthEnd([, zh = '', en = '']: RegExpMatchArray, { today }: Calendar): Day {
  const first = dayOf(today.slice(0, 8) + '01');
  return addDays(addMonths(first, /下|next/i.test(zh + en) ? 2 : 1), -1);
}

function dateOfMonth([, which = '', date = '']: RegExpMatchArray, { today }: Calendar): Day | null {
  const first = addMonths(dayOf(today.slice(0, 8) + '01'), which.startsWith('下') ? 1 : 0);
  const day = first.slice(0, 8) + date.padStart(2, '0');
  return isDay(day) ? day : null;
}

function nextDate([, , zh, en]: RegExpMatchArray, { today }: Calendar): Day | null {
  return comingDate(Number(zh ?? en), today);
}

/** The next day with this date, in a month that has it. */
export function comingDate(date: number, today: Day): Day | null {
  if (date < 1 || date > 31) return null;
  for (let month = dayOf(today.slice(0, 8) + '01'); ; month = addMonths(month, 1)) {
    if (date > lengthOfMonth(Number(month.slice(0, 4)), Number(month.slice(5, 7)))) continue;
    const day = addDays(month, date - 1);
    if (day >= today) return day;
  }
}

/** The next such day of a year: 29 February waits for a leap year, eight years at most (1896 to 1904). */
export function coming(month: number, date: number, today: Day): Day | null {
  const rest = [month, date].map((part) => '-' + String(part).padStart(2, '0')).join('');
  for (let year = Number(today.slice(0, 4)), last = year + 8; year <= last; year++) {
    const day = year + rest;
    if (isDay(day) && day >= today) return day;
  }
  return null;
}

/** 11/30 can mean one day only; 3/5 goes by the order of the country, 3-5 is month and day everywhere. */
function numeric([from, first, second]: RegExpMatchArray, { today, dayFirst }: Calendar): Day | null {
  const [one, other] = [Number(first), Number(second)];
  return one > 12 || (dayFirst && other <= 12 && from.includes('/'))
    ? coming(other, one, today)
    : coming(one, other, today);
}

function monthOf(name = ''): number {
  return months.indexOf(name.toLowerCase().slice(0, 3)) + 1;
}

function wholeDay([from]: RegExpMatchArray, { dayFirst }: Calendar): Day | null {
  const day = parseDay(from, dayFirst ? 'dmy' : 'mdy');
  return isDay(day) ? day : null;
}
