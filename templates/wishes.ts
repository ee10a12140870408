import type { Bilingual } from '../src/schema/language.ts';

/** What became of a department's wish, as the Improvement log says it. */
export const wishTexts = {
  field: { zh: '已在“{tab}”加列', en: 'Made a column of {tab}' },
  figure: { zh: '已在“{tab}”加目标', en: 'Made a goal on {tab}' },
  left: { zh: '共同评审后不采用', en: 'Left after the joint review' },
} as const satisfies Record<string, Bilingual>;
