import type { Bilingual } from '../src/schema/language.ts';

/** What a merge leaves in the note of a person whose other number or address finds no cell. */
export const mergeTexts = {
  otherReach: { zh: '其他联系方式（{name}）：{reach}', en: 'Other contact details ({name}): {reach}' },
} as const satisfies Record<string, Bilingual>;
