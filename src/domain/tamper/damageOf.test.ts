import { describe, expect, it } from '@jest/globals';
import type { AlteredRecord, ColumnFacts, Comparison, Plain, PlainCells } from './damage.ts';
import { damageOf } from './damageOf.ts';

const columns: ColumnFacts[] = (
  [
    ['id', 'id'],
    ['order_no', 'text'],
    ['customer', 'link'],
    ['ordered_on', 'day'],
    ['product', 'text'],
    ['qty', 'number'],
    ['created_at', 'stamp'],
  ] as const
).map(([key, kind]) => ({ key, kind, isWork: false, isSystem: key === 'created_at' || key === 'id' }));

/** Orders of which many have much in common. */
const orders: PlainCells[] = Array.from({ length: 5000 }, (_, n) => ({
  id: `O-${(n * 7919) % 5000}`,
  order_no: `B-${n}`,
  customer: `C-${n}`,
  ordered_on: `2026-01-${String((n % 28) + 1).padStart(2, '0')}`,
  product: `Article ${n % 40}`,
  qty: (n % 9) + 1,
  created_at: `2026-01-01T00:00:${n % 600}`,
  ...{ unit_price: 12.5, status: 'Delivered', by: 'Ivy', channel: 'Shop' },
}));

/** The rows as they stand once some columns were sorted alone, by the first of them. */
function sortedAlone(keys: readonly string[]): PlainCells[] {
  const by = keys[0]!;
  const sorted = [...orders].sort((a, b) => (a[by]! < b[by]! ? 1 : -1));
  return orders.map((row, index) => ({
    ...row,
    ...Object.fromEntries(keys.map((key) => [key, sorted[index]![key]!])),
  }));
}

function comparisonWith(now: readonly PlainCells[]): Comparison {
  const former = new Map(orders.map((row) => [row.id, row]));
  const altered = now.flatMap((after, index): AlteredRecord[] => {
    const before = former.get(after.id!)!;
    const isSame = JSON.stringify(before) === JSON.stringify(after);
    return isSame ? [] : [{ id: String(after.id), row: index + 2, before, after }];
  });
  return { altered, lost: [], added: [], known: orders.length };
}

const counts = (column: string) => {
  const found = new Map<Plain, number>();
  for (const row of orders) found.set(row[column]!, (found.get(row[column]!) ?? 0) + 1);
  return found;
};

/** The tab once all that was found is put back. */
function mended(now: readonly PlainCells[]): PlainCells[] {
  const { damages } = damageOf(comparisonWith(now), columns, counts);
  const rows = now.map((row) => ({ ...row }));
  for (const { cells } of damages) for (const { row, set } of cells) Object.assign(rows[row - 2]!, set);
  return rows;
}

describe('damageOf', () => {
  it.each([
    ['the ids', ['id']],
    ['all but the ids', ['order_no', 'customer', 'ordered_on', 'product', 'qty']],
    ['one column', ['customer']],
    ['days', ['ordered_on']],
  ])('puts back every cell after %s were sorted alone', (_, keys) => {
    const before = new Map(orders.map((row) => [row.id, row]));
    const wrong = mended(sortedAlone(keys)).filter(
      (row) => JSON.stringify(before.get(row.id!)) !== JSON.stringify(row),
    );
    expect(wrong.slice(0, 5)).toEqual([]);
  });
});
