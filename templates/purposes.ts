import type { Bilingual } from '../src/schema/language.ts';
import type { PurposeKey } from '../src/schema/purposes.ts';

/** What a workbook is for, as the goal's own words. */
export const purposeTexts = {
  satisfaction: { zh: '客户更满意', en: 'Happier customers' },
  repeat: { zh: '客户多次购买', en: 'More repeat purchases' },
  churn: { zh: '减少客户流失', en: 'Less churn' },
  sales: { zh: '更多成交', en: 'More sales' },
  collaboration: { zh: '团队协作更顺', en: 'Better collaboration' },
} as const satisfies Record<PurposeKey, Bilingual>;
