import type { Settings } from '../../schema/settings.ts';
import type { Alert } from '../../schema/sheets/alerts.ts';
import type { Customer } from '../../schema/sheets/customers.ts';
import type { Task } from '../../schema/sheets/tasks.ts';
import type { Member } from '../../schema/sheets/team.ts';
import type { Day } from '../day.ts';

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

/** What the reminder rules look at: active rows only. */
export interface ReminderBook {
  readonly today: Day;
  readonly settings: Settings;
  readonly team: readonly Member[];
  /** name of the person in whose name the clock runs: who receives what belongs to nobody */
  readonly steward: string | null;
  readonly customers: ReadonlyMap<string, ReminderCustomer>;
  readonly tasks: readonly ReminderTask[];
  /** open tasks by customer */
  readonly openTasks: ReadonlyMap<string, readonly ReminderTask[]>;
  readonly alerts: readonly Alert[];
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

export type RuleId = 'R01' | 'R02' | 'R03' | 'R04' | 'R05' | 'R06' | 'R07' | 'R16';

export interface ReminderRule {
  readonly id: RuleId;
  /** tasks that the rule makes (R06) come in the same shape as reminders; the dispatcher turns them into rows of Tasks */
  readonly makesTask?: true;
  find(book: ReminderBook): Reminder[];
}

export function reminderBook(facts: {
  today: Day;
  settings: Settings;
  team: readonly Member[];
  steward: string | null;
  customers: readonly ReminderCustomer[];
  tasks: readonly ReminderTask[];
  alerts: readonly Alert[];
}): ReminderBook {
  const active = facts.customers.filter((customer) => isActive(customer.state));
  const tasks = facts.tasks.filter((task) => isActive(task.state));
  const openTasks = new Map<string, ReminderTask[]>();
  for (const task of tasks) {
    if (task.status !== 'open' || !task.customer) continue;
    const known = openTasks.get(task.customer);
    if (known) known.push(task);
    else openTasks.set(task.customer, [task]);
  }
  return {
    ...facts,
    customers: new Map(active.map((customer) => [customer.id, customer])),
    tasks,
    openTasks,
    alerts: facts.alerts.filter((alert) => isActive(alert.state)),
  };
}

/** A row typed by hand has no state yet and counts as active. */
function isActive(state: string | null): boolean {
  return state === null || state === 'active';
}
