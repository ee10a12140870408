import { addDays, type Day } from '../../domain/day.ts';
import type { ReminderBook } from '../../domain/reminders/book.ts';
import { lookBackDays, type TeamHit } from '../../domain/teamRules/teamNotes.ts';
import type { Change, Ports } from '../../ports.ts';
import type { Tag } from '../../schema/sheets/tags.ts';
import { lockWaitMs } from '../common/lockWait.ts';
import { tagOf } from '../common/tagLabels.ts';
import { tagsWith } from '../common/tagsWith.ts';
import { keepOnly, keptState } from '../jobs/keptState.ts';
import { isLabelOf } from '../tags/wearers.ts';

/** The hits that were followed, by their key, and the day. */
type Followed = Readonly<Record<string, Day>>;

const kind = 'team_tags';
/** A hit may still be seen so much later than it was followed. */
const rememberDays = 2 * lookBackDays;

/**
 * Adds and takes off tags as the team's rules ask, as one operation, once a rule and row: what a person changes back stays. A
 * tag that a customer may not carry beside another one is left out.
 */
export function applyTeamTags({ teamHits, customers, today }: ReminderBook, ports: Ports): void {
  const asked = teamHits.filter(
    ({ action, text, customer }) =>
      (action === 'add_tag' || action === 'remove_tag') && customers.has(customer) && tagOf(text ?? '', ports.config),
  );
  if (asked.length === 0) return;
  const followed = keptState<Followed>(kind, ports)?.value ?? {};
  const hits = asked.filter(({ key }) => !(key in followed));
  if (hits.length === 0) return;
  ports.lock.run(lockWaitMs, () => {
    const changes = changesFor(hits, ports);
    if (changes.length > 0) {
      const about = [...new Set(hits.map(({ text }) => text))].join(', ');
      const id = ports.ids.next('Z');
      ports.operations.commit({ id, kind: 'teamTags', about, changes, answer: null, how: 'job' });
    }
    // last: a run that dies before sets the same tags again
    const recent = Object.entries(followed).filter(([, on]) => on >= addDays(today, -rememberDays));
    const fresh = hits.map(({ key }) => [key, today] as const);
    keepOnly(kind, Object.fromEntries([...recent, ...fresh]), ports);
  });
}

function changesFor(hits: readonly TeamHit[], ports: Ports): Change[] {
  const byCustomer = new Map<string, TeamHit[]>();
  for (const hit of hits) byCustomer.set(hit.customer, [...(byCustomer.get(hit.customer) ?? []), hit]);
  return ports
    .table('customers')
    .columns(['id', 'tags'])
    .flatMap(({ id, row, tags }): Change[] => {
      const mine = byCustomer.get(id) ?? [];
      const next = mine.reduce((labels, hit) => tagsAfter(labels, hit, ports), tags);
      return next.join() === tags.join() ? [] : [{ kind: 'update', sheet: 'customers', id, row, set: { tags: next } }];
    });
}

function tagsAfter(labels: string[], { action, text }: TeamHit, ports: Ports): string[] {
  const tag = tagOf(text ?? '', ports.config) as Tag;
  const others = labels.filter((label) => !isLabelOf(tag, label));
  if (action === 'remove_tag') return others;
  // worn under its other name it is worn
  if (others.length < labels.length) return labels;
  const next = tagsWith(labels, [tag], ports.config);
  return 'tag' in next ? labels : next;
}
