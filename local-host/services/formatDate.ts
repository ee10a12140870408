/**
 * `Utilities.formatDate`: Java's SimpleDateFormat patterns in any zone (platform S46).
 *
 * @throws RangeError for a letter of the pattern that this host does not know, and for an unknown zone
 */
export function formatDate(date: Date, timeZone: string, pattern: string): string {
  const parts = partsOf(date, timeZone);
  return pattern.replace(
    /'((?:[^']|'')*)'|([A-Za-z])\2*/g,
    (token, quoted: string | undefined, letter: string | undefined) => {
      if (letter === undefined) return quoted === '' ? "'" : (quoted ?? '').replace(/''/g, "'");
      return field(letter, token.length, parts);
    },
  );
}

interface Parts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly millisecond: number;
  readonly offsetMinutes: number;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function partsOf(date: Date, timeZone: string): Parts {
  let format = formats.get(timeZone);
  if (!format) {
    const zone = /^GMT$|^UTC$/.test(timeZone) ? 'UTC' : timeZone.replace(/^GMT(?=[+-])/, '');
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      era: 'short',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formats.set(timeZone, format);
  }
  const found = Object.fromEntries(format.formatToParts(date).map(({ type, value }) => [type, Number(value)]));
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = found;
  const local = Date.UTC(year, month - 1, day, hour, minute, second);
  const whole = Math.floor(date.getTime() / 1000) * 1000;
  return {
    year,
    month,
    day,
    hour,
    minute,
    second,
    millisecond: date.getTime() - whole,
    offsetMinutes: (local - whole) / 60_000,
  };
}

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

function field(letter: string, length: number, parts: Parts): string {
  const number = (value: number) => String(value).padStart(length, '0');
  const day = new Date(Date.UTC(parts.year, parts.month - 1, parts.day));
  switch (letter) {
    case 'y':
      return length === 2 ? String(parts.year).slice(-2) : number(parts.year);
    case 'M': {
      const name = months[parts.month - 1] ?? '';
      return length > 3 ? name : length === 3 ? name.slice(0, 3) : number(parts.month);
    }
    case 'd':
      return number(parts.day);
    case 'D':
      return number(Math.round((day.getTime() - Date.UTC(parts.year, 0, 1)) / 86_400_000) + 1);
    case 'H':
      return number(parts.hour);
    case 'k':
      return number(parts.hour || 24);
    case 'h':
      return number(parts.hour % 12 || 12);
    case 'K':
      return number(parts.hour % 12);
    case 'm':
      return number(parts.minute);
    case 's':
      return number(parts.second);
    case 'S':
      return number(parts.millisecond);
    case 'a':
      return parts.hour < 12 ? 'AM' : 'PM';
    case 'E': {
      const name = weekdays[day.getUTCDay()] ?? '';
      return length > 3 ? name : name.slice(0, 3);
    }
    case 'u':
      return number(day.getUTCDay() || 7);
    case 'Z':
      return offset(parts.offsetMinutes, '');
    case 'X':
      return parts.offsetMinutes === 0
        ? 'Z'
        : offset(parts.offsetMinutes, length === 3 ? ':' : '').slice(0, length === 1 ? 3 : undefined);
    case 'z':
      return parts.offsetMinutes === 0 ? 'GMT' : `GMT${offset(parts.offsetMinutes, ':')}`;
    default:
      throw new RangeError(`not implemented: pattern letter ${letter}`);
  }
}

function offset(minutes: number, between: string): string {
  const size = Math.abs(minutes);
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(size / 60)}${between}${two(size % 60)}`;
}
