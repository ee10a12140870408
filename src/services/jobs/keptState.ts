import type { Day } from '../../domain/day.ts';
import { crc32 } from '../../domain/packed/crc32.ts';
import { pack, unpack } from '../../domain/packed/pack.ts';
import type { Ports, Stored } from '../../ports.ts';
import type { Row } from '../../schema/sheets.ts';

/** A value that the machinery keeps in `_state`, and the day from which it is. */
export interface Kept<T> {
  readonly on: Day;
  readonly value: T;
}

type Part = Stored<Row<'_state'>>;

/**
 * The values kept under a kind, oldest first; one a day. A value whose parts do not belong together (a run was killed while
 * it wrote them) is left out, as if it had not been kept.
 */
export function keptStates<T>(kind: string, ports: Ports): Kept<T>[] {
  const parts = partsOf(kind, ports);
  const days = [...new Set(parts.map(({ values }) => values.on))].sort();
  return days.flatMap((on) => {
    const ofDay = parts.filter(({ values }) => values.on === on).sort((a, b) => partOf(a) - partOf(b));
    const pieces = ofDay.map(({ values }) => values.data ?? '').filter((piece) => piece !== '');
    const isWhole = on !== null && pieces.length > 0 && ofDay[0]?.values.sum === crc32(pieces.join(''));
    return isWhole ? [{ on, value: unpack(pieces) as T }] : [];
  });
}

/** The latest value kept under a kind, null when there is none. */
export function keptState<T>(kind: string, ports: Ports): Kept<T> | null {
  const kept = keptStates<T>(kind, ports);
  return kept[kept.length - 1] ?? null;
}

/** Keeps a value as of a day, in place of what was kept for that day. */
export function keepState(kind: string, on: Day, value: unknown, ports: Ports): void {
  const rows = partsOf(kind, ports).filter(({ values }) => values.on === on);
  writeParts(rows, kind, on, value, ports);
}

/** Keeps a value in place of whatever was kept under its kind. */
export function keepOnly(kind: string, value: unknown, ports: Ports): void {
  writeParts(partsOf(kind, ports), kind, ports.clock.today(), value, ports);
}

function writeParts(rows: readonly Part[], kind: string, on: Day, value: unknown, ports: Ports): void {
  const table = ports.table('_state');
  const pieces = pack(value);
  const sum = crc32(pieces.join(''));
  const wanted = pieces.map((data, part) => ({ kind, on, part, data, sum }));
  const surplus = rows.slice(wanted.length).map(({ row }) => ({ row, set: { on, data: null, sum } }));
  const updates = rows.slice(0, wanted.length).map(({ row }, index) => ({ row, set: wanted[index]! }));
  if (updates.length + surplus.length > 0) table.updateRows([...updates, ...surplus]);
  if (wanted.length > rows.length) table.append(wanted.slice(rows.length));
}

/** Takes out what was kept under a kind before a day. */
export function dropStates(kind: string, before: Day, ports: Ports): void {
  const rows = partsOf(kind, ports)
    .filter(({ values }) => values.on === null || values.on < before)
    .map(({ row }) => row);
  if (rows.length > 0) ports.table('_state').deleteRows(rows);
}

function partsOf(kind: string, ports: Ports): Part[] {
  return ports.table('_state').where('kind', kind);
}

function partOf({ values }: Part): number {
  return values.part ?? 0;
}
