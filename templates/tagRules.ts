import type { Bilingual } from '../src/schema/language.ts';

/** A field that only rules know: a payment of any order is late. */
export const payOverdueText = { zh: '有逾期款', en: 'Payment overdue' } as const satisfies Bilingual;
