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

export const wishTexts = {
  title: { zh: '部门需求清单', en: 'Wish list of the departments' },
  how: {
    zh: '每个部门写下想要的字段和指标；共同评审后，字段成为客户表的一列，指标成为一个目标',
    en: 'Each department names the fields and figures it wants; after a joint review a field becomes a column of Customers, a figure a goal',
  },
  fields: { zh: '想要的字段，每行一个', en: 'Fields, one a line' },
  figures: { zh: '想要的指标，每行一个', en: 'Figures, one a line' },
  why: { zh: '用来做什么', en: 'What for' },
  add: { zh: '填写需求', en: 'Fill in wishes' },
  saved: { zh: '需求已记入改进日志', en: 'Written to the Improvement log' },
  none: { zh: '没有待评审的需求', en: 'No wish waits for a review' },
  field: { zh: '字段', en: 'Field' },
  figure: { zh: '指标', en: 'Figure' },
  take: { zh: '采用', en: 'Take' },
  leave: { zh: '不采用', en: 'Leave' },
  judged: { zh: '已处理：{what}', en: 'Decided: {what}' },
  kpi: { zh: '按哪个指标计算', en: 'Counted as' },
  target: { zh: '目标值（比例写 35 或 0.35）', en: 'Target (a share as 35 or 0.35)' },
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
