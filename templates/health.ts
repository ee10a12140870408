import type { Bilingual } from '../src/schema/language.ts';

/** Heads of the blocks of the Start tab. */
export const startTexts = {
  steps: { zh: '上手步骤', en: 'First steps' },
  health: { zh: '健康', en: 'Health' },
  limits: { zh: '安全说明', en: 'Good to know' },
  step: { zh: '步骤', en: 'Step' },
  done: { zh: '完成', en: 'Done' },
  how: { zh: '怎么做', en: 'How' },
  skip: { zh: '跳过（填 x）', en: 'Skip (type x)' },
} as const satisfies Record<string, Bilingual>;

/** The steps of a new workbook; whether one is done follows from the data. */
export const stepTexts = {
  goals: {
    step: { zh: '写下管理目标', en: 'Set goals' },
    how: { zh: '“目标与指标”表：菜单“工作表”打开', en: 'Tab Goals & KPIs: open it from the menu, Tabs' },
  },
  fields: {
    step: { zh: '看一遍字段和下拉选项', en: 'Review fields and lists' },
    how: {
      zh: '自己加一列，或改“列表”；都合适就在“跳过”里填 x',
      en: 'Add a column of your own, or change Lists; if all fits, type x under Skip',
    },
  },
  testImport: {
    step: { zh: '试导入 20 行', en: 'Import 20 rows to try it' },
    how: {
      zh: '菜单“导入”，检查结果后可整批撤销',
      en: 'Import in the menu; look at the result, it can be undone as a whole',
    },
  },
  realImport: {
    step: { zh: '正式导入，或录入前 5 位客户', en: 'Import your list, or add 5 customers' },
    how: { zh: '侧边栏“新增”，或菜单“导入”', en: 'Add in the sidebar, or Import in the menu' },
  },
  team: {
    step: { zh: '登记团队成员', en: 'Enter the team' },
    how: { zh: '侧边栏“更多”→“团队”', en: 'Sidebar: More, Team' },
  },
  steward: {
    step: { zh: '开启自动提醒', en: 'Start the reminders' },
    how: {
      zh: '侧边栏“更多”→“运行与接管”，点“接管”',
      en: 'Sidebar: More, Health and take-over; press Take over',
    },
  },
  firstInteraction: {
    step: { zh: '记录第一次互动', en: 'Log a first conversation' },
    how: { zh: '打开一位客户，点“记录”', en: 'Open a customer and press Log' },
  },
  firstNextStep: {
    step: { zh: '安排第一个下一步', en: 'Plan a first next step' },
    how: { zh: '记录互动时填“下一步”和日期', en: 'When logging, fill in next step and date' },
  },
  firstOrder: {
    step: { zh: '录入或导入订单', en: 'Enter or import orders' },
    how: { zh: '有了订单，分群和流失预警才有数字', en: 'Segments and churn risk need orders' },
  },
  training: {
    step: { zh: '培训同事', en: 'Train the team' },
    how: {
      zh: '在“设置”打开模块“培训记录”，填上完成日',
      en: 'Switch on the module Training record in Settings and enter who was trained when',
    },
  },
  firstDigest: {
    step: { zh: '收到第一封汇总邮件', en: 'Get the first digest' },
    how: { zh: '有待办的人，第二天早上会收到', en: 'Whoever has something to do gets one next morning' },
  },
} as const satisfies Record<string, { step: Bilingual; how: Bilingual }>;

interface CheckTexts {
  readonly check: Bilingual;
  /** what stands there, by the word that the check answers with */
  readonly values: Readonly<Record<string, Bilingual>>;
  readonly todo: Bilingual;
}

/** For a check that could not look. */
export const unknownText: Bilingual = { zh: '不清楚', en: 'not known' };

/** Long work, by its kind. */
export const jobTexts = {
  night: { zh: '每晚计算', en: 'Nightly figures' },
  figures: { zh: '重新计算', en: 'Computing all figures' },
  import: { zh: '导入', en: 'Import' },
  language: { zh: '切换语言', en: 'Change of language' },
  repair: { zh: '检查并修复', en: 'Check and repair' },
  example: { zh: '移除示例数据', en: 'Removing the example data' },
  merge: { zh: '合并客户', en: 'Merging customers' },
  undo: { zh: '撤销', en: 'Undo' },
  erase: { zh: '清除客户资料', en: 'Erasing a person' },
} as const satisfies Record<string, Bilingual>;

/** The checks of Health, in their order: what is looked at, what was seen, what to do when it is not well. */
export const healthTexts = {
  dispatcher: {
    check: { zh: '自动运行', en: 'Dispatcher' },
    values: {
      ran: { zh: '{time} 运行，用时 {duration}', en: 'ran at {time}, took {duration}' },
      never: { zh: '还没有运行过', en: 'has not run yet' },
      failed: { zh: '{time} 运行出错：{error}', en: 'failed at {time}: {error}' },
    },
    todo: {
      zh: '出错的步骤每小时重试；超过 3 小时没有运行时，请在侧边栏点“接管”',
      en: 'A failed step is tried again every hour; after 3 hours without a run press Take over in the sidebar',
    },
  },
  recentRuns: {
    check: { zh: '最近 10 次运行', en: 'Last 10 runs' },
    values: { were: { zh: '{runs}', en: '{runs}' }, none: { zh: '还没有', en: 'none yet' } },
    todo: { zh: '', en: '' },
  },
  permission: {
    check: { zh: '值守人的授权', en: 'The steward’s permissions' },
    values: {
      fine: { zh: '完整', en: 'complete' },
      missing: { zh: '不完整，部分步骤不能运行', en: 'some are missing, so some steps cannot run' },
    },
    todo: {
      zh: '值守人打开侧边栏，同意 Google 询问的全部权限；或由他人点“接管”',
      en: 'The steward opens the sidebar and grants all that Google asks for, or somebody else presses Take over',
    },
  },
  steward: {
    check: { zh: '值守人', en: 'Steward' },
    values: {
      runs: { zh: '{person}，还有 {hours} 小时', en: '{person}, {hours} more {hours|hour|hours}' },
      ended: { zh: '{person}，已到期', en: '{person}, ended' },
      nobody: { zh: '还没有', en: 'nobody yet' },
    },
    todo: {
      zh: '邮件从值守人的账号发出；在侧边栏点“接管”可更换',
      en: 'Mails go out from the steward’s account; Take over in the sidebar changes it',
    },
  },
  nextRun: {
    check: { zh: '下次运行', en: 'Next run' },
    values: { about: { zh: '约 {time}', en: 'about {time}' }, none: { zh: '没有安排', en: 'none planned' } },
    todo: { zh: '开启自动提醒后每小时运行一次', en: 'Once started it runs every hour' },
  },
  minutes: {
    check: { zh: '今天的运行时间', en: 'Running time today' },
    values: { used: { zh: '{n} 分钟，上限 {of}', en: '{n} of {of} minutes' } },
    todo: {
      zh: '超过七成后，导入和每晚计算等到明天；用完后当天不再自动运行，可由他人点“接管”',
      en: 'Past 70 % imports and nightly figures wait for tomorrow; when it is used up nothing runs, and somebody else can press Take over',
    },
  },
  mail: {
    check: { zh: '今天剩余邮件', en: 'Mails left today' },
    values: {
      left: { zh: '{n} 封，{people} 人收汇总', en: '{n}, for {people} {people|person|people} with a digest' },
    },
    todo: {
      zh: '不够时，有紧急事项的人优先，其余当天稍后再试',
      en: 'When short, people with urgent things come first; the rest is tried later in the day',
    },
  },
  sends: {
    check: { zh: '发送结果', en: 'Mails sent' },
    values: {
      fine: { zh: '没有问题', en: 'no trouble' },
      unknown: { zh: '{n} 封不知道是否送达', en: '{n} {n|mail|mails} may or may not have arrived' },
      failed: { zh: '{n} 封未能发出', en: '{n} {n|mail|mails} could not be sent' },
      planned: { zh: '{n} 封等待今天的邮件额度', en: '{n} {n|mail waits|mails wait} for the day’s quota' },
    },
    todo: {
      zh: '看“发送日志”；不清楚的不会自动重发，等待的当天有额度就发，“今日”里都能看到',
      en: 'See the Send log; a doubtful mail is never sent again by itself. One that waits goes today when the quota allows; Today shows its lines',
    },
  },
  job: {
    check: { zh: '后台任务', en: 'Long work' },
    values: {
      none: { zh: '没有', en: 'none under way' },
      running: { zh: '{job}：进行中', en: '{job}: running' },
      paused: { zh: '{job}：等待继续', en: '{job}: waits to go on' },
      failed: { zh: '{job}：出错，{error}', en: '{job}: failed, {error}' },
    },
    todo: {
      zh: '自动提醒开启时每小时继续；菜单“重新计算全部数字”可以立即计算',
      en: 'While reminders run it goes on every hour; Compute all figures again, in the menu, does it now',
    },
  },
  night: {
    check: { zh: '每晚计算', en: 'Nightly figures' },
    values: { ran: { zh: '{day} 完成', en: 'done on {day}' }, never: { zh: '还没有计算过', en: 'not computed yet' } },
    todo: { zh: '菜单“重新计算全部数字”可以立即计算', en: 'Compute all figures again, in the menu, does it now' },
  },
  snapshot: {
    check: { zh: '备份', en: 'Backup' },
    values: {
      never: { zh: '还没有，第一晚生成', en: 'none yet, the first night takes one' },
      first: { zh: '{time}', en: '{time}' },
      taken: { zh: '{time}，可恢复到 {oldest}', en: '{time}, can be taken back to {oldest}' },
    },
    todo: { zh: '每晚自动备份；请确认自动提醒在运行', en: 'It is taken every night: see that the reminders run' },
  },
  archive: {
    check: { zh: '存档下载', en: 'Downloaded archive' },
    values: {
      never: { zh: '还没有下载过', en: 'none yet' },
      taken: { zh: '{day}', en: '{day}' },
    },
    todo: {
      zh: '每月在“管理 → 导出”下载一次整个工作簿，存到别处',
      en: 'Once a month download the whole workbook, in Manage, Export, and keep it elsewhere',
    },
  },
  model: {
    check: { zh: '流失模型', en: 'Churn model' },
    values: {
      none: { zh: '还没有计算过', en: 'not computed yet' },
      model: { zh: '{day} 拟合的购买模型，{n} 位客户', en: 'purchase model fitted {day}, {n} {n|customer|customers}' },
      simple: { zh: '简单规则，{n} 位客户，{day}', en: 'simple rule, {n} {n|customer|customers}, {day}' },
    },
    todo: { zh: '菜单“重新计算全部数字”可以立即计算', en: 'Compute all figures again, in the menu, does it now' },
  },
  damage: {
    check: { zh: '数据完整', en: 'Values in their places' },
    values: {
      none: { zh: '正常', en: 'as last night, but for edits' },
      found: {
        zh: '{tabs}：数据错位或大量丢失，相关计算已暂停',
        en: '{tabs}: values moved or lost; figures made of them wait',
      },
    },
    todo: { zh: '到“审核发现”表勾选“应用”以恢复', en: 'Tick Apply in Audit findings to put them back' },
  },
  findings: {
    check: { zh: '审核发现', en: 'Audit findings' },
    values: {
      open: {
        zh: '{errors} 个错误，{warnings} 个警告',
        en: '{errors} {errors|error|errors}, {warnings} {warnings|warning|warnings}',
      },
      none: { zh: '没有待处理的', en: 'none open' },
    },
    todo: { zh: '到“审核发现”表查看并修复', en: 'Look at Audit findings and mend them' },
  },
  settings: {
    check: { zh: '设置', en: 'Settings' },
    values: {
      fine: { zh: '都能读取', en: 'all can be read' },
      unreadable: {
        zh: '{n} 项无法读取，按默认值：{names}',
        en: '{n} cannot be read and {n|takes its default|take their defaults}: {names}',
      },
    },
    todo: { zh: '到“设置”表改正', en: 'Correct them on Settings' },
  },
  holidays: {
    check: { zh: '节假日安排', en: 'Holidays' },
    values: {
      until: { zh: '到 {year} 年底', en: 'known until the end of {year}' },
      none: { zh: '没有填写', en: 'none entered' },
    },
    todo: {
      zh: '次年安排公布后，在设置中补上“节假日”和“调休上班日”，否则提醒按普通周末计算',
      en: 'Add next year’s days to Holidays and Extra working days in Settings; until then only weekends count as free',
    },
  },
  editors: {
    check: { zh: '可编辑的人', en: 'People who can edit' },
    values: {
      fine: { zh: '都在团队中', en: 'all are in Team' },
      strangers: { zh: '{n} 人不在团队中：{people}', en: '{n} not in Team: {people}' },
    },
    todo: {
      zh: '在 设置 → 团队 中登记，或取消他们的编辑权限',
      en: 'Enter them in Settings, Team, or take back their right to edit',
    },
  },
  cells: {
    check: { zh: '单元格用量', en: 'Cells used' },
    values: { used: { zh: '{n}，为 1000 万上限的 {share}', en: '{n}, {share} of 10 million' } },
    todo: {
      zh: '删除不需要的工作表、空行和空列；达到上限后不能再录入',
      en: 'Delete tabs, empty rows and columns that nobody needs; at the limit nothing more can be entered',
    },
  },
  version: {
    check: { zh: '版本', en: 'Version' },
    values: { is: { zh: '插件 {version}，表格结构 {schema}', en: 'add-on {version}, workbook {schema}' } },
    todo: {
      zh: '菜单“检查并修复”会更新工作簿',
      en: 'Check and repair, in the menu, brings the workbook up to date',
    },
  },
  place: {
    check: { zh: '时区与语言', en: 'Time zone and language' },
    values: { is: { zh: '{zone}，{language}', en: '{zone}, {language}' } },
    todo: {
      zh: '日期按表格的时区计算，可在 文件 → 设置 中更改',
      en: 'Days follow the spreadsheet’s zone; File, Settings changes it',
    },
  },
} as const satisfies Record<string, CheckTexts>;

/** What a team has to know about who sees what. */
export const limitTexts: readonly Bilingual[] = [
  {
    zh: '能编辑这张表的人看得到一切，隐藏的表也一样；角色只限制侧边栏。',
    en: 'Whoever can edit this sheet sees everything, hidden tabs too; roles limit the sidebar only.',
  },
  { zh: '保护只会提醒，拦不住修改。', en: 'Protection warns; it does not stop a change.' },
  {
    zh: '下载的文件和 Google 的版本记录会保留旧内容。',
    en: 'Downloaded files and Google’s version history keep old values.',
  },
  {
    zh: '邮件从值守人的账号发出，占用其每日额度。',
    en: 'Mails go out from the steward’s account and use its daily quota.',
  },
];
