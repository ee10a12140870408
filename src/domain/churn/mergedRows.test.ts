import { describe, expect, it } from '@jest/globals';
import { mergedRows } from './mergedRows.ts';
import { rowsByPurchases } from './rowsByPurchases.ts';

const histories = Array.from({ length: 3000 }, (_, c) => {
  const [x, T] = [c % 3 === 0 ? 0 : (c * c) % 40, 1 + ((c * 37) % 700)];
  return [x, x === 0 ? 0 : (c * 53) % (T + 1), T] as const;
});
const column = (part: 0 | 1 | 2) => Int32Array.from(histories, (history) => history[part]);
const rows = rowsByPurchases({
  count: histories.length,
  ...{ x: column(0), tx: column(1), T: column(2), weight: histories.map(() => 2) },
});
const sumOf = (numbers: ArrayLike<number>) => Array.from(numbers).reduce((sum, each) => sum + each, 0);

describe('rows merged', () => {
  const merged = mergedRows(rows);

  it('are few', () => {
    expect(merged.weight.length).toBeLessThan(500);
  });

  it('stand for all customers', () => {
    expect([sumOf(merged.weight), sumOf(merged.customersWith)]).toEqual([6000, 6000]);
    expect(merged.customersWith[0]).toBe(rows.customersWith[0]);
  });

  it('keep purchases and days near what they were', () => {
    const meanOf = ({ customersWith, customersOfAge, days }: typeof rows) => [
      sumOf(customersWith.map((customers, x) => customers * x)) / 6000,
      sumOf(customersOfAge.map((customers, place) => customers * days[place]!)) / 6000,
    ];
    const [before, after] = [meanOf(rows), meanOf(merged)];
    before.forEach((mean, i) => {
      expect(Math.abs(after[i]! / mean - 1)).toBeLessThan(0.05);
    });
  });

  it('end no history before its last purchase', () => {
    merged.T.forEach((place, row) => {
      expect(merged.days[place]!).toBeGreaterThanOrEqual(merged.days[merged.tx[row]!]!);
    });
  });
});
