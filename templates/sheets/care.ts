import { column, type SheetTexts, systemColumnTexts } from './texts.ts';

export const care: SheetTexts<'care'> = {
  name: { zh: '关怀日历', en: 'Care calendar' },
  help: {
    zh: '哪些日子要问候客户：生日、节日、合同到期、首单周年和自定义的日子',
    en: 'Days on which to think of customers: birthdays, festivals, contracts, anniversaries and days of your own',
  },
  columns: {
    id: column('关怀编号', 'Care ID', '系统生成，不会改变', 'Made by the product and never changed'),
    name: column('名称', 'Name', '提醒中显示的名称，如中秋节', 'What the reminder calls it, such as Mid-Autumn'),
    kind: column(
      '类型',
      'Kind',
      '生日、合同到期、首单周年按每位客户自己的日期；节日和自定义按“月”“日”',
      'Birthdays, contracts and anniversaries have a day for each customer; festivals and own days the month and day here',
    ),
    cal: column('历法', 'Calendar', '“月”“日”按公历还是农历', 'Whether month and day are solar or lunar'),
    month: column('月', 'Month', '1 到 12', '1 to 12'),
    day: column(
      '日',
      'Day',
      '1 到 31；0 表示这个月的最后一天，如除夕是农历 12 月 0 日',
      '1 to 31; 0 is the last day of the month, as New Year’s Eve is day 0 of lunar month 12',
    ),
    audience: column(
      '对象',
      'For whom',
      '与标签规则相同的条件，如 tier in (vip, key)；留空为所有有负责人的客户',
      'A condition like a tag’s rule, such as tier in (vip, key); empty means all customers with an owner',
    ),
    lead: column(
      '提前天数',
      'Days before',
      '提前几天提醒，0 到 60；留空为 3',
      'Remind this early, 0 to 60; empty means 3',
    ),
    text: column(
      '祝福模板',
      'Greeting',
      '可用 {name}（客户）、{owner}（负责人）、{company}（公司）',
      'May hold {name} for the customer, {owner} and {company}',
    ),
    channel: column('渠道', 'Channel', '打算用什么渠道问候', 'How you mean to greet them'),
    active: column('启用', 'Active', '勾选后才会提醒', 'Reminds only while ticked'),
    next_on: column('下次日期', 'Next date', '由历法和月、日算出', 'Follows from calendar, month and day'),
    n: column('人数', 'Customers', '下次日期要问候的客户数', 'Customers to greet on the next date'),
    ...systemColumnTexts,
  },
};
