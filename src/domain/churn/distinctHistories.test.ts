import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { distinctHistories } from './distinctHistories.ts';

const history = fc.tuple(fc.integer({ min: -1, max: 3 }), fc.nat(3), fc.nat(3));

it('gives every customer the own history, each only once', () => {
  fc.assert(
    fc.property(fc.array(history, { maxLength: 60 }), (customers) => {
      const [x, tx, T] = [0, 1, 2].map((part) => Int32Array.from(customers, (numbers) => numbers[part]!));
      const found = distinctHistories({ x: x!, tx: tx!, T: T! });
      const rows = Array.from({ length: found.count }, (_, i) => [found.x[i], found.tx[i], found.T[i]]);
      expect(new Set(rows.map(String)).size).toBe(found.count);
      customers.forEach((numbers, c) => {
        const row = found.ofCustomer[c]!;
        if (numbers[0] === -1) expect(row).toBe(-1);
        else expect(rows[row]).toEqual(numbers);
      });
      expect(Array.from(found.weight).reduce((sum, n) => sum + n, 0)).toBe(customers.filter(([n]) => n >= 0).length);
    }),
  );
});
