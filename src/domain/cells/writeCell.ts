import type { Column } from '../../schema/column.ts';
import type { Day, Stamp } from '../../schema/day.ts';
import type { CellContext } from './cellContext.ts';
import type { RawCell } from './rawCell.ts';

export type CellWriter = (value: unknown) => RawCell;

/** The writer of a column's cells: the inverse of its reader. null and undefined empty the cell. */
export function cellWriter(column: Column, context: CellContext): CellWriter {
  const write = writers[column.kind](column, context);
  return (value) => (value === null || value === undefined ? '' : write(value));
}

type WriterOf = (column: Column, context: CellContext) => CellWriter;

const text: WriterOf = () => (value) => plainText(String(value));

const writers: Readonly<Record<Column['kind'], WriterOf>> = {
  id: text,
  link: text,
  text,
  long: text,
  packed: text,
  email: text,
  url: text,
  person: text,
  // a column of the format '@' keeps +86… and -5 as typed (host-strictness, line 49)
  phone: () => (value) => (/^[+-][\d\s().-]*$/.test(String(value)) ? String(value) : plainText(String(value))),
  day:
    (_, { zone }) =>
    (value) =>
      new Date(zone.epochMsOf(value as Day)),
  stamp:
    (_, { zone }) =>
    (value) =>
      new Date(zone.epochMsOf(value as Stamp)),
  money: () => (value) => (value as number) / 100,
  number: (column) => (value) => rounded(column, value as number, 2),
  int: () => (value) => value as number,
  percent: (column) => (value) => rounded(column, value as number, 2),
  bool: () => (value) => Boolean(value),
  choice:
    ({ list }, { labelOf }) =>
    (value) =>
      plainText(labelOf(list!, String(value))),
  tags:
    (_, { tagOf }) =>
    (value) =>
      plainText((value as readonly string[]).map(tagOf).join(', ')),
};

/** Text that the sheet must not take for a formula or a number (platform S25, S26). */
function plainText(value: string): string {
  return /^[=+\-@\t\r']/.test(value) ? `'${value}` : value;
}

/** Our own figures are written as exactly as their cell shows them, so that a night writes no differences nobody sees. */
function rounded({ who }: Column, value: number, decimals: number): number {
  return who === 'computed' ? Number(value.toFixed(decimals)) : value;
}
