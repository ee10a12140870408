import { describe, expect, it } from '@jest/globals';
import { someSettings } from '../../../test/builders.ts';
import { addDays, type Day } from '../day.ts';
import { type HeldTier, shownTier, tiersOf, withGrace } from './tiersOf.ts';

const today = '2026-03-01' as Day;
const buyers = (revenues: readonly number[]) => revenues.map((revenue) => ({ hasOrdered: true, revenue }));

describe('tiersOf', () => {
  it('makes a tenth VIP and the next fifth Key', () => {
    const tiers = tiersOf(buyers([100, 90, 80, 70, 60, 50, 40, 30, 20, 10]), someSettings());
    expect(tiers).toEqual(['vip', 'key', 'key', ...Array(7).fill('regular')]);
  });

  it('lets ties share the better place', () => {
    const tiers = tiersOf(buyers([100, 100, 80, 70, 60, 50, 40, 30, 20, 10]), someSettings());
    expect(tiers.slice(0, 4)).toEqual(['vip', 'vip', 'key', 'regular']);
  });

  it('asks a VIP for the least revenue of the settings', () => {
    const tiers = tiersOf(buyers([100, 90, 80, 70, 60, 50, 40, 30, 20, 10]), someSettings({ tier_vip_min: 101 }));
    expect(tiers.slice(0, 4)).toEqual(['key', 'key', 'key', 'regular']);
  });

  it('goes by amounts with fewer than ten buyers', () => {
    expect(tiersOf(buyers([500, 200, 10]), someSettings())).toEqual(['regular', 'regular', 'regular']);
    const settings = someSettings({ tier_small_vip: 400, tier_small_key: 100 });
    expect(tiersOf(buyers([500, 200, 10]), settings)).toEqual(['vip', 'key', 'regular']);
  });

  it('calls who never ordered a prospect, and who ordered long ago regular', () => {
    expect(
      tiersOf(
        [
          { hasOrdered: false, revenue: 0 },
          { hasOrdered: true, revenue: 0 },
        ],
        someSettings(),
      ),
    ).toEqual(['prospect', 'regular']);
  });
});

describe('withGrace', () => {
  it('moves up at once', () => {
    expect(withGrace('vip', { tier: 'regular', lowerSince: today }, today, 60)).toEqual({
      tier: 'vip',
      lowerSince: null,
    });
  });

  it('moves down after sixty nights with a lower tier', () => {
    let held: HeldTier = { tier: 'vip', lowerSince: null };
    for (let night = 0; night < 60; night += 1) held = withGrace('regular', held, addDays(today, night), 60);
    expect(held).toEqual({ tier: 'vip', lowerSince: today });
    expect(withGrace('regular', held, addDays(today, 60), 60)).toEqual({ tier: 'regular', lowerSince: null });
  });

  it('begins anew when the tier was reached again in between', () => {
    const held = withGrace('vip', { tier: 'vip', lowerSince: addDays(today, -59) }, today, 60);
    expect(withGrace('key', held, addDays(today, 1), 60).tier).toBe('vip');
  });
});

describe('shownTier', () => {
  it('shows what was set by hand until its end', () => {
    expect(shownTier('regular', 'vip', today, today)).toBe('vip');
    expect(shownTier('regular', 'vip', null, today)).toBe('vip');
    expect(shownTier('regular', 'vip', addDays(today, -1), today)).toBe('regular');
  });
});
