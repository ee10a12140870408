import { columnName, tabName } from '../../../templates/names.ts';
import {
  type RuledTag,
  type TaggedCustomer,
  type TagRuleMemory,
  tagChanges,
} from '../../domain/tagRules/tagChanges.ts';
import type { Config, Ports } from '../../ports.ts';
import { lockWaitMs } from '../common/lockWait.ts';
import { readTagRule } from '../common/readTagRule.ts';
import { labelOfTag } from '../common/tagLabels.ts';
import { keepOnly, keptState } from '../jobs/keptState.ts';
import { writeComputed } from './nightPass.ts';
import { cellsOf, type NightResult } from './nightResult.ts';

const kind = 'tag_rules';

/**
 * Lets the tags' rules add and take away, under the lock: a cell of tags is everybody's, and what was set since the pass read
 * it must stay. What is about to change is noted first: should the run be killed between the two, the next one takes the
 * missing change for its own and not for a person's deed.
 *
 * @returns false when the lock was not free, or the execution had to stop before all was written
 */
export function applyTagRules(result: NightResult, ports: Ports): boolean {
  const applied = ports.lock.run(lockWaitMs, () => changeTags(taggedNow(result, ports), ports));
  return applied.ok && applied.value;
}

type TaggedRow = TaggedCustomer & { readonly row: number };

function changeTags(tagged: readonly TaggedRow[], ports: Ports): boolean {
  const memory = recallTagRules(ports);
  const { changed, memory: next } = tagChanges(tagged, ruledTags(ports.config), memory, ports.clock.today());
  if (JSON.stringify(next) !== JSON.stringify(memory)) rememberTagRules(next, ports);
  const changes = tagged.flatMap(({ id, row }) => {
    const tags = changed.get(id);
    return tags ? [{ id, row, set: { tags } }] : [];
  });
  if (!writeComputed('customers', changes, ports)) return false;
  logTags(tagged, changed, ports);
  if (next.pending.length > 0) rememberTagRules({ ...next, pending: [] }, ports);
  countTags(tagged, changed, ports);
  return true;
}

/** The customers that the pass saw, with the tags of this moment. */
function taggedNow({ customers }: NightResult, ports: Ports): TaggedRow[] {
  const present = new Map(
    ports
      .table('customers')
      .columns(['id', 'tags'])
      .map((cell) => [cell.id, cell]),
  );
  return customers.flatMap((customer) => {
    const now = present.get(customer.values.id);
    if (!now) return [];
    const pay_overdue = customer.figures.orders.daysOverdue > 0;
    return [{ ...now, facts: { ...customer.values, ...cellsOf(customer), ...now, pay_overdue } }];
  });
}

/** What the rules did so far. */
export function recallTagRules(ports: Ports): TagRuleMemory {
  return keptState<TagRuleMemory>(kind, ports)?.value ?? { given: {}, blocked: {}, pending: [] };
}

export function rememberTagRules(memory: TagRuleMemory, ports: Ports): void {
  keepOnly(kind, memory, ports);
}

/** Active tags whose rule can be read; one that cannot gives and takes nothing. */
export function ruledTags(config: Config): RuledTag[] {
  return config.tags.flatMap((tag) => {
    if (!tag.active || !tag.rule) return [];
    const parsed = readTagRule(tag.rule, config);
    if ('problem' in parsed) return [];
    const spellings = [tag.zh, tag.en].flatMap((label) => (label ? [label.toLowerCase()] : []));
    return [{ id: tag.id, label: labelOfTag(tag, config), spellings, rule: parsed.tree }];
  });
}

/** Nobody's operation, so it is noted apart; only once it stands in the cells, because a killed run does its work again. */
function logTags(
  customers: readonly { id: string; tags: readonly string[] }[],
  changed: ReadonlyMap<string, readonly string[]>,
  ports: Ports,
): void {
  const { language } = ports.config;
  const about = { tab: tabName('customers', language), field: columnName('customers', 'tags', language) };
  const lines = customers.flatMap(({ id, tags }) => {
    const now = changed.get(id);
    if (!now) return [];
    const [old, fresh] = [tags, now].map((labels) => labels.join(', ') || null);
    return [{ ...about, row: id, old: old!, new: fresh!, at: ports.clock.now(), how: 'job' as const, op: ports.op }];
  });
  if (lines.length > 0) ports.table('changes').append(lines);
}

/** How many customers carry each tag of the catalogue. */
function countTags(
  customers: readonly { id: string; tags: readonly string[] }[],
  changed: ReadonlyMap<string, readonly string[]>,
  ports: Ports,
): void {
  const counts = new Map<string, number>();
  for (const { id, tags } of customers)
    for (const label of changed.get(id) ?? tags)
      counts.set(label.toLowerCase(), (counts.get(label.toLowerCase()) ?? 0) + 1);
  const changes = ports
    .table('tags')
    .all()
    .flatMap(({ row, values }) => {
      const n = counts.get(labelOfTag(values, ports.config).toLowerCase()) ?? 0;
      return values.id && values.n !== n ? [{ id: values.id, row, set: { n } }] : [];
    });
  if (changes.length > 0) ports.table('tags').setComputed(changes);
}
