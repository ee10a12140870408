import type { CellContext } from '../../domain/cells/cellContext.ts';
import { cellText, plainCell, type RawCell } from '../../domain/cells/rawCell.ts';
import { type CellReader, cellReader, emptyValue, unreadable } from '../../domain/cells/readCell.ts';
import { type CellWriter, cellWriter } from '../../domain/cells/writeCell.ts';
import { crc32 } from '../../domain/packed/crc32.ts';
import type { Stored } from '../../ports.ts';
import type { Column } from '../../schema/column.ts';
import { isDay, isStamp } from '../../schema/day.ts';
import type { SheetSchema } from '../../schema/defineSheet.ts';

type CellOf = (key: string) => RawCell;

/** Between cells and typed rows of one sheet. */
export interface RowCodec {
  readonly keys: readonly string[];
  readonly bools: readonly string[];
  read(row: number, keys: readonly string[], cellOf: CellOf): Stored<Record<string, unknown>>;
  write(key: string, value: unknown): RawCell;
  checksum(cellOf: CellOf): string;
  /** the user and system cells by key, as they stand */
  raw(cellOf: CellOf): Record<string, string | number | boolean>;
  /** a cell as plain JSON, and such JSON as a cell again */
  plain(key: string, cell: RawCell): string | number | boolean;
  restored(key: string, plain: string | number | boolean): RawCell;
  /** only the product writes this column */
  isOurs(key: string): boolean;
  /** columns whose values carry a glyph in a report */
  readonly glyphs: readonly string[];
  glyphFormat(value: unknown): string;
  /** whether a cell already shows what would be written */
  isSame(key: string, cell: RawCell, other: RawCell): boolean;
}

export function rowCodec(schema: SheetSchema, context: CellContext): RowCodec {
  const columns = Object.entries(schema.columns);
  const byKey = new Map<string, { column: Column; read: CellReader; write: CellWriter }>(
    columns.map(([key, column]) => [
      key,
      { column, read: cellReader(column, context), write: cellWriter(column, context) },
    ]),
  );
  const summed = columns.filter(([, { kind, who }]) => kind === 'id' || who === 'user' || who === 'shared');
  const kept = columns.filter(([, { who }]) => who !== 'computed');
  const plain = (key: string, cell: RawCell) => plainCell(cell, byKey.get(key)!.column.kind, context.zone);
  const checksum = (cellOf: CellOf) => crc32(JSON.stringify(summed.map(([key]) => plain(key, cellOf(key)))));
  return {
    keys: columns.map(([key]) => key),
    bools: columns.filter(([, { kind }]) => kind === 'bool').map(([key]) => key),
    read: (row, keys, cellOf) => {
      const values: Record<string, unknown> = {};
      const bad: Record<string, string> = {};
      for (const key of keys) {
        const { column, read } = byKey.get(key)!;
        const value = read(cellOf(key));
        values[key] = value === unreadable ? emptyValue(column) : value;
        if (value === unreadable) bad[key] = cellText(cellOf(key), column.kind, context.zone);
      }
      return new StoredRow(row, values, bad, () => checksum(cellOf));
    },
    write: (key, value) => byKey.get(key)!.write(value),
    checksum,
    raw: (cellOf) => {
      const cells: Record<string, string | number | boolean> = {};
      for (const [key] of kept) cells[key] = plain(key, cellOf(key));
      return cells;
    },
    plain: (key, cell) => plain(key, withoutMark(cell)),
    isOurs: (key) => ['computed', 'system'].includes(byKey.get(key)!.column.who),
    glyphs: schema.kind === 'report' ? columns.filter(([, { list }]) => list === 'band').map(([key]) => key) : [],
    glyphFormat: (value) => `${bandGlyphs[String(value)] ?? ''}@`,
    restored: (key, value) => restoredCell(byKey.get(key)!.column.kind, value, byKey.get(key)!.write),
    isSame: (key, cell, other) => plain(key, withoutMark(cell)) === plain(key, withoutMark(other)),
  };
}

/** Shown before the band's word by the number format, so that the value stays the word (design 7). */
const bandGlyphs: Readonly<Record<string, string>> = {
  critical: '"● "',
  high: '"◑ "',
  watch: '"◔ "',
  stable: '"○ "',
};

/** Days and stamps were kept as text; other text gets the mark that it was written with. */
function restoredCell(kind: Column['kind'], value: string | number | boolean, write: CellWriter): RawCell {
  if (typeof value !== 'string' || value === '') return value;
  const isTime = (kind === 'day' && isDay(value)) || (kind === 'stamp' && (isStamp(value) || isDay(value)));
  if (isTime) return write(value);
  if (kind === 'phone' && /^[+-][\d\s().-]*$/.test(value)) return value;
  return /^[=+\-@\t\r']/.test(value) ? `'${value}` : value;
}

/** The sheet takes the leading apostrophe off (platform S26). */
function withoutMark(cell: RawCell): RawCell {
  return typeof cell === 'string' && cell.startsWith("'") ? cell.slice(1) : cell;
}

/** Most readers of a row never ask for its checksum. */
class StoredRow implements Stored<Record<string, unknown>> {
  readonly row: number;
  readonly values: Record<string, unknown>;
  readonly bad: Readonly<Record<string, string>>;
  readonly sum: () => string;

  constructor(row: number, values: Record<string, unknown>, bad: Record<string, string>, sum: () => string) {
    this.row = row;
    this.values = values;
    this.bad = bad;
    this.sum = sum;
  }

  get checksum(): string {
    return this.sum();
  }
}
