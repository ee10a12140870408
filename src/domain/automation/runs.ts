import type { Stamp } from '../day.ts';

/** One run of the hourly dispatcher, as kept in the document properties. */
export interface Run {
  readonly at: Stamp;
  /** milliseconds since 1970, for 'hours since' */
  readonly epochMs: number;
  readonly ms: number;
  /** names of the steps done, in order */
  readonly steps: readonly string[];
  readonly error: string | null;
}

const kept = 30;

/** The last 30 runs, newest last: a property holds 9 KB. */
export function withRun(runs: readonly Run[], run: Run): Run[] {
  return [...runs, run].slice(-kept);
}

export function parseRuns(text: string | null): Run[] {
  if (!text) return [];
  try {
    const runs: unknown = JSON.parse(text);
    return Array.isArray(runs) ? (runs as Run[]) : [];
  } catch {
    return [];
  }
}
