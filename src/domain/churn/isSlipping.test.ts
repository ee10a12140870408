import { expect, it } from '@jest/globals';
import { isSlipping } from './isSlipping.ts';
import type { CustomerScore } from './scoreAt.ts';

const slipping: CustomerScore = {
  x: 2,
  silentDays: 60,
  medianGapDays: 20,
  band: 'high',
  pace: 0.4,
  pAlive: 0.5,
  pBuy: 0.3,
  risk: 0.7,
  silence: 0.08,
  expected: 0.5,
  expectedCents: null,
  atStakeCents: null,
};

it.each([
  [true, {}],
  [false, { x: 1 }],
  [true, { pAlive: 0.1 }],
  [false, { pAlive: 0.09 }],
  [true, { silence: 0.1 }],
  [false, { silence: 0.11 }],
  [true, { pAlive: 0.6 }],
  [false, { pAlive: 0.61 }],
  [true, { pAlive: 0.99, silence: 0.05 }],
  [true, { pAlive: null, silence: null }],
  [false, { pAlive: null, silence: null, band: 'watch' }],
] as const)('is %s for %j', (expected, over) => {
  expect(isSlipping({ ...slipping, ...over }, ['high', 'critical'])).toBe(expected);
});
