import type { Fault } from '../validate.ts';
import { columnOfField, type ImportSheet } from './fields.ts';
import { type FieldReader, type ReadingRules, readerOf } from './readField.ts';

/** A fault of one cell: `field` names what it should fill, '' for the row as a whole. */
export interface CellFault {
  readonly field: string;
  readonly value: string;
  readonly fault: Fault;
}

/** A row of a file as typed values by field; what stands in cells that could not be read is among the faults. */
export interface ReadRow {
  /** of the file, the header being line 1 */
  readonly line: number;
  readonly values: Readonly<Record<string, unknown>>;
  readonly faults: readonly CellFault[];
  /** fields whose cells hold nothing */
  readonly empty: readonly string[];
}

export type RowReader = (line: number, cells: readonly string[]) => ReadRow;

/** Makes the reader of a file's rows. @param mapping by column of the file the field, null = not imported */
export function rowReader(sheet: ImportSheet, mapping: readonly (string | null)[], rules: ReadingRules): RowReader {
  const columns = mapping.flatMap((field, column) =>
    field === null ? [] : [{ field, column, read: readerOf(field, columnOfField(sheet, field), rules) }],
  );
  return (line, cells) => readRow(line, cells, columns);
}

function readRow(
  line: number,
  cells: readonly string[],
  columns: readonly { field: string; column: number; read: FieldReader }[],
): ReadRow {
  const values: Record<string, unknown> = {};
  const faults: CellFault[] = [];
  const empty: string[] = [];
  for (const { field, column, read } of columns) {
    const text = cells[column]?.trim() ?? '';
    const reading = text === '' ? { value: null } : read(text);
    if ('fault' in reading) faults.push({ field, value: text.slice(0, 200), fault: reading.fault });
    else if (reading.value === null) empty.push(field);
    else values[field] = reading.value;
  }
  return { line, values, faults, empty };
}

/** Whether a row of the file holds nothing at all: it is passed over, not counted. */
export function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === '');
}
