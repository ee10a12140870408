/** The languages in which the workbook, the sidebar and the mails speak. */
export const languages = ['zh-CN', 'en'] as const;
export type Language = (typeof languages)[number];

/** One text in both languages; a missing half does not compile. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

export function inLanguage(text: Bilingual, language: Language): string {
  return language === 'en' ? text.en : text.zh;
}
