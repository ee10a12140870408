import type { Bilingual } from '../src/schema/language.ts';

/** Number formats that say a number in words, by `tab.column`: the cell stays a number (design 7). */
export const formatTexts: Readonly<Record<string, Bilingual>> = {
  'today.late': {
    zh: '"逾期 "0" 天";"还有 "0" 天";"今天";@',
    en: '0" d late";"in "0" d";"today";@',
  },
  'churn.gap_days': { zh: '0" 天"', en: '0" d"' },
  'churn.silent': { zh: '0" 天"', en: '0" d"' },
};
