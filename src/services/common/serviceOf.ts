import { fill } from '../../../templates/fill.ts';
import { formatMoney, formatPercent, shortDay } from '../../../templates/format.ts';
import { serviceTexts } from '../../../templates/service.ts';
import { isTierByHand, type Tier } from '../../domain/segments/tiersOf.ts';
import type { Ports } from '../../ports.ts';
import { inLanguage } from '../../schema/language.ts';
import type { Settings } from '../../schema/settings.ts';
import type { Customer } from '../../schema/sheets/customers.ts';
import { readerLanguage } from './readerLanguage.ts';

/** What a customer's tier is owed, in the reader's language: why it is this tier, then answer and contact, then the team's own words. */
export function serviceOf(customer: Customer, ports: Ports): string[] {
  const { tier } = customer;
  const { settings } = ports.config;
  if (tier === null) return [];
  const language = readerLanguage(ports);
  const say = (text: keyof typeof serviceTexts, places: Record<string, string | number> = {}) =>
    fill(inLanguage(serviceTexts[text], language), places);
  const share = { vip: settings.tier_vip_share, key: settings.tier_vip_share + settings.tier_key_share };
  const why = () => {
    const { tier_set, tier_until: until, revenue_12m } = customer;
    if (isTierByHand(tier_set, until, ports.clock.today())) {
      return until ? say('byHandUntil', { day: shortDay(until, language, ports.clock.today()) }) : say('byHand');
    }
    if (tier === 'prospect') return say('noOrder');
    const amount = formatMoney(revenue_12m ?? 0, true);
    return tier === 'regular' ? say('regular', { amount }) : say('best', { amount, share: formatPercent(share[tier]) });
  };
  const standard = { h: replyHours(tier, settings), n: settings[`silent_${tier}`] };
  return [why(), say('standard', standard), settings[`benefit_${tier}`]].filter(Boolean);
}

export function replyHours(tier: Tier, settings: Settings): number {
  return tier === 'vip' ? settings.reply_h_vip : settings.reply_h;
}
