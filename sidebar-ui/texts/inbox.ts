import type { Bilingual } from '../../src/schema/language.ts';

export const inboxTexts = {
  waiting: { zh: '待处理', en: 'Needs you' },
  none: { zh: '没有要处理的', en: 'Nothing waits' },
  noneHow: {
    zh: '在“收件箱”表里记一行，或连接一张表单；能对上客户的每小时自动生成记录',
    en: 'Type a line on the Inbox tab, or connect a form; what fits a customer becomes a record within the hour',
  },
  choose: { zh: '选择一行', en: 'Choose a row' },
  more: { zh: '还有 {n} 行，见“收件箱”表', en: '{n} more on the Inbox tab' },
  from: { zh: '{from} · {time}', en: '{from} · {time}' },
  as: { zh: '作为', en: 'Take it as' },
  whom: { zh: '哪位客户', en: 'Which customer' },
  newCustomer: { zh: '新客户', en: 'Somebody new' },
  other: { zh: '找别的客户', en: 'Find another customer' },
  accept: { zh: '采用哪些新资料', en: 'Which of the new data to take over' },
  now: { zh: '现在：{value}', en: 'now: {value}' },
  nothing: { zh: '空', en: 'empty' },
  take: { zh: '生成记录', en: 'Make the record' },
  takeOver: { zh: '采用所选 {n} 项', en: 'Take over {n} {n|field|fields}' },
  drop: { zh: '不采用', en: 'Dismiss' },
  taken: { zh: '已处理', en: 'Done' },
  dropped: { zh: '已设为不采用', en: 'Dismissed' },
  forms: { zh: '表单', en: 'Forms' },
  formsHow: {
    zh: '在 Google 表单里把回复关联到本表格，再在这里勾选那张工作表。每小时读取新答案；答案的工作表从不改动。',
    en: 'Link the answers of your Google Form to this spreadsheet, then tick its tab here. New answers are read every hour; their tab is never written.',
  },
  noTabs: { zh: '本表格里还没有表单的工作表', en: 'No tab of a form in this spreadsheet yet' },
  fills: { zh: '填入', en: 'Fills' },
  passed: { zh: '不用', en: 'not used' },
  linkHow: {
    zh: '客户自助更新：在表单里加一题“链接码”，把预填链接（那一题填 TOKEN）放进设置“客户自助更新的表单链接”，卡片上就能复制每位客户的签名链接。',
    en: 'Customers’ own data: add a question “Link code”, put the pre-filled link with TOKEN as its answer into the setting “Form link for customers’ own data”; each card then has a signed link to copy.',
  },
} as const satisfies Record<string, Bilingual>;
