import { describe, expect, it } from '@jest/globals';
import type { Day } from '../day.ts';
import { differences, type EarlierNight, type Standing, type Standings, standingsOn } from './standings.ts';

const standing = (segment: Standing['segment']): Standing => ({
  segment,
  stage: 'repeat',
  tier: 'regular',
  ownTier: 'regular',
  lowerTierSince: null,
  band: 'stable',
  bandSince: '2026-01-01' as Day,
});

const nights: { on: Day; value: Standings }[] = [
  { on: '2026-02-20' as Day, value: { a: standing('new'), b: standing('lost') } },
  { on: '2026-02-27' as Day, value: { a: standing('potential') } },
  { on: '2026-03-30' as Day, value: { a: standing('loyal'), c: standing('new') } },
];
const earlier: EarlierNight[] = nights.slice(0, -1).map(({ on, value }, i) => ({
  on,
  value: differences(value, nights[i + 1]!.value),
}));

describe('standingsOn', () => {
  it.each([
    ['2026-04-01', '2026-03-30'],
    ['2026-02-28', '2026-02-27'],
    ['2026-02-27', '2026-02-27'],
    ['2026-02-26', '2026-02-20'],
  ])('turns the nights back to %s', (wanted, night) => {
    const found = standingsOn(nights[2]!, earlier, wanted as Day);
    expect(found).toEqual(nights.find(({ on }) => on === night)?.value);
  });

  it('knows nothing before the first night', () => {
    expect(standingsOn(nights[2]!, earlier, '2026-02-19' as Day)).toBeNull();
  });
});

describe('differences', () => {
  it('keeps nothing of customers that stayed the same', () => {
    expect(differences({ a: standing('new') }, { a: standing('new') })).toEqual({});
  });
});
