import { fill } from '../../../templates/fill.ts';
import { adviceTexts } from '../../../templates/reasons.ts';
import { daysBetween } from '../../domain/day.ts';
import type { Ports } from '../../ports.ts';
import { inLanguage } from '../../schema/language.ts';
import type { Customer } from '../../schema/sheets/customers.ts';
import { readerLanguage } from './readerLanguage.ts';

const byBand = {
  critical: 'callWithOffer',
  high: 'callWithOffer',
  watch: 'lightContact',
  new: 'askFirstOrder',
  stable: 'none',
  none: null,
} as const satisfies Record<NonNullable<Customer['band']>, keyof typeof adviceTexts | null>;

/** What to do about a customer who is not on the churn list, null where there is no order to judge by (rules.md 4.4). */
export function adviceFor({ band, issues_open, last_order_on }: Customer, ports: Ports): string | null {
  const advice = band === null ? null : byBand[band];
  if (advice === null || last_order_on === null) return null;
  const say = (text: keyof typeof adviceTexts, places: Record<string, string | number>) =>
    fill(inLanguage(adviceTexts[text], readerLanguage(ports)), places);
  if (issues_open) return say('resolveFirst', { why: say('openIssues', { n: issues_open }) });
  return say(advice, { n: daysBetween(last_order_on, ports.clock.today()) });
}
