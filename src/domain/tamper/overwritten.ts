import {
  type AlteredRecord,
  type CellsBack,
  type ColumnFacts,
  cellOf,
  type Damage,
  isChanged,
  type Plain,
  stampColumns,
} from './damage.ts';
import { withStamps } from './movedValues.ts';

/** So many lost values of one column in a day are worth a question. */
const fewest = { emptied: 5, others: 10, work: 30 } as const;
/** So many values of one row, and of such rows together. */
const wideRow = 4;
const fewestWide = 8;
/** Empty cells under each other that one value filled. */
const fewestFilled = 30;
const sameShare = 0.8;
/** So many values of one row that strokes took: what else changed in it may have gone the same way. */
const pushedRow = 3;
/** What the machinery writes once, or logs when it changes it; its other columns it sets as it needs. */
const lasting = ['created_at', 'created_by', 'state'];
/** Rows between two changed ones of one block. */
const blockGap = 2;

/** How much of the tab it is, others know. */
type Draft = Omit<Damage, 'isMass'>;

interface Cell {
  readonly record: AlteredRecord;
  readonly column: string;
  readonly from: Plain;
  readonly to: Plain;
}

type Way = Extract<Damage['way'], 'emptied' | 'filled' | 'replaced' | 'formula' | 'overwritten'>;

interface Pattern {
  readonly way: Way;
  readonly words?: { readonly from: string; readonly to: string };
}

/**
 * Values that were lost in one stroke: pasted over, filled down, cleared, replaced. A day's edits change a few cells of a
 * column; those that somebody logged are not among `altered`'s changes.
 *
 * @param isMerged whether a cell is part of merged ones: each that it emptied counts
 */
export function overwritten(
  altered: readonly AlteredRecord[],
  columns: readonly ColumnFacts[],
  isMerged: (row: number, column: string) => boolean,
): Draft[] {
  const byPattern = new Map<string, Stroke>();
  const add = (pattern: Pattern, cells: readonly Cell[]) => {
    const key = JSON.stringify(pattern);
    const known = byPattern.get(key) ?? { pattern, cells: [] };
    known.cells.push(...cells);
    byPattern.set(key, known);
  };
  const flagged = new Set<string>();
  const changes = columns.map((column) => ({ ...column, cells: changedCells(altered, column.key) }));
  for (const { key, isWork, isSystem, cells } of changes) {
    if (isSystem && !lasting.includes(key)) continue;
    const lost = cells.filter(({ from }) => from !== '');
    const pattern = patternOf(lost);
    const limit = isWork ? fewest.work : pattern.way === 'emptied' ? fewest.emptied : fewest.others;
    if (lost.length >= limit) {
      add(pattern, [...lost, ...alongside(cells, lost, pattern)]);
      flagged.add(key);
      continue;
    }
    const filled = longestFill(cells);
    if (filled.length < fewestFilled) continue;
    add({ way: 'filled' }, filled);
    flagged.add(key);
  }
  for (const { key, cells } of changes) {
    const hidden = cells.filter(({ record, to }) => to === '' && isMerged(record.row, key));
    if (flagged.has(key) || hidden.length === 0) continue;
    add({ way: 'emptied' }, hidden);
    flagged.add(key);
  }
  const others = changes.flatMap(({ key, isSystem, cells }) => (flagged.has(key) || isSystem ? [] : cells));
  const wide = wideCells(others);
  if (wide.length > 0) add(patternOf(wide.filter(({ from }) => from !== '')), wide);
  for (const { key, isSystem, cells } of changes)
    if (!flagged.has(key) && !isSystem) joinBlock(cells, [...byPattern.values()]);
  joinRows(changes, [...byPattern.values()]);
  return [...byPattern.values()].map(({ pattern, cells }) => damageOf(pattern, cells));
}

function changedCells(altered: readonly AlteredRecord[], column: string): Cell[] {
  return altered
    .filter((record) => isChanged(record, column))
    .map((record) => ({ record, column, from: cellOf(record.before, column), to: cellOf(record.after, column) }));
}

/** A block that was pasted over filled the empty columns in it, too. */
function joinBlock(cells: readonly Cell[], damages: readonly Stroke[]): void {
  const filled = cells.filter(({ from }) => from === '');
  for (const damage of damages) {
    if (damage.pattern.way !== 'overwritten' && damage.pattern.way !== 'filled') continue;
    const rows = new Set(damage.cells.map(({ record }) => record.row));
    const inside = filled.filter(({ record }) => rows.has(record.row));
    if (inside.length < fewest.emptied || inside.length * 2 < rows.size) continue;
    damage.cells.push(...inside);
    return;
  }
}

interface Stroke {
  readonly pattern: Pattern;
  readonly cells: Cell[];
}

/**
 * Rows of which a stroke took several values lost with them what changed in most of these rows, and what only moved to
 * another column: cells deleted or inserted in a row push all others aside, those of the machinery too.
 */
function joinRows(
  changes: readonly (ColumnFacts & { readonly cells: readonly Cell[] })[],
  strokes: readonly Stroke[],
): void {
  const taken = new Map<AlteredRecord, Set<string>>();
  const strokeOf = new Map<AlteredRecord, Stroke>();
  for (const stroke of strokes)
    for (const { record, column } of stroke.cells) {
      const known = taken.get(record);
      if (known) known.add(column);
      else taken.set(record, new Set([column]));
      if (!strokeOf.has(record)) strokeOf.set(record, stroke);
    }
  const hit = new Set([...taken].filter(([, of]) => of.size >= pushedRow).map(([record]) => record));
  if (hit.size === 0) return;
  for (const { key, cells } of changes) {
    const inside = cells.filter(({ record }) => hit.has(record) && !taken.get(record)!.has(key));
    const isMost = inside.length * 2 >= hit.size;
    for (const cell of inside) if (isMost || isPushed(cell)) strokeOf.get(cell.record)!.cells.push(cell);
  }
  for (const record of hit)
    for (const column of stampColumns) strokeOf.get(record)!.cells.push(...changedCells([record], column));
}

/** Whether the value came from another column of its row, or went to one. */
function isPushed({ record: { before, after }, column, from, to }: Cell): boolean {
  const [cells, value] = to === '' ? [after, from] : [before, to];
  return Object.entries(cells).some(([key, held]) => key !== column && held === value);
}

/** What most of the cells have in common. */
function patternOf(cells: readonly Cell[]): Pattern {
  const most = sameShare * cells.length;
  if (cells.filter(({ to }) => to === '').length >= most) return { way: 'emptied' };
  if (cells.filter(({ to }) => isFormula(to)).length >= most) return { way: 'formula' };
  const values = new Map<Plain, number>();
  for (const { to } of cells) values.set(to, (values.get(to) ?? 0) + 1);
  if (Math.max(0, ...values.values()) >= most && cells.some(({ from }) => from !== cells[0]!.from))
    return { way: 'filled' };
  const words = replacedWords(cells);
  if (words) return { way: 'replaced', words };
  if (Math.max(0, ...values.values()) >= most) return { way: 'filled' };
  return { way: 'overwritten' };
}

/** The shortest piece by which a text differs, when putting it in place of the other explains nearly all the cells. */
function replacedWords(cells: readonly Cell[]): Pattern['words'] | null {
  const texts = cells.filter(({ from, to }) => typeof from === 'string' && typeof to === 'string');
  const cores = texts.slice(0, 50).map(({ from, to }) => coreOf(String(from), String(to)));
  const [best] = cores.filter(({ from }) => from !== '').sort((a, b) => a.from.length - b.from.length);
  if (!best) return null;
  const explained = texts.filter(({ from, to }) => replaceAll(String(from), best.from, best.to) === to);
  return explained.length >= sameShare * cells.length ? best : null;
}

function coreOf(from: string, to: string): { from: string; to: string } {
  const shorter = Math.min(from.length, to.length);
  let start = 0;
  while (start < shorter && from[start] === to[start]) start += 1;
  let end = 0;
  while (end < shorter - start && from[from.length - 1 - end] === to[to.length - 1 - end]) end += 1;
  return { from: from.slice(start, from.length - end), to: to.slice(start, to.length - end) };
}

/** As Find and replace of a sheet does, whatever the case of the letters. */
function replaceAll(text: string, from: string, to: string): string {
  const [low, wanted] = [text.toLowerCase(), from.toLowerCase()];
  let result = '';
  let at = 0;
  for (let next = low.indexOf(wanted); next >= 0; next = low.indexOf(wanted, at)) {
    result += text.slice(at, next) + to;
    at = next + wanted.length;
  }
  return result + text.slice(at);
}

function isFormula(value: Plain): boolean {
  return typeof value === 'string' && /^(=|#(REF!|N\/A|NAME\?|VALUE!|DIV\/0!|NUM!|NULL!|ERROR!))/.test(value);
}

/** Empty cells that were filled by the same stroke: with the same value, or in the same block of rows. */
function alongside(cells: readonly Cell[], lost: readonly Cell[], { way }: Pattern): Cell[] {
  const filled = cells.filter(({ from }) => from === '');
  if (filled.length === 0) return [];
  const value = way === 'filled' ? commonest(lost) : null;
  const rows = blocksOf(cells.map(({ record }) => record.row));
  const hit = rows.filter(([first, last]) => lost.filter((cell) => isWithin(cell, first, last)).length >= 3);
  return filled.filter((cell) => cell.to === value || hit.some(([first, last]) => isWithin(cell, first, last)));
}

function isWithin({ record }: Cell, first: number, last: number): boolean {
  return record.row >= first && record.row <= last;
}

function commonest(cells: readonly Cell[]): Plain {
  const values = new Map<Plain, number>();
  for (const { to } of cells) values.set(to, (values.get(to) ?? 0) + 1);
  return [...values].sort((a, b) => b[1] - a[1])[0]![0];
}

/** The longest stretch of rows one under the other of which one value filled the empty cells. */
function longestFill(cells: readonly Cell[]): Cell[] {
  const sorted = cells.filter(({ from }) => from === '').sort((a, b) => a.record.row - b.record.row);
  let best: Cell[] = [];
  let run: Cell[] = [];
  for (const cell of sorted) {
    const last = run[run.length - 1];
    const goesOn = last !== undefined && last.to === cell.to && cell.record.row - last.record.row <= blockGap;
    if (goesOn) run.push(cell);
    else run = [cell];
    if (run.length > best.length) best = run;
  }
  return best;
}

/** Cells of rows that lost several values each. */
function wideCells(cells: readonly Cell[]): Cell[] {
  const byRow = new Map<AlteredRecord, Cell[]>();
  for (const cell of cells) {
    const row = byRow.get(cell.record);
    if (row) row.push(cell);
    else byRow.set(cell.record, [cell]);
  }
  const wide = [...byRow.values()].filter((row) => row.filter(({ from }) => from !== '').length >= wideRow);
  const found = wide.flat();
  return found.filter(({ from }) => from !== '').length >= fewestWide ? found : [];
}

function blocksOf(rows: readonly number[]): [first: number, last: number][] {
  const blocks: [number, number][] = [];
  for (const row of [...rows].sort((a, b) => a - b)) {
    const last = blocks[blocks.length - 1];
    if (last && row - last[1] <= blockGap) last[1] = row;
    else blocks.push([row, row]);
  }
  return blocks;
}

function damageOf({ way, words }: Pattern, cells: readonly Cell[]): Draft {
  const sets = new Map<AlteredRecord, Record<string, Plain>>();
  for (const { record, column, from } of cells) {
    const set = sets.get(record) ?? {};
    set[column] = from;
    sets.set(record, set);
  }
  const back: CellsBack[] = [...sets].map(([record, set]) => ({
    id: record.id,
    row: record.row,
    set: withStamps(record, set),
  }));
  const columns = [...new Set(cells.map(({ column }) => column))].filter((column) => !stampColumns.includes(column));
  return {
    rule: 'A62',
    way,
    columns,
    cells: back,
    records: [],
    strays: [],
    copies: [],
    kept: 0,
    ...(words && { words }),
  };
}
