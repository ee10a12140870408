import type { PlainCells } from '../../domain/tamper/damage.ts';
import type { Change, Ports } from '../../ports.ts';
import type { SheetKey } from '../../schema/sheets.ts';

/** Tabs that a new workbook has rows in. */
const seeded = ['tags', 'care'] as const;

/**
 * What a new workbook starts with gives way to the archive's own, as long as nobody changed it and no customer is there:
 * else each tag and festival would stand twice.
 */
export function starterChanges(sheet: SheetKey, rows: readonly PlainCells[], part: number, ports: Ports): Change[] {
  const tab = seeded.find((one) => one === sheet);
  if (!tab || part > 0 || !ports.structure.has(tab) || ports.table('customers').count() > 0) return [];
  const ours = new Set(rows.map(({ id }) => id));
  return ports
    .table(tab)
    .all()
    .filter(({ values }) => values.state === 'active' && values.updated_at === null && !ours.has(values.id))
    .map(({ row, values }): Change => ({ kind: 'update', sheet: tab, id: values.id, row, set: { state: 'archived' } }));
}
