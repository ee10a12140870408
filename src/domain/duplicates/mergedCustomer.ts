import type { Customer } from '../../schema/sheets/customers.ts';
import { type ColumnKey, schemaOf } from '../../schema/sheets.ts';

/** Why a value of several is the better one. */
export type ChoiceReason = 'same' | 'only' | 'kept' | 'fuller' | 'united';

/** A field in which customers who are one differ, and whose value is taken unless a person chooses another. */
export interface FieldChoice {
  readonly field: ColumnKey<'customers'>;
  /** place of the value in the list of customers; of united values all are taken */
  readonly from: number;
  readonly reason: ChoiceReason;
}

/** Put together from all: tags one by one, notes one under the other. */
const united: readonly string[] = ['tags', 'note'];
/** A longer text of these says more, as long as it holds the shorter one. */
const fuller: readonly string[] = [
  'name',
  'company',
  'address',
  'website',
  'position',
  'needs',
  'interests',
  'product_pref',
];
/** What follows from other rows, and what the machinery keeps. */
const ofItself: readonly string[] = ['next_action', 'next_on', 'verified_on'];

/** The fields of Customers that a merge asks about. */
export const mergedFields = Object.entries(schemaOf('customers').columns)
  .filter(([key, { who }]) => (who === 'user' || who === 'shared') && !ofItself.includes(key))
  .map(([key]) => key) as readonly ColumnKey<'customers'>[];

/** Who of several stays: entered first, then the one with more orders. @returns places in the list, who stays first */
export function orderOfMerge(customers: readonly Pick<Customer, 'created_at' | 'orders_n'>[]): number[] {
  return customers
    .map((customer, place) => ({ customer, place }))
    .sort(({ customer: a }, { customer: b }) => {
      const [one, other] = [a.created_at ?? '9999', b.created_at ?? '9999'];
      return one < other ? -1 : one > other ? 1 : (b.orders_n ?? 0) - (a.orders_n ?? 0);
    })
    .map(({ place }) => place);
}

/** For each field that somebody has filled, whose value is the better one and why. @param customers who stays first */
export function choicesOf(customers: readonly Partial<Customer>[]): FieldChoice[] {
  return mergedFields.flatMap((field): FieldChoice[] => {
    const texts = customers.map((customer) => textOf(customer[field]));
    const filled = texts.flatMap((text, place) => (text === '' ? [] : [place]));
    const [first] = filled;
    if (first === undefined) return [];
    const distinct = new Set(filled.map((place) => texts[place]));
    if (distinct.size === 1) return [{ field, from: first, reason: filled.length > 1 ? 'same' : 'only' }];
    if (united.includes(field)) return [{ field, from: first, reason: 'united' }];
    const longest = filled.find(
      (place) => fuller.includes(field) && filled.every((other) => holds(texts[place]!, texts[other]!)),
    );
    return [
      longest === undefined || longest === first
        ? { field, from: first, reason: 'kept' }
        : { field, from: longest, reason: 'fuller' },
    ];
  });
}

/** The cells of the customer who stays, once all are one. @param chosen whose value a person took, by field */
export function mergedCells(
  customers: readonly Partial<Customer>[],
  chosen: Readonly<Record<string, number>>,
): Partial<Customer> {
  const cells = choicesOf(customers).map(({ field, from, reason }) => {
    const place = chosen[field];
    if (place !== undefined && customers[place]) return [field, customers[place][field] ?? null];
    return [field, reason === 'united' ? together(field, customers) : customers[from]?.[field]];
  });
  return Object.fromEntries(cells) as Partial<Customer>;
}

function together(field: string, customers: readonly Partial<Customer>[]): unknown {
  if (field === 'tags') return [...new Set(customers.flatMap(({ tags }) => tags ?? []))];
  return [...new Set(customers.flatMap(({ note }) => (note ? note.split('\n') : [])))].join('\n');
}

function holds(longer: string, shorter: string): boolean {
  return longer.replace(/\s+/g, '').includes(shorter.replace(/\s+/g, ''));
}

function textOf(value: unknown): string {
  return value === null || value === undefined || value === false
    ? ''
    : Array.isArray(value)
      ? value.join(', ')
      : String(value);
}
