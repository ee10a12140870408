import type { Input, Output } from '../../contract/call.ts';
import type { saveForms as contract } from '../../contract/inbox.ts';
import type { Change, Ports } from '../../ports.ts';
import { adminOnly } from '../common/adminOnly.ts';
import { saved } from '../common/saved.ts';
import { seedSettings } from '../workbook/seedWorkbook.ts';

/** Names the tabs that forms fill, and what their columns are. */
export function saveForms({ tabs, columns }: Input<typeof contract>, ports: Ports): Output<typeof contract> {
  const forbidden = adminOnly(ports);
  if (forbidden) return forbidden;
  seedSettings(ports.config.language, ports);
  const known = new Set(ports.otherTabs.names());
  const chosen = tabs.filter((tab) => known.has(tab));
  const values = { form_tabs: chosen.join(', '), form_columns: JSON.stringify(columns) };
  const changes = Object.entries(values).map(
    ([id, value]): Change => ({ kind: 'update', sheet: 'settings', id, set: { value: value || null } }),
  );
  return saved({ kind: 'saveSetting', about: chosen.join(', '), changes }, { tabs: chosen }, ports);
}
