import type { Bilingual } from '../src/schema/language.ts';
import type { RuleId } from '../src/schema/reminderRules.ts';

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
  /** after the rest, where the day of the last contact is known */
  readonly contact?: Bilingual;
  /** what and why of the rule's second deadline: R14 asks for an answer first, then for the solution */
  readonly fix?: Pick<ReminderTexts, 'what' | 'why' | 'late'>;
  /** what and why of R28 for who has yet to sign */
  readonly sign?: Pick<ReminderTexts, 'what' | 'why'>;
}

/** The texts of the reminder rules. */
export const reminderTexts = {
  R01: {
    name: { zh: '任务到期', en: 'Task due' },
    what: { zh: '{title}', en: '{title}' },
    why: { zh: '今天到期', en: 'due today' },
    // how late stands in the corner of the line, in its own column, and beside the name in the mail
    late: { zh: '原定 {day}', en: 'was due {day}' },
    early: { zh: '{day} 到期', en: 'due {day}' },
    contact: { zh: '上次联系 {contact}', en: 'last contact {contact}' },
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
    why: { zh: '今天生日（{cal}）', en: 'birthday today ({cal})' },
    early: { zh: '{day} 生日（{cal}），还有 {n} 天', en: 'birthday {day} ({cal}), in {n} {n|day|days}' },
  },
  R09: {
    name: { zh: '关怀日', en: 'Care day' },
    what: { zh: '{festival}关怀，{n} 位客户', en: '{festival}: {n} {n|customer|customers}' },
    why: { zh: '就是今天', en: 'today' },
    early: { zh: '还有 {m} 天', en: 'in {m} {m|day|days}' },
  },
  R10: {
    name: { zh: '合同到期', en: 'Contract ends' },
    what: { zh: '续约', en: 'Renew' },
    why: { zh: '合同 {day} 到期', en: 'contract ends {day}' },
  },
  R11: {
    name: { zh: '收款', en: 'Payment due' },
    what: { zh: '收款 {amount}', en: 'Collect {amount}' },
    why: { zh: '今天到期', en: 'due today' },
    late: { zh: '{day} 到期，已逾期 {n} 天', en: 'due {day}, {n} {n|day|days} late' },
    early: { zh: '{day} 到期', en: 'due {day}' },
  },
  R12: {
    name: { zh: '交货', en: 'Delivery due' },
    what: { zh: '确认交货 {order}', en: 'Confirm delivery of {order}' },
    why: { zh: '{day} 应交', en: 'due {day}' },
  },
  R13: {
    name: { zh: '商机停滞', en: 'Opportunity stuck' },
    what: { zh: '推进商机 {title}', en: 'Move {title} on' },
    why: { zh: '停在{opp_stage} {n} 天', en: '{n} {n|day|days} in {opp_stage}' },
    late: {
      zh: '停在{opp_stage}，预计成交日已过 {late} 天',
      en: 'in {opp_stage}, expected close {late} {late|day|days} ago',
    },
  },
  R14: {
    name: { zh: '反馈响应', en: 'Feedback deadline' },
    what: { zh: '回复反馈', en: 'Answer feedback' },
    why: { zh: '响应还剩 {n} 小时', en: '{n} {n|hour|hours} left to answer' },
    late: { zh: '响应已超时', en: 'answer overdue' },
    fix: {
      what: { zh: '解决反馈', en: 'Resolve feedback' },
      why: { zh: '解决还剩 {n} 小时', en: '{n} {n|hour|hours} left to resolve' },
      late: { zh: '解决已超时', en: 'solution overdue' },
    },
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
  R19: {
    name: { zh: '资料更新', en: 'Data refresh' },
    what: { zh: '核对资料', en: 'Confirm the data' },
    why: { zh: '{n} 天未确认', en: '{n} days old' },
  },
  R21: {
    name: { zh: '资料修正', en: 'Data fixes' },
    what: { zh: '修正资料 {n} 项', en: 'Fix {n} data {n|error|errors}' },
    why: { zh: '审核发现错误', en: 'found by the audit' },
  },
  R25: {
    name: { zh: '收件箱待处理', en: 'Inbox waiting' },
    what: { zh: '收件箱 {n} 条待确认', en: '{n} inbox {n|row|rows} {n|needs|need} you' },
    why: { zh: '无法自动匹配', en: 'no match' },
  },
  R22: {
    name: { zh: '定期评估', en: 'Monthly review' },
    what: { zh: '定期评估：看板上的月度报告', en: 'Monthly review: the report on the Dashboard' },
    why: { zh: '截至 {day} 的报告已备好', en: 'the report up to {day} is ready' },
  },
  R26: {
    name: { zh: '休假交接', en: 'Away hand-over' },
    what: { zh: '代理{person}的 {n} 项任务', en: '{n} {n|task|tasks} of {person}' },
    why: { zh: '休假至 {day}', en: 'away until {day}' },
  },
  R28: {
    name: { zh: '培训', en: 'Training due' },
    what: { zh: '完成培训：{training_topic}', en: 'Training: {training_topic}' },
    why: { zh: '计划今天完成', en: 'planned for today' },
    late: { zh: '计划 {day} 完成', en: 'planned for {day}' },
    early: { zh: '计划 {day} 完成', en: 'planned for {day}' },
    sign: {
      what: { zh: '签署保密协议', en: 'Sign to keep confidence' },
      why: { zh: '培训记录里没有签署日期', en: 'the training record has no day on which you signed' },
    },
  },
  RU: {
    name: { zh: '阶段策略', en: 'Playbook' },
    what: { zh: '按阶段策略跟进', en: 'Follow the playbook' },
    why: { zh: '{since} 成为{stage}：{plays}', en: '{stage} since {since}: {plays}' },
  },
  RT: {
    name: { zh: '团队规则的提醒', en: 'Line of a team’s rule' },
    what: { zh: '{name}', en: '{name}' },
    why: { zh: '团队规则：{text}', en: 'the team’s rule: {text}' },
  },
} as const satisfies Record<RuleId, ReminderTexts>;

/** What a deputy reads after the reasons: whose work it is. */
export const forWhomText = { zh: '代{person}', en: 'for {person}' } as const satisfies Bilingual;
