import type { Bilingual } from '../src/schema/language.ts';
import type { ChoiceOf } from '../src/schema/lists.ts';

export interface StarterTag extends Bilingual {
  readonly dim: 'behaviour' | 'interest' | 'transaction' | 'service' | 'risk';
  readonly color: ChoiceOf<'color'>;
  /** condition over the columns of Customers; a tag without one is set by hand */
  readonly rule?: string;
}

/** A customer who bears it talks to a competitor: a warning of Churn risk (W10). */
export const competitorTag = { zh: '竞品接触', en: 'Competitor talks' } as const satisfies Bilingual;

/** The tags of a new workbook. */
export const starterTags: readonly StarterTag[] = [
  { dim: 'behaviour', zh: '常客', en: 'Frequent', color: 'blue' },
  { dim: 'behaviour', zh: '只看不买', en: 'Browser only', color: 'grey' },
  { dim: 'behaviour', zh: '久未互动', en: 'Silent', color: 'grey', rule: 'last_contact_on < today-90' },
  { dim: 'interest', zh: '新品', en: 'New products', color: 'green' },
  { dim: 'interest', zh: '优惠敏感', en: 'Price sensitive', color: 'green' },
  { dim: 'interest', zh: '定制', en: 'Custom work', color: 'green' },
  { dim: 'transaction', zh: '大单', en: 'Large orders', color: 'yellow', rule: 'revenue_12m > 0 and tier = vip' },
  { dim: 'transaction', zh: '月结', en: 'Monthly billing', color: 'yellow' },
  { dim: 'transaction', zh: '首单', en: 'First order', color: 'yellow', rule: 'orders_n = 1' },
  { dim: 'service', zh: '需快速响应', en: 'Fast response', color: 'purple' },
  { dim: 'service', zh: '上门服务', en: 'On-site', color: 'purple' },
  { dim: 'service', zh: '投诉中', en: 'Open complaint', color: 'red', rule: 'issues_open > 0' },
  { dim: 'risk', zh: '高风险', en: 'High risk', color: 'red', rule: 'band in (high, critical)' },
  { dim: 'risk', zh: '欠款', en: 'Overdue payment', color: 'orange', rule: 'owed > 0 and pay_overdue = true' },
  { dim: 'risk', ...competitorTag, color: 'orange' },
];

/** Carried by every customer of the example team, so that one button can take them out again. */
export const exampleTag: StarterTag = { dim: 'behaviour', zh: '示例', en: 'Sample', color: 'grey' };
