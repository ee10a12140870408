import type { Bilingual } from '../../src/schema/language.ts';

export const lineTexts = {
  title: { zh: '一行录入', en: 'From your line' },
  who: { zh: '是哪一位？', en: 'Who is it?' },
  addNew: { zh: '新客户', en: 'A new customer' },
  newTag: { zh: '新建标签“{tag}”', en: 'Make the tag “{tag}”' },
  from: { zh: '来自“{text}”', en: 'from “{text}”' },
  usual: { zh: '同上次', en: 'as last time' },
  fullForm: { zh: '只当名称', en: 'Keep as name' },
} as const satisfies Record<string, Bilingual>;
