import { dayOf, stampOf } from '../src/domain/day.ts';
import { type Settings, settingDefinitions } from '../src/schema/settings.ts';
import type { Alert } from '../src/schema/sheets/alerts.ts';
import type { Customer } from '../src/schema/sheets/customers.ts';
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

/** The settings as shipped, in English, with what is named otherwise. */
export function someSettings(over: Partial<Settings> = {}): Settings {
  const shipped = Object.entries(settingDefinitions).map(([key, { fallback }]) => [
    key,
    fallback !== null && typeof fallback === 'object' && 'en' in fallback ? fallback.en : fallback,
  ]);
  return { ...Object.fromEntries(shipped), ...over } as Settings;
}
