import type { Bilingual } from '../../src/schema/language.ts';

/** Labels of fields that only the dialog of management shows, like those of `fields.ts`. */
export const manageFieldTexts = {
  team: {
    name: { zh: '姓名', en: 'Name' },
    email: { zh: '邮箱', en: 'Google account' },
    role: { zh: '角色', en: 'Role' },
    manager: { zh: '主管', en: 'Manager' },
    digest_hour: { zh: '时间', en: 'Hour' },
    mail_off: { zh: '不发邮件的提醒', en: 'No mail about' },
    language: { zh: '语言', en: 'Language' },
    away_until: { zh: '休假至', en: 'Away until' },
    deputy: { zh: '代理人', en: 'Deputy' },
  },
  tags: {
    note: { zh: '说明', en: 'Meaning' },
    dim: { zh: '维度', en: 'Dimension' },
    color: { zh: '颜色', en: 'Colour' },
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Bilingual>>>>;
