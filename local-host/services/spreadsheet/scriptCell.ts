import type { Cell } from '../../workbook/cell.ts';
import { MAX_CELL_CHARACTERS } from '../../workbook/cell.ts';
import { type CoerceContext, type Coerced, coerce } from '../../workbook/coerce.ts';
import { errors } from '../../workbook/errors.ts';
import { localeRules } from '../../workbook/localeRules.ts';
import { isDateFormat, isTextFormat } from '../../workbook/numberFormat.ts';
import { dateToSerial } from '../../workbook/zone.ts';
import { HostStrictError } from '../service.ts';

export interface ScriptCellContext extends CoerceContext {
  warn(text: string): void;
}

const refused = (what: string) => new HostStrictError(`${what} as a cell value: what the platform stores is not known`);

/**
 * What a cell holds after a script wrote a value to it (H52, H53, H61).
 *
 * @param format the cell's number format before; undefined for automatic
 * @throws HostStrictError for values whose effect is not known
 * @throws ServiceError E21
 */
export function scriptCell(value: unknown, format: string | undefined, context: ScriptCellContext): Coerced {
  if (typeof value === 'string') {
    if (value.length > MAX_CELL_CHARACTERS) throw errors.tooLong();
    return coerce(value, format, context);
  }
  if (typeof value === 'number') return { cell: numberCell(value, format, context) };
  if (value === null) return { cell: '' };
  if (typeof value === 'boolean') {
    if (isTextFormat(format)) throw refused('a boolean in a text cell');
    return { cell: value };
  }
  if (value instanceof Date) return dateCell(value, format, context);
  throw refused(
    Array.isArray(value) ? 'an array' : value === undefined ? 'undefined' : `a value of type ${typeof value}`,
  );
}

function numberCell(value: number, format: string | undefined, context: ScriptCellContext): Cell {
  if (!Number.isFinite(value)) throw refused(String(value));
  if (!isTextFormat(format)) return value;
  context.warn(`the number ${value} written to a text cell is stored as text (coercion line 47)`);
  return String(value);
}

function dateCell(date: Date, format: string | undefined, context: ScriptCellContext): Coerced {
  if (Number.isNaN(date.getTime())) throw refused('an invalid Date');
  const serial = dateToSerial(date, context.timeZone);
  if (isDateFormat(format)) return { cell: serial };
  if (format !== undefined) throw refused(`a Date in a cell with the format ${JSON.stringify(format)}`);
  const { dateFormat, dateTimeFormat } = localeRules(context.locale);
  return { cell: serial, format: Number.isInteger(serial) ? dateFormat : dateTimeFormat };
}
