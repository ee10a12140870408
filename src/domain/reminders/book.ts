import type { EnteredStage } from '../../schema/playbook.ts';
import type { RuleId } from '../../schema/reminderRules.ts';
import type { Settings } from '../../schema/settings.ts';
import type { Alert } from '../../schema/sheets/alerts.ts';
import type { Customer } from '../../schema/sheets/customers.ts';
import type { Opportunity } from '../../schema/sheets/opportunities.ts';
import type { Task } from '../../schema/sheets/tasks.ts';
import type { Member } from '../../schema/sheets/team.ts';
import type { Training } from '../../schema/sheets/training.ts';
import type { CareRows } from '../care/careNotes.ts';
import { type Day, dayOfStamp, type Stamp } from '../day.ts';
import type { TeamHit } from '../teamRules/teamNotes.ts';
import type { DueLine } from './dueLines.ts';
import type { OpenFeedback } from './openFeedback.ts';

/** The columns of a customer that reminders look at. */
export const reminderColumns = [
  'id',
  'name',
  'owner',
  'stage',
  'tier',
  'phone',
  'email',
  'wechat',
  'channel_pref',
  'first_order_on',
  'last_order_on',
  'last_contact_on',
  'orders_n',
  'gap_days',
  'band',
  'why',
  'contract_end',
  'verified_on',
  'created_at',
  'created_by',
  'state',
] as const satisfies readonly (keyof Customer)[];

export type ReminderCustomer = Pick<Customer, (typeof reminderColumns)[number]> & { readonly row: number };

export const taskColumns = [
  'id',
  'title',
  'customer',
  'due_on',
  'due_time',
  'owner',
  'helper',
  'priority',
  'status',
  'rule',
  'rule_key',
  'done_at',
  'created_at',
  'state',
] as const satisfies readonly (keyof Task)[];

export type ReminderTask = Pick<Task, (typeof taskColumns)[number]> & { readonly row: number };

/** A customer who ordered again after having churned, and the day of that order. */
export interface WonBack {
  readonly customer: string;
  readonly orderedOn: Day;
}

/** What the reminder rules look at, as read: rows of all states. */
export interface ReminderFacts extends CareRows {
  readonly now: Stamp;
  readonly settings: Settings;
  readonly team: readonly Member[];
  /** name of the person in whose name the clock runs: who receives what belongs to nobody */
  readonly steward: string | null;
  readonly customers: readonly ReminderCustomer[];
  readonly tasks: readonly ReminderTask[];
  readonly alerts: readonly Alert[];
  /** order lines that are to be paid or delivered */
  readonly lines: readonly DueLine[];
  readonly feedback: readonly OpenFeedback[];
  readonly wonBack: readonly WonBack[];
  /** the open ones */
  readonly opportunities: readonly Opportunity[];
  /** the training record; null while nobody keeps one */
  readonly trainings: readonly Training[] | null;
  /** who came into a stage lately, and what the playbook proposes for it */
  readonly entered: readonly (EnteredStage & { readonly plays: string })[];
  /** what the team's own rules ask a task, a tag or a line for */
  readonly teamHits: readonly TeamHit[];
  /** findings of errors that stand open, by the person they are assigned to; '' for nobody's */
  readonly errors: ReadonlyMap<string, number>;
  /** rows of the Inbox that wait, by the name of who sent them; '' for nobody of the team */
  readonly inbox: ReadonlyMap<string, number>;
  /** customers who withdrew their consent to service notices */
  readonly noService: ReadonlySet<string>;
}

/** The same with active rows only, and what more than one rule asks for. */
export interface ReminderBook extends Omit<ReminderFacts, 'customers'> {
  readonly today: Day;
  readonly customers: ReadonlyMap<string, ReminderCustomer>;
  /** customers who were archived or erased: nobody is reminded of them */
  readonly gone: ReadonlySet<string>;
  /** open tasks by customer */
  readonly openTasks: ReadonlyMap<string, readonly ReminderTask[]>;
}

/** One reason to contact somebody today. */
export interface Reminder {
  readonly rule: RuleId;
  /** the part after the last `|` says when the same thing may appear again */
  readonly key: string;
  /** the task or alert behind it, '' for a rule about the customer itself */
  readonly ref: string;
  readonly customer: string | null;
  readonly receivers: readonly string[];
  /** what fills the places of the rule's texts: days as Day texts, the reader's format comes later */
  readonly places: Readonly<Record<string, string | number>>;
  readonly dueOn: Day | null;
  /** whole days late, negative before it is due, null without a day */
  readonly late: number | null;
  readonly priority: 'high' | 'normal' | 'low';
}

export interface ReminderRule {
  readonly id: RuleId;
  /**
   * tasks that the rule makes (R06) come in the same shape as reminders; the dispatcher turns them into rows of Tasks. The
   * last part of their keys is the day that the rule's text names.
   */
  readonly makesTask?: true;
  find(book: ReminderBook): Reminder[];
}

export function reminderBook(facts: ReminderFacts): ReminderBook {
  const tasks = facts.tasks.filter((task) => isActive(task.state));
  const openTasks = new Map<string, ReminderTask[]>();
  for (const task of tasks) {
    if (task.status !== 'open' || !task.customer) continue;
    const known = openTasks.get(task.customer);
    if (known) known.push(task);
    else openTasks.set(task.customer, [task]);
  }
  const customers = facts.customers.filter(({ state }) => isActive(state));
  const gone = facts.customers.filter(({ state }) => state === 'archived' || state === 'erased');
  return {
    ...facts,
    today: dayOfStamp(facts.now),
    customers: new Map(customers.map((customer) => [customer.id, customer])),
    gone: new Set(gone.map(({ id }) => id)),
    tasks,
    openTasks,
    alerts: facts.alerts.filter((alert) => isActive(alert.state)),
  };
}

/** A row typed by hand has no state yet and counts as active. */
function isActive(state: string | null): boolean {
  return state === null || state === 'active';
}
