/// <reference types="google-apps-script" />
import type { Json } from './case.ts';

/** Stands for what the local host refuses because Google's answer is not known. */
export const refused = 'HostStrictError';

/** Name and message of what a deed throws, at once or when the waiting writes go out. */
export function thrownBy(deed: () => unknown): string {
  try {
    deed();
    SpreadsheetApp.flush();
  } catch (error) {
    return nameAndMessage(error);
  }
  return 'nothing thrown';
}

/** The value that is read, or what is thrown instead. */
export function valueOr(read: () => unknown): Json {
  try {
    return plain(read());
  } catch (error) {
    return nameAndMessage(error);
  }
}

export function nameAndMessage(error: unknown): string {
  const { name, message } = error as Error;
  return name === refused ? refused : `${name}: ${message}`;
}

/** Any value as JSON: dates as instants, and what JSON has no word for by its name. */
export function plain(value: unknown): Json {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? 'Invalid Date' : value.toISOString();
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value);
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype) {
    const fields = value as Record<string, unknown>;
    return Object.fromEntries(Object.keys(fields).map((key) => [key, plain(fields[key])]));
  }
  return typeof value === 'undefined' ? 'undefined' : String(value);
}

/** A cell as script and person see it: value, type, text shown, formula if it has one. */
export function reading(cell: GoogleAppsScript.Spreadsheet.Range): Json {
  const value = cell.getValue();
  const formula = cell.getFormula();
  const type = value instanceof Date ? 'Date' : typeof value;
  return [plain(value), type, cell.getDisplayValue(), ...(formula === '' ? [] : [formula])];
}

/** What stands in a cell after a value was written into it, in a number format set before. */
export function written(cell: GoogleAppsScript.Spreadsheet.Range, value: unknown, format?: string): Json {
  if (format !== undefined) cell.setNumberFormat(format);
  try {
    cell.setValue(value);
    return reading(cell);
  } catch (error) {
    return nameAndMessage(error);
  }
}

/** Calls a method past Google's types, which do not allow what the case is about. */
export function callOn(object: unknown, method: string, ...values: readonly unknown[]): unknown {
  return (object as Record<string, (...values: readonly unknown[]) => unknown>)[method]!(...values);
}
