import type { Input, Output } from '../../contract/call.ts';
import type { tagCatalogue as contract } from '../../contract/tags.ts';
import type { Ports } from '../../ports.ts';
import { isActive } from '../common/active.ts';
import { readerLanguage } from '../common/readerLanguage.ts';
import { labelOfTag } from '../common/tagLabels.ts';
import { ruleFields } from './ruleFields.ts';
import { tagRows } from './tagRows.ts';

/** The catalogue with how many active customers wear each tag now. */
export function tagCatalogue(_input: Input<typeof contract>, ports: Ports): Output<typeof contract> {
  const counts = new Map<string, number>();
  for (const customer of ports.table('customers').columns(['id', 'tags', 'state'])) {
    if (!customer.id || !isActive(customer)) continue;
    for (const tag of customer.tags) counts.set(tag.toLowerCase(), (counts.get(tag.toLowerCase()) ?? 0) + 1);
  }
  const tags = tagRows(ports).map(({ values }) => {
    const { id, zh, en, dim, color, exclusive, active, rule, note } = values;
    const label = labelOfTag(values, ports.config);
    const customers = counts.get(label.toLowerCase()) ?? 0;
    return { id, zh, en, dim, color, exclusive, active, rule, note, label, customers };
  });
  return { ok: true, value: { tags, fields: ruleFields(readerLanguage(ports)) } };
}
