import type { Bilingual } from '../../src/schema/language.ts';

export const privacyTexts = {
  how: {
    zh: '登记客户同意了什么、何时撤回；没有登记就不能发营销信息',
    en: 'What a customer agreed to, and when they withdrew; without an entry there is no marketing',
  },
  pick: { zh: '选择一位客户', en: 'Choose a customer' },
  marketing: { zh: '营销：{status}', en: 'Marketing: {status}' },
  nothing: { zh: '还没有登记', en: 'Nothing is written down yet' },
  add: { zh: '登记', en: 'Write down' },
  purpose: { zh: '用途', en: 'Purpose' },
  channel: { zh: '渠道', en: 'Channel' },
  every: { zh: '所有渠道', en: 'every way' },
  status: { zh: '客户的决定', en: 'Their answer' },
  basis: { zh: '依据', en: 'Legal basis' },
  until: { zh: '有效期', en: 'Valid until' },
  proof: { zh: '凭证（一句话或链接）', en: 'Proof, in words or a link' },
  saved: { zh: '已登记', en: 'Written down' },
} as const satisfies Record<string, Bilingual>;
