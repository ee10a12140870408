import type { Bilingual } from '../src/schema/language.ts';
import type { ChoiceOf } from '../src/schema/lists.ts';
import type { Play } from '../src/schema/playbook.ts';

interface ShippedPlay extends Bilingual {
  readonly as: Play['as'];
  readonly days?: number;
}

/** The playbook that a workbook begins with, by stage. Closed customers are left alone. */
export const shippedPlaybook: { readonly [S in ChoiceOf<'stage'>]?: readonly ShippedPlay[] } = {
  prospect: [
    { as: 'task', days: 1, zh: '发送公司和产品介绍', en: 'Send an introduction' },
    {
      as: 'text',
      zh: '您好，这是我们的产品介绍，有任何问题随时找我。',
      en: 'Hello, here is what we do. Ask me anything.',
    },
  ],
  engaged: [
    { as: 'task', days: 3, zh: '给出首次报价', en: 'Make a first offer' },
    { as: 'offer', zh: '首单送样品', en: 'Free samples with the first order' },
  ],
  first: [
    {
      as: 'text',
      zh: '感谢您的首次购买，使用中有任何问题请直接联系我。',
      en: 'Thank you for your first order. Call me if anything is not right.',
    },
  ],
  repeat: [{ as: 'offer', zh: '老客户组合优惠', en: 'A bundle for returning customers' }],
  loyal: [{ as: 'task', days: 7, zh: '致谢，并请其推荐朋友', en: 'Say thank you and ask for a referral' }],
  at_risk: [{ as: 'task', days: 1, zh: '打电话，问问有什么变化', en: 'Call and ask what has changed' }],
  churned: [
    { as: 'task', days: 30, zh: '发送挽回优惠', en: 'Send a win-back offer' },
    { as: 'offer', zh: '回归礼：下一单 9 折', en: 'Welcome back: 10 % off the next order' },
  ],
  won_back: [
    { as: 'text', zh: '欢迎回来！有任何需要请直接找我。', en: 'Welcome back! I am here for whatever you need.' },
  ],
};
