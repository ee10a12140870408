import { fill } from '../../../templates/fill.ts';
import { formatMoney } from '../../../templates/format.ts';
import { adviceTexts, reasonTexts, warningTexts } from '../../../templates/reasons.ts';
import type { ChurnReason } from '../../domain/churn/reasonsOf.ts';
import type { ChurnAction } from '../../domain/churn/suggestedAction.ts';
import type { Warning } from '../../domain/figures/warningsOf.ts';
import { type Bilingual, inLanguage, type Language } from '../../schema/language.ts';

/** A reason for a band, in words. */
export function reasonSentence(reason: ChurnReason, language: Language): string {
  const say = (text: Bilingual, places: Readonly<Record<string, string | number>>): string =>
    fill(inLanguage(text, language), places);
  switch (reason.code) {
    case 'gap':
      return say(reasonTexts.pace, { gap: Math.round(reason.gapDays), silent: reason.silentDays });
    case 'few-orders': {
      const places = { n: reason.ordersN, silent: reason.silentDays, H: reason.horizonDays };
      if (reason.pBuy === null) return say(reasonTexts.fewSimple, places);
      return say(reasonTexts.few, { ...places, p: Math.round(reason.pBuy * 100) });
    }
    case 'revenue-down': {
      const rev = formatMoney(reason.revenueCents, true);
      return say(reasonTexts.less, { rev, d: Math.round(reason.fall * 100) });
    }
  }
}

export function warningSentence({ code, places }: Warning, language: Language): string {
  return fill(inLanguage(warningTexts[code], language), places);
}

const adviceOf = {
  'resolve-complaint': adviceTexts.resolveFirst,
  'manager-calls': adviceTexts.managerCalls,
  'call-with-offer': adviceTexts.callWithOffer,
  'light-contact': adviceTexts.lightContact,
  welcome: adviceTexts.askFirstOrder,
} satisfies Record<ChurnAction, Bilingual>;

/** What to do next about a customer, with the figure that says so; null when nothing needs doing. */
export function adviceSentence(
  action: ChurnAction | null,
  { n, why }: { n: number; why: string },
  language: Language,
): string | null {
  return action === null ? null : fill(inLanguage(adviceOf[action], language), { n, why });
}
