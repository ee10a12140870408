import type { Bilingual } from '../src/schema/language.ts';

/** What a reminder says: the rule's name, what to do, and why now. */
export interface ReminderTexts {
  readonly name: Bilingual;
  readonly what: Bilingual;
  readonly why: Bilingual;
  /** instead of `why` once the day has passed */
  readonly late?: Bilingual;
  /** instead of `why` while the day lies ahead */
  readonly early?: Bilingual;
  /** instead of `why` where `{day}` is not known */
  readonly never?: Bilingual;
}

/** The texts of the rules R01 to R28, those of modules that are not switched on too. */
export const reminderTexts = {
  R01: {
    name: { zh: '任务到期', en: 'Task due' },
    what: { zh: '{title}', en: '{title}' },
    why: { zh: '今天到期', en: 'due today' },
    late: { zh: '已逾期 {n} 天', en: '{n} {n|day|days} late' },
    early: { zh: '{day} 到期', en: 'due {day}' },
  },
  R02: {
    name: { zh: '逾期上报', en: 'Task overdue, escalate' },
    what: { zh: '下属任务逾期：{person} {title}', en: '{person}’s task {title}' },
    why: { zh: '逾期 {n} 个工作日', en: '{n} working {n|day|days} late' },
  },
  R03: {
    name: { zh: '没有下一步', en: 'No next action' },
    what: { zh: '安排下一步', en: 'Plan the next step' },
    why: { zh: '没有待办，上次联系 {day}', en: 'nothing open, last contact {day}' },
    never: { zh: '没有待办，也没有联系过', en: 'nothing open, never contacted' },
  },
  R04: {
    name: { zh: '久未联系', en: 'Silent customer' },
    what: { zh: '联系一下', en: 'Get in touch' },
    why: { zh: '{n} 天没联系（{tier}标准 {m} 天）', en: '{n} days silent ({tier}: {m})' },
  },
  R05: {
    name: { zh: '新客首次联系', en: 'New customer, first touch' },
    what: { zh: '首次联系新客户', en: 'First contact' },
    why: { zh: '{n} 天前录入，还没联系', en: 'added {n} {n|day|days} ago' },
  },
  R06: {
    name: { zh: '首单回访', en: 'First order follow-up' },
    what: { zh: '首单回访', en: 'Ask about the first order' },
    why: { zh: '{day} 首次购买', en: 'bought {day}' },
  },
  R07: {
    name: { zh: '复购时机', en: 'Repurchase window' },
    what: { zh: '可能要复购了', en: 'May be ready to reorder' },
    why: { zh: '通常 {gap} 天一次，已 {n} 天', en: 'every {gap} days, now {n}' },
  },
  R08: {
    name: { zh: '生日', en: 'Birthday' },
    what: { zh: '生日祝福：{name}', en: 'Birthday of {name}' },
    why: { zh: '{day}（{calendar}），还有 {n} 天', en: '{day} ({calendar}), in {n} {n|day|days}' },
  },
  R09: {
    name: { zh: '关怀日', en: 'Care day' },
    what: { zh: '{festival}关怀，{n} 位客户', en: '{festival}: {n} {n|customer|customers}' },
    why: { zh: '还有 {m} 天', en: 'in {m} {m|day|days}' },
  },
  R10: {
    name: { zh: '合同到期', en: 'Contract ends' },
    what: { zh: '续约', en: 'Renew' },
    why: { zh: '合同 {day} 到期', en: 'contract ends {day}' },
  },
  R11: {
    name: { zh: '收款', en: 'Payment due' },
    what: { zh: '收款 {amount}', en: 'Collect {amount}' },
    why: { zh: '{day} 到期', en: 'due {day}' },
    late: { zh: '逾期 {n} 天', en: '{n} {n|day|days} late' },
  },
  R12: {
    name: { zh: '交货', en: 'Delivery due' },
    what: { zh: '确认交货 {order}', en: 'Confirm delivery of {order}' },
    why: { zh: '{day} 应交', en: 'due {day}' },
  },
  R13: {
    name: { zh: '商机停滞', en: 'Opportunity stuck' },
    what: { zh: '推进商机 {title}', en: 'Move {title} on' },
    why: { zh: '停在{stage} {n} 天', en: '{n} {n|day|days} in {stage}' },
  },
  R14: {
    name: { zh: '反馈响应', en: 'Feedback deadline' },
    what: { zh: '回复反馈', en: 'Answer feedback' },
    why: { zh: '响应还剩 {h} 小时', en: '{h} h left' },
    late: { zh: '已超时', en: 'overdue' },
  },
  R15: {
    name: { zh: '严重投诉', en: 'Critical complaint' },
    what: { zh: '严重投诉，请立即处理', en: 'Critical complaint, act now' },
    why: { zh: '{summary}', en: '{summary}' },
  },
  R16: {
    name: { zh: '流失预警', en: 'Churn alert' },
    what: { zh: '挽留客户', en: 'Keep this customer' },
    why: { zh: '{reason}', en: '{reason}' },
  },
  R17: {
    name: { zh: '挽回感谢', en: 'Won back, say thanks' },
    what: { zh: '感谢回归', en: 'Thank for coming back' },
    why: { zh: '{day} 再次购买', en: 'ordered {day}' },
  },
  R18: {
    name: { zh: '公海回收预警', en: 'Pool warning' },
    what: { zh: '即将回收到公海', en: 'Goes back to the pool' },
    why: { zh: '{day}，原因：{rule}', en: '{day}: {rule}' },
  },
  R19: {
    name: { zh: '资料更新', en: 'Data refresh' },
    what: { zh: '核对资料', en: 'Confirm the data' },
    why: { zh: '{n} 天未确认', en: '{n} days old' },
  },
  R20: {
    name: { zh: '满意度调查', en: 'Survey due' },
    what: { zh: '发送满意度调查', en: 'Send survey' },
    why: { zh: '{survey}，{n} 位', en: '{survey}, {n} {n|customer|customers}' },
  },
  R21: {
    name: { zh: '资料修正', en: 'Data fixes' },
    what: { zh: '修正资料 {n} 项', en: 'Fix {n} data {n|error|errors}' },
    why: { zh: '审核发现错误', en: 'found by the audit' },
  },
  R22: {
    name: { zh: '定期评估', en: 'Periodic review' },
    what: { zh: '定期评估', en: 'Monthly review' },
    why: { zh: '{month} 报告已备好', en: '{month} report is ready' },
  },
  R23: {
    name: { zh: '同意到期', en: 'Consent ends' },
    what: { zh: '续签同意', en: 'Renew consent' },
    why: { zh: '{purpose} {day} 到期', en: '{purpose} ends {day}' },
  },
  R24: {
    name: { zh: '积分到期', en: 'Points expire' },
    what: { zh: '提醒兑换积分，{n} 位', en: 'Points about to expire, {n} {n|customer|customers}' },
    why: { zh: '{day} 到期', en: '{day}' },
  },
  R25: {
    name: { zh: '收件箱待处理', en: 'Inbox waiting' },
    what: { zh: '收件箱 {n} 条待确认', en: '{n} inbox {n|row needs|rows need} you' },
    why: { zh: '无法自动匹配', en: 'no match' },
  },
  R26: {
    name: { zh: '休假交接', en: 'Away hand-over' },
    what: { zh: '代理{person}的 {n} 项任务', en: '{n} {n|task|tasks} of {person}' },
    why: { zh: '休假至 {day}', en: 'away until {day}' },
  },
  R27: {
    name: { zh: '值守人', en: 'Steward lease' },
    what: { zh: '提醒已停止，请接管', en: 'Reminders have stopped: take over' },
    why: { zh: '{n} 小时未运行', en: '{n} h without a run' },
  },
  R28: {
    name: { zh: '培训', en: 'Training due' },
    what: { zh: '完成培训 {topic}', en: 'Training {topic}' },
    why: { zh: '{day}', en: '{day}' },
  },
} as const satisfies Record<string, ReminderTexts>;

export type ReminderId = keyof typeof reminderTexts;
