import { HostStrictError } from '../service.ts';
import { monthNames, type PatternPart, patternParts, weekdayNames } from './datePattern.ts';
import { instantOf } from './timeZone.ts';

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const namesPattern = (names: readonly string[]) => names.flatMap((name) => [name, name.slice(0, 3)]).join('|');

const numberLetters = ['y', 'M', 'd', 'H', 'h', 'k', 'K', 'm', 's', 'S'];

function patternOf(part: PatternPart, isNextNumber: boolean): string {
  if ('text' in part) return escaped(part.text);
  const { letter, length } = part;
  if (letter === 'M' && length > 2) return `(${namesPattern(monthNames)})`;
  if (numberLetters.includes(letter)) return isNextNumber ? `(\\d{${length}})` : '(\\d+)';
  if (letter === 'E') return `(${namesPattern(weekdayNames)})`;
  if (letter === 'a') return '(AM|PM)';
  if (letter === 'X') return '(Z|[+-]\\d{2}(?::?\\d{2})?)';
  if (letter === 'Z') return '([+-]\\d{4})';
  throw new HostStrictError(`not implemented: parseDate with pattern letter ${letter}`);
}

/**
 * `Utilities.parseDate`: a text read by a pattern of Java's SimpleDateFormat; days past the end of a month run on.
 *
 * @throws HostStrictError for a text that does not fit: what the platform says is not known
 */
export function parseDate(text: string, zone: string, pattern: string): Date {
  const parts = patternParts(pattern);
  const isNumber = (part: PatternPart | undefined) =>
    part !== undefined && 'letter' in part && numberLetters.includes(part.letter);
  const source = parts.map((part, index) => patternOf(part, isNumber(parts[index + 1]))).join('');
  const match = new RegExp(`^${source}`, 'i').exec(text);
  if (!match) throw new HostStrictError(`parseDate: "${text}" does not fit "${pattern}"`);
  const letters = parts.flatMap((part) => ('letter' in part ? [part] : []));
  const fields = new Map(letters.map(({ letter }, index) => [letter, match[index + 1] ?? '']));
  const number = (letter: string, otherwise: number) => (fields.has(letter) ? Number(fields.get(letter)) : otherwise);
  const shortYear = letters.some(({ letter, length }) => letter === 'y' && length === 2) && number('y', 0) < 100;
  if (shortYear) throw new HostStrictError('parseDate with a short year: the century depends on today');
  const named = fields.get('M') ?? '1';
  const month = /^\d/.test(named)
    ? Number(named) - 1
    : monthNames.findIndex((name) => name.slice(0, 3).toLowerCase() === named.slice(0, 3).toLowerCase());
  const half = fields.get('a')?.toUpperCase() === 'PM' ? 12 : 0;
  const hour = fields.has('h')
    ? (number('h', 0) % 12) + half
    : fields.has('K')
      ? number('K', 0) + half
      : number('H', number('k', 0) % 24);
  const local = Date.UTC(
    number('y', 1970),
    month,
    number('d', 1),
    hour,
    number('m', 0),
    number('s', 0),
    number('S', 0),
  );
  const offset = fields.get('X') ?? fields.get('Z');
  return instantOf(local, offset === undefined || offset === 'Z' ? (offset === 'Z' ? 'GMT' : zone) : `GMT${offset}`);
}
