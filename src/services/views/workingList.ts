import { fill } from '../../../templates/fill.ts';
import { columnName } from '../../../templates/names.ts';
import { workingListTexts } from '../../../templates/workingList.ts';
import type { Input, Output } from '../../contract/call.ts';
import type { workingList as contract } from '../../contract/views.ts';
import type { Config, Ports, ReportCell } from '../../ports.ts';
import { inLanguage } from '../../schema/language.ts';
import { customers } from '../../schema/sheets/customers.ts';
import type { ColumnKey } from '../../schema/sheets.ts';
import { choiceLabel } from '../common/labels.ts';

/** What a working list shows of a customer. */
const shown = [
  ...(['id', 'name', 'next_action', 'next_on', 'owner', 'stage', 'tier', 'tags', 'phone', 'email'] as const),
  ...(['last_contact_on', 'last_order_on', 'revenue_12m', 'band'] as const),
] satisfies ColumnKey<'customers'>[];

/** Values and ids in a tab of the person's own: no data tab, so neither audits nor jobs look at it, and it may be deleted. */
export function workingList(input: Input<typeof contract>, ports: Ports): Output<typeof contract> {
  const { config, user } = ports;
  const { language } = config;
  const places = new Map(input.ids.map((id, place) => [id, place]));
  const rows = ports
    .table('customers')
    .columns(shown)
    .filter(({ id }) => places.has(id))
    .sort((a, b) => (places.get(a.id) ?? 0) - (places.get(b.id) ?? 0));
  if (rows.length === 0) return { ok: false, code: 'row-gone' };
  const tab = ports.reports.list({
    of: user.email,
    tab: fill(inLanguage(workingListTexts.tab, language), { name: user.member?.name ?? user.email }),
    header: shown.map((key) => columnName('customers', key, language)),
    rows: rows.map((row) => shown.map((key) => cellOf(key, row[key], config))),
  });
  return { ok: true, value: { tab, rows: rows.length } };
}

function cellOf(key: (typeof shown)[number], value: unknown, config: Config): ReportCell {
  const { kind, list } = customers.columns[key];
  if (value === null) return null;
  if (Array.isArray(value)) return value.join(', ');
  if (kind === 'day') return { day: value } as ReportCell;
  if (kind === 'money') return Number(value) / 100;
  return list ? choiceLabel(list, String(value), config, config.language) : String(value);
}
