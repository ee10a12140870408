import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fixedLists } from '../../schema/lists.ts';
import { rfmScores } from './rfmScores.ts';

/** Rule 3.2, as the page prints it: rows R 5 to 1, columns FM 5 to 1. */
const grid = `
  champion    champion    potential potential   new
  loyal       loyal       potential potential   promising
  loyal       loyal       attention attention   sleepy
  at_risk     at_risk     at_risk   hibernating hibernating
  cannot_lose cannot_lose lost      lost        lost`
  .trim()
  .split('\n')
  .map((row) => row.trim().split(/\s+/));

const oneOfEachScore = [1, 2, 3, 4, 5];
const silentDays = [0, 300, 200, 100, 50, 10]; // by fixed R
const orderDays = [0, 1, 2, 3, 6, 10]; // by fixed F
const cents = [0, 10, 50, 100, 200, 400]; // by fixed M, against a median of 100

describe('the grid of segments', () => {
  it('assigns every cell, and M weighs as much as F', () => {
    for (const r of oneOfEachScore) {
      for (const f of oneOfEachScore) {
        for (const m of oneOfEachScore) {
          const scores = rfmScores({
            recency: [silentDays[r]!, 5, 5],
            frequency: [orderDays[f]!, 1, 1],
            monetary: [cents[m]!, 100, 100],
          });
          expect(scores.rfm[0]).toBe(`${r}${f}${m}`);
          expect(scores.segment[0]).toBe(grid[5 - r]![5 - Math.floor((f + m + 1) / 2)]);
        }
      }
    }
  });

  it('gives each customer of any population three scores and one segment with an order', () => {
    const customer = fc.tuple(fc.nat(1095), fc.integer({ min: 1, max: 50 }), fc.integer({ min: -1e5, max: 1e8 }));
    fc.assert(
      fc.property(fc.array(customer, { maxLength: 80 }), (customers) => {
        const scores = rfmScores({
          recency: customers.map(([days]) => days),
          frequency: customers.map(([, orders]) => orders),
          monetary: customers.map(([, , amount]) => amount),
        });
        const counts = fixedLists.segment.map((name) => scores.segment.filter((segment) => segment === name).length);
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(customers.length);
        expect(scores.segment).not.toContain('none');
        expect(scores.rfm.every((rfm) => /^[1-5]{3}$/.test(rfm))).toBe(true);
      }),
    );
  });
});
