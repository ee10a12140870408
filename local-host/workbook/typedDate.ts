import { UNKNOWN_DISPLAY_FORMAT } from './displayValue.ts';
import type { LocaleRules } from './localeRules.ts';
import { type Typed, unknown } from './typed.ts';
import { serialOfLocal } from './zone.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const monthNames =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';

/** @returns null when there is no such day */
function serialOfDay(year: number, month: number, day: number): number | null {
  const local = new Date(0);
  local.setUTCFullYear(year, month - 1, day);
  return local.getUTCMonth() === month - 1 && local.getUTCDate() === day ? serialOfLocal(local.getTime()) : null;
}

const dayCode = (typed: string) => (typed.length === 2 && typed.startsWith('0') ? 'dd' : 'd');
const monthCode = (typed: string) => (typed.length === 2 && typed.startsWith('0') ? 'mm' : 'm');

/** The format that shows a date as it was typed; both parts padded when one of them shows a leading zero. */
function codesOf(month: string, day: string): { month: string; day: string } {
  const isPadded = month.length === 2 && day.length === 2 && (month.startsWith('0') || day.startsWith('0'));
  return isPadded ? { month: 'mm', day: 'dd' } : { month: monthCode(month), day: dayCode(day) };
}

function dateTyped(year: string, month: string, day: string, format: string): Typed | null {
  const serial = serialOfDay(Number(year), Number(month), Number(day));
  return serial === null ? null : { kind: 'date', serial, format };
}

type Reader = [RegExp, (groups: string[], locale: LocaleRules, year: number) => Typed | null];

const nameCode = (typed: string) => (typed.length > 3 ? 'mmmm' : 'mmm');

/** "5-Mar-2026", "March 5, 2026": read only where English is the language of the locale. */
function dateInWords(day: string, name: string, year: string, format: string, locale: LocaleRules): Typed | null {
  if (!locale.tag.startsWith('en')) return unknown('an English month');
  const month = months.indexOf(name.slice(0, 3).toLowerCase()) + 1;
  return dateTyped(year, String(month), day, format);
}

/** In each reader the groups are the match's; null goes on to the next, at the end it is text. */
const dayReaders: Reader[] = [
  [
    /^(\d{4})([-/])(\d{1,2})\2(\d{1,2})$/,
    ([year = '', separator = '', month = '', day = '']) => {
      const code =
        separator === '-' && month.length === 2 && day.length === 2 ? { month: 'mm', day: 'dd' } : codesOf(month, day);
      return dateTyped(year, month, day, `yyyy${separator}${code.month}${separator}${code.day}`);
    },
  ],
  [
    /^(\d{4})年(\d{1,2})月(\d{1,2})日$/,
    ([year = '', month = '', day = ''], locale) =>
      locale.order === 'ymd' ? dateTyped(year, month, day, 'yyyy"年"m"月"d"日"') : unknown('a Chinese date'),
  ],
  [
    /^(\d{1,2})月(\d{1,2})日$/,
    ([month = '', day = ''], locale, year) =>
      locale.order === 'ymd' ? dateTyped(String(year), month, day, 'm"月"d"日"') : unknown('a Chinese date'),
  ],
  [
    /^(\d{1,2})([/.])(\d{1,2})\2(\d{4})$/,
    ([first = '', separator = '', second = '', year = ''], locale) =>
      partedDate(first, second, year, separator, locale),
  ],
  [
    /^(\d{1,2})([/.])(\d{1,2})\2(\d{2})$/,
    ([first = '', separator = '', second = '', short = ''], locale) => {
      // where the century turns is not known: between these two years nobody knows
      const year = Number(short) < 30 ? 2000 + Number(short) : Number(short) >= 50 ? 1900 + Number(short) : null;
      if (year === null) return unknown('a date with a short year');
      const typed = partedDate(first, second, String(year), separator, locale);
      return typed?.kind === 'date' ? { ...typed, format: typed.format.replace('yyyy', 'yy') } : typed;
    },
  ],
  [
    /^(\d{1,2})\/(\d{1,2})$/,
    ([first = '', second = ''], locale, year) => {
      if (locale.dateSeparator !== '/') return unknown('a date with a foreign separator');
      const [month, day] = locale.order === 'dmy' ? [second, first] : [first, second];
      const code = codesOf(month, day);
      const format = locale.order === 'dmy' ? `${code.day}/${code.month}` : `${code.month}/${code.day}`;
      return dateTyped(String(year), month, day, format);
    },
  ],
  [
    /^(\d{1,2})-(\d{1,2})$/,
    ([first = '', second = ''], locale, year) => {
      const serial =
        serialOfDay(year, Number(first), Number(second)) ?? serialOfDay(year, Number(second), Number(first));
      if (serial === null) return null;
      return locale.order === 'mdy' && Number(first) <= 12
        ? dateTyped(String(year), first, second, UNKNOWN_DISPLAY_FORMAT)
        : unknown('a day and a month with a hyphen');
    },
  ],
  [
    new RegExp(`^(${monthNames})\\.? (\\d{4})$`, 'i'),
    ([name = '', year = ''], locale) => {
      if (!locale.tag.startsWith('en')) return unknown('an English month');
      const month = months.indexOf(name.slice(0, 3).toLowerCase()) + 1;
      return dateTyped(year, String(month), '1', name.length > 3 ? 'mmmm yyyy' : 'mmm yyyy');
    },
  ],
  [
    new RegExp(`^(\\d{1,2})([ -])(${monthNames})\\2(\\d{4})$`, 'i'),
    ([day = '', between = '', name = '', year = ''], locale) =>
      dateInWords(day, name, year, `${dayCode(day)}${between}${nameCode(name)}${between}yyyy`, locale),
  ],
  [
    new RegExp(`^(\\d{1,2})-(${monthNames})$`, 'i'),
    ([day = '', name = ''], locale, year) =>
      dateInWords(day, name, String(year), `${dayCode(day)}-${nameCode(name)}`, locale),
  ],
  [
    new RegExp(`^(${monthNames}) (\\d{1,2}), (\\d{4})$`, 'i'),
    ([name = '', day = '', year = ''], locale) =>
      dateInWords(day, name, year, `${nameCode(name)} ${dayCode(day)}, yyyy`, locale),
  ],
];

function partedDate(first: string, second: string, year: string, separator: string, locale: LocaleRules): Typed | null {
  if (separator !== locale.dateSeparator || locale.order === 'ymd') {
    const isDay =
      serialOfDay(Number(year), Number(first), Number(second)) ??
      serialOfDay(Number(year), Number(second), Number(first));
    return isDay === null ? null : unknown('a date in the order of another locale');
  }
  const [month, day] = locale.order === 'mdy' ? [first, second] : [second, first];
  const code = codesOf(month, day);
  const parts = locale.order === 'mdy' ? [code.month, code.day] : [code.day, code.month];
  return dateTyped(year, month, day, [...parts, 'yyyy'].join(separator));
}

/** Texts that may become dates at Google, in a way that is not known. */
const doubtful: [RegExp, string][] = [
  [/^\d{1,2}([-/.])\d{1,2}\1\d{1,4}$/, 'a date with a short year or in another order'],
  [/^\d{1,2}\.\d{1,2}\.?$/, 'a day and a month with points'],
  [/^\d{4}[-/.]\d{1,2}$/, 'a year and a month'],
  [/^\d{4}\.\d{1,2}\.\d{1,2}$/, 'a date with points'],
  [/^\d{4}年(?:\d{1,2}月)?$/, 'a year or month in Chinese'],
  [new RegExp(`^(?:\\d{1,2}[ -])?(?:${monthNames})\\.?[ -]\\d{1,4}(?:,? \\d{4})?$`, 'i'), 'a date in words'],
  [/^\d{1,2} ?[ap]m$/i, 'an hour'],
  [/^\d{1,2}[-/]\d{4}$/, 'a month and a year'],
  [/^\d+ \d+\/\d+$/, 'a fraction'],
  [/^\d{1,2}:\d{1,2}(?::\d{1,2}(?:\.\d+)?)?$/, 'a time with single digits or parts of seconds'],
  [/^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?$/, 'an ISO time without a zone'],
];

const timePattern = /^(\d{1,2}):(\d{2})(?::(\d{2}))?( ?[ap]m)?$/i;

function typedTime(text: string): { fraction: number; format: string } | Typed | null {
  const match = timePattern.exec(text);
  if (!match) return null;
  const [, hourText = '', minuteText = '', secondText, half] = match;
  const hour = Number(hourText);
  const isBeyond =
    Number(minuteText) > 59 || Number(secondText ?? 0) > 59 || hour > (half ? 12 : 23) || (half && hour === 0);
  if (isBeyond) return unknown('a duration or an impossible time');
  const isAfternoon = half?.trim().toLowerCase() === 'pm';
  const hours = half ? (hour % 12) + (isAfternoon ? 12 : 0) : hour;
  const seconds = hours * 3600 + Number(minuteText) * 60 + Number(secondText ?? 0);
  const hourCode = hourText.length === 2 ? 'hh' : 'h';
  return { fraction: seconds / 86_400, format: `${hourCode}:mm${secondText ? ':ss' : ''}${half ? ' am/pm' : ''}` };
}

function typedDay(text: string, locale: LocaleRules, year: number): Typed | null {
  for (const [pattern, readAs] of dayReaders) {
    const match = pattern.exec(text);
    const typed =
      match &&
      readAs(
        match.slice(1).map((group) => group ?? ''),
        locale,
        year,
      );
    if (typed) return typed;
  }
  return null;
}

/**
 * Typed text as a date, a time or both, by the spreadsheet's locale.
 *
 * @param text without outer spaces
 * @param year the current one, for dates typed without it
 * @returns null when it does not look like a date
 */
export function typedDate(text: string, locale: LocaleRules, year: number): Typed | null {
  const time = typedTime(text);
  if (time) return 'fraction' in time ? { kind: 'date', serial: time.fraction, format: time.format } : time;
  const day = typedDay(text, locale, year);
  if (day) return day;
  const space = text.indexOf(' ');
  const laterDay = space > 0 ? typedDay(text.slice(0, space), locale, year) : null;
  const laterTime = laterDay && typedTime(text.slice(space + 1));
  if (laterDay?.kind === 'date' && laterTime && 'fraction' in laterTime) {
    return {
      kind: 'date',
      serial: laterDay.serial + laterTime.fraction,
      format: `${laterDay.format} ${laterTime.format}`,
    };
  }
  const isImpossible = /^\d{1,2}[/.]\d{1,2}[/.]\d{4}$/.test(text);
  const doubt = isImpossible ? undefined : doubtful.find(([pattern]) => pattern.test(text));
  return doubt ? unknown(doubt[1]) : null;
}
