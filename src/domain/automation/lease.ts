/**
 * Who runs the clock for this workbook. Every person who switches reminders on has a trigger of their own (platform T12);
 * the lease, a document property, says whose one works. Times are milliseconds since 1970.
 */
export interface Lease {
  /** address of the steward, in whose name the mails are sent */
  readonly steward: string;
  readonly until: number;
  /** when the run that is going on last showed life; null between runs */
  readonly beatAt: number | null;
}

/** A run without a sign of life for this long was killed. */
const beatMilliseconds = 7 * 60_000;

export type Claim =
  | { readonly granted: true; readonly lease: Lease }
  | { readonly granted: false; readonly why: 'other-steward' | 'running' };

/** May `email` run now? A lease that is past may be taken by whoever comes first. */
export function claimLease(current: Lease | null, email: string, now: number, leaseHours: number): Claim {
  if (current && current.steward !== email && current.until > now) return { granted: false, why: 'other-steward' };
  if (current?.beatAt && now - current.beatAt < beatMilliseconds) return { granted: false, why: 'running' };
  return { granted: true, lease: { steward: email, until: now + leaseHours * 3_600_000, beatAt: now } };
}

/**
 * A text that is no lease reads as none. The sign of life is kept apart: a run that shows it must not write back a lease that
 * somebody has taken over meanwhile.
 */
export function parseLease(text: string | null, beatAt: number | null): Lease | null {
  if (!text) return null;
  try {
    const { steward, until } = JSON.parse(text) as Partial<Lease>;
    if (typeof steward !== 'string' || typeof until !== 'number') return null;
    return { steward, until, beatAt };
  } catch {
    return null;
  }
}
