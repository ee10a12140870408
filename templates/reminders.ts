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

/** The texts of the reminder rules. */
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
  R16: {
    name: { zh: '流失预警', en: 'Churn alert' },
    what: { zh: '挽留客户', en: 'Keep this customer' },
    why: { zh: '{reason}', en: '{reason}' },
  },
} as const satisfies Record<string, ReminderTexts>;
