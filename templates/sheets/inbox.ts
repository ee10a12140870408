import { column, type SheetTexts, systemColumnTexts } from './texts.ts';

export const inbox: SheetTexts<'inbox'> = {
  name: { zh: '收件箱', en: 'Inbox' },
  help: {
    zh: '手机上随手记的一行，或表单的答案：每小时核对一次，能对上客户的自动生成记录，其余等人确认',
    en: 'A line typed on a phone, or the answer of a form: looked at every hour; what fits a customer becomes a record, the rest waits for a person',
  },
  columns: {
    id: column('收件编号', 'Inbox ID', '系统生成，不会改变', 'Made by the product and never changed'),
    at: column('时间', 'Received', '系统写入：什么时候收到', 'Written by the product: when it came in'),
    from: column('提交人', 'From', '谁记的，或哪张表单；可不填', 'Who wrote it, or which form; may stay empty'),
    what: column('类型', 'Kind', '要生成什么；不填就是互动', 'What it is to become; an interaction where it is empty'),
    who: column(
      '客户或电话',
      'Customer or phone',
      '电话、邮箱、客户编号或客户名称；新客户可写“王芳 13800001234”',
      'Phone, mail address, customer ID or name; of somebody new “Ann Reed 415 555 0132”',
    ),
    text: column('内容', 'Content', '说了什么、要做什么', 'What was said or is to be done'),
    when: column(
      '日期',
      'Date',
      '发生的日期；不填就是收到那天',
      'When it happened; the day it came in where it is empty',
    ),
    amount: column('金额', 'Amount', '类型是订单时必填', 'Needed for an order'),
    next_on: column('下次日期', 'Next date', '填了就生成一个任务', 'Makes a task'),
    status: column('状态', 'Status', '系统写入', 'Written by the product'),
    result: column('生成的记录', 'Made', '由这一行生成的记录编号', 'ID of the record that was made of it'),
    problem: column('问题', 'Problem', '为什么需要人确认', 'Why it needs a person'),
    answers: column(
      '表单答案',
      'Form answers',
      '系统写入：表单里其余的答案',
      'Written by the product: what else the form asked',
    ),
    ext_code: column(
      '答案标识',
      'Answer key',
      '系统写入：同一份答案只收一次',
      'Written by the product: the same answer is taken once',
    ),
    ...systemColumnTexts,
  },
};
