import { isDay, isStamp } from '../../schema/day.ts';
import { addDays, type Day, dayOf, type Stamp, stampOf } from '../day.ts';
import { halfWidth } from './halfWidth.ts';

/** The order of day, month and year in dates such as 03/04/2026; null while nobody has told it. */
export type DateOrder = 'ymd' | 'dmy' | 'mdy' | null;

export type DayProblem = 'day-unreadable' | 'day-ambiguous';

interface Parts {
  readonly year: number;
  readonly month: number;
  readonly date: number;
}

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** Day 0 of spreadsheets; their serial numbers are days since it. */
const serialStart = '1899-12-30';
const [firstSerial, lastSerial] = [20_000, 80_000];

/**
 * Reads a day as files write it: `2026-03-05`, `2026/3/5`, `2026.3.5`, `2026年3月5日`, `20260305`, `5 Mar 2026`,
 * `Mar 5, 2026`, `05/03/2026` by `order`, and a spreadsheet's serial number. A weekday beside it and a time after it are
 * passed over.
 */
export function parseDay(text: string, order: DateOrder): Day | DayProblem {
  return readDay(splitTime(text).day, order);
}

/** Reads a moment; a bare day is noon, a zone after the time is passed over: the file's clock counts. */
export function parseStamp(text: string, order: DateOrder): Stamp | DayProblem {
  const parts = splitTime(text);
  const day = readDay(parts.day, order);
  if (!isDay(day)) return day;
  const stamp = `${day}T${parts.time ?? '12:00:00'}`;
  return isStamp(stamp) ? stampOf(stamp) : 'day-unreadable';
}

/**
 * What a date tells about the order of its file: `dmy` for 25/03/2026, `mdy` for 03/25/2026, `either` for 03/04/2026,
 * null where the order does not matter.
 */
export function orderTold(text: string): 'dmy' | 'mdy' | 'either' | null {
  const match = numericShape.exec(splitTime(text).day);
  if (!match) return null;
  const [first, second] = [Number(match[1]), Number(match[2])];
  if (first === second) return null;
  if (first > 12) return 'dmy';
  return second > 12 ? 'mdy' : 'either';
}

/** The order of all dates of a file by what `orderTold` says of each; null where none tells it, or some contradict. */
export function orderOfAll(told: ReadonlySet<ReturnType<typeof orderTold>>): 'dmy' | 'mdy' | null {
  if (told.has('dmy') === told.has('mdy')) return null;
  return told.has('dmy') ? 'dmy' : 'mdy';
}

function splitTime(text: string): { day: string; time: string | null } {
  const plain = halfWidth(text)
    .replace(/\(?(?:星期|周)[一二三四五六日天]\)?|\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,?/i, '')
    .replace(/^\s*(\d{8})(\d\d)(\d\d)(\d\d)$/, '$1 $2:$3:$4')
    .replace('日', '日 ')
    .trim();
  const match =
    /^(.*?\d.*?)[T\s,]+(上午|下午|早上|晚上)?\s*(\d{1,2})[:时点](\d{1,2})?(?:[:分](\d{1,2}))?(?:\.\d+)?[秒分]?\s*([ap]\.?m\.?)?\s*(?:Z|UTC|GMT|[+-]\d{2}:?\d{2})?$/i.exec(
      plain,
    );
  if (!match) return { day: plain, time: null };
  const hour = hourOf(Number(match[3]), (match[2] ?? match[6] ?? '').toLowerCase());
  return {
    day: (match[1] ?? '').trim(),
    time: [hour, Number(match[4] ?? 0), Number(match[5] ?? 0)].map(twoDigits).join(':'),
  };
}

function hourOf(hour: number, half: string): number {
  if (/^(p|下午|晚上)/.test(half)) return hour < 12 ? hour + 12 : hour;
  return half.startsWith('a') && hour === 12 ? 0 : hour;
}

const numericShape = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})$/;

function readDay(text: string, order: DateOrder): Day | DayProblem {
  const serial = /^\d{5}(\.\d+)?$/.test(text) ? Math.floor(Number(text)) : null;
  if (serial !== null) {
    return serial >= firstSerial && serial <= lastSerial ? addDays(dayOf(serialStart), serial) : 'day-unreadable';
  }
  const parts = yearFirst(text) ?? monthNamed(text);
  return parts ? dayFrom(parts) : byOrder(text, order);
}

function yearFirst(text: string): Parts | null {
  const match =
    /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*[日号]?$/.exec(text) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  return match ? { year: Number(match[1]), month: Number(match[2]), date: Number(match[3]) } : null;
}

function monthNamed(text: string): Parts | null {
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th)?[\s.\-/]*([a-z]{3,9})\.?,?[\s.\-/]*(\d{4}|\d{2})$/i.exec(text);
  const monthFirst = /^([a-z]{3,9})\.?[\s\-/]*(\d{1,2})(?:st|nd|rd|th)?,?[\s\-/]+(\d{4}|\d{2})$/i.exec(text);
  const [date, name, year] = dayFirst
    ? [dayFirst[1], dayFirst[2], dayFirst[3]]
    : [monthFirst?.[2], monthFirst?.[1], monthFirst?.[3]];
  const month = monthNames.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1;
  return month > 0 ? { year: fullYear(year ?? ''), month, date: Number(date) } : null;
}

function byOrder(text: string, order: DateOrder): Day | DayProblem {
  const match = numericShape.exec(text);
  if (!match) return 'day-unreadable';
  const [first, second] = [Number(match[1]), Number(match[2])];
  const told = orderTold(text);
  if (order === 'ymd' && match[3]?.length === 2) {
    return dayFrom({ year: fullYear(match[1] ?? ''), month: second, date: Number(match[3]) });
  }
  if (told === 'either' && order !== 'dmy' && order !== 'mdy') return 'day-ambiguous';
  const dayLeads = told === 'either' || told === null ? order === 'dmy' : told === 'dmy';
  const [date, month] = dayLeads ? [first, second] : [second, first];
  return dayFrom({ year: fullYear(match[3] ?? ''), month, date });
}

/** Two digits mean 1970 to 2069, as in spreadsheets. */
function fullYear(digits: string): number {
  const year = Number(digits);
  return digits.length > 2 ? year : year + (year < 70 ? 2000 : 1900);
}

function dayFrom({ year, month, date }: Parts): Day | DayProblem {
  const day = `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(date)}`;
  return isDay(day) && year >= 1900 ? day : 'day-unreadable';
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
