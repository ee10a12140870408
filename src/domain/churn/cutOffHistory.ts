import type { Summaries } from './summariesOf.ts';

export interface CutOffHistory {
  /** of all first purchases, those in the first tenth of the covered time */
  readonly share: number;
  /** of these early customers and of the later ones, those who bought again */
  readonly earlyRepeatShare: number;
  readonly laterRepeatShare: number;
}

/**
 * Whether the sheet seems to have been filled from some date on, so that old customers look new.
 *
 * Source: the statistical specification, section 1.10.
 * @returns null when nothing looks cut off
 */
export function cutOffHistory({ x, T }: Pick<Summaries, 'x' | 'T'>): CutOffHistory | null {
  let coveredDays = 0;
  for (let c = 0; c < x.length; c += 1) if (x[c]! >= 0) coveredDays = Math.max(coveredDays, T[c]!);
  const early = { customers: 0, repeaters: 0 };
  const later = { customers: 0, repeaters: 0 };
  for (let c = 0; c < x.length; c += 1) {
    if (x[c]! < 0) continue;
    const group = coveredDays - T[c]! <= coveredDays / 10 ? early : later;
    group.customers += 1;
    if (x[c]! > 0) group.repeaters += 1;
  }
  if (later.customers === 0) return null;
  const found = {
    share: early.customers / (early.customers + later.customers),
    earlyRepeatShare: early.repeaters / early.customers,
    laterRepeatShare: later.repeaters / later.customers,
  };
  const isCutOff =
    found.share > 0.2 && found.earlyRepeatShare > 0 && found.earlyRepeatShare >= 1.3 * found.laterRepeatShare;
  return isCutOff ? found : null;
}
