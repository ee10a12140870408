import { newId } from '../../src/domain/ids.ts';
import type { Row, SheetKey } from '../../src/schema/sheets.ts';
import { aDay, aStamp } from './days.ts';

/** Rows as a person would have typed them; what the product computes stays empty for the first night. */
export type Rows<K extends SheetKey> = readonly Partial<Row<K>>[];

export interface BookRows {
  readonly customers: Rows<'customers'>;
  readonly interactions: Rows<'interactions'>;
  readonly orders: Rows<'orders'>;
}

export const childrenEach = 10;
/** customers order and are spoken to over two years before the day on which the bench stands */
const historyDays = 720;
const channels = ['phone', 'wechat', 'email', 'visit'] as const;
const cities = ['Hangzhou', 'Ningbo', 'Shanghai', 'Suzhou'] as const;

/** So many customers with ten conversations and ten orders each; the same ones on every run. */
export function bookRows(customers: number): BookRows {
  const random = seeded(customers);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const daysAgo = () => Math.floor(random() * historyDays) + 1;
  const stamps = (ago: number) => ({ created_at: aStamp(ago), created_by: 'Ivy', state: 'active' as const });
  const ids = Array.from({ length: customers }, () => newId('C', random));
  const children = ids.flatMap((customer) => Array.from({ length: childrenEach }, () => customer));
  return {
    customers: ids.map((id, index) => ({
      id,
      name: `Customer ${index} of ${pick(cities)}`,
      owner: 'Ivy',
      type: index % 3 === 0 ? 'company' : 'individual',
      phone: `138${String(index).padStart(8, '0')}`,
      city: pick(cities),
      note: 'Met at the spring fair, asks for samples before each order.',
      ...stamps(historyDays),
    })),
    interactions: children.map((customer, index) => {
      const ago = daysAgo();
      const text = { summary: `Talk ${index} about the next delivery`, purpose: null };
      const how = { channel: pick(channels), direction: 'out' as const, by: 'Ivy' };
      return { id: newId('I', random), customer, at: aStamp(ago), ...how, ...text, ...stamps(ago) };
    }),
    orders: children.map((customer, index) => {
      const ago = daysAgo();
      const qty = Math.floor(random() * 9) + 1;
      const amount = qty * 12_50;
      const money = { qty, unit_price: 12_50, amount, paid: amount, paid_on: aDay(ago) };
      const what = { order_no: `B-${index}`, product: `Article ${index % 40}`, status: 'delivered' as const };
      const days = { ordered_on: aDay(ago), delivered_on: aDay(ago) };
      return { id: newId('O', random), customer, ...what, ...days, ...money, by: 'Ivy', ...stamps(ago) };
    }),
  };
}

/** Mulberry32: numbers below 1 that are the same on every machine. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
