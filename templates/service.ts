import type { Bilingual } from '../src/schema/language.ts';

/** Satisfaction, loyalty and value of a customer. */
export const relationTexts = {
  satisfied: { zh: '满意度：{n} 分（满分 5，{day}）', en: 'Satisfaction: {n} of 5 ({day})' },
  unrated: { zh: '满意度：还没有评分', en: 'Satisfaction: not rated yet' },
  loyal: {
    zh: '忠诚度：{stage}，{first} 起 {n} 个购买日，最近 {last}',
    en: 'Loyalty: {stage}, {n} order {n|day|days} since {first}, last {last}',
  },
  worth: { zh: '价值：截至 {day} 近12月 {amount}', en: 'Value: {amount} in the 12 months up to {day}' },
  worthAhead: {
    zh: '价值：截至 {day} 近12月 {amount}，预计未来12月 {ahead}',
    en: 'Value: {amount} in the 12 months up to {day}, {ahead} expected in the next 12',
  },
  also: { zh: '买过同样产品的客户还买了：{products}', en: 'Customers like this also bought: {products}' },
  product: { zh: '{product}（{n} 位）', en: '{product} ({n} customers)' },
  comma: { zh: '、', en: ', ' },
} as const satisfies Record<string, Bilingual>;

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
