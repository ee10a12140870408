import type { Column } from '../../schema/column.ts';
import { isDay, isStamp } from '../../schema/day.ts';
import { isForeignKey } from '../../schema/foreignKey.ts';
import type { ListKey } from '../../schema/lists.ts';
import { phoneKey } from '../keys/phoneKey.ts';
import type { Fault } from '../validate.ts';
import { columnOfField, type ImportSheet } from './fields.ts';
import { halfWidth } from './halfWidth.ts';
import { parseCents, parseNumber } from './parseAmount.ts';
import { parseBirthday } from './parseBirthday.ts';
import { type DateOrder, parseDay, parseStamp } from './parseDay.ts';
import { lostDigits, parsePhone } from './parsePhone.ts';

export interface ReadingChoice {
  readonly key: string;
  readonly zh: string;
  readonly en: string;
  readonly aliases: readonly string[];
}

/** What texts are read with: the workbook's words, and the file's way of writing dates. */
export interface ReadingRules {
  readonly lists: Readonly<Record<ListKey, readonly ReadingChoice[]>>;
  readonly team: readonly { readonly name: string | null; readonly email: string | null }[];
  readonly phoneRegion: string;
  readonly dateOrder: DateOrder;
}

export type FieldReading = { readonly value: unknown } | { readonly fault: Fault };
export type FieldReader = (text: string) => FieldReading;

/** Codes are texts; a table of figures that once had empty cells writes 17850 as `17850.0`. */
const codeFields = ['customer', 'id', 'ext_code', 'order_no'];

/** What people write into a cell to say that it is empty. */
const emptyWords = new Set(['-', '--', '—', '/', 'n/a', 'na', 'null', 'none', '无', '空']);

/**
 * Makes the reader of one field, once for a whole file.
 *
 * @returns a function from the trimmed text of a cell that holds something to the value as the column types it
 */
export function readerOf(field: string, column: Column, rules: ReadingRules): FieldReader {
  if (codeFields.includes(field)) return (text) => textReading(text.replace(/^(\d+)\.0$/, '$1'), column.max ?? 500);
  const read = field === 'birthday' ? birthdayReader(rules) : readerOfKind(column, rules);
  if (isForeignKey(field)) return ownReading;
  if (column.kind === 'text' || column.kind === 'long') return read;
  return (text) => (emptyWords.has(text.toLowerCase()) ? { value: null } : read(text));
}

/** So long a figure keeps all its digits. */
const plainNumber = /^-?(0|[1-9]\d{0,14})(\.\d{1,9})?$/;

/** Of a column that people added nobody knows the kind: what reads as a figure is one, as if it had been typed. */
function ownReading(text: string): FieldReading {
  return plainNumber.test(text) && String(Number(text)) === text ? { value: Number(text) } : textReading(text, 20_000);
}

function readerOfKind(column: Column, rules: ReadingRules): FieldReader {
  switch (column.kind) {
    case 'day':
      return (text) => dayReading(parseDay(text, rules.dateOrder), text, isDay);
    case 'stamp':
      return (text) => dayReading(parseStamp(text, rules.dateOrder), text, isStamp);
    case 'money':
      return (text) => found(parseCents(text), 'bad-amount', text);
    case 'number':
      return (text) => found(parseNumber(text), 'not-a-number', text);
    case 'int':
      return (text) => found(wholeNumber(text), 'not-a-number', text);
    case 'choice':
      return choiceReader(rules.lists[column.list!]);
    case 'person':
      return personReader(rules.team);
    case 'phone':
      return (text) => phoneReading(text, rules.phoneRegion);
    case 'email':
      return emailReading;
    case 'url':
      return urlReading;
    case 'tags':
      return (text) => ({
        value: text
          .split(/[,，;；、\n]/)
          .map((label) => label.trim())
          .filter(Boolean),
      });
    default:
      return (text) => textReading(text, column.max ?? (column.kind === 'long' ? 20_000 : 500));
  }
}

function found(value: unknown, code: string, text: string): FieldReading {
  return value === null || value === undefined ? { fault: { code, places: { value: shortened(text) } } } : { value };
}

function dayReading<T extends string>(read: string, text: string, isRight: (read: string) => read is T): FieldReading {
  return isRight(read) ? { value: read } : { fault: { code: read, places: { value: shortened(text) } } };
}

function wholeNumber(text: string): number | null {
  const number = parseNumber(text);
  return number !== null && Number.isSafeInteger(number) ? number : null;
}

function textReading(text: string, max: number): FieldReading {
  return text.length > max ? { fault: { code: 'too-long', places: { max } } } : { value: text };
}

function birthdayReader({ dateOrder }: ReadingRules): FieldReader {
  return (text) => found(parseBirthday(text, dateOrder), 'day-unreadable', text);
}

/** By key, by the label in either language, or by an alias. */
function choiceReader(entries: readonly ReadingChoice[]): FieldReader {
  const byWord = new Map<string, string>();
  for (const { key, zh, en, aliases } of [...entries].reverse()) {
    for (const word of [...aliases, en, zh, key]) byWord.set(wordKey(word), key);
  }
  return (text) => found(byWord.get(wordKey(text)), 'unknown-choice', text);
}

function personReader(team: ReadingRules['team']): FieldReader {
  const byWord = new Map(
    team.flatMap(({ name, email }) => [
      [wordKey(email ?? ''), name],
      [wordKey(name ?? ''), name],
    ]),
  );
  return (text) => found(byWord.get(wordKey(text)), 'unknown-person', text);
}

function phoneReading(text: string, region: string): FieldReading {
  if (lostDigits(text)) return { fault: { code: 'digits-lost', places: { value: shortened(text) } } };
  const phone = parsePhone(text, region);
  return phoneKey(phone, region) === null
    ? { fault: { code: 'bad-phone', places: { value: shortened(text) } } }
    : { value: phone };
}

function emailReading(text: string): FieldReading {
  const plain = halfWidth(text).replace(/^mailto:/i, '');
  return found(/^[^\s@,;]+@[^\s@,;]+\.[^\s@,;.]+$/.test(plain) ? plain : null, 'bad-email', text);
}

function urlReading(text: string): FieldReading {
  const address = /^https?:\/\//i.test(text) ? text : `https://${text}`;
  return found(/^https?:\/\/[^\s/]+\.[^\s]+$/i.test(address) ? address : null, 'bad-url', text);
}

function wordKey(word: string): string {
  return halfWidth(word).trim().toLowerCase();
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

/** Faults of a text that is of the right kind all the same. */
const ofTheKind = ['day-ambiguous', 'digits-lost', 'too-long'];

/** Tells whether a text can be what a field holds; made once for a whole file. */
export function fieldFits(sheet: ImportSheet, rules: ReadingRules): (field: string, text: string) => boolean {
  const readers = new Map<string, FieldReader>();
  return (field, text) => {
    if (field === 'id') return isOwnId(text);
    const read = readers.get(field) ?? readerOf(field, columnOfField(sheet, field), rules);
    readers.set(field, read);
    const reading = read(text);
    return !('fault' in reading) || ofTheKind.includes(reading.fault.code);
  };
}

/** Whether a text is one of our customers' ids. */
export function isOwnId(text: string): boolean {
  return /^C-[0-9A-Z]{10}$/i.test(text);
}
