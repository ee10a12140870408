import { workClock } from '../../domain/calendar/workClock.ts';
import type { Stamp } from '../../domain/day.ts';
import {
  contactCells,
  feedbackCells,
  interactionCells,
  nameCells,
  orderCells,
} from '../../domain/figures/childCells.ts';
import { emptyFold, type Fold, type FoldPart } from '../../domain/figures/fold.ts';
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
  /** a row of which only the columns of `figureColumns` were read: it is counted, and nothing of it is corrected */
  readonly count?: (row: Row<K>) => void;
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
    folding('contacts', memory, ['departures', 'people'], {
      cells: (row, customer) => contactCells(row, nameOf(memory, customer), memory.day, settings),
      fold: (fold, row, customer) => {
        if (customer !== undefined) foldContact(fold, customer, row, settings.phone_region);
      },
    }),
  interactions: (memory) =>
    folding('interactions', memory, ['contacts', 'interactionEntries'], {
      note: (fold, row) => {
        noteDelay(fold.interactionEntries, row, isWithinDay(row.at, row.created_at));
      },
      cells: (row, customer) => interactionCells(row, nameOf(memory, customer)),
      fold: (fold, row, customer) => {
        if (customer !== undefined) foldInteraction(fold, customer, row);
      },
    }),
  orders: (memory, settings) => {
    const numberOf = orderNumbers();
    const isInTime = withinWorkday(settings);
    return folding('orders', memory, ['orders', 'orderEntries'], {
      note: (fold, row) => {
        noteDelay(fold.orderEntries, row, isInTime(row.ordered_on, row.created_at));
      },
      cells: (row, customer, bad) => orderCells(row, nameOf(memory, customer), memory.day, 'amount' in bad),
      fold: (fold, row, customer) => {
        if (customer !== undefined) foldOrder(fold, customer, row, memory.day, numberOf);
      },
    });
  },
  feedback: (memory, settings) => {
    const clock = { hours: workClock(settings), now: `${memory.day}T00:00:00` as Stamp };
    return folding('feedback', memory, ['feedback', 'feedbackEntries'], {
      note: (fold, row) => {
        noteDelay(fold.feedbackEntries, row, isWithinDay(row.at, row.created_at));
      },
      cells: (row, customer) => {
        const about = customer === undefined ? null : memory.customers.get(customer)?.values;
        return feedbackCells(row, about ?? null, settings);
      },
      fold: (fold, row, customer) => {
        if (customer !== undefined) foldFeedback(fold, customer, row, clock);
      },
    });
  },
  opportunities: (memory) =>
    folding('opportunities', memory, ['opportunities'], {
      cells: (row, customer) => nameCells(row, nameOf(memory, customer)),
      fold: (fold, row, customer) => {
        if (customer !== undefined) foldOpportunity(fold, customer, row);
      },
    }),
  tasks: (memory) =>
    folding('tasks', memory, ['deeds', 'tasks'], {
      cells: (row, customer) => nameCells(row, nameOf(memory, customer)),
      fold: (fold, row, customer) => {
        foldTask(fold, customer ?? -1, row);
      },
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

/** What a row of a child tab comes to. */
interface ChildRow<K extends ChildKey> {
  /** how soon it was entered */
  readonly note?: (fold: Fold, row: Row<K>) => void;
  /** computed cells that differ from what stands there */
  readonly cells: (
    row: Row<K>,
    customer: number | undefined,
    bad: Readonly<Record<string, string>>,
  ) => Partial<Row<K>> | null;
  /** @param row with its computed cells as they shall stand */
  readonly fold: (fold: Fold, row: Row<K>, customer: number | undefined) => void;
}

function folding<K extends ChildKey>(
  sheet: K,
  memory: NightMemory,
  parts: readonly FoldPart[],
  { note, cells, fold }: ChildRow<K>,
): TabReader<K> {
  const fresh = emptyFold();
  const customerOf = ({ customer }: Row<ChildKey>) => (customer === null ? undefined : memory.numberOf.get(customer));
  return {
    read: (row, bad) => {
      if (!isActive((row as Row<ChildKey>).state)) return null;
      noteEntry(memory, row as Entry);
      note?.(fresh, row);
      const customer = customerOf(row as Row<ChildKey>);
      const set = cells(row, customer, bad);
      fold(fresh, set ? { ...row, ...set } : row, customer);
      // where nothing belongs, nothing differs from what cannot be read: it is emptied all the same
      const unread = computedKeys(sheet, Object.keys(bad)).filter((key) => !set || !(key in set));
      return unread.length === 0
        ? set
        : ({ ...Object.fromEntries(unread.map((key) => [key, null])), ...set } as Partial<Row<K>>);
    },
    count: (row) => {
      if (!isActive((row as Row<ChildKey>).state)) return;
      noteEntry(memory, row as Entry);
      fold(fresh, row, customerOf(row as Row<ChildKey>));
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
