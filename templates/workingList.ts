import type { Bilingual } from '../src/schema/language.ts';

export const workingListTexts = {
  tab: { zh: '工作清单 {name}', en: 'Working list {name}' },
} as const satisfies Record<string, Bilingual>;
