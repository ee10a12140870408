import { HostStrictError } from '../service.ts';
import { monthNames, patternParts, weekdayNames } from './datePattern.ts';
import { wallClock, zoneName } from './timeZone.ts';

const dayMs = 86_400_000;

/**
 * `Utilities.formatDate`: Java's SimpleDateFormat patterns in any zone (platform S46).
 *
 * @throws HostStrictError for a letter of the pattern or a zone that this host does not know
 */
export function formatDate(date: Date, timeZone: string, pattern: string): string {
  const local = wallClock(date, timeZone);
  return patternParts(pattern)
    .map((part) => ('text' in part ? part.text : field(part.letter, part.length, { date, local, timeZone })))
    .join('');
}

interface Moment {
  readonly date: Date;
  /** the wall clock as if it were UTC */
  readonly local: Date;
  readonly timeZone: string;
}

/** 1 January of the week year: weeks begin on Sunday, the first one holds 1 January, as in Java's English locale. */
function weekOf(local: Date): { year: number; week: number } {
  const startOf = (year: number) => {
    const first = Date.UTC(year, 0, 1);
    return first - new Date(first).getUTCDay() * dayMs;
  };
  const year =
    local.getTime() >= startOf(local.getUTCFullYear() + 1) ? local.getUTCFullYear() + 1 : local.getUTCFullYear();
  return { year, week: Math.floor((local.getTime() - startOf(year)) / (7 * dayMs)) + 1 };
}

function field(letter: string, length: number, moment: Moment): string {
  const { local } = moment;
  const number = (value: number) => String(value).padStart(length, '0');
  const name = (names: readonly string[], index: number) =>
    length > 3 ? (names[index] ?? '') : (names[index] ?? '').slice(0, 3);
  const year = (value: number) => (length === 2 ? String(value).slice(-2) : number(value));
  const [hour, day] = [local.getUTCHours(), local.getUTCDate()];
  switch (letter) {
    case 'G':
      return local.getUTCFullYear() > 0 ? 'AD' : 'BC';
    case 'y':
      return year(local.getUTCFullYear());
    case 'Y':
      return year(weekOf(local).year);
    case 'M':
    case 'L':
      return length > 2 ? name(monthNames, local.getUTCMonth()) : number(local.getUTCMonth() + 1);
    case 'w':
      return number(weekOf(local).week);
    case 'W':
      return number(Math.floor((day - 1 + new Date(local.getTime() - (day - 1) * dayMs).getUTCDay()) / 7) + 1);
    case 'd':
      return number(day);
    case 'D':
      return number(Math.floor((local.getTime() - Date.UTC(local.getUTCFullYear(), 0, 1)) / dayMs) + 1);
    case 'F':
      return number(Math.floor((day - 1) / 7) + 1);
    case 'H':
      return number(hour);
    case 'k':
      return number(hour || 24);
    case 'h':
      return number(hour % 12 || 12);
    case 'K':
      return number(hour % 12);
    case 'm':
      return number(local.getUTCMinutes());
    case 's':
      return number(local.getUTCSeconds());
    case 'S':
      return number(local.getUTCMilliseconds());
    case 'a':
      return hour < 12 ? 'AM' : 'PM';
    case 'E':
      return name(weekdayNames, local.getUTCDay());
    case 'u':
      return number(local.getUTCDay() || 7);
    case 'z':
      return nameOrOffset(length, moment);
    case 'Z':
      return offsetText(moment, '');
    case 'X': {
      const text = offsetText(moment, length === 3 ? ':' : '');
      if (offsetMinutes(moment) === 0) return 'Z';
      return length === 1 ? text.slice(0, 3) : text;
    }
    default:
      throw new HostStrictError(`not implemented: pattern letter ${letter}`);
  }
}

const offsetMinutes = ({ date, local }: Moment) => (local.getTime() - date.getTime()) / 60_000;

function nameOrOffset(length: number, moment: Moment): string {
  if (/^GMT[+-]/.test(moment.timeZone)) return `GMT${offsetText(moment, ':')}`;
  return zoneName(moment.date, moment.timeZone, length > 3 ? 'long' : 'short');
}

function offsetText(moment: Moment, between: string): string {
  const minutes = offsetMinutes(moment);
  const size = Math.abs(minutes);
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(size / 60)}${between}${two(size % 60)}`;
}
