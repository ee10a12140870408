import type { CustomerScore } from './scoreAt.ts';

/**
 * Whether a regular customer slips away: the back-tested rule that opens an alert.
 *
 * Source: rule 4.5; how it did on four shops stands in the statistical specification, section 6.
 * @param alertBands bands that alert under the simple rule, which knows no probabilities
 */
export function isSlipping({ x, band, pAlive, silence }: CustomerScore, alertBands: readonly string[]): boolean {
  if (x < 2) return false;
  if (pAlive === null || silence === null) return alertBands.includes(band);
  return pAlive >= 0.1 && silence <= 0.1 && (pAlive <= 0.6 || silence <= 0.05);
}
