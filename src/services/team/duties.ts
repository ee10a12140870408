import type { Day } from '../../domain/day.ts';
import type { Ports } from '../../ports.ts';
import type { SheetKey } from '../../schema/sheets.ts';

/** Where a person is named for what is still to be done, and what tells that a row of it is over. */
const places = {
  customers: { named: ['owner'], also: ['revenue_12m', 'state'] },
  tasks: { named: ['owner', 'helper'], also: ['customer', 'status', 'state'] },
  opportunities: { named: ['owner'], also: ['customer', 'stage', 'state'] },
  feedback: { named: ['owner'], also: ['customer', 'status', 'state'] },
  goals: { named: ['owner'], also: ['to', 'state'] },
  improve: { named: ['owner'], also: ['status', 'state'] },
  automation: { named: ['person'], also: ['active', 'state'] },
} as const satisfies Partial<Record<SheetKey, { named: readonly string[]; also: readonly string[] }>>;

export type DutySheet = keyof typeof places;
export const dutySheets = Object.keys(places) as DutySheet[];

/** A row as read: its id, its place, the columns that name somebody, and what tells how it stands. */
export interface DutyRow {
  readonly sheet: DutySheet;
  readonly id: string;
  readonly row: number;
  readonly owner?: string | null;
  readonly helper?: string | null;
  readonly person?: string | null;
  readonly customer?: string | null;
  readonly revenue_12m?: number | null;
  readonly state: string | null;
  readonly status?: string | null;
  readonly stage?: string | null;
  readonly to?: Day | null;
  readonly active?: boolean | null;
}

export type NamedColumn = 'owner' | 'helper' | 'person';

/** Columns in which a row names a person. */
export function namedIn(row: DutyRow, name: string): NamedColumn[] {
  return places[row.sheet].named.filter((column) => row[column] === name);
}

/** All rows of a sheet, few columns of each. */
export function dutyRows(sheet: DutySheet, ports: Ports): DutyRow[] {
  if (!ports.structure.has(sheet)) return [];
  const { named, also } = places[sheet];
  // which columns a sheet has is known to the table above, not to the compiler
  const rows = ports.table(sheet as 'customers').columns(['id', ...named, ...also] as never[]) as unknown as DutyRow[];
  return rows.map((row) => ({ ...row, sheet }));
}

const over = ['done', 'cancelled', 'resolved', 'closed', 'rejected', 'won', 'lost'];

/** Whether nothing is to be done about a row any more. */
export function isOver({ sheet, state, status, stage, to, active }: DutyRow, today: Day): boolean {
  if (state !== null && state !== 'active') return true;
  if (sheet === 'automation') return active === false;
  return over.includes(status ?? stage ?? '') || (to != null && to < today);
}
