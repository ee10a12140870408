import { addDays, type Day } from '../day.ts';
import { type Facts, matches, type RuleTree } from './ruleTree.ts';

/** A tag whose rule can be read. */
export interface RuledTag {
  readonly id: string;
  /** as it is written into cells of this workbook */
  readonly label: string;
  /** how it may also stand there, in lower case: both languages */
  readonly spellings: readonly string[];
  readonly rule: RuleTree;
}

/** What the rules did so far: kept in `_state`. */
export interface TagRuleMemory {
  /** customers to whom a rule gave the tag, by tag id */
  readonly given: Readonly<Record<string, readonly string[]>>;
  /** `<tag id>|<customer id>` of tags taken off by hand: not given again before this day */
  readonly blocked: Readonly<Record<string, Day>>;
  /** the same keys of changes that may not have reached their cells: the run that wrote them did not come to its end */
  readonly pending: readonly string[];
}

export interface TaggedCustomer {
  readonly id: string;
  readonly tags: readonly string[];
  readonly facts: Facts;
}

/** Days for which a rule leaves a customer alone from whom somebody took its tag. */
const blockDays = 90;

/**
 * What the rules add and take away. A rule takes away only what it gave; a tag that it gave and that is gone was taken off
 * by a person.
 *
 * @returns the new tags of the customers whose tags change, and what to remember
 */
export function tagChanges(
  customers: readonly TaggedCustomer[],
  ruled: readonly RuledTag[],
  memory: TagRuleMemory,
  today: Day,
): { changed: Map<string, string[]>; memory: TagRuleMemory } {
  const given = new Map(ruled.map((tag) => [tag.id, new Set(memory.given[tag.id] ?? [])]));
  const blocked = new Map(Object.entries(memory.blocked).filter(([, until]) => until >= today));
  const wasPending = new Set(memory.pending);
  const pending: string[] = [];
  const changed = new Map<string, string[]>();
  for (const customer of customers) {
    let tags = customer.tags as string[];
    for (const tag of ruled) {
      const gave = given.get(tag.id)!;
      const has = carries(tags, tag);
      const isWanted = matches(tag.rule, customer.facts, today);
      // most customers have the tags that they are to have
      if (isWanted === has && gave.has(customer.id) === has && wasPending.size === 0) continue;
      const key = `${tag.id}|${customer.id}`;
      if (wasPending.has(key)) setMember(gave, customer.id, has);
      if (gave.has(customer.id) && !has) {
        gave.delete(customer.id);
        blocked.set(key, addDays(today, blockDays));
      }
      if (isWanted && !has && !blocked.has(key)) {
        tags = [...tags, tag.label];
        gave.add(customer.id);
        pending.push(key);
      }
      if (!isWanted && has && gave.delete(customer.id)) {
        tags = tags.filter((label) => !tag.spellings.includes(label.toLowerCase()));
        pending.push(key);
      }
    }
    if (tags !== customer.tags) changed.set(customer.id, tags);
  }
  return {
    changed,
    memory: {
      given: Object.fromEntries([...given].map(([tag, ids]) => [tag, [...ids].sort()])),
      blocked: Object.fromEntries([...blocked].sort(([a], [b]) => (a < b ? -1 : 1))),
      pending,
    },
  };
}

/** Whether a customer carries just the tags that the rules want: then they change none of them, whatever they remember. */
export function isAsRuled(
  { tags, facts }: Omit<TaggedCustomer, 'id'>,
  ruled: readonly RuledTag[],
  today: Day,
): boolean {
  return ruled.every((tag) => carries(tags, tag) === matches(tag.rule, facts, today));
}

function carries(tags: readonly string[], { spellings }: RuledTag): boolean {
  return tags.some((label) => spellings.includes(label.toLowerCase()));
}

function setMember(members: Set<string>, member: string, isIn: boolean): void {
  if (isIn) members.add(member);
  else members.delete(member);
}
