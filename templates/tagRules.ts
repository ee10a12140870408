import type { Bilingual } from '../src/schema/language.ts';

/** A field that only rules know: a payment of any order is late. */
export const payOverdueText = { zh: '有逾期款', en: 'Payment overdue' } as const satisfies Bilingual;

/** What a rule asks of a change, beside the column's name. */
export const moveTexts = {
  from: { zh: '{field}（之前）', en: '{field} before' },
  to: { zh: '{field}（之后）', en: '{field} after' },
} as const satisfies Record<string, Bilingual>;
