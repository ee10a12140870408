import type { CellContext } from '../../domain/cells/cellContext.ts';
import { cellText, plainCell, type RawCell } from '../../domain/cells/rawCell.ts';
import { type CellReader, cellReader, emptyValue, unreadable } from '../../domain/cells/readCell.ts';
import { type CellWriter, cellWriter } from '../../domain/cells/writeCell.ts';
import { crc32 } from '../../domain/packed/crc32.ts';
import type { Scanned } from '../../ports.ts';
import { type Column, text } from '../../schema/column.ts';
import { isDay, isStamp } from '../../schema/day.ts';
import type { SheetSchema } from '../../schema/defineSheet.ts';
import type { CellBlock } from './readBlock.ts';

/** What of a block of cells the codec asks for. */
type Cells = Pick<CellBlock, 'firstRow' | 'column'>;

/** Cells of the same rows that are read only when a row asks for them. */
export interface MoreCells {
  /** all columns */
  readonly whole: () => Cells;
  /** from a row of the block on, by index */
  readonly also: (keys: readonly string[], from: number) => Cells;
}

/** Between cells and typed rows of one sheet. */
export interface RowCodec {
  readonly keys: readonly string[];
  readonly bools: readonly string[];
  readonly phones: readonly string[];
  /**
   * Rows of a block by index, of which these columns are parsed. Checksums, raw cells and further columns take `more`
   * cells, which are asked for where the first one is; `others` are columns that people added.
   */
  reader(
    keys: readonly string[],
    cells: Cells,
    more?: MoreCells,
    others?: readonly string[],
  ): (index: number) => Scanned<Record<string, unknown>>;
  /** one cell's value, that of an empty cell where it cannot be read */
  value(key: string, cell: RawCell): unknown;
  write(key: string, value: unknown): RawCell;
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
  const foreign = foreignColumn(context);
  const summed = columns.filter(([, { kind, who }]) => kind === 'id' || who === 'user' || who === 'shared');
  const kept = columns.filter(([, { who }]) => who !== 'computed');
  const { zone } = context;
  const keysOf = (wanted: Column['kind']) => columns.filter(([, { kind }]) => kind === wanted).map(([key]) => key);
  const columnOf = (key: string) => byKey.get(key) ?? foreign;
  const plain = (key: string, cell: RawCell) => plainCell(cell, columnOf(key).column.kind, zone);
  const filled = (cells: Cells, others: readonly string[]) => {
    const parts = others.map((key) => ({ key, cellAt: cells.column(key) }));
    return (index: number) => {
      const row: PlainRow = {};
      for (const { key, cellAt } of parts) {
        const cell = cellAt(index);
        if (cell !== '' && cell !== false) row[key] = plainCell(cell, 'text', zone);
      }
      return row;
    };
  };
  const checksums = (cells: Cells, others: readonly string[]) => {
    const parts = summed.map(([key, { kind }]) => ({ kind, cellAt: cells.column(key) }));
    const shown: (string | number | boolean)[] = []; // the same list for each row
    const added = filled(cells, others);
    return (index: number) => {
      parts.forEach(({ kind, cellAt }, place) => {
        shown[place] = plainCell(cellAt(index), kind, zone);
      });
      const text = JSON.stringify(shown);
      const more = others.length > 0 ? JSON.stringify(added(index)) : '{}';
      return crc32(more === '{}' ? text : text + more);
    };
  };
  const raws = (cells: Cells, others: readonly string[]) => {
    const parts = kept.map(([key, { kind }]) => ({ key, kind, cellAt: cells.column(key) }));
    const added = filled(cells, others);
    return (index: number) => {
      const row = added(index);
      for (const { key, kind, cellAt } of parts) {
        const cell = cellAt(index);
        // a record of many columns is mostly empty
        if (cell !== '' && cell !== false) row[key] = plainCell(cell, kind, zone);
      }
      return row;
    };
  };
  const parsed = (keys: readonly string[], cells: Cells): ((index: number) => Parsed) => {
    const parts = keys.map((key) => ({ key, cellAt: cells.column(key), ...columnOf(key) }));
    const empty = Object.fromEntries(parts.map(({ key, column }) => [key, emptyValue(column)]));
    return (index) => {
      const values: Record<string, unknown> = { ...empty };
      let bad = nothingBad;
      for (const { key, cellAt, column, read } of parts) {
        const cell = cellAt(index);
        // most cells of a record are empty; a list of tags is each row's own
        if (cell === '' && column.kind !== 'tags') continue;
        const value = read(cell);
        values[key] = value === unreadable ? emptyValue(column) : value;
        const isOtherwise = column.kind === 'id' && value !== cell && column.prefix !== undefined;
        if (value === unreadable || isOtherwise) bad = { ...bad, [key]: cellText(cell, column.kind, zone) };
      }
      return { values, bad };
    };
  };
  return {
    keys: columns.map(([key]) => key),
    bools: keysOf('bool'),
    phones: keysOf('phone'),
    reader: (keys, cells, more, others = []) => {
      const whole = more?.whole ?? (() => cells);
      const rowAt = parsed(keys, cells);
      const further = new Map<readonly string[], { from: number; rowAt: (index: number) => Parsed }>();
      const source: RowSource = {
        checksums: lazily(() => checksums(whole(), others)),
        raws: lazily(() => raws(whole(), others)),
        also: (wanted, index) => {
          let known = further.get(wanted);
          if (!known || index < known.from) {
            known = more
              ? { from: index, rowAt: parsed(wanted, more.also(wanted, index)) }
              : { from: 0, rowAt: parsed(wanted, cells) };
            further.set(wanted, known);
          }
          return known.rowAt(index - known.from);
        },
      };
      return (index) => new BlockRow(cells.firstRow, index, rowAt(index), source);
    },
    value: (key, cell) => {
      const { column, read } = byKey.get(key)!;
      const value = read(cell);
      return value === unreadable ? emptyValue(column) : value;
    },
    write: (key, value) => columnOf(key).write(value),
    plain: (key, cell) => plain(key, withoutMark(cell)),
    isOurs: (key) => ['computed', 'system'].includes(columnOf(key).column.who),
    glyphs: schema.kind === 'report' ? columns.filter(([, { list }]) => list === 'band').map(([key]) => key) : [],
    glyphFormat: (value) => `${bandGlyphs[String(value)] ?? ''}@`,
    restored: (key, value) => {
      const known = byKey.get(key);
      return known ? restoredCell(known.column.kind, value, known.write) : foreignCell(value);
    },
    isSame: (key, cell, other) => plain(key, withoutMark(cell)) === plain(key, withoutMark(other)),
  };
}

/** A column that people added: its cells are read as texts and put back as they were. */
function foreignColumn({ zone }: CellContext): { column: Column; read: CellReader; write: CellWriter } {
  return {
    column: text(),
    read: (cell) => (cell === '' ? null : cellText(cell, 'text', zone)),
    write: (value) => foreignCell((value ?? '') as string | number),
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

/** Of a column that people added nobody knows whether a text that looks like a day was one: the sheet takes it for one. */
function foreignCell(value: string | number | boolean): RawCell {
  if (typeof value !== 'string' || value === '') return value;
  return isDay(value) || isStamp(value) ? value.replace('T', ' ') : `'${value}`;
}

/** The sheet takes the leading apostrophe off (platform S26). */
function withoutMark(cell: RawCell): RawCell {
  return typeof cell === 'string' && cell.startsWith("'") ? cell.slice(1) : cell;
}

/** Most rows hold nothing unreadable, and share this. */
const nothingBad: Readonly<Record<string, string>> = {};

function lazily<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

type PlainRow = Record<string, string | number | boolean>;

type Parsed = Pick<Scanned<Record<string, unknown>>, 'values' | 'bad'>;

/** Answers of a block by index, made when the first row asks. */
interface RowSource {
  readonly checksums: () => (index: number) => string;
  readonly raws: () => (index: number) => PlainRow;
  readonly also: (keys: readonly string[], index: number) => Parsed;
}

/** A class, since a night makes hundreds of thousands, and most readers of a row never ask for its checksum. */
class BlockRow implements Scanned<Record<string, unknown>> {
  readonly row: number;
  readonly values: Record<string, unknown>;
  readonly bad: Readonly<Record<string, string>>;
  readonly index: number;
  readonly source: RowSource;

  constructor(firstRow: number, index: number, { values, bad }: Parsed, source: RowSource) {
    this.row = firstRow + index;
    this.values = values;
    this.bad = bad;
    this.index = index;
    this.source = source;
  }

  get checksum(): string {
    return this.source.checksums()(this.index);
  }

  raw(): PlainRow {
    return this.source.raws()(this.index);
  }

  also(keys: readonly string[]): Parsed {
    return this.source.also(keys, this.index);
  }
}
