import type { ChoiceOf } from '../../schema/lists.ts';
import type { Band } from './bandOf.ts';

export type ChurnAction = 'resolve-complaint' | 'manager-calls' | 'call-with-offer' | 'light-contact' | 'welcome';

interface ActionFacts {
  readonly band: Band;
  readonly tier: ChoiceOf<'tier'> | null;
  /** warnings W2 (a complaint past its day) or W5 (many complaints) hold */
  readonly hasComplaint: boolean;
}

/**
 * What to do next. An open complaint comes before anything that sells.
 *
 * Source: rule 4.4.
 * @returns null when nothing needs doing
 */
export function suggestedAction({ band, tier, hasComplaint }: ActionFacts): ChurnAction | null {
  if (hasComplaint) return 'resolve-complaint';
  switch (band) {
    case 'critical':
      return tier === 'vip' || tier === 'key' ? 'manager-calls' : 'call-with-offer';
    case 'high':
      return 'call-with-offer';
    case 'watch':
      return 'light-contact';
    case 'new':
      return 'welcome';
    case 'stable':
    case 'none':
      return null;
  }
}
