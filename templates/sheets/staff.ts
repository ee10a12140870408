import { column, type SheetTexts } from './texts.ts';

export const staff: SheetTexts<'staff'> = {
  name: { zh: '员工考核', en: 'Staff scorecard' },
  help: {
    zh: '每人每月一行：录入、任务、客户覆盖和服务；每晚更新',
    en: 'A row a person and month: entry, tasks, coverage and service; renewed every night',
  },
  columns: {
    person: column('员工', 'Person', '“团队”中的姓名', 'A name from Team'),
    period: column('月份', 'Month', '年-月', 'Year and month'),
    rows_in: column(
      '录入数',
      'Rows entered',
      '本人录入的客户、联系人、沟通、订单、反馈',
      'Customers, contacts, interactions, orders and feedback that the person entered',
    ),
    accuracy: column(
      '录入准确性',
      'Entry accuracy',
      '录入满 14 天的行中，没有错误、也没有被别人更正的比例；不足 10 行不评',
      'Of rows entered 14 days ago or earlier, the share without an error and not put right by somebody else; blank below 10 rows',
    ),
    timely: column(
      '录入及时性',
      'Entry timeliness',
      '沟通和反馈 24 小时内、订单 1 个工作日内录入的比例；不足 10 行不评',
      'Interactions and feedback entered within 24 hours, orders within a working day; blank below 10 rows',
    ),
    tasks_due: column(
      '到期任务',
      'Tasks due',
      '本月到期的任务；到期前一天或当天才转来的不算',
      'Tasks due in the month; not those handed over on the day before or on the day itself',
    ),
    tasks_on_time: column('按时率', 'On time', '按时完成的比例', 'The share done by its day'),
    contact_cover: column(
      '客户覆盖率',
      'Coverage',
      '负责满 30 天的 VIP 和重要客户中，30 天内联系过的比例',
      'Of VIP and key customers held for 30 days, the share contacted in these 30 days',
    ),
    first_reply_h: column(
      '首次响应',
      'First reply (h)',
      '自己客户的反馈，首次回复的工作小时中位数；接手前收到的不算',
      'Median working hours to the first reply, own customers’ feedback; not what came before the person had the customer',
    ),
    csat: column('满意度', 'CSAT', '自己客户评 4–5 分的比例', 'Share of 4 and 5 of own customers'),
    repeat_rate: column('复购率', 'Repeat rate', '自己客户中 365 天内多次购买的比例', 'Own customers who bought again'),
    score: column(
      '考核分',
      'Score',
      '准确性、及时性、按时率、覆盖率、按时响应按“设置”中的权重加权；少于两项不评',
      'Accuracy, timeliness, tasks, coverage and replies in time by the weights in Settings; blank with fewer than two',
    ),
    note: column('备注', 'Note', '每晚重建后仍会保留', 'Kept when the list is renewed'),
  },
};
