import { column, type SheetTexts } from './texts.ts';

export const changes: SheetTexts<'changes'> = {
  name: { zh: '变更日志', en: 'Change log' },
  help: { zh: '谁在什么时候改了什么', en: 'Who changed what, and when' },
  columns: {
    at: column('时间', 'When', '什么时候改的', 'When it was changed'),
    by: column('操作人', 'By', '不知道是谁时留空', 'Empty when it is not known'),
    tab: column('工作表', 'Tab', '在哪张表', 'In which tab'),
    row: column('记录编号', 'Row ID', '哪一行', 'Which row'),
    field: column('字段', 'Field', '哪一列', 'Which column'),
    old: column('原值', 'Before', '改之前，最多 500 字', 'Before the change, at most 500 characters'),
    new: column('新值', 'After', '改之后，最多 500 字', 'After the change, at most 500 characters'),
    how: column('方式', 'How', '从哪里改的', 'Where the change came from'),
    op: column('操作编号', 'Operation', '撤销时按它找到这次操作', 'Undo finds the operation by it'),
  },
};

export const sends: SheetTexts<'sends'> = {
  name: { zh: '发送日志', en: 'Send log' },
  help: { zh: '每封计划或已发的邮件', en: 'Every mail planned or sent' },
  columns: {
    key: column('唯一键', 'Idempotency key', '保证同一封邮件不会发两次', 'Keeps a mail from being sent twice'),
    for_day: column('所属日', 'For day', '哪天的邮件', 'The day the mail is for'),
    to: column('收件人', 'To', '收件地址', 'The address'),
    kind: column('类型', 'Kind', '哪种邮件', 'What kind of mail'),
    subject: column('主题', 'Subject', '邮件主题', 'The subject'),
    n_items: column('条数', 'Items', '邮件里有几件事', 'How many things it lists'),
    status: column(
      '状态',
      'Status',
      '发送前先写入；“未知”的不会重发',
      'Written before sending; an unknown one is not sent again',
    ),
    tries: column('次数', 'Tries', '最多 3 次', 'At most 3'),
    sent_at: column('发送时间', 'Sent at', '什么时候发出', 'When it went out'),
    error: column('错误', 'Error', '没发出去的原因', 'Why it did not go out'),
    steward: column('值守人', 'Steward', '用谁的账号发的', 'Whose account sent it'),
  },
};
