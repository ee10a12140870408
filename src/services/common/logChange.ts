import type { Ports } from '../../ports.ts';
import type { SheetKey } from '../../schema/sheets.ts';

/** Notes a change of a tab that has no records, and so no operations, in the Change log. */
export function logChange(
  { tab, row, field, old, now }: { tab: SheetKey; row: string; field: string; old: string | null; now: string | null },
  ports: Ports,
): void {
  const by = ports.user.member?.name ?? (ports.user.email || null);
  ports
    .table('changes')
    .append([{ at: ports.clock.now(), by, tab, row, field, old, new: now, how: 'sidebar', op: ports.op }]);
}
