import { type AuditRuleId, auditRuleIds } from '../src/schema/auditRules.ts';
import type { Bilingual } from '../src/schema/language.ts';
import type { ModuleKey } from '../src/schema/modules.ts';
import { type RuleId, reminderRuleIds } from '../src/schema/reminderRules.ts';
import type { SettingGroup, SettingKey } from '../src/schema/settings.ts';
import { auditNames, auditTexts } from './audits.ts';
import { reminderHelp } from './reminderHelp.ts';
import { reminderTexts } from './reminders.ts';

export const settingGroupTexts: { readonly [G in SettingGroup]: Bilingual } = {
  workbook: { zh: '工作簿', en: 'Workbook' },
  running: { zh: '运行', en: 'Running' },
  followup: { zh: '跟进', en: 'Follow-up' },
  reminders: { zh: '提醒规则', en: 'Reminders' },
  audits: { zh: '审核规则', en: 'Audit rules' },
  service: { zh: '服务', en: 'Service' },
  inbox: { zh: '收件箱与表单', en: 'Inbox and forms' },
  tiers: { zh: '客户等级', en: 'Tiers' },
  segments: { zh: '分群与阶段', en: 'Segments and stages' },
  churn: { zh: '流失预警', en: 'Churn risk' },
  staff: { zh: '员工考核', en: 'Staff scorecard' },
  privacy: { zh: '隐私', en: 'Privacy' },
  modules: { zh: '模块', en: 'Modules' },
};

export interface SettingTexts {
  readonly name: Bilingual;
  readonly unit: Bilingual;
  readonly help: Bilingual;
}

const units = {
  none: { zh: '', en: '' },
  days: { zh: '天', en: 'days' },
  workdays: { zh: '工作日', en: 'working days' },
  workhours: { zh: '工作小时', en: 'working hours' },
  hours: { zh: '小时', en: 'hours' },
  clock: { zh: '点', en: 'o’clock' },
  nights: { zh: '晚', en: 'nights' },
  mails: { zh: '封', en: 'mails' },
  lines: { zh: '行', en: 'lines' },
  money: { zh: '金额', en: 'amount' },
  share: { zh: '0–1', en: '0–1' },
  orders: { zh: '次', en: 'orders' },
  customers: { zh: '位客户', en: 'customers' },
  months: { zh: '个月', en: 'months' },
  years: { zh: '年', en: 'years' },
  times: { zh: '倍', en: 'times' },
  rows: { zh: '行', en: 'rows' },
} as const satisfies Record<string, Bilingual>;

const setting = (unit: keyof typeof units, zh: string, en: string, helpZh: string, helpEn: string): SettingTexts => ({
  name: { zh, en },
  unit: units[unit],
  help: { zh: helpZh, en: helpEn },
});

const ruleSwitches = Object.fromEntries(
  reminderRuleIds.map((rule) => [rule, { name: reminderTexts[rule].name, unit: units.none, help: reminderHelp[rule] }]),
) as { readonly [R in RuleId]: SettingTexts };

const audits = { ...auditTexts, ...auditNames };
const auditHelp = { zh: 'FALSE：不再检查', en: 'FALSE: it is not looked at' };
const auditSwitches = Object.fromEntries(
  auditRuleIds.map((rule) => {
    const { zh, en } = audits[rule];
    return [rule, { name: { zh: `${rule} ${zh}`, en: `${rule} ${en}` }, unit: units.none, help: auditHelp }];
  }),
) as { readonly [R in AuditRuleId]: SettingTexts };

const weight = (zh: string, en: string): SettingTexts =>
  setting(
    'none',
    `考核权重：${zh}`,
    `Weight of ${en}`,
    '0–100；没有数字的部分不算，其余按比例放大',
    '0 to 100; a part without a figure drops out, and the others weigh more',
  );
const staffTexts = {
  staff_accuracy: weight('录入准确性', 'entry accuracy'),
  staff_timely: weight('录入及时性', 'entry timeliness'),
  staff_tasks: weight('按时完成任务', 'tasks on time'),
  staff_cover: weight('客户覆盖率', 'coverage'),
  staff_reply: weight('按时响应', 'first reply in time'),
};

const moduleTexts: { readonly [M in ModuleKey as `module_${M}`]: SettingTexts } = {
  module_care: setting(
    'none',
    '关怀日历',
    'Care calendar',
    '生日、节日和重要日子的提醒；关闭后隐藏工作表，数据保留',
    'Reminders of birthdays, festivals and key days; off hides the tab and keeps what stands in it',
  ),
  module_sales: setting(
    'none',
    '商机',
    'Opportunities',
    '销售漏斗：商机、阶段、加权金额和停滞提醒；关闭后隐藏工作表，数据保留',
    'The pipeline: opportunities, stages, weighted amounts, a reminder of what is stuck; off hides the tab and keeps what stands in it',
  ),
  module_staff: setting(
    'none',
    '员工考核与培训记录',
    'Staff scorecard and training record',
    '每人每月的录入、任务和服务，以及培训和保密协议；能编辑本表的人都看得到；关闭后隐藏工作表，数据保留',
    'Entry, tasks and service by person and month; trainings and confidentiality. Every editor can read the tabs; off hides them and keeps what stands in them',
  ),
  module_improve: setting(
    'none',
    '改进日志',
    'Improvement log',
    '同事的建议、评估和案例；关闭后隐藏工作表，数据保留',
    'Suggestions, reviews and cases; off hides the tab and keeps what stands in it',
  ),
};

/** Name, unit and help of every setting: a missing one does not compile. */
export const settingTexts: { readonly [K in SettingKey]: SettingTexts } = {
  language: setting(
    'none',
    '语言',
    'Language',
    'zh-CN 或 en；表头、下拉菜单和邮件用这种语言',
    'zh-CN or en; headers, dropdowns and mails speak it',
  ),
  currency: setting(
    'none',
    '货币',
    'Currency',
    '三个字母，如 CNY；整张工作簿一种货币',
    'Three letters, such as USD; one for the whole workbook',
  ),
  country: setting('none', '国家', 'Country', '客户没有填国家时按这个', 'Holds for customers without a country'),
  phone_region: setting(
    'none',
    '电话地区',
    'Phone region',
    '没有国际区号的号码按这个地区比较，如 CN、US',
    'Numbers without a country code are compared as numbers of this region, such as US, CN',
  ),
  week_start: setting('none', '每周第一天', 'Week starts on', 'Mon 或 Sun', 'Mon or Sun'),
  weekend: setting(
    'none',
    '周末',
    'Weekend',
    '不上班的日子，用逗号分开，如 Sat,Sun',
    'Days without work, separated by commas, such as Sat,Sun',
  ),
  holidays: setting(
    'none',
    '节假日',
    'Holidays',
    '不上班的日期，用逗号分开，可写成一段，如 2026-10-01~2026-10-07；每年 11 月公布次年安排，请补上',
    'Dates without work, separated by commas, also as stretches, such as 2026-12-24~2026-12-26',
  ),
  workdays_extra: setting(
    'none',
    '调休上班日',
    'Extra working days',
    '落在周末却要上班的日期，用逗号分开',
    'Dates of a weekend on which you work, separated by commas',
  ),
  privacy_notice: setting(
    'none',
    '隐私告知',
    'Privacy notice',
    '登记客户资料时告知对方的文字',
    'What customers are told when you write down their data',
  ),
  notice_version: setting(
    'none',
    '告知版本',
    'Notice version',
    '告知文字改动后请换一个版本号',
    'Change it when the notice changes',
  ),

  steward: setting(
    'none',
    '值守人',
    'Steward',
    '仅供查看：自动运行用谁的账号；更换请到侧边栏“设置”',
    'For reading only: whose account runs the clock; take over in the sidebar',
  ),
  lease_hours: setting(
    'hours',
    '值守期限',
    'Length of the lease',
    '多久没有运行就允许别人接管',
    'After this long without a run somebody else may take over',
  ),
  digest_hour: setting(
    'clock',
    '汇总邮件时间',
    'Hour of the digest',
    '每天几点起发送，0 到 23',
    'Sent from this hour on, 0 to 23',
  ),
  digest_latest: setting(
    'clock',
    '汇总最晚时间',
    'Latest hour of the digest',
    '过了这个时间，当天不再发送',
    'Not sent later than this on the day',
  ),
  audit_weekday: setting(
    'none',
    '审核日',
    'Day of the audit',
    '每周哪天做完整审核并重新拟合模型，如 Mon',
    'The weekday of the full audit and of the model’s fit, such as Mon',
  ),
  snapshot_hour: setting(
    'clock',
    '每晚任务时间',
    'Hour of the nightly run',
    '每晚几点起计算数字并保存快照',
    'Figures and snapshot are made from this hour on',
  ),
  backup_keep: setting(
    'nights',
    '保留恢复点',
    'Restore points kept',
    '可以恢复到多少晚之前',
    'How many nights you can go back',
  ),
  undo_days: setting(
    'days',
    '撤销期限',
    'Days to undo',
    '操作在这么多天内可以撤销',
    'An operation can be undone this long',
  ),
  log_days: setting(
    'days',
    '变更日志保留天数',
    'Days in the Change log',
    '更早的记录压缩存到 _archive，客户卡上仍可查',
    'Older lines are packed into _archive; the card still finds them',
  ),
  log_rows: setting(
    'lines',
    '变更日志最多行数',
    'Lines in the Change log',
    '超出的最旧记录压缩存到 _archive，客户卡上仍可查',
    'The oldest beyond that are packed into _archive; the card still finds them',
  ),
  mail_reserve: setting(
    'mails',
    '邮件预留',
    'Mails kept back',
    '每天为其他用途留下的邮件数',
    'Mails of the day left for other uses',
  ),
  urgent_mail: setting(
    'none',
    '紧急邮件',
    'Urgent mail',
    '严重投诉立即发邮件；TRUE 或 FALSE',
    'Mail at once for a critical complaint; TRUE or FALSE',
  ),
  quiet_from: setting(
    'clock',
    '免打扰开始',
    'Quiet from',
    '从几点起不发紧急邮件；与结束相同则不设免打扰',
    'No urgent mail from this hour on; the same as the end means none',
  ),
  quiet_to: setting(
    'clock',
    '免打扰结束',
    'Quiet until',
    '到几点为止；期间的紧急邮件在之后补发',
    'Until this hour; urgent mails of the time go afterwards',
  ),

  lead_followup: setting(
    'days',
    '任务提前提醒',
    'Lead for tasks',
    '到期前几天起提醒',
    'Remind this many days before a task is due',
  ),
  silent_vip: setting(
    'days',
    'VIP 客户联系间隔',
    'Silence, VIP',
    'VIP 客户多少天没联系就提醒',
    'Remind when a VIP customer was not contacted this long',
  ),
  silent_key: setting(
    'days',
    '重要客户联系间隔',
    'Silence, key',
    '重要客户多少天没联系就提醒',
    'Remind when a key customer was not contacted this long',
  ),
  silent_regular: setting(
    'days',
    '普通客户联系间隔',
    'Silence, regular',
    '普通客户多少天没联系就提醒',
    'Remind when a regular customer was not contacted this long',
  ),
  silent_prospect: setting(
    'days',
    '潜在客户联系间隔',
    'Silence, prospect',
    '潜在客户多少天没联系就提醒',
    'Remind when a prospect was not contacted this long',
  ),
  lead_birthday: setting(
    'days',
    '生日提前提醒',
    'Lead for birthdays',
    '生日前几天起提醒',
    'Remind this many days before a birthday',
  ),
  lead_contract: setting(
    'days',
    '合同提前提醒',
    'Lead for contracts',
    '合同到期前几天起提醒续约',
    'Propose a renewal this many days before a contract ends',
  ),
  lead_payment: setting(
    'days',
    '收款提前提醒',
    'Lead for payments',
    '应付日期前几天起提醒',
    'Remind this many days before a payment is due',
  ),
  lead_delivery: setting(
    'days',
    '交货提前提醒',
    'Lead for deliveries',
    '交货日前几天起提醒',
    'Remind this many days before a delivery is due',
  ),
  data_refresh_days: setting(
    'days',
    '资料核对间隔',
    'Data refresh',
    '资料多少天没确认就提醒核对',
    'Propose to confirm data that is older than this',
  ),
  escalate_days: setting(
    'workdays',
    '逾期上报',
    'Escalation',
    '任务逾期几个工作日后告诉主管',
    'Tell the manager when a task is this late',
  ),
  feb29: setting(
    'none',
    '2 月 29 日生日',
    'Birthdays on 29 Feb',
    '平年在哪天过：feb28 或 mar01',
    'In common years: feb28 or mar01',
  ),
  today_max: setting(
    'lines',
    '今日最多行数',
    'Lines in Today',
    '今日清单中每人最多几行',
    'The most lines a person has in Today',
  ),

  ...ruleSwitches,

  A17_years: setting(
    'years',
    'A17 最远日期',
    'A17 Furthest day',
    '超过今天多少年算错',
    'A day further ahead than this is an error',
  ),
  A26_times: setting(
    'times',
    'A26 金额上限',
    'A26 Largest amount',
    '超过该产品中位数多少倍',
    'Of the median of the same product',
  ),
  A28_days: setting(
    'days',
    'A28 付款期限',
    'A28 Days to pay',
    '建议的应付日期：交付后多少天',
    'Offered as due date after delivery',
  ),
  A30_days: setting(
    'days',
    'A30 关联期限',
    'A30 Time to match',
    '反馈多少天内要关联客户',
    'Feedback has to name its customer within this',
  ),
  A32_times: setting(
    'times',
    'A32 处理期限',
    'A32 Open at most',
    '超过解决期限多少倍',
    'Of the time in which it has to be resolved',
  ),
  A39_days: setting(
    'days',
    'A39 下单期限',
    'A39 Order within',
    '赢单后多少天内应有订单',
    'A won opportunity has an order this close to its end',
  ),
  A40_days: setting(
    'days',
    'A40 逾期宽限',
    'A40 Late by',
    '预计成交日过去多少天',
    'The expected date may be past for this long',
  ),
  A52_rows: setting(
    'rows',
    'A52 末尾空行',
    'A52 Rows at the end',
    '末尾最多留多少空行',
    'Empty rows that may stand at the end',
  ),
  findings_max: setting(
    'rows',
    '每条规则最多显示',
    'Findings a rule',
    '更多的合并成一行',
    'What is more stands in one row',
  ),
  ignore_days: setting(
    'days',
    '忽略期限',
    'Ignored for',
    '没写原因时忽略多久',
    'How long a finding ignored without a reason keeps quiet',
  ),
  ...auditSwitches,

  reply_h_vip: setting(
    'workhours',
    'VIP 响应时限',
    'Answer a VIP within',
    'VIP 客户的反馈多久内回复',
    'Feedback of a VIP customer is answered within',
  ),
  reply_h: setting(
    'workhours',
    '响应时限',
    'Answer within',
    '其他客户的反馈多久内回复',
    'Feedback of other customers is answered within',
  ),
  fix_d_critical: setting(
    'workdays',
    '严重问题解决时限',
    'Resolve critical within',
    '严重的反馈多久内解决',
    'Critical feedback is resolved within',
  ),
  fix_d_high: setting(
    'workdays',
    '高级问题解决时限',
    'Resolve high within',
    '程度高的反馈多久内解决',
    'Feedback of high severity is resolved within',
  ),
  fix_d: setting(
    'workdays',
    '一般问题解决时限',
    'Resolve within',
    '其他反馈多久内解决',
    'Other feedback is resolved within',
  ),
  work_hours: setting('none', '工作时间', 'Working hours', '如 09:00–18:00', 'Such as 09:00–18:00'),
  service_lead: setting(
    'none',
    '客服主管',
    'Service lead',
    '客户没有负责人时，谁处理反馈',
    'Handles feedback of customers without owner',
  ),
  benefit_vip: setting(
    'none',
    'VIP 客户权益',
    'Benefit, VIP',
    '显示在客户卡上的文字',
    'Text shown on the customer’s card',
  ),
  benefit_key: setting(
    'none',
    '重要客户权益',
    'Benefit, key',
    '显示在客户卡上的文字',
    'Text shown on the customer’s card',
  ),
  benefit_regular: setting(
    'none',
    '普通客户权益',
    'Benefit, regular',
    '显示在客户卡上的文字',
    'Text shown on the customer’s card',
  ),
  benefit_prospect: setting(
    'none',
    '潜在客户权益',
    'Benefit, prospect',
    '显示在客户卡上的文字',
    'Text shown on the customer’s card',
  ),
  auditor: setting(
    'none',
    '审核负责人',
    'Auditor',
    '没有负责人的行，审核发现交给谁；空着给值守人',
    'Gets findings of rows without owner; empty means the steward',
  ),

  form_tabs: setting(
    'none',
    '表单答案的工作表',
    'Tabs of form answers',
    '本表格里与 Google 表单关联的工作表名称，用逗号分隔；每小时读取新答案，从不改动',
    'Names of the tabs of this spreadsheet that Google Forms fill, separated by commas; new answers are read every hour, the tabs are never written',
  ),
  form_source: setting(
    'none',
    '表单客户的来源',
    'Source of customers from forms',
    '表单里没有问来源时，用“选项”表中来源的键',
    'Key of a source in Lists, for answers that do not tell one',
  ),
  form_link: setting(
    'none',
    '客户自助更新的表单链接',
    'Form link for customers’ own data',
    '表单的“获取预填链接”，在链接码那一题填 TOKEN；卡片上会给每位客户一个签名链接',
    'The form’s pre-filled link with TOKEN as the answer of the link code; the card gives each customer a signed link',
  ),
  form_days: setting(
    'days',
    '自助链接有效',
    'Links are valid for',
    '过期后客户的答案要人确认',
    'Answers after that are looked at by a person',
  ),
  inbox_days: setting(
    'days',
    '收件箱保留',
    'Rows stay in the Inbox for',
    '处理完的行之后移出，内容留在变更日志',
    'Settled rows leave then; what they said stays in the Change log',
  ),

  tier_window: setting(
    'days',
    '等级统计期',
    'Window of tiers',
    '按多少天内的金额排名',
    'Revenue of this many days is ranked',
  ),
  tier_vip_share: setting(
    'share',
    'VIP 客户比例',
    'Share of VIP',
    '金额最高的多少算 VIP，0.1 即 10%',
    'This share with the highest revenue is VIP; 0.1 is 10%',
  ),
  tier_key_share: setting(
    'share',
    '重要客户比例',
    'Share of key',
    'VIP 之后的多少算重要客户',
    'This share after the VIPs is key',
  ),
  tier_vip_min: setting(
    'money',
    'VIP 最低金额',
    'Least revenue of a VIP',
    '低于这个金额不算 VIP；空着不限',
    'No VIP below this; empty means no limit',
  ),
  tier_small_vip: setting(
    'money',
    '客户少时的 VIP 金额',
    'VIP when few',
    '有订单的客户不足 10 位时，达到这个金额算 VIP',
    'With fewer than 10 buyers, VIP from this revenue on',
  ),
  tier_small_key: setting(
    'money',
    '客户少时的重要客户金额',
    'Key when few',
    '有订单的客户不足 10 位时，达到这个金额算重要客户',
    'With fewer than 10 buyers, key from this revenue on',
  ),
  tier_grace: setting(
    'days',
    '降级宽限',
    'Grace of tiers',
    '连续这么多天都该降级，才降级',
    'A tier falls only after this long',
  ),

  rfm_window: setting('days', 'RFM 统计期', 'Window of RFM', '统计多少天内的订单', 'Orders of this many days count'),
  loyal_orders: setting(
    'orders',
    '忠诚客户购买次数',
    'Orders of a loyal customer',
    '至少买过几次才算忠诚',
    'Loyal from this many order days on',
  ),
  loyal_tenure: setting(
    'days',
    '忠诚客户时长',
    'Tenure of a loyal customer',
    '距首次购买至少多少天才算忠诚',
    'Loyal from this many days after the first order on',
  ),
  churned_days: setting(
    'days',
    '流失判定',
    'Churned after',
    '多少天没有购买算已流失',
    'Churned after this long without an order',
  ),
  wonback_days: setting(
    'days',
    '挽回观察期',
    'Won back for',
    '流失后再次购买，多少天内算已挽回',
    'Shown as won back this long after the return',
  ),
  engaged_days: setting(
    'days',
    '意向有效期',
    'Engaged for',
    '联系上之后多少天内算意向客户',
    'Engaged this long after being reached',
  ),

  H: setting('days', '预测期', 'Horizon', '流失概率看未来多少天', 'Churn risk looks this many days ahead'),
  min_fit: setting(
    'customers',
    '建模最少客户',
    'Customers needed',
    '有订单的客户少于这个数，用简单规则',
    'With fewer buyers the simple rule is used',
  ),
  min_repeat: setting(
    'orders',
    '建模最少复购',
    'Repeat orders needed',
    '全部客户的复购少于这个数，用简单规则',
    'With fewer repeat orders in all, the simple rule is used',
  ),
  default_gap: setting(
    'days',
    '新客观察期',
    'Too early',
    '首次购买后多少天内不判断风险',
    'No band within this many days of a first order',
  ),
  alert_bands: setting(
    'none',
    '预警等级',
    'Bands that alert',
    '简单规则下哪些等级发出预警，用逗号分开：high,critical',
    'Bands that alert under the simple rule, separated by commas: high,critical',
  ),
  churn_max: setting(
    'lines',
    '预警最多行数',
    'Lines in Churn risk',
    '“流失预警”表最多几行',
    'The most lines on the Churn risk tab',
  ),

  retention_months: setting(
    'months',
    '资料保留期',
    'Data kept for',
    '多久没有往来就建议归档',
    'Archiving is proposed after this long without contact or order',
  ),
  sharing_checked: setting(
    'none',
    '共享检查日',
    'Sharing checked on',
    '最近一次检查谁能打开表格的日期；勾选审核发现 A57 的“应用”时写入',
    'When somebody last looked who may open the spreadsheet; written when Apply of finding A57 is ticked',
  ),
  mask_phone: setting(
    'none',
    '电话脱敏',
    'Masked phone',
    '保留前几位和后几位，如 3+4',
    'Digits kept at start and end, such as 3+4',
  ),
  mask_email: setting(
    'none',
    '邮箱脱敏',
    'Masked email',
    'first+domain：保留首字母和域名',
    'first+domain: first letter and domain are kept',
  ),

  ...staffTexts,

  ...moduleTexts,

  import_profiles: setting(
    'none',
    '导入方案',
    'Import profiles',
    '由侧边栏保存，请不要手工修改',
    'Kept by the sidebar; please do not edit',
  ),
  saved_views: setting(
    'none',
    '保存的筛选',
    'Saved filters',
    '由侧边栏保存，请不要手工修改；“仅自己”的也能在此看到',
    'Kept by the sidebar; please do not edit. Private ones can be seen here too',
  ),
  form_columns: setting(
    'none',
    '表单列的对应',
    'Columns of forms',
    '由“收件箱”页面保存，请不要手工修改',
    'Kept by the Inbox page; please do not edit',
  ),
  playbook: setting(
    'none',
    '阶段策略',
    'Playbook',
    '由“阶段策略”页面保存，请不要手工修改',
    'Kept by the Playbook page; please do not edit',
  ),
};
