import type { Bilingual } from '../src/schema/language.ts';

/** What stands in place of a person who was erased. */
export const erasureTexts = {
  name: { zh: '已清除的客户', en: 'Erased customer' },
  told: { zh: '资料已清除', en: 'Data erased' },
} as const satisfies Record<string, Bilingual>;
