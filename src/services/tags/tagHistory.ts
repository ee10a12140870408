import { columnName, tabName } from '../../../templates/names.ts';
import type { Input, Output } from '../../contract/call.ts';
import type { tagHistory as contract, TagEvent } from '../../contract/tags.ts';
import type { Ports } from '../../ports.ts';
import { languages } from '../../schema/language.ts';
import type { Row } from '../../schema/sheets.ts';
import { recallTagRules } from '../night/nightTags.ts';
import { tagRows } from './tagRows.ts';
import { isLabelOf } from './wearers.ts';

/** Lines of the Change log that are looked through, and events that are told. */
const lookedThrough = 5_000;
const mostEvents = 20;

/** Who gave a tag, or took it off, from the end of the Change log; what a rule gave is told as the rule's. */
export function tagHistory({ id }: Input<typeof contract>, ports: Ports): Output<typeof contract> {
  const tag = tagRows(ports).find(({ values }) => values.id === id)?.values;
  if (!tag) return { ok: false, code: 'row-gone' };
  const log = ports.table('changes');
  const last = log.count() + 1;
  const holds = (labels: string | null) => (labels ?? '').split(', ').some((label) => isLabelOf(tag, label));
  const found = log
    .rowsAt(Math.max(2, last - lookedThrough + 1), lookedThrough)
    .map(({ values }) => values)
    .filter((line) => isOfTags(line) && holds(line.old) !== holds(line.new))
    .slice(-mostEvents)
    .reverse();
  const ids = [...new Set(found.flatMap(({ row }) => row ?? []))];
  const names = new Map(
    ports
      .table('customers')
      .byIds(ids)
      .map(({ values }) => [values.id, values.name ?? '']),
  );
  const byRule = new Set(recallTagRules(ports).given[id] ?? []);
  const events = found.map(({ at, by, row, how, new: now }): TagEvent => {
    const customer = row ?? '';
    const given = holds(now);
    // an order's own operation carries what the rules made of it
    const isRule = how === 'job' || (given && byRule.has(customer));
    return { at, by: by ?? '', byRule: isRule, given, customer, name: names.get(customer) ?? customer };
  });
  return { ok: true, value: { events } };
}

/** The log was written in the workbook's language of that time. A new customer's line names no field. */
function isOfTags({ tab, field }: Row<'changes'>): boolean {
  return languages.some(
    (language) => tab === tabName('customers', language) && field === columnName('customers', 'tags', language),
  );
}
