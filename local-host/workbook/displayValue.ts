import { HostStrictError } from '../services/service.ts';
import type { CellValue } from './cell.ts';
import { type LocaleRules, localeRules, type SpreadsheetLocale } from './localeRules.ts';
import { type Condition, numberFormatOf, type Section, type Token } from './numberFormat.ts';
import { localOfSerial } from './zone.ts';

/** The format of a typed "3-4": how the platform shows it is not known (coercion line 30). */
export const UNKNOWN_DISPLAY_FORMAT = 'm"-"d';

/** Half away from zero, on the 15 digits a cell knows: 1.005 → 1.01. */
function rounded(value: number, decimals: number): string {
  const [digits = '0', exponent = '0'] = Math.abs(value).toPrecision(15).split('e');
  const shifted = Math.round(Number(`${digits}e${Number(exponent) + decimals}`));
  return Number.isSafeInteger(shifted)
    ? Number(`${shifted}e${-decimals}`).toFixed(decimals)
    : Math.abs(value).toFixed(decimals);
}

const grouped = (digits: string, separator: string) => digits.replace(/\B(?=(\d{3})+$)/g, separator);

/** A number in an automatic cell: as it is where it is short, 10 digits where not, scientific where large or tiny. */
function generalNumber(value: number, locale: LocaleRules): string {
  if (value === 0) return '0';
  const size = Math.abs(value);
  if (size >= 1e15 || size < 1e-9) {
    const [digits = '', exponent = ''] = value.toExponential(5).split('e');
    const power = Number(exponent);
    const sign = power < 0 ? '-' : '+';
    return `${trimZeros(digits).replace('.', locale.decimal)}E${sign}${String(Math.abs(power)).padStart(2, '0')}`;
  }
  const integerDigits = Math.max(0, Math.floor(Math.log10(size)) + 1);
  return trimZeros(value.toFixed(Math.max(0, 10 - integerDigits))).replace('.', locale.decimal);
}

const trimZeros = (digits: string) => (digits.includes('.') ? digits.replace(/\.?0+$/, '') : digits);

/** Fills placeholders: '#,##0.00' with 1234.5 → '1,234.50'. @param value not negative */
function filledDigits(placeholders: string, value: number, locale: LocaleRules): string {
  const [whole = '', fraction = ''] = placeholders.split('.');
  const [integer = '0', decimals = ''] = rounded(value, fraction.length).split('.');
  const leastDigits = (whole.match(/0/g) ?? []).length;
  const shown = Number(integer) === 0 ? '' : integer;
  const padded = shown.padStart(leastDigits, '0');
  const optional = fraction.length - fraction.replace(/[#?]+$/, '').length;
  const kept =
    decimals.slice(0, fraction.length - optional) + decimals.slice(fraction.length - optional).replace(/0+$/, '');
  const left = whole.includes(',') ? grouped(padded, locale.group) : padded;
  return kept === '' ? left : `${left}${locale.decimal}${kept}`;
}

function scientific(tokens: readonly Token[], value: number, locale: LocaleRules): string {
  const digits = tokens.find(({ kind }) => kind === 'digits')?.text ?? '0';
  const decimals = digits.split('.')[1]?.length ?? 0;
  const [mantissa = '0', power = '0'] = Math.abs(value).toExponential(decimals).split('e');
  const sign = Number(power) < 0 ? '-' : '+';
  const exponent = tokens.find(({ kind }) => kind === 'exponent')?.text ?? 'E+00';
  return `${mantissa.replace('.', locale.decimal)}E${sign}${power.slice(1).padStart(exponent.length - 2, '0')}`;
}

/** @param value not negative */
function numberText(section: Section, value: number, locale: LocaleRules): string {
  const hasExponent = section.tokens.some(({ kind }) => kind === 'exponent');
  const percents = section.tokens.filter(({ kind }) => kind === 'percent').length;
  const scaled = percents > 0 ? Number((value * 100 ** percents).toPrecision(15)) : value;
  let isFilled = false;
  return section.tokens
    .map(({ kind, text }) => {
      if (kind === 'percent' || kind === 'literal') return text;
      if (kind === 'general' || kind === 'text') return generalNumber(value, locale);
      if (kind !== 'digits' || isFilled) return '';
      isFilled = true;
      return hasExponent ? scientific(section.tokens, scaled, locale) : filledDigits(text, scaled, locale);
    })
    .join('');
}

const pad = (value: number, width: number) => String(value).padStart(width, '0');

function nameOf(moment: Date, tag: string, part: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(tag, { ...part, timeZone: 'UTC' }).format(moment);
}

function fieldText(field: string, moment: Date, serial: number, isHalfDay: boolean, tag: string): string {
  const hours = moment.getUTCHours();
  const shownHours = isHalfDay ? hours % 12 || 12 : hours;
  switch (field) {
    case 'am/pm':
      return hours < 12 ? 'AM' : 'PM';
    case 'a/p':
      return hours < 12 ? 'A' : 'P';
    case 'm':
    case 'mm':
      return pad(moment.getUTCMonth() + 1, field.length);
    case 'mmm':
      return nameOf(moment, tag, { month: 'short' });
    case 'mmmm':
      return nameOf(moment, tag, { month: 'long' });
    case 'mmmmm':
      return nameOf(moment, tag, { month: 'narrow' });
    case 'd':
    case 'dd':
      return pad(moment.getUTCDate(), field.length);
    case 'ddd':
      return nameOf(moment, tag, { weekday: 'short' });
    case 'n':
    case 'nn':
      return pad(moment.getUTCMinutes(), field.length);
  }
  if (field.startsWith('dddd')) return nameOf(moment, tag, { weekday: 'long' });
  if (field.startsWith('y'))
    return field.length <= 2 ? pad(moment.getUTCFullYear() % 100, 2) : String(moment.getUTCFullYear());
  if (field.startsWith('[')) return elapsedText(field, serial);
  if (field.startsWith('h')) return pad(shownHours, Math.min(field.length, 2));
  const [seconds = 's', fraction = ''] = field.split('.');
  const thousandths = fraction ? `.${pad(moment.getUTCMilliseconds(), 3).slice(0, fraction.length)}` : '';
  return `${pad(moment.getUTCSeconds(), Math.min(seconds.length, 2))}${thousandths}`;
}

function elapsedText(field: string, serial: number): string {
  const perDay = { h: 24, m: 1440, s: 86_400 }[field[1] as 'h' | 'm' | 's'];
  return pad(Math.floor(serial * perDay + 1e-7), field.length - 2);
}

function dateText(section: Section, serial: number, locale: LocaleRules): string {
  const showsParts = section.tokens.some(
    ({ kind, text }) => kind === 'field' && text.startsWith('s') && text.includes('.'),
  );
  const local = localOfSerial(serial);
  const moment = new Date(showsParts ? local : Math.floor((local + 0.5) / 1000) * 1000);
  const isHalfDay = section.tokens.some(({ kind, text }) => kind === 'field' && text.startsWith('a'));
  return section.tokens
    .map(({ kind, text }) => (kind === 'field' ? fieldText(text, moment, serial, isHalfDay, locale.tag) : text))
    .join('');
}

function holds({ operator, operand }: Condition, value: number): boolean {
  switch (operator) {
    case '>':
      return value > operand;
    case '>=':
      return value >= operand;
    case '<':
      return value < operand;
    case '<=':
      return value <= operand;
    case '=':
      return value === operand;
    case '<>':
      return value !== operand;
  }
}

/** The section for a number, and whether it stands for the sign by itself. */
function sectionFor(sections: readonly Section[], value: number): { section: Section | undefined; hidesSign: boolean } {
  const numeric = sections.filter(
    (section, index) => index < 3 && !(section.kind === 'text' && index === sections.length - 1),
  );
  if (numeric.some(({ condition }) => condition)) {
    const chosen = numeric.find(({ condition }) => condition && holds(condition, value));
    return { section: chosen ?? numeric.find(({ condition }) => !condition) ?? numeric.at(-1), hidesSign: false };
  }
  if (value < 0 && numeric[1]) return { section: numeric[1], hidesSign: true };
  if (value === 0 && numeric[2]) return { section: numeric[2], hidesSign: true };
  return { section: numeric[0], hidesSign: false };
}

/** Fractions and scaling by thousands are not drawn here. */
const isUndrawn = ({ kind, tokens }: Section) =>
  kind === 'number' &&
  tokens.some(
    (token, index) => tokens[index - 1]?.kind === 'digits' && token.kind === 'literal' && /^[/,]$/.test(token.text),
  );

function numberShown(
  value: number,
  sections: readonly Section[],
  locale: LocaleRules,
  refuse: (why: string) => void,
): string {
  const { section, hidesSign } = sectionFor(sections, value);
  if (!section || section.kind === 'general' || section.kind === 'text') {
    return generalNumber(value, locale);
  }
  if (section.kind === 'date') return dateText(section, value, locale);
  if (isUndrawn(section)) refuse('a fraction, or a number in thousands');
  const text = numberText(section, Math.abs(value), locale);
  const shownDigits = { ...section, tokens: section.tokens.filter(({ kind }) => kind !== 'literal') };
  const isZeroShown = !/[1-9]/.test(numberText(shownDigits, Math.abs(value), locale)); // -0.001 in "0.00" is 0.00
  if (value < 0 && !hidesSign && isZeroShown) refuse('a negative number that rounds to zero');
  return value < 0 && !hidesSign && !isZeroShown ? `-${text}` : text;
}

function textShown(value: string, sections: readonly Section[]): string {
  const last = sections.at(-1);
  const section = sections.length === 4 || last?.kind === 'text' ? last : undefined;
  return section ? section.tokens.map(({ kind, text }) => (kind === 'text' ? value : text)).join('') : value;
}

/**
 * A cell as a person sees it.
 *
 * @param pattern number format; undefined for automatic
 * @param options.lenient shows its best guess where the platform's text is not known; otherwise that throws
 * @throws HostStrictError for a typed "3-4" (coercion line 30), for fractions and for negative numbers that round to zero
 */
export function displayValue(
  value: CellValue,
  pattern: string | undefined,
  locale: SpreadsheetLocale,
  options: { lenient?: boolean } = {},
): string {
  const rules = localeRules(locale);
  if (typeof value === 'boolean') return value ? rules.true : rules.false;
  if (typeof value === 'string')
    return pattern === undefined || value === '' ? value : textShown(value, numberFormatOf(pattern).sections);
  if (pattern === undefined) return generalNumber(value, rules);
  if (pattern === UNKNOWN_DISPLAY_FORMAT && !options.lenient) {
    throw new HostStrictError('the display of a date typed as "3-4" is not known (coercion line 30)');
  }
  return numberShown(value, numberFormatOf(pattern).sections, rules, (why) => {
    if (!options.lenient)
      throw new HostStrictError(`how ${value} shows in ${JSON.stringify(pattern)} is not known: ${why}`);
  });
}
