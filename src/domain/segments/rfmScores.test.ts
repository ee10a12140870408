import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { rfmScores } from './rfmScores.ts';

const population = (customers: readonly (readonly [number, number, number])[]) => ({
  recency: customers.map(([r]) => r),
  frequency: customers.map(([, f]) => f),
  monetary: customers.map(([, , m]) => m),
});

const someCustomers = fc.array(
  fc.tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 1, max: 30 }), fc.integer({ min: 0, max: 1e7 })),
  { minLength: 1, maxLength: 60 },
);

describe('rfmScores', () => {
  it('cuts a population of 25 into fifths', () => {
    const scores = rfmScores(population(Array.from({ length: 25 }, (_, i) => [i, 30 - i, 1000 - i] as const)));
    expect(scores.method).toBe('quintiles');
    expect(scores.rfm.map((rfm) => rfm[0]).join('')).toBe('5555544444333332222211111');
    expect(scores.segment[0]).toBe('champion');
    expect(scores.segment[24]).toBe('lost');
  });

  it('scores 1 for a value that everybody shares', () => {
    const scores = rfmScores(population(Array.from({ length: 30 }, (_, i) => [i, 1, 500] as const)));
    expect(new Set(scores.rfm.map((rfm) => rfm.slice(1)))).toEqual(new Set(['11']));
  });

  it('takes fixed limits for fewer than 25', () => {
    const scores = rfmScores(
      population([
        [30, 10, 400],
        [61, 3, 100],
        [241, 1, 49],
      ]),
    );
    expect(scores).toEqual({
      method: 'fixed',
      rfm: ['555', '333', '111'],
      segment: ['champion', 'attention', 'lost'],
    });
  });

  it('does not depend on the order of customers', () => {
    fc.assert(
      fc.property(someCustomers, (customers) => {
        const scores = rfmScores(population(customers));
        const turned = rfmScores(population([...customers].reverse()));
        expect([...turned.rfm].reverse()).toEqual(scores.rfm);
      }),
    );
  });

  it('never gives a better customer a lower score', () => {
    fc.assert(
      fc.property(someCustomers, (customers) => {
        const { rfm } = rfmScores(population(customers));
        customers.forEach(([r], i) => {
          customers.forEach(([other], j) => {
            if (r < other) expect(rfm[i]![0]! >= rfm[j]![0]!).toBe(true);
          });
        });
      }),
    );
  });
});
