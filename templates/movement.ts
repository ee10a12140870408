import type { Bilingual } from '../src/schema/language.ts';

/** Who changed since last week and last month, and why. */
export const moveTexts = {
  week: {
    zh: '本周变化：谁换了分群、阶段或风险等级，为什么',
    en: 'This week: who changed segment, stage or band, and why',
  },
  month: {
    zh: '一个月来的变化：谁换了分群、阶段或风险等级，为什么',
    en: 'This month: who changed segment, stage or band, and why',
  },
  customer: { zh: '客户', en: 'Customer' },
  what: { zh: '变化', en: 'What' },
  from: { zh: '当时', en: 'Then' },
  to: { zh: '现在', en: 'Now' },
  why: { zh: '原因', en: 'Why' },
  ordered: { zh: '{day} 下了单', en: 'ordered on {day}' },
  silent: { zh: '没有新订单，已 {n} 天未买', en: 'no new order, silent for {n} days' },
  others: {
    zh: '自己没有变化，是与其他客户相比的位置变了',
    en: 'nothing new here: the place among all customers changed',
  },
  none: { zh: '没有人变化', en: 'nobody changed' },
  notYet: { zh: '还没有一周前的数据', en: 'No figures of a week ago yet' },
  more: { zh: '还有 {n} 项变化', en: 'and {n} more changes' },
} as const satisfies Record<string, Bilingual>;
