import type { Ports } from '../../ports.ts';
import type { SheetKey } from '../../schema/sheets.ts';
import { columnName, tabName } from './names.ts';

/**
 * Notes a change of a tab that has no records, and so no operations, in the Change log. Called before the change: looking
 * for the log's end forces out what was written before, and a run that dies in between would leave a change unnoted. A save
 * that is repeated finds nothing to note.
 */
export function logChange(
  change: { sheet: SheetKey; row: string; field: string; old: string | null; now: string | null },
  ports: Ports,
): void {
  const { language } = ports.config;
  const { sheet, row, field, old, now } = change;
  if (old === now) return;
  ports.table('changes').append([
    {
      ...{ row, old, new: now, how: 'sidebar' as const, op: ports.op, at: ports.clock.now() },
      by: ports.user.member?.name ?? (ports.user.email || null),
      tab: tabName(sheet, language),
      field: columnName(sheet, field, language),
    },
  ]);
}
