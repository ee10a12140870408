import type { InboxProblem } from '../src/schema/inboxProblems.ts';
import type { Bilingual } from '../src/schema/language.ts';

/** Why a row of the Inbox waits for a person. */
export const inboxProblemTexts = {
  incomplete: { zh: '缺少客户或内容', en: 'Customer or content is missing' },
  several: { zh: '{n}位客户匹配', en: '{n} customers match' },
  unknown: { zh: '没有匹配的客户', en: 'No customer matches' },
  known: { zh: '已有这位客户，资料不同', en: 'This customer is there already, with other data' },
  change: { zh: '客户提交了新资料，请确认', en: 'A change of data to be confirmed' },
  amount: { zh: '订单缺少金额', en: 'The order has no amount' },
  unreadable: { zh: '读不懂“{value}”', en: '“{value}” cannot be read' },
  'link-bad': { zh: '链接无效，不知道是哪位客户', en: 'The link is not valid: no telling who it is' },
  'link-old': { zh: '链接已过期', en: 'The link has expired' },
  'link-used': { zh: '链接用了太多次', en: 'The link was used too often' },
  refused: { zh: '{value}', en: '{value}' },
  undone: { zh: '已撤销，请重新确认', en: 'It was undone; look at it again' },
} as const satisfies Record<InboxProblem, Bilingual>;

/** Questions of forms that ask for what is no field of a customer. */
export const formFieldTexts = {
  received: { zh: '提交时间', en: 'When it was sent' },
  from: { zh: '提交人', en: 'Who sent it' },
  what: { zh: '类型', en: 'Kind' },
  text: { zh: '内容', en: 'Message' },
  when: { zh: '日期', en: 'Date' },
  amount: { zh: '金额', en: 'Amount' },
  next_on: { zh: '下次日期', en: 'Next date' },
  token: { zh: '链接码', en: 'Link code' },
} as const satisfies Record<string, Bilingual>;

/** Other headers of these questions, best first. */
export const formAliases: Readonly<Record<keyof typeof formFieldTexts, readonly string[]>> = {
  received: ['时间戳记', '时间戳', 'Timestamp', '时间'],
  from: ['填写人', '录入人', 'Submitted by', 'From'],
  what: ['事项类型', '事项', 'Type of entry'],
  text: [
    '留言',
    '咨询内容',
    '需求',
    '问题',
    '说明',
    'Message',
    'Content',
    'Question',
    'Comments',
    'Inquiry',
    'Enquiry',
  ],
  when: ['发生日期', 'On'],
  amount: ['订单金额', 'Order amount'],
  next_on: ['下次跟进', '回访日期', 'Call back on'],
  token: ['链接代码', 'Token', 'Code'],
};

/** `Question: answer`, a line of what people read of a form's answer. */
export const answerLine: Bilingual = { zh: '{question}：{answer}', en: '{question}: {answer}' };
