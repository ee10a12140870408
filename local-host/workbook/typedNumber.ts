import type { LocaleRules } from './localeRules.ts';
import { type Typed, unknown } from './typed.ts';

const escaped = (character: string) => character.replace(/[.$]/g, '\\$&');

interface Patterns {
  plain: RegExp;
  grouped: RegExp;
  scientific: RegExp;
}

const cache = new Map<LocaleRules, Patterns>();

function patternsOf(locale: LocaleRules): Patterns {
  let patterns = cache.get(locale);
  if (!patterns) {
    const point = escaped(locale.decimal);
    const group = escaped(locale.group);
    patterns = {
      plain: new RegExp(`^(?:\\d+(?:${point}\\d*)?|${point}\\d+)$`),
      grouped: new RegExp(`^\\d{1,3}(?:${group}\\d{3})+(?:${point}\\d+)?$`),
      scientific: new RegExp(`^\\d+(?:${point}\\d+)?e[+-]?\\d+$`, 'i'),
    };
    cache.set(locale, patterns);
  }
  return patterns;
}

const read = (digits: string, locale: LocaleRules) =>
  Number(digits.replaceAll(locale.group, '').replace(locale.decimal, '.'));

/** Digits without sign, per cent or currency. */
function unsigned(digits: string, locale: LocaleRules): { value: number; format: string | undefined } | null {
  const { plain, grouped, scientific } = patternsOf(locale);
  const hasDecimals = digits.includes(locale.decimal);
  if (plain.test(digits)) return { value: read(digits, locale), format: undefined };
  if (grouped.test(digits)) return { value: read(digits, locale), format: hasDecimals ? '#,##0.00' : '#,##0' };
  if (scientific.test(digits)) return { value: read(digits, locale), format: '0.00E+00' };
  return null;
}

const currencies = /[$€£¥￥]/;

/**
 * Typed text as a number, by the spreadsheet's locale.
 *
 * @param text without outer spaces
 * @returns null when it does not look like a number at all
 */
export function typedNumber(text: string, locale: LocaleRules): Typed | null {
  const sign = /^[+-]/.exec(text)?.[0] ?? '';
  const body = text.slice(sign.length);
  const factor = sign === '-' ? -1 : 1;
  const number = unsigned(body, locale);
  if (number) return finite(number.value * factor, number.format);
  if (/^\([\d.,\s$€£¥￥]+\)$/.test(text)) return unknown('a number in brackets');
  if (body.endsWith('%')) return typedPercent(body.slice(0, -1), factor, locale);
  if (currencies.test(body)) return typedMoney(text, body, factor, locale);
  if (locale.group === ',' && /^\d+(?:,\d+)+(?:\.\d*)?$/.test(body))
    return unknown('commas that are not at the thousands');
  return null;
}

function finite(value: number, format: string | undefined): Typed {
  if (!Number.isFinite(value)) return unknown('a number beyond the range of a double');
  return format === undefined ? { kind: 'number', value } : { kind: 'number', value, format };
}

function typedPercent(digits: string, factor: number, locale: LocaleRules): Typed | null {
  const number = unsigned(digits.trim(), locale);
  if (!number) return null;
  const format = digits.includes(locale.decimal) ? '0.00%' : '0%';
  return finite(Number(((number.value * factor) / 100).toPrecision(15)), format);
}

function typedMoney(text: string, body: string, factor: number, locale: LocaleRules): Typed | null {
  const { symbol, stands } = locale.currency;
  const digits = body.replace(symbol, '').trim();
  const isOwn = stands === 'before' ? body.startsWith(symbol) : body.endsWith(symbol);
  const number = isOwn ? unsigned(digits, locale) : null;
  if (!number) return /\d/.test(text) && /^[\s\d.,$€£¥￥+-]+$/.test(text) ? unknown('a foreign currency') : null;
  const amount = digits.includes(locale.decimal) ? '#,##0.00' : '#,##0';
  return finite(number.value * factor, stands === 'before' ? `"${symbol}"${amount}` : `${amount} "${symbol}"`);
}
