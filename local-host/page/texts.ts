/** Words of the local host's page; the product's own words are not here. */
export const texts = {
  host: { zh: '本地演示', en: 'Local demo' },
  hostNote: { zh: '数据只在这台电脑上', en: 'Data stays on this computer' },
  actAs: { zh: '以谁的身份', en: 'Acting as' },
  newWindow: { zh: '新窗口打开', en: 'In a new window' },
  hour: { zh: '+1 小时', en: '+1 hour' },
  morning: { zh: '到明天 8 点', en: 'To 8:00 tomorrow' },
  week: { zh: '+7 天', en: '+7 days' },
  until: { zh: '到某天', en: 'To a date' },
  go: { zh: '前进', en: 'Go' },
  running: { zh: '运行中…', en: 'Running…' },
  reset: { zh: '重置', en: 'Reset' },
  resetAsk: { zh: '清空这个本地工作簿，重新开始？', en: 'Empty this local workbook and start again?' },
  yes: { zh: '清空', en: 'Empty it' },
  cancel: { zh: '取消', en: 'Cancel' },
  mails: { zh: '邮箱', en: 'Mailbox' },
  executions: { zh: '执行', en: 'Executions' },
  triggers: { zh: '触发器', en: 'Triggers' },
  noMails: {
    zh: '还没有邮件。把时钟调到明天早上，提醒会寄到这里。',
    en: 'No mail yet. Move the clock to tomorrow morning and reminders arrive here.',
  },
  noTriggers: {
    zh: '还没有触发器。安装时会建立每小时一次的触发器。',
    en: 'No trigger yet. Installing makes an hourly one.',
  },
  noExecutions: { zh: '还没有执行过脚本。', en: 'No script has run yet.' },
  html: { zh: '网页', en: 'HTML' },
  plain: { zh: '纯文本', en: 'Plain text' },
  from: { zh: '发给 {to}，由 {from} 发出', en: 'To {to}, sent by {from}' },
  time: { zh: '时间', en: 'Time' },
  name: { zh: '函数', en: 'Function' },
  kind: { zh: '触发', en: 'Kind' },
  user: { zh: '身份', en: 'As' },
  ms: { zh: '模拟毫秒', en: 'Simulated ms' },
  own: { zh: '自身毫秒', en: 'Own ms' },
  calls: { zh: '服务调用', en: 'Service calls' },
  result: { zh: '结果', en: 'Result' },
  done: { zh: '完成', en: 'Done' },
  quota: {
    zh: '今日邮件配额 {left} / {all} · 自动运行 {minutes} / 90 分钟',
    en: 'Mails left today {left} of {all} · triggers {minutes} of 90 min',
  },
  close: { zh: '关闭', en: 'Close' },
  menuHere: { zh: '菜单在这里，与表格中的相同', en: 'The menu is here, as in the sheet' },
  sidebarHint: { zh: '从上方菜单打开侧边栏', en: 'Open the sidebar from the menu above' },
  charts: { zh: '图表', en: 'Charts' },
  tabs: { zh: '所有工作表', en: 'All tabs' },
  hiddenTab: { zh: '已隐藏', en: 'hidden' },
  owner: { zh: '所有者', en: 'owner' },
  editor: { zh: '编辑者', en: 'editor' },
  viewer: { zh: '只读', en: 'viewer' },
  next: { zh: '下次', en: 'Next' },
  handler: { zh: '函数', en: 'Handler' },
  when: { zh: '频率', en: 'When' },
  failed: { zh: '没有完成：{message}', en: 'Not done: {message}' },
  drawer: { zh: '抽屉', en: 'Drawer' },
} as const;

export type PageLanguage = 'zh' | 'en';

export function say(
  key: keyof typeof texts,
  language: PageLanguage,
  places: Readonly<Record<string, string | number>> = {},
): string {
  return texts[key][language].replace(/\{(\w+)\}/g, (whole, name: string) => String(places[name] ?? whole));
}
