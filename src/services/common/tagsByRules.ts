import { isAsRuled, tagChanges } from '../../domain/tagRules/tagChanges.ts';
import type { Ports } from '../../ports.ts';
import type { Customer } from '../../schema/sheets/customers.ts';
import { recallTagRules, rememberTagRules, ruledTags } from '../night/nightTags.ts';

/**
 * The tags that the rules leave one customer with, null when they change nothing. What changes is noted as pending before
 * it is written, so that the next night knows its own tags from those of a person.
 *
 * @param customer as it will be, its figures included
 */
export function tagsByRules(customer: Customer, isOverdue: boolean, ports: Ports): string[] | null {
  const ruled = ruledTags(ports.config);
  const today = ports.clock.today();
  const tagged = { id: customer.id, tags: customer.tags, facts: { ...customer, pay_overdue: isOverdue } };
  // mostly so, and then what they remember need not be read
  if (isAsRuled(tagged, ruled, today)) return null;
  const memory = recallTagRules(ports);
  const { changed, memory: next } = tagChanges([tagged], ruled, memory, today);
  const tags = changed.get(customer.id);
  if (!tags) return null;
  const others = memory.pending.filter((key) => !key.endsWith(`|${customer.id}`));
  rememberTagRules({ ...next, pending: [...others, ...next.pending] }, ports);
  return tags;
}
