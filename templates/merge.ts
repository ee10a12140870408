import type { Bilingual } from '../src/schema/language.ts';

/** What a merge writes down: other numbers and addresses that find no cell, and why an answer was taken over. */
export const mergeTexts = {
  stricter: {
    zh: '与{name}合并：以更严格的意愿为准',
    en: 'Merged with {name}: the stricter answer holds',
  },
  otherReach: { zh: '其他联系方式（{name}）：{reach}', en: 'Other contact details ({name}): {reach}' },
} as const satisfies Record<string, Bilingual>;
