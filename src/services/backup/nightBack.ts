import { tabName } from '../../../templates/names.ts';
import type { nightBack as contract } from '../../contract/backup.ts';
import type { Input, Output } from '../../contract/call.ts';
import type { Ports, Restoring } from '../../ports.ts';
import { adminOnly } from '../common/adminOnly.ts';
import { lockWaitMs } from '../common/lockWait.ts';
import { nightDifferences } from './nightDifferences.ts';
import { nightTabs } from './nightTabs.ts';

/** About as many rows as are written within the time for which the lock may be held (cost.md 4). */
const rowsAtOnce = 500;

/**
 * Takes a tab, or chosen cells and records of it, back to a night, in parts of one operation. Whoever calls after a run
 * that stopped or died compares anew, and finds what is left.
 */
export function nightBack({ job, tab, night, only }: Input<typeof contract>, ports: Ports): Output<typeof contract> {
  const forbidden = adminOnly(ports);
  if (forbidden) return forbidden;
  const sheet = nightTabs(ports).find((key) => key === tab);
  if (!sheet) return { ok: false, code: 'row-gone' };
  if (!ports.lock.run(lockWaitMs, () => ports.operations.finishPlanned()).ok) return { ok: false, code: 'busy' };
  const found = nightDifferences(sheet, night, ports);
  if ('readableFrom' in found) return { ok: false, code: 'night-damaged', places: { day: found.readableFrom } };
  const changes = only.length === 0 ? found.changes : chosen(found.changes, only);
  const about = `${tabName(sheet, ports.config.language)} ${night}`;
  const operation = { kind: 'restoreNight', about, answer: null, how: 'sidebar' as const };
  for (let from = 0; from < changes.length; from += rowsAtOnce) {
    const part = changes.slice(from, from + rowsAtOnce);
    const id = `${job}.${ports.ids.next('Z')}`;
    const written = ports.lock.run(lockWaitMs, () => ports.operations.commit({ ...operation, id, changes: part }));
    if (!written.ok || ports.budget.exhausted()) return { ok: true, value: { done: false, rows: from } };
  }
  return { ok: true, value: { done: true, rows: changes.length } };
}

/** Of each record the cells that were chosen; one that is gone comes back whole. */
function chosen(changes: readonly Restoring[], only: Input<typeof contract>['only']): Restoring[] {
  const columnsOf = new Map<string, Set<string>>();
  for (const { id, column } of only) columnsOf.set(id, (columnsOf.get(id) ?? new Set()).add(column));
  return changes.flatMap((change) => {
    const columns = columnsOf.get(change.id);
    if (!columns) return [];
    if (change.isGone) return columns.has('') ? [change] : [];
    const cells = Object.fromEntries(Object.entries(change.cells).filter(([column]) => columns.has(column)));
    return Object.keys(cells).length === 0 ? [] : [{ ...change, cells }];
  });
}
