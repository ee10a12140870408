import type { Bilingual } from '../../src/schema/language.ts';

export const setupTexts = {
  title: { zh: '准备好这张表格', en: 'Set up this workbook' },
  why: {
    zh: '会新建客户、互动、订单等表；已有的表和内容不会改动。',
    en: 'Tabs for customers, interactions, orders and more will be made. What is there already stays as it is.',
  },
  language: { zh: '语言', en: 'Language' },
  zh: { zh: '中文', en: '中文' },
  en: { zh: 'English', en: 'English' },
  purposes: { zh: '主要为了什么（可不选）', en: 'What for (optional)' },
  start: { zh: '从什么开始', en: 'Start with' },
  empty: { zh: '空表格', en: 'An empty workbook' },
  emptyHow: { zh: '自己新增或导入客户', en: 'Add or import your own customers' },
  example: { zh: '示例团队', en: 'An example team' },
  exampleHow: {
    zh: '60 位虚构客户、4 位同事、24 个月的往来，可一键移除',
    en: '60 invented customers, 4 people, 24 months; removed in one click',
  },
  reminders: { zh: '提醒', en: 'Reminders' },
  automation: { zh: '由我的账号每天发送提醒', en: 'Send the daily reminders from my account' },
  automationHow: {
    zh: '每小时运行一次，有事才发邮件；以后可由同事接管',
    en: 'Runs every hour and mails only when something is due; a colleague can take over later',
  },
  install: { zh: '开始准备', en: 'Set up' },
  working: { zh: '正在新建表和列，约需 20 秒…', en: 'Making tabs and columns, about 20 seconds…' },
  workingExample: { zh: '正在写入示例数据，约需一分钟…', en: 'Writing the example data, about a minute…' },
  workingFigures: {
    zh: '正在计算数字、流失风险和今日清单…',
    en: 'Computing figures, churn risk and the list of today…',
  },
  again: { zh: '再试一次', en: 'Try again' },
  resume: { zh: '已完成的部分不会重做', en: 'What is done already is not done again' },
  ready: { zh: '表格已准备好', en: 'Workbook ready' },
  noAutomation: {
    zh: '没有启动每小时运行的权限；可稍后在“更多”中启动',
    en: 'The hourly run could not be started; start it later in More · Health and take-over',
  },
  joinTitle: { zh: '加入团队', en: 'Join the team' },
  joinWhy: {
    zh: '同事看到的就是这个名字。',
    en: 'This is the name that colleagues see as owner and on tasks.',
  },
  joinName: { zh: '您的姓名', en: 'Your name' },
  join: { zh: '加入', en: 'Join' },
  joined: { zh: '已加入团队', en: 'You have joined the team' },
  noAccount: {
    zh: 'Google 没有告知您的账号，无法加入；请用公司账号打开',
    en: 'Google does not say which account you use, so you cannot join; open the sheet with your work account',
  },
} as const satisfies Record<string, Bilingual>;
