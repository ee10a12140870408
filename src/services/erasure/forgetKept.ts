import { inCells } from '../../domain/erasure/inCells.ts';
import { withoutRecords } from '../../domain/erasure/withoutRecords.ts';
import { mentions } from '../../domain/erasure/words.ts';
import { dropHistoryIndex } from '../../domain/history/historyIndex.ts';
import { crc32 } from '../../domain/packed/crc32.ts';
import { jsonText, pack, packBytes, unpack, unpackBytes } from '../../domain/packed/pack.ts';
import { recordLines, recordsJson } from '../../domain/snapshot/recordLines.ts';
import type { Ports } from '../../ports.ts';
import type { Row } from '../../schema/sheets.ts';
import { recordSheetKeys } from '../../schema/sheets.ts';
import { pointChunks } from '../backup/pointsSince.ts';
import { keepState, keptStates } from '../jobs/keptState.ts';
import { snapshotStore } from '../tamper/snapshotStore.ts';
import type { Traces } from './traces.ts';

/** Takes a person out of what the hidden tabs keep: last night, the nights before, rows of imports, the machinery's memory. */
export function forgetKept(traces: Traces, ports: Ports): void {
  const store = snapshotStore(ports, ports.clock.today());
  for (const sheet of recordSheetKeys) store.forget(sheet, traces.ids);
  forgetPoints(traces, ports);
  forgetArchived(traces, ports);
  forgetStaged(traces, ports);
  forgetStates(traces, ports);
  dropHistoryIndex(ports.store);
  if (ports.structure.has('_index')) {
    const index = ports.table('_index').columns(['kind']);
    if (index.length > 0) ports.table('_index').deleteRows(index.map(({ row }) => row));
  }
}

function forgetPoints({ ids }: Traces, ports: Ports): void {
  const table = ports.table('_points');
  const gone: number[] = [];
  for (const { rows, sum } of pointChunks(ports)) {
    const pieces = table.rowsAt(rows[0]!, rows.length).map(({ values }) => values.data ?? '');
    // what cannot be read cannot be restored either, and nobody knows whose it is
    const lines = crc32(pieces.join('')) === sum ? recordLines(unpackBytes(pieces)) : [];
    const left = lines.filter((line) => !ids.has(idIn(line)));
    if (lines.length === 0 || left.length === 0) gone.push(...rows);
    else if (left.length < lines.length) {
      const cells = inCells(packBytes(recordsJson(left)), rows.length);
      const now = { n: left.length, sum: crc32(cells.join('')) };
      table.updateRows(rows.map((row, part) => ({ row, set: { ...now, data: cells[part] ?? '' } })));
    }
  }
  if (gone.length > 0) table.deleteRows(gone);
}

function idIn(line: Uint8Array): string {
  return String((JSON.parse(jsonText(line)) as { id?: unknown }).id ?? '');
}

/** Lines of the Change log that were packed away keep who changed which field, and not what it held. */
function forgetArchived({ ids }: Traces, ports: Ports): void {
  if (!ports.structure.has('_archive')) return;
  const table = ports.table('_archive');
  const chunks: { sum: string | null; rows: number[]; pieces: string[] }[] = [];
  for (const { row, part, data, sum } of table.columns(['tab', 'part', 'data', 'sum'])) {
    if (part === 0) chunks.push({ sum, rows: [], pieces: [] });
    chunks[chunks.length - 1]?.rows.push(row);
    chunks[chunks.length - 1]?.pieces.push(data ?? '');
  }
  for (const { rows, pieces, sum } of chunks) {
    if (crc32(pieces.join('')) !== sum) continue;
    const lines = unpack(pieces) as Row<'changes'>[];
    const isTheirs = ({ row, old, new: to }: Row<'changes'>) => ids.has(row ?? '') && (old ?? to) !== null;
    if (!lines.some(isTheirs)) continue;
    const left = lines.map((line) => (isTheirs(line) ? { ...line, old: null, new: null } : line));
    const cells = inCells(pack(left), rows.length);
    const now = crc32(cells.join(''));
    table.updateRows(rows.map((row, part) => ({ row, set: { data: cells[part] ?? '', sum: now } })));
  }
}

/** Rows of imports that name the person are emptied: they are rejected when the import goes on. */
function forgetStaged({ words }: Traces, ports: Ports): void {
  if (!ports.structure.has('_stage')) return;
  const table = ports.table('_stage');
  const byKey = new Map<string, { row: number; data: string; part: number }[]>();
  for (const { row, job, part, data } of table.columns(['job', 'part', 'data'])) {
    const key = job ?? '';
    byKey.set(key, [...(byKey.get(key) ?? []), { row, data: data ?? '', part: part ?? 0 }]);
  }
  for (const cells of byKey.values()) {
    const sorted = cells.sort((a, b) => a.part - b.part);
    const value = readable(sorted.map(({ data }) => data));
    const left = withoutNamed(value, (text) => mentions(text, words));
    if (left === value) continue;
    const pieces = inCells(pack(left), sorted.length);
    table.updateRows(
      sorted.map(({ row }, place) => ({ row, set: { data: pieces[place] ?? '', sum: crc32(pieces[place] ?? '') } })),
    );
  }
}

/** A list of texts is a row of a file: one that names the person goes whole. */
function withoutNamed(value: unknown, isNamed: (text: string) => boolean): unknown {
  if (typeof value === 'string') return isNamed(value) ? '' : value;
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) {
    const isRow = value.length > 0 && value.every((each) => typeof each === 'string');
    if (isRow) return value.some(isNamed) ? value.map(() => '') : value;
    const left = value.map((each) => withoutNamed(each, isNamed));
    return left.every((each, place) => each === value[place]) ? value : left;
  }
  const entries = Object.entries(value).map(([key, each]) => [key, withoutNamed(each, isNamed)] as const);
  return entries.every(([key, each]) => each === (value as Record<string, unknown>)[key])
    ? value
    : Object.fromEntries(entries);
}

function readable(pieces: readonly string[]): unknown {
  try {
    return unpack(pieces);
  } catch {
    return null;
  }
}

function forgetStates({ ids }: Traces, ports: Ports): void {
  const kinds = new Set(
    ports
      .table('_state')
      .columns(['kind'])
      .map(({ kind }) => kind),
  );
  for (const kind of kinds) {
    if (kind === null) continue;
    for (const { on, value } of keptStates(kind, ports)) {
      const left = withoutRecords(value, ids);
      if (left !== value) keepState(kind, on, left, ports);
    }
  }
}
