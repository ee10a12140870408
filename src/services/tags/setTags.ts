import type { Input, Output } from '../../contract/call.ts';
import type { setTags as contract } from '../../contract/customers.ts';
import type { Change, Config, Ports } from '../../ports.ts';
import type { Customer } from '../../schema/sheets/customers.ts';
import { isActive } from '../common/active.ts';
import { saved } from '../common/saved.ts';
import { labelOfTag, tagOf } from '../common/tagLabels.ts';
import { tagsWith } from '../common/tagsWith.ts';

/** Adds and removes tags of up to 500 customers as one operation. */
export function setTags(input: Input<typeof contract>, ports: Ports): Output<typeof contract> {
  const { config } = ports;
  const unknown = input.add.find((label) => !tagOf(label, config));
  if (unknown !== undefined) return { ok: false, code: 'unknown-tag', places: { value: unknown } };
  const added = input.add.map((label) => tagOf(label, config)).filter((tag) => tag !== undefined);
  const removed = input.remove.map((label) => canonical(label, config));
  const found = customersNamed(input.ids, ports);
  if (found.length === 0) return { ok: false, code: 'row-gone' };
  const changes: Change[] = [];
  for (const { row, id, name, tags: worn } of found) {
    const kept = worn.filter((label) => !removed.includes(canonical(label, config)));
    const tags = tagsWith(kept, added, config);
    if ('tag' in tags) return { ok: false, code: 'exclusive-tags', places: { ...tags, name: name ?? '' } };
    if (tags.join() === worn.join()) continue;
    changes.push({ kind: 'update', sheet: 'customers', id, row, set: { tags } });
  }
  const about = found.length === 1 ? (found[0]?.name ?? '') : [...input.add, ...input.remove].join(', ');
  if (changes.length === 0) return { ok: true, value: { changed: 0 } };
  return saved({ kind: 'setTags', about, changes }, { changed: changes.length }, ports);
}

/** So many rows are read whole, each where its id stands; for more the four columns cost less. */
const fewRows = 12;

function customersNamed(
  ids: readonly string[],
  ports: Ports,
): (Pick<Customer, 'id' | 'name' | 'tags'> & { row: number })[] {
  const table = ports.table('customers');
  if (ids.length <= fewRows) {
    return table.byIds(ids).flatMap(({ row, values }) => (isActive(values) ? [{ ...values, row }] : []));
  }
  const wanted = new Set(ids);
  return table
    .columns(['id', 'name', 'tags', 'state'])
    .filter((customer) => wanted.has(customer.id) && isActive(customer));
}

function canonical(label: string, config: Config): string {
  const tag = tagOf(label, config, [label]);
  return tag ? labelOfTag(tag, config) : label;
}
