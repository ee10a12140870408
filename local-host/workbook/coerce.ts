import { HostStrictError } from '../services/service.ts';
import type { Cell } from './cell.ts';
import { localeRules, type SpreadsheetLocale } from './localeRules.ts';
import { isDateFormat, isTextFormat } from './numberFormat.ts';
import { type Typed, unknown } from './typed.ts';
import { typedDate } from './typedDate.ts';
import { typedNumber } from './typedNumber.ts';
import { localMs } from './zone.ts';

export interface CoerceContext {
  readonly locale: SpreadsheetLocale;
  readonly timeZone: string;
  /** milliseconds since 1970: a date typed without a year is in the current one */
  readonly now: number;
  /** a person types: what the platform would make of it is guessed as text instead of refused */
  readonly lenient?: boolean;
}

/** What a cell holds after the text was typed into it; `format` is there when typing changes the cell's format. */
export interface Coerced {
  readonly cell: Cell;
  readonly format?: string;
}

const errorTexts = /^#(?:N\/A|REF!|ERROR!|VALUE!|NAME\?|NUM!|DIV\/0!|NULL!)$/i;
const otherTruth = /^(?:wahr|falsch)$/i;

function refuse(text: string, why: string, context: CoerceContext): Coerced {
  if (context.lenient) return { cell: text };
  const shown = text.length > 40 ? `${text.slice(0, 40)}…` : text;
  throw new HostStrictError(`what the platform makes of ${JSON.stringify(shown)} in this cell is not known: ${why}`);
}

/** Beginnings that never turn into anything but text: a fast way out for names, ids and sentences. */
const plainBeginning =
  /^(?![\d\s+\-@#(.$€£¥￥０-９])(?!(?:true|false|wahr|falsch|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))/i;
const LONGEST_VALUE = 100;

function typedOf(text: string, context: CoerceContext): Typed {
  if (plainBeginning.test(text)) return { kind: 'text' };
  const trimmed = text.trim();
  if (trimmed === '') return { kind: 'text' };
  const isLong = trimmed.length > LONGEST_VALUE;
  const typed = isLong ? typedSign(trimmed) : typedTrimmed(trimmed, context, localeRules(context.locale));
  return trimmed !== text && typed.kind !== 'text' ? unknown('spaces around a value (coercion line 43)') : typed;
}

const typedSign = (text: string): Typed =>
  /^[+@-]/.test(text) ? unknown('it begins with + - or @ (coercion lines 15, 17)') : { kind: 'text' };

function typedTrimmed(text: string, context: CoerceContext, locale: ReturnType<typeof localeRules>): Typed {
  if (errorTexts.test(text)) return unknown('an error text (coercion line 45)');
  if (/^true$/i.test(text)) return { kind: 'boolean', value: true };
  if (/^false$/i.test(text)) return { kind: 'boolean', value: false };
  if (otherTruth.test(text) && context.locale === 'de_DE') return unknown('a truth value in German');
  if (/^[+-]?[０-９]+([０-９.,:]*|[年月/-].*)$/.test(text)) return unknown('digits of full width');
  // in a locale with a comma "1.5" may be a day and a month; elsewhere it is a number first
  const year = new Date(localMs(context.timeZone, context.now)).getUTCFullYear();
  const typed = typedNumber(text, locale) ?? typedDate(text, locale, year);
  return typed ?? typedSign(text);
}

function withFormat(typed: Exclude<Typed, { kind: 'text' | 'unknown' }>, format: string | undefined): Coerced | null {
  if (typed.kind === 'boolean') return { cell: typed.value };
  if (typed.kind === 'number') {
    const changes = format === undefined && typed.format !== undefined;
    return changes ? { cell: typed.value, format: typed.format as string } : { cell: typed.value };
  }
  if (isDateFormat(format)) return { cell: typed.serial };
  return format === undefined ? { cell: typed.serial, format: typed.format } : null;
}

const isFormulaText = (text: string) => text.startsWith('=');

/**
 * What a cell holds after a text was typed into it, or written by a script, which is the same (S24).
 *
 * @param format the cell's number format before; undefined for automatic
 * @throws HostStrictError for the texts marked "throw" in the coercion table, unless lenient
 */
export function coerce(text: string, format: string | undefined, context: CoerceContext): Coerced {
  if (text === '') return { cell: '' };
  if (text.startsWith("'")) return { cell: text.slice(1) };
  if (isTextFormat(format)) {
    return isFormulaText(text) ? refuse(text, 'a formula in a text cell (coercion line 20)', context) : { cell: text };
  }
  if (text === '=') return refuse(text, 'an equals sign alone', context);
  if (isFormulaText(text)) return coercedFormula(text, format, context);
  const typed = typedOf(text, context);
  if (typed.kind === 'text') return { cell: text };
  if (typed.kind === 'unknown') return refuse(text, typed.why, context);
  const coerced = withFormat(typed, format);
  if (coerced) return coerced;
  if (typed.kind === 'date' && context.lenient) return { cell: typed.serial, format: typed.format };
  return refuse(text, 'a date in a cell of another format', context);
}

/** A formula that answers a day or a moment shows it as the locale does. */
function coercedFormula(formula: string, format: string | undefined, context: CoerceContext): Coerced {
  const { dateFormat, dateTimeFormat } = localeRules(context.locale);
  const isDay = /^=\s*(?:today|date)\s*\(/i.test(formula);
  const shown = isDay ? dateFormat : /^=\s*now\s*\(/i.test(formula) ? dateTimeFormat : undefined;
  return format === undefined && shown ? { cell: { formula }, format: shown } : { cell: { formula } };
}
