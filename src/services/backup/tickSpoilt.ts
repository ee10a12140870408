import { tabName } from '../../../templates/names.ts';
import type { tickSpoilt as contract } from '../../contract/backup.ts';
import type { Input, Output } from '../../contract/call.ts';
import { tamperRules } from '../../domain/audits/index.ts';
import type { Ports } from '../../ports.ts';
import { spoiltTabs } from '../tamper/spoiltTabs.ts';

/** Ticks Apply for whoever was told of a spoilt tab; the hour that follows knows what was typed since, and leaves that. */
export function tickSpoilt(_input: Input<typeof contract>, ports: Ports): Output<typeof contract> {
  const names = spoiltTabs(ports).map((sheet) => tabName(sheet, ports.config.language));
  const table = ports.table('findings');
  const found = table
    .where('status', 'open')
    .filter(({ values: { tab, rule } }) => names.includes(tab ?? '') && (rule ?? '') in tamperRules);
  table.updateRows(found.map(({ row }) => ({ row, set: { apply: true } })));
  return { ok: true, value: { ticked: found.length } };
}
