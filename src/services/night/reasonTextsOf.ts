import type { CustomerFigures } from '../../domain/figures/customerFigures.ts';
import type { Ports } from '../../ports.ts';
import { reasonSentence, warningSentence } from './sentences.ts';

/** At most three reasons in words for a band: the orders' own, then the strongest other sign. None without an order. */
export function reasonTextsOf(
  { reasons, warnings }: Pick<CustomerFigures, 'reasons' | 'warnings'>,
  ports: Ports,
): string[] {
  const { language } = ports.config;
  if (reasons.length === 0) return [];
  const strongest = warnings[0];
  return [
    ...reasons.map((reason) => reasonSentence(reason, language)),
    ...(strongest ? [warningSentence(strongest, language)] : []),
  ].slice(0, 3);
}
