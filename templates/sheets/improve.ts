import { column, type SheetTexts, systemColumnTexts } from './texts.ts';

export const improve: SheetTexts<'improve'> = {
  name: { zh: '改进日志', en: 'Improvement log' },
  help: {
    zh: '同事的改进建议、定期评估、成功和失败案例',
    en: 'Suggestions of colleagues, reviews, cases that went well or badly',
  },
  columns: {
    id: column('改进编号', 'Improvement ID', '系统生成，不会改变', 'Made by the product and never changed'),
    kind: column('类型', 'Kind', '谁提出的，或什么案例', 'Who it came from, or what kind of case it is'),
    on: column('日期', 'Date', '哪天提出的', 'The day on which it came up'),
    what: column(
      '内容',
      'What',
      '发生了什么、希望怎样，最多 5000 字',
      'What happens and what would be better; at most 5,000 characters',
    ),
    why: column('原因', 'Cause', '为什么会这样', 'Why it is so'),
    screen: column('所在页面', 'Screen', '在哪个页面想到的', 'The page on which somebody thought of it'),
    action: column('措施', 'Action', '打算怎么做', 'What will be done'),
    owner: column('责任人', 'Owner', '“团队”中的姓名', 'A name from Team'),
    due_on: column('期限', 'Due', '最晚哪天完成', 'To be done by then'),
    status: column('状态', 'Status', '未完成、已完成或已取消', 'Open, done or cancelled'),
    lesson: column('经验', 'Lesson', '学到了什么', 'What was learned'),
    ...systemColumnTexts,
  },
};
