import type { Bilingual } from '../src/schema/language.ts';

/** What files know and no tab has a column for: how the wizard names it. */
export const importFieldTexts = {
  contact: { zh: '联系人姓名', en: 'Contact name' },
  first_name: { zh: '名', en: 'First name' },
  last_name: { zh: '姓', en: 'Last name' },
  customer: { zh: '客户（编号、外部编号、电话、邮箱或名称）', en: 'Customer (ID, code, phone, email or name)' },
  customer_name: { zh: '客户名称', en: 'Customer name' },
} as const satisfies Record<string, Bilingual>;
