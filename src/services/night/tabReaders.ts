import { workClock } from '../../domain/calendar/workClock.ts';
import type { Stamp } from '../../domain/day.ts';
import {
  contactCells,
  feedbackCells,
  interactionCells,
  nameCells,
  orderCells,
} from '../../domain/figures/childCells.ts';
import { emptyFold, type FoldPart } from '../../domain/figures/fold.ts';
import {
  foldContact,
  foldFeedback,
  foldInteraction,
  foldOpportunity,
  foldOrder,
  foldTask,
  isActive,
  orderNumbers,
} from '../../domain/figures/foldRows.ts';
import { numberOfDay } from '../../domain/figures/numberOfDay.ts';
import { isWithinDay, noteDelay, withinWorkday } from '../../domain/quality/entryDelay.ts';
import type { Settings } from '../../schema/settings.ts';
import type { Row, SheetKey } from '../../schema/sheets.ts';
import { computedKeys } from '../common/overtyped.ts';
import type { CustomerRow, NightMemory } from './nightMemory.ts';

/** What the pass does with a row beside comparing and auditing it. */
export interface TabReader<K extends SheetKey> {
  /** @returns computed cells that differ from what stands in the row, null when none does */
  readonly read: (row: Row<K>, bad: Readonly<Record<string, string>>, sheetRow: number) => Partial<Row<K>> | null;
  /** takes over what the rows came to: called when the tab was read to its end */
  readonly finish: () => void;
}

type Readers = { readonly [K in SheetKey]?: (memory: NightMemory, settings: Settings) => TabReader<K> };

/** One reader for each tab of the pass; a tab that is not here is only compared and audited. */
export const tabReaders: Readers = {
  customers: (memory) => {
    const rows: CustomerRow[] = [];
    return {
      read: (values, bad, row) => {
        if (values.id) rows.push({ row, values, bad });
        noteEntry(memory, values);
        return null;
      },
      finish: () => {
        rememberCustomers(memory, rows);
      },
    };
  },
  contacts: (memory, settings) =>
    folding('contacts', memory, ['departures', 'people'], (fold, row, customer) => {
      if (customer !== undefined) foldContact(fold, customer, row, settings.phone_region);
      return contactCells(row, nameOf(memory, customer), memory.day, settings);
    }),
  interactions: (memory) =>
    folding('interactions', memory, ['contacts', 'interactionEntries'], (fold, row, customer) => {
      noteDelay(fold.interactionEntries, row, isWithinDay(row.at, row.created_at));
      if (customer !== undefined) foldInteraction(fold, customer, row);
      return interactionCells(row, nameOf(memory, customer));
    }),
  orders: (memory, settings) => {
    const numberOf = orderNumbers();
    const isInTime = withinWorkday(settings);
    return folding('orders', memory, ['orders', 'orderEntries'], (fold, row, customer, bad) => {
      noteDelay(fold.orderEntries, row, isInTime(row.ordered_on, row.created_at));
      const cells = orderCells(row, nameOf(memory, customer), memory.day, 'amount' in bad);
      if (customer !== undefined)
        foldOrder(fold, customer, cells?.amount == null ? row : { ...row, amount: cells.amount }, memory.day, numberOf);
      return cells;
    });
  },
  feedback: (memory, settings) => {
    const clock = { hours: workClock(settings), now: `${memory.day}T00:00:00` as Stamp };
    return folding('feedback', memory, ['feedback', 'feedbackEntries'], (fold, row, customer) => {
      noteDelay(fold.feedbackEntries, row, isWithinDay(row.at, row.created_at));
      const about = customer === undefined ? null : memory.customers.get(customer)?.values;
      const cells = feedbackCells(row, about ?? null, settings);
      if (customer !== undefined) foldFeedback(fold, customer, { ...row, ...cells }, clock);
      return cells;
    });
  },
  opportunities: (memory) =>
    folding('opportunities', memory, ['opportunities'], (fold, row, customer) => {
      if (customer !== undefined) foldOpportunity(fold, customer, row);
      return nameCells(row, nameOf(memory, customer));
    }),
  tasks: (memory) =>
    folding('tasks', memory, ['deeds', 'tasks'], (fold, row, customer) => {
      foldTask(fold, customer ?? -1, row);
      return nameCells(row, nameOf(memory, customer));
    }),
};

/** Numbers customers as they come; of two rows with one id the upper one counts. */
export function rememberCustomers({ ids, numberOf, customers }: NightMemory, rows: readonly CustomerRow[]): void {
  for (const each of rows) {
    const { id } = each.values;
    const number = numberOf.get(id) ?? ids.push(id) - 1;
    numberOf.set(id, number);
    if (!customers.has(number)) customers.set(number, each);
  }
}

type ChildKey = 'contacts' | 'interactions' | 'orders' | 'feedback' | 'opportunities' | 'tasks';

function folding<K extends ChildKey>(
  sheet: K,
  memory: NightMemory,
  parts: readonly FoldPart[],
  fold: (
    fold: NightMemory['fold'],
    row: Row<K>,
    customer: number | undefined,
    bad: Readonly<Record<string, string>>,
  ) => Partial<Row<K>> | null,
): TabReader<K> {
  const fresh = emptyFold();
  return {
    read: (row, bad) => {
      const { customer, state } = row as { customer: string | null; state: string | null };
      if (!isActive(state)) return null;
      noteEntry(memory, row as Entry);
      const cells = fold(fresh, row, customer === null ? undefined : memory.numberOf.get(customer), bad);
      // where nothing belongs, nothing differs from what cannot be read: it is emptied all the same
      const unread = computedKeys(sheet, Object.keys(bad)).filter((key) => !cells || !(key in cells));
      return unread.length === 0
        ? cells
        : ({ ...Object.fromEntries(unread.map((key) => [key, null])), ...cells } as Partial<Row<K>>);
    },
    finish: () => {
      for (const part of parts) Object.assign(memory.fold, { [part]: fresh[part] });
    },
  };
}

type Entry = { readonly created_by?: string | null; readonly created_at?: Stamp | null };

/** Who entered something on which day; a row that is read twice says it once. */
function noteEntry({ entryDays }: NightMemory, { created_by, created_at }: Entry): void {
  if (!created_by || !created_at) return;
  const days = entryDays.get(created_by) ?? new Set();
  entryDays.set(created_by, days.add(numberOfDay(created_at)));
}

function nameOf({ customers }: NightMemory, customer: number | undefined): string | null {
  return customer === undefined ? null : (customers.get(customer)?.values.name ?? null);
}
