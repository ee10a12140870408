import { column, type SheetTexts } from './texts.ts';

export const team: SheetTexts<'team'> = {
  name: { zh: '团队', en: 'Team' },
  help: { zh: '谁在用这张表、谁收每日汇总', en: 'Who works here, and who gets the daily mail' },
  columns: {
    name: column('姓名', 'Name', '不能重复；负责人等各列都用它', 'Used once; owners and handlers are named by it'),
    email: column('邮箱', 'Google account', '登录表格用的 Google 账号', 'The Google account that opens this sheet'),
    role: column(
      '角色',
      'Role',
      '至少一位管理员；角色只限制侧边栏，拦不住直接改单元格',
      'At least one admin; roles limit the sidebar only, not the cells',
    ),
    dept: column('部门', 'Department', '所在部门', 'Their department'),
    manager: column('主管', 'Manager', '任务逾期太久时会告诉这位主管', 'Told when a task is too late'),
    digest: column('每日汇总', 'Digest', '是否每天收一封汇总邮件', 'Whether to get one mail a day'),
    digest_hour: column(
      '时间',
      'Hour',
      '几点发，0 到 23；空着按“设置”',
      'At what hour, 0 to 23; empty means as in Settings',
    ),
    digest_days: column('发送日', 'Days', '只在工作日，或每天', 'Working days only, or every day'),
    mail_off: column(
      '不发邮件的提醒',
      'No mail about',
      '规则编号，用逗号分开，如 R04, R19；WEEKLY 是一周回顾。今日表照常显示',
      'Rules separated by commas, such as R04, R19; WEEKLY is the week of the team. Today shows them all the same',
    ),
    language: column(
      '语言',
      'Language',
      '这个人的邮件和侧边栏用什么语言；空着按工作簿',
      'Language of this person’s mails and sidebar; empty means the workbook’s',
    ),
    capacity: column(
      '持有上限',
      'Pool capacity',
      '启用公海模块后：最多持有多少客户',
      'Once the pool module is on: the most customers to hold',
    ),
    away_until: column('休假至', 'Away until', '到这天之前由代理人接收', 'The deputy stands in until this day'),
    deputy: column('代理人', 'Deputy', '休假时谁来代理', 'Who stands in while away'),
    active: column('在职', 'Active', '离职请取消勾选，记录会保留', 'Untick when they leave; their records stay'),
    left_on: column('离职日', 'Left on', '哪天离职', 'The day they left'),
  },
};
