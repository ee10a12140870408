import { tabName } from '../../../templates/names.ts';
import { dropHistoryIndex } from '../../domain/history/historyIndex.ts';
import { isHistorySheet } from '../../domain/history/historyRows.ts';
import type { Damage, WrongId } from '../../domain/tamper/damage.ts';
import type { Ports, Restoring } from '../../ports.ts';
import type { SheetKey } from '../../schema/sheets.ts';
import { lockWaitMs } from '../common/lockWait.ts';

/** About as many rows as are written within the time for which the lock may be held (cost.md 4). */
const rowsAtOnce = 500;

/**
 * Puts back what a stroke took, as an operation in parts that is undone as one. What somebody typed since into another cell
 * stays. A run that is stopped has put back whole parts; the next one sees what is left.
 *
 * @returns whether all is back
 */
export function restoreDamage(sheet: SheetKey, damage: Damage, ports: Ports): boolean {
  const wrong = damage.cells.flatMap(({ id, row, set }) =>
    typeof set.id === 'string' ? [{ id, row, is: set.id }] : [],
  );
  if (wrong.length > 0) return restoreIds(sheet, wrong, ports);
  const changes: Restoring[] = [
    ...damage.cells.map(({ id, row, set }) => ({ ...change(sheet, id), cells: set, isGone: false, row })),
    ...damage.records.map(({ id, before }) => ({ ...change(sheet, id), cells: before, isGone: true })),
  ];
  const op = ports.ids.next('Z');
  for (let from = 0; from < changes.length; from += rowsAtOnce) {
    if (ports.budget.exhausted()) return false;
    const isLast = from + rowsAtOnce >= changes.length;
    const part = changes.slice(from, from + rowsAtOnce);
    const about = tabName(sheet, ports.config.language);
    const done = ports.lock.run(lockWaitMs, () =>
      ports.operations.commit({
        ...{ id: isLast ? op : `${op}.${from}`, kind: 'restore', about, changes: part, answer: null, how: 'job' },
      }),
    );
    if (!done.ok) return false;
  }
  return clearStrays(sheet, damage.strays, ports) && dropCopies(sheet, damage.copies, ports);
}

/**
 * Gives rows their own ids back, each where it stands with the wrong one: no operation finds a row by an id that two rows
 * have. Written in one go, so that a killed run leaves all or few; the next one finds the rest.
 */
export function restoreIds(
  sheet: SheetKey,
  wrong: readonly Pick<WrongId, 'id' | 'row' | 'is'>[],
  ports: Ports,
): boolean {
  const run = ports.lock.run(lockWaitMs, () => {
    const table = ports.table(sheet as 'customers');
    const idAt = new Map(table.columns(['id']).map(({ row, id }) => [row, id ?? '']));
    const still = wrong.filter(({ row, id }) => (idAt.get(row) ?? '') === id);
    table.updateRows(still.map(({ row, is }) => ({ row, set: { id: is } })));
    logIds(sheet, still, ports);
    if (isHistorySheet(sheet)) dropHistoryIndex(ports.store);
    return still.length === wrong.length;
  });
  return run.ok && run.value;
}

function change(sheet: SheetKey, id: string) {
  return { kind: 'restore' as const, sheet, id };
}

function logIds(sheet: SheetKey, wrong: readonly Pick<WrongId, 'id' | 'is'>[], ports: Ports): void {
  if (wrong.length === 0) return;
  const line = { at: ports.clock.now(), tab: tabName(sheet, ports.config.language), how: 'job' as const, op: ports.op };
  ports
    .table('changes')
    .append(wrong.map(({ id, is }) => ({ ...line, row: is, field: 'id', old: id || null, new: is })));
}

/** Takes out rows that were pasted over records: what they show still stands in another row, cell for cell. */
function dropCopies(sheet: SheetKey, copies: Damage['copies'], ports: Ports): boolean {
  if (copies.length === 0) return true;
  return ports.lock.run(lockWaitMs, () => {
    const table = ports.table(sheet as 'customers');
    const rowsOf = new Map<string, number[]>();
    for (const { row, id } of table.columns(['id'])) rowsOf.set(id, [...(rowsOf.get(id) ?? []), row]);
    const sumAt = (row: number) => table.rowsAt(row, 1)[0]?.checksum;
    const still = copies.filter(({ id, row }) => {
      const [other] = (rowsOf.get(id) ?? []).filter((one) => one !== row);
      return other !== undefined && rowsOf.get(id)!.includes(row) && sumAt(row) === sumAt(other);
    });
    table.deleteRows(still.map(({ row }) => row));
    if (isHistorySheet(sheet)) dropHistoryIndex(ports.store);
  }).ok;
}

/** Only in rows that are still nobody's. */
function clearStrays(sheet: SheetKey, strays: Damage['strays'], ports: Ports): boolean {
  if (strays.length === 0) return true;
  return ports.lock.run(lockWaitMs, () => {
    const table = ports.table(sheet as 'customers');
    const taken = new Set(table.columns(['id']).flatMap(({ row, id }) => (id ? [row] : [])));
    const free = strays.filter(({ row }) => !taken.has(row));
    table.updateRows(
      free.map(({ row, columns }) => ({ row, set: Object.fromEntries(columns.map((column) => [column, null])) })),
    );
  }).ok;
}
