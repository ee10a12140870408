import type { Found } from '../../domain/audits/auditTab.ts';
import type { Day } from '../../domain/day.ts';
import { emptyFold, type Fold } from '../../domain/figures/fold.ts';
import { noStaffNotes, type StaffNotes } from '../../domain/staff/staffNotes.ts';
import type { Ports } from '../../ports.ts';
import type { Customer } from '../../schema/sheets/customers.ts';
import type { SheetKey } from '../../schema/sheets.ts';
import { type DueRows, noDueRows } from '../hour/dueRows.ts';
import { dropStates, keepState, keptState } from '../jobs/keptState.ts';
import { addPairs, type EntryPairs, pairsOf } from './entryDays.ts';

export interface CustomerRow {
  readonly row: number;
  readonly values: Customer;
  readonly bad: Readonly<Record<string, string>>;
}

/** What one pass over the tabs has gathered: everything that later steps of the job need, so that none reads a tab again. */
export interface NightMemory {
  readonly kind: string;
  readonly day: Day;
  /** tabs that were passed to their end */
  readonly passed: Set<SheetKey>;
  /** customers by number: the order in which they were met, of all states */
  readonly ids: string[];
  readonly numberOf: Map<string, number>;
  /** their rows; one that has gone since is missing */
  readonly customers: Map<number, CustomerRow>;
  readonly fold: Fold;
  /** day numbers on which somebody entered something, by name */
  readonly entryDays: Map<string, Set<number>>;
  readonly found: Found[];
  /** rows of which people are to be reminded */
  readonly due: DueRows;
  /** empty while the module is off */
  readonly staff: StaffNotes;
  /** tabs whose values stand in wrong rows (A48), or that cannot be read: nothing is written to them */
  readonly untouched: Set<SheetKey>;
  /** tabs of which figures made now would be wrong: those, and those that lost much */
  readonly unsound: Set<SheetKey>;
  /** rows with an id in each tab of records passed */
  readonly records: Map<SheetKey, number>;
  /** ids that stand in the tabs passed, by tab; not kept over a stop: the snapshot knows them */
  readonly idsOf: Map<SheetKey, Pick<ReadonlySet<string>, 'has'>>;
}

/** What of it is kept when an execution has to stop: everything but what the tabs hold. */
interface KeptMemory {
  readonly passed: SheetKey[];
  readonly ids: string[];
  readonly fold: Fold;
  readonly found: Found[];
  readonly due: DueRows;
  readonly staff?: StaffNotes;
  readonly entryDays?: EntryPairs;
  readonly records?: [SheetKey, number][];
  readonly untouched?: SheetKey[];
  readonly unsound?: SheetKey[];
}

export function emptyMemory(kind: string, day: Day): NightMemory {
  return {
    kind,
    day,
    passed: new Set(),
    ids: [],
    numberOf: new Map(),
    customers: new Map(),
    fold: emptyFold(),
    entryDays: new Map(),
    found: [],
    due: noDueRows(),
    staff: noStaffNotes(),
    untouched: new Set(),
    unsound: new Set(),
    records: new Map(),
    idsOf: new Map(),
  };
}

/** Keeps what was gathered for the execution that goes on. */
export function keepMemory(memory: NightMemory, ports: Ports): void {
  const { kind, day, passed, ids, fold, found, due, staff, entryDays, records, untouched, unsound } = memory;
  const kept: KeptMemory = {
    passed: [...passed],
    ids,
    fold,
    found,
    due,
    staff,
    entryDays: pairsOf(entryDays),
    records: [...records],
    untouched: [...untouched],
    unsound: [...unsound],
  };
  keepState(kind, day, kept, ports);
}

/** What an earlier execution of the same day gathered; Customers is read anew, since it holds what was written since. */
export function recallMemory(kind: string, day: Day, ports: Ports): NightMemory {
  const kept = keptState<KeptMemory>(kind, ports);
  const memory = emptyMemory(kind, day);
  if (kept?.on !== day) return memory;
  memory.ids.push(...kept.value.ids);
  memory.ids.forEach((id, number) => {
    memory.numberOf.set(id, number);
  });
  for (const tab of kept.value.passed) memory.passed.add(tab);
  for (const tab of kept.value.untouched ?? []) memory.untouched.add(tab);
  for (const tab of kept.value.unsound ?? []) memory.unsound.add(tab);
  addPairs(kept.value.entryDays ?? [], memory.entryDays);
  for (const [tab, count] of kept.value.records ?? []) memory.records.set(tab, count);
  memory.found.push(...kept.value.found);
  Object.assign(memory.due, kept.value.due);
  Object.assign(memory.staff, kept.value.staff);
  Object.assign(memory.fold, kept.value.fold);
  memory.fold.orders.cents.forEach((cents: number | null, line) => {
    if (cents === null) memory.fold.orders.cents[line] = Number.NaN; // JSON knows no NaN
  });
  return memory;
}

export function forgetMemory(kind: string, ports: Ports): void {
  dropStates(kind, '9999-12-31' as Day, ports);
}
