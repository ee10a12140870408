import { describe, expect, it } from '@jest/globals';
import { claimLease, type Lease, parseLease } from './lease.ts';

const now = Date.UTC(2026, 10, 24);
const hour = 3_600_000;
const lease = (over: Partial<Lease> = {}): Lease => ({
  steward: 'anna@team.example',
  until: now + hour,
  beatAt: null,
  ...over,
});

describe('claimLease', () => {
  it('gives a free lease to whoever asks and dates it', () => {
    expect(claimLease(null, 'ben@team.example', now, 26)).toEqual({
      granted: true,
      lease: { steward: 'ben@team.example', until: now + 26 * hour, beatAt: now },
    });
  });

  it('refuses the trigger of somebody who is not the steward', () => {
    expect(claimLease(lease(), 'ben@team.example', now, 26)).toEqual({ granted: false, why: 'other-steward' });
  });

  it('lets another person in once the lease is past', () => {
    expect(claimLease(lease({ until: now - 1 }), 'ben@team.example', now, 26).granted).toBe(true);
  });

  it('refuses a second run while the first shows life', () => {
    expect(claimLease(lease({ beatAt: now - 60_000 }), 'anna@team.example', now, 26)).toEqual({
      granted: false,
      why: 'running',
    });
  });

  it('takes a run without a beat for seven minutes as killed', () => {
    expect(claimLease(lease({ beatAt: now - 7 * 60_000 }), 'anna@team.example', now, 26).granted).toBe(true);
  });
});

describe('parseLease', () => {
  it('reads what is no lease as none', () => {
    const texts = [null, '{', '{"steward":1}'];
    expect(texts.map((text) => parseLease(text, null))).toEqual([null, null, null]);
  });
});
