import type { Bilingual } from '../src/schema/language.ts';

/** Why a customer has its tier, and what the tier is owed. */
export const serviceTexts = {
  byHand: { zh: '等级由人工设定', en: 'Tier set by hand' },
  byHandUntil: { zh: '等级由人工设定，到 {day}', en: 'Tier set by hand until {day}' },
  best: {
    zh: '近12月金额 {amount}，排在前 {share}',
    en: 'Revenue of 12 months {amount}, among the best {share}',
  },
  regular: { zh: '近12月金额 {amount}', en: 'Revenue of 12 months {amount}' },
  noOrder: { zh: '还没有订单', en: 'No order yet' },
  standard: {
    zh: '{h} 个工作小时内响应，最多 {n} 天联系一次',
    en: 'Answered within {h} working {h|hour|hours}, in touch at least every {n} {n|day|days}',
  },
} as const satisfies Record<string, Bilingual>;
