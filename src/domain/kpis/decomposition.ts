import type { KpiCount } from './kpi.ts';

/** What a group of customers did to the change of a share. */
export interface Contribution {
  readonly group: string;
  /** the group's own share moved */
  readonly own: number;
  /** the group grew or shrank among all, whose shares differ */
  readonly mix: number;
}

/**
 * Splits the change of a share between two periods by groups of customers; all parts add up to the change exactly.
 *
 * With weight w (the group's part of the whole) and share s of a group, and S the share of all: the change is the sum over
 * groups of mean w times the change of s, and of the change of w times how far mean s lies from mean S.
 *
 * @returns null where one of the periods has nothing to divide by
 */
export function decompose(
  before: ReadonlyMap<string, KpiCount>,
  after: ReadonlyMap<string, KpiCount>,
): { change: number; contributions: Contribution[] } | null {
  const [then, now] = [totalOf(before), totalOf(after)];
  if (then.whole === 0 || now.whole === 0) return null;
  const middle = (then.part / then.whole + now.part / now.whole) / 2;
  const groups = [...new Set([...before.keys(), ...after.keys()])];
  const contributions = groups.map((group) => {
    const [old, fresh] = [before.get(group), after.get(group)];
    const [oldWeight, weight] = [(old?.whole ?? 0) / then.whole, (fresh?.whole ?? 0) / now.whole];
    // a group that was not there has no share of its own: all that it moves is by being there
    const oldShare = old?.whole ? old.part / old.whole : fresh?.whole ? fresh.part / fresh.whole : middle;
    const newShare = fresh?.whole ? fresh.part / fresh.whole : oldShare;
    return {
      group,
      own: ((oldWeight + weight) / 2) * (newShare - oldShare),
      mix: (weight - oldWeight) * ((oldShare + newShare) / 2 - middle),
    };
  });
  return { change: now.part / now.whole - then.part / then.whole, contributions };
}

function totalOf(counts: ReadonlyMap<string, KpiCount>): { part: number; whole: number } {
  let [part, whole] = [0, 0];
  for (const count of counts.values()) {
    part += count.part;
    whole += count.whole;
  }
  return { part, whole };
}
