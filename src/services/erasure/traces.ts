import { mentions, type Words, wordsOf } from '../../domain/erasure/words.ts';
import type { Ports, Stored } from '../../ports.ts';
import type { Customer } from '../../schema/sheets/customers.ts';
import type { SheetKey } from '../../schema/sheets.ts';
import { linkedRows } from '../duplicates/linkedRows.ts';
import type { Reach } from './suppressed.ts';

interface TracedRow {
  readonly sheet: SheetKey;
  readonly id: string;
  readonly row: number;
}

/** All that the tabs of records hold of a customer. */
export interface Traces {
  /** rows of other tabs, and customers who were merged into this one */
  readonly rows: readonly TracedRow[];
  /** of all these rows and the customer */
  readonly ids: ReadonlySet<string>;
  readonly words: Words;
  /** ways to reach the customer, its contacts, and who was merged into it */
  readonly reach: readonly Reach[];
}

/** @param known words of a person of whom the cells are gone already */
export function tracesOf({ values, row }: Stored<Customer>, known: Words, ports: Ports): Traces {
  const merged = ports.table('customers').where('merged_into', values.id);
  const customers = [{ values, row }, ...merged];
  const linked = customers
    .flatMap((one) => linkedRows(one.values.id, ports))
    // whom they recommended, or who did, is somebody else
    .filter(({ sheet, column }) => sheet !== 'customers' || column === 'merged_into');
  const contacts = linked
    .filter(({ sheet }) => sheet === 'contacts')
    .map(({ stored }) => stored.values as Partial<Customer>);
  const people = [...customers.map((one) => one.values), ...contacts];
  const words = [...new Set([...wordsOf(people), ...known])];
  const traced = new Map<string, TracedRow>();
  for (const { sheet, stored } of linked) {
    const id = String(stored.values.id);
    traced.set(id, { sheet, id, row: stored.row });
  }
  for (const { values: said, row: place } of ports.table('inbox').all()) {
    const isTheirs = traced.has(said.result ?? '') || mentions(said.who ?? '', words);
    if (said.id && isTheirs) traced.set(said.id, { sheet: 'inbox', id: said.id, row: place });
  }
  traced.delete(values.id);
  return { rows: [...traced.values()], ids: new Set([values.id, ...traced.keys()]), words, reach: people };
}
