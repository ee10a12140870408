import type { Day } from '../../schema/day.ts';
import type { Row } from '../../schema/sheets.ts';
import type { SampleContext } from './context.ts';
import { samplePlans } from './plans.ts';
import { randomOf } from './random.ts';
import { sampleContacts, sampleCustomers } from './sampleCustomers.ts';
import { sampleFeedback } from './sampleFeedback.ts';
import { sampleInteractions } from './sampleInteractions.ts';
import { sampleOrders } from './sampleOrders.ts';
import { sampleTasks } from './sampleTasks.ts';
import { type Installer, sampleTeam } from './sampleTeam.ts';
import type { SampleWords } from './words.ts';

type Records = 'customers' | 'contacts' | 'interactions' | 'orders' | 'feedback' | 'tasks';

export type SampleData = { readonly [K in Records]: readonly (Partial<Row<K>> & { id: string })[] } & {
  /** the installer's own row too, known by the address */
  readonly team: readonly Partial<Row<'team'>>[];
};

const seed = 20_261;

/**
 * The example team: 60 customers of a small firm in 24 months, always relative to today and always the same. Computed
 * cells stay empty, the next nightly run fills them.
 *
 * @param installer becomes the admin in the place of one of the four; null keeps all four invented
 */
export function sampleData(
  words: SampleWords,
  facts: { readonly today: Day; readonly installer: Installer | null; readonly nextId: (prefix: string) => string },
): SampleData {
  const { today, installer, nextId } = facts;
  const team = sampleTeam(words, installer);
  const context: SampleContext = { words, today, nextId, random: randomOf(seed) };
  const customers = sampleCustomers(samplePlans(seed), team, context);
  const contacts = sampleContacts(customers, context);
  const tasks = sampleTasks(customers, team, context);
  const nextSteps = new Map(tasks.map((task) => [task.customer, task]));
  return {
    team,
    customers: customers.map(({ row }) => {
      const next = nextSteps.get(row.id);
      return next ? { ...row, next_action: next.title, next_on: next.due_on } : row;
    }),
    contacts,
    interactions: sampleInteractions(customers, context),
    orders: sampleOrders(customers, context),
    feedback: sampleFeedback(customers, team, context),
    tasks,
  };
}
