import { dayOf, stampOf } from '../src/domain/day.ts';
import { newId } from '../src/domain/ids.ts';
import { type ReminderBook, type ReminderFacts, reminderBook } from '../src/domain/reminders/book.ts';
import { type Settings, settingDefinitions } from '../src/schema/settings.ts';
import type { Alert } from '../src/schema/sheets/alerts.ts';
import type { Customer } from '../src/schema/sheets/customers.ts';
import type { Feedback } from '../src/schema/sheets/feedback.ts';
import type { Order } from '../src/schema/sheets/orders.ts';
import type { Task } from '../src/schema/sheets/tasks.ts';
import type { Member } from '../src/schema/sheets/team.ts';
import type { Row, SheetKey } from '../src/schema/sheets.ts';
import { schemaOf } from '../src/schema/sheets.ts';

/** A row of a sheet with every cell empty but those named. */
export function aRow<K extends SheetKey>(sheet: K, cells: Partial<Row<K>>): Row<K> {
  const empty = Object.entries(schemaOf(sheet).columns).map(([key, { kind }]) => [
    key,
    kind === 'bool' ? false : kind === 'tags' ? [] : null,
  ]);
  return { ...Object.fromEntries(empty), ...cells } as Row<K>;
}

export const aCustomer = (cells: Partial<Customer> = {}): Customer & { row: number } => ({
  ...aRow('customers', {
    id: 'C-1',
    name: 'Quillmoor Paper',
    owner: 'Ivy Tran',
    type: 'company',
    phone: '+1 415 555 0132',
    stage: 'repeat',
    tier: 'regular',
    state: 'active',
    created_at: stampOf('2026-01-05T10:00:00'),
    created_by: 'Ivy Tran',
    verified_on: dayOf('2026-11-02'),
    ...cells,
  }),
  row: 2,
});

export const aTask = (cells: Partial<Task> = {}): Task & { row: number } => ({
  ...aRow('tasks', {
    id: 'T-1',
    title: 'Send the quote',
    kind: 'followup',
    customer: 'C-1',
    due_on: dayOf('2026-11-24'),
    owner: 'Ivy Tran',
    priority: 'normal',
    status: 'open',
    state: 'active',
    ...cells,
  }),
  row: 2,
});

export const anAlert = (cells: Partial<Alert> = {}): Alert =>
  aRow('alerts', {
    id: 'A-1',
    opened_on: dayOf('2026-11-24'),
    customer: 'C-1',
    band: 'high',
    status: 'open',
    state: 'active',
    ...cells,
  });

export const aMember = (cells: Partial<Member> = {}): Member =>
  aRow('team', {
    name: 'Ivy Tran',
    email: 'ivy@team.example',
    role: 'member',
    manager: 'Tom Reyes',
    digest: true,
    active: true,
    ...cells,
  });

export const anOrderLine = (cells: Partial<Order> = {}): Order =>
  aRow('orders', {
    id: 'O-1',
    customer: 'C-1',
    order_no: '2026-1',
    ordered_on: dayOf('2026-11-02'),
    amount: 120_000,
    status: 'confirmed',
    state: 'active',
    ...cells,
  });

/** A complaint of Monday afternoon, to be answered within eight working hours and resolved within seven working days. */
export const aComplaint = (cells: Partial<Feedback> = {}): Feedback =>
  aRow('feedback', {
    id: 'F-1',
    at: stampOf('2026-11-23T14:00:00'),
    customer: 'C-1',
    text: 'The paper arrived wet',
    kind: 'complaint',
    severity: 'normal',
    status: 'new',
    owner: 'Ivy Tran',
    due_reply_at: stampOf('2026-11-24T13:00:00'),
    due_fix_at: stampOf('2026-12-02T14:00:00'),
    state: 'active',
    ...cells,
  });

/** A book of reminders of Tuesday, 2026-11-24 at 10:00, in which Ivy Tran reports to Tom Reyes, the steward. */
export const aReminderBook = (over: Partial<ReminderFacts> = {}): ReminderBook =>
  reminderBook({
    now: stampOf('2026-11-24T10:00:00'),
    settings: someSettings(),
    team: [aMember(), aMember({ name: 'Tom Reyes', email: 'tom@team.example', role: 'manager', manager: null })],
    steward: 'Tom Reyes',
    customers: [],
    tasks: [],
    alerts: [],
    lines: [],
    feedback: [],
    wonBack: [],
    birthdays: [],
    greetings: [],
    careTalks: [],
    teamHits: [],
    errors: new Map(),
    inbox: new Map(),
    entered: [],
    opportunities: [],
    trainings: null,
    noService: new Set(),
    ...over,
  });

/** The settings as shipped, in English, with what is named otherwise. */
export function someSettings(over: Partial<Settings> = {}): Settings {
  const shipped = Object.entries(settingDefinitions).map(([key, { fallback }]) => [
    key,
    fallback !== null && typeof fallback === 'object' && 'en' in fallback ? fallback.en : fallback,
  ]);
  return { ...Object.fromEntries(shipped), ...over } as Settings;
}

/** An id as the product makes them: its last letter checks. */
export function anId(prefix: string, n: number): string {
  const digits = n.toString(32).padStart(9, '0');
  let place = 0;
  return newId(prefix, () => Number.parseInt(digits.charAt(place++), 32) / 32);
}
