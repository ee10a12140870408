import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { someSettings } from '../../../test/builders.ts';
import { bandOf } from '../churn/bandOf.ts';
import { simplePace } from '../churn/usualGap.ts';
import type { Day } from '../day.ts';
import { isNormalMove } from './isNormalMove.ts';
import { isClearedByOrder, type Stage, shownStage, stageOf } from './stageOf.ts';

const settings = someSettings();
const today = 20_000;
const stage = (orderDays: number[], over: Partial<Parameters<typeof stageOf>[0]> = {}) =>
  stageOf({ orderDays, band: 'stable', isEngaged: false, ...over }, today, settings);

describe('stageOf', () => {
  it.each([
    ['prospect', stage([])],
    ['engaged', stage([], { isEngaged: true })],
    ['first', stage([today])],
    ['repeat', stage([today - 60, today])],
    ['repeat', stage([today - 100, today - 90, today - 80, today - 70, today])],
    ['loyal', stage([today - 180, today - 90, today - 80, today - 70, today])],
    ['at_risk', stage([today - 100, today - 50], { band: 'critical' })],
    ['churned', stage([today - 500, today - 365], { band: 'critical' })],
    ['won_back', stage([today - 600, today - 179], { band: 'high' })],
    ['repeat', stage([today - 600, today - 180])],
  ])('is %s', (expected, found) => {
    expect(found).toBe(expected);
  });
});

describe('shownStage', () => {
  it('shows what was set by hand until its end, closed without one', () => {
    const day = '2026-03-01' as Day;
    expect(shownStage('repeat', { stage_set: 'loyal', stage_until: day }, day)).toBe('loyal');
    expect(shownStage('repeat', { stage_set: 'loyal', stage_until: null }, day)).toBe('repeat');
    expect(shownStage('repeat', { stage_set: 'closed', stage_until: null }, day)).toBe('closed');
  });

  it('is taken back by an order where it says that the customer has left', () => {
    expect([isClearedByOrder({ stage_set: 'closed' }), isClearedByOrder({ stage_set: 'loyal' })]).toEqual([
      true,
      false,
    ]);
  });
});

describe('isNormalMove', () => {
  it('knows every move that life makes night after night', () => {
    const anOrderBook = fc.array(fc.integer({ min: 1, max: 420 }), { maxLength: 12 });
    fc.assert(
      fc.property(anOrderBook, fc.integer({ min: 0, max: 200 }), (gaps, contactedOn) => {
        const orders: number[] = [];
        for (const gap of gaps) orders.push((orders[orders.length - 1] ?? 30) + gap);
        let before: Stage = 'prospect';
        for (let night = 0; night < 1500; night += 1) {
          const known = orders.filter((day) => day <= night);
          const [first = 0, last = 0] = [known[0], known[known.length - 1]];
          const pace = simplePace(night - last, known.length - 1, Number.NaN, 60);
          const standing = { x: known.length - 1, T: night - first, pace, silence: Number.NaN };
          const isEngaged = night >= contactedOn && night - contactedOn <= settings.engaged_days;
          const now = stageOf({ orderDays: known, band: bandOf(standing, 60, null), isEngaged }, night, settings);
          if (!isNormalMove(before, now)) throw new Error(`${before} to ${now} in night ${night} of ${orders.join()}`);
          before = now;
        }
      }),
      { numRuns: 30 },
    );
  });

  it('takes an order on the day of churning for a winning back', () => {
    expect(isNormalMove('at_risk', 'won_back')).toBe(true);
  });

  it.each([
    ['loyal', 'repeat'],
    ['repeat', 'first'],
    ['first', 'prospect'],
  ] as const)('takes %s to %s for a correction', (from, to) => {
    expect(isNormalMove(from, to)).toBe(false);
  });
});
