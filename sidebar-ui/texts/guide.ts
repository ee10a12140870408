import type { Bilingual } from '../../src/schema/language.ts';

export const guideTexts = {
  standards: { zh: '命名、标签和记录的标准', en: 'How to name, tag and log' },
  tabs: { zh: '各表的每一列', en: 'Every column of each tab' },
  naming: { zh: '命名', en: 'Naming' },
  namingHow: {
    zh: '一位客户一行，名称写全称；先查重，再新增。',
    en: 'One row a customer, under the full name; look for it before you add it.',
  },
  tagging: { zh: '标签', en: 'Tagging' },
  taggingHow: {
    zh: '先用已有的标签；能由规则自动打的，不用手工打。',
    en: 'Take a tag that is there before you make one; let a rule give what a rule can tell.',
  },
  logging: { zh: '记录', en: 'Logging' },
  loggingHow: {
    zh: '每次联系当天记录，写一句要点，并定好下一步和日期。',
    en: 'Log each talk on its day: the point in one sentence, and the next step with its day.',
  },
  feedback: { zh: '反馈', en: 'Feedback' },
  feedbackHow: {
    zh: '用客户的原话登记；解决时写下处理结果。',
    en: 'Enter it in the customer’s words; write down what was done when it is resolved.',
  },
} as const satisfies Record<string, Bilingual>;

export const suggestTexts = {
  title: { zh: '提改进建议', en: 'Suggest an improvement' },
  what: { zh: '哪里可以更好', en: 'What could be better' },
  why: { zh: '为什么', en: 'Why' },
  screen: { zh: '所在页面', en: 'Screen' },
  to: { zh: '会记入“改进日志”表，署您的名字', en: 'Goes to the tab Improvement log, with your name' },
  save: { zh: '提交建议', en: 'Send the suggestion' },
  saved: { zh: '建议已记入改进日志', en: 'Written to the Improvement log' },
} as const satisfies Record<string, Bilingual>;

/** Where somebody may stand when they think of it. */
export const screenTexts = {
  today: { zh: '今日', en: 'Today' },
  customer: { zh: '客户卡', en: 'Customer card' },
  add: { zh: '新增', en: 'Add' },
  filter: { zh: '筛选', en: 'Filter' },
  more: { zh: '更多', en: 'More' },
  tags: { zh: '标签', en: 'Tags' },
  settings: { zh: '设置', en: 'Settings' },
  import: { zh: '导入', en: 'Import' },
  sheet: { zh: '表格', en: 'The sheet' },
  mail: { zh: '提醒邮件', en: 'The mails' },
} as const satisfies Record<string, Bilingual>;
