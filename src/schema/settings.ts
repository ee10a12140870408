import { type AuditRuleId, auditModules, auditRuleIds } from './auditRules.ts';
import type { Day } from './day.ts';
import { type Language, languages } from './language.ts';
import { type ModuleKey, modules } from './modules.ts';
import { type RuleId, reminderRuleIds, ruleModules } from './reminderRules.ts';

/** What a setting's cell may hold: a list is days or words joined by commas; hours `09:00–18:00`. */
export type SettingKind = 'text' | 'hours' | 'int' | 'share' | 'money' | 'bool' | 'days' | 'words' | 'json';

export interface SettingDefinition<T = unknown> {
  readonly group: SettingGroup;
  readonly kind: SettingKind;
  /** the value where the cell is empty or cannot be read; by language where the two differ */
  readonly fallback: T | { readonly zh: T; readonly en: T };
  readonly min?: number;
  readonly max?: number;
  /** the setting is shown while this module is on */
  readonly module?: ModuleKey;
  /** the only words that the cell may hold */
  readonly oneOf?: readonly string[];
}

export const settingGroups = [
  'workbook',
  'running',
  'followup',
  'reminders',
  'audits',
  'service',
  'inbox',
  'tiers',
  'segments',
  'churn',
  'staff',
  'privacy',
  'modules',
] as const;
export type SettingGroup = (typeof settingGroups)[number];

const text = (group: SettingGroup, fallback: string, oneOf?: readonly string[]): SettingDefinition<string> => ({
  group,
  kind: 'text',
  fallback,
  ...(oneOf && { oneOf }),
});
const hours = (group: SettingGroup, fallback: string): SettingDefinition<string> => ({
  group,
  kind: 'hours',
  fallback,
});
const perLanguage = (
  group: SettingGroup,
  zh: string,
  en: string,
  oneOf?: readonly string[],
): SettingDefinition<string> => ({
  group,
  kind: 'text',
  fallback: { zh, en },
  ...(oneOf && { oneOf }),
});
const int = (group: SettingGroup, fallback: number, min: number, max: number): SettingDefinition<number> => ({
  group,
  kind: 'int',
  fallback,
  min,
  max,
});
const share = (group: SettingGroup, fallback: number): SettingDefinition<number> => ({
  group,
  kind: 'share',
  fallback,
  min: 0,
  max: 1,
});
/** Whole cents; null where no limit is set. */
const money = (group: SettingGroup): SettingDefinition<number | null> => ({ group, kind: 'money', fallback: null });
const bool = (group: SettingGroup, fallback: boolean): SettingDefinition<boolean> => ({
  group,
  kind: 'bool',
  fallback,
});
const days = (group: SettingGroup): SettingDefinition<readonly Day[]> => ({ group, kind: 'days', fallback: [] });
const words = (group: SettingGroup, fallback: readonly string[]): SettingDefinition<readonly string[]> => ({
  group,
  kind: 'words',
  fallback,
});
const json = (group: SettingGroup): SettingDefinition<string> => ({ group, kind: 'json', fallback: '' });

/** The weight of a part of the staff score; the parts that are known count by the sum of theirs. */
const ofStaff = (fallback: number): SettingDefinition<number> => ({
  ...int('staff', fallback, 0, 100),
  module: 'staff',
});

/** One switch a rule: on unless a team turns it off. */
const ruleSwitches = Object.fromEntries(
  reminderRuleIds.map((rule) => [rule, { ...bool('reminders', true), module: ruleModules[rule] }]),
) as { readonly [R in RuleId]: SettingDefinition<boolean> };

const auditSwitches = Object.fromEntries(
  auditRuleIds.map((rule) => [rule, { ...bool('audits', true), module: auditModules[rule] }]),
) as { readonly [R in AuditRuleId]: SettingDefinition<boolean> };

/** One switch a module. */
const moduleSwitches = Object.fromEntries(
  Object.entries(modules).map(([module, isOn]) => [`module_${module}`, bool('modules', isOn)]),
) as { readonly [M in ModuleKey as `module_${M}`]: SettingDefinition<boolean> };

/** Every parameter of the workbook, in the order of the Settings tab. Names and help stand in `templates/settings.ts`. */
export const settingDefinitions = {
  language: perLanguage('workbook', 'zh-CN', 'en', languages) as SettingDefinition<Language>,
  currency: perLanguage('workbook', 'CNY', 'USD'),
  country: perLanguage('workbook', '中国', 'United States'),
  phone_region: perLanguage('workbook', 'CN', 'US'),
  week_start: text('workbook', 'Mon', ['Mon', 'Sun']),
  weekend: words('workbook', ['Sat', 'Sun']),
  holidays: days('workbook'),
  workdays_extra: days('workbook'),
  privacy_notice: text('workbook', ''),
  notice_version: text('workbook', '1'),

  steward: text('running', ''),
  lease_hours: int('running', 26, 2, 168),
  digest_hour: int('running', 8, 0, 23),
  digest_latest: int('running', 18, 1, 23),
  audit_weekday: text('running', 'Mon', ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']),
  snapshot_hour: int('running', 2, 0, 23),
  backup_keep: int('running', 56, 1, 400),
  undo_days: int('running', 30, 1, 365),
  log_days: int('running', 365, 30, 3650),
  log_rows: int('running', 50_000, 1_000, 200_000),
  mail_reserve: int('running', 10, 0, 1000),
  urgent_mail: bool('running', false),
  quiet_from: int('running', 22, 0, 23),
  quiet_to: int('running', 7, 0, 23),

  lead_followup: int('followup', 0, 0, 60),
  silent_vip: int('followup', 14, 1, 730),
  silent_key: int('followup', 30, 1, 730),
  silent_regular: int('followup', 60, 1, 730),
  silent_prospect: int('followup', 30, 1, 730),
  lead_birthday: int('followup', 3, 0, 60),
  lead_contract: int('followup', 30, 0, 365),
  lead_payment: int('followup', 3, 0, 60),
  lead_delivery: int('followup', 1, 0, 60),
  data_refresh_days: int('followup', 180, 7, 1825),
  escalate_days: int('followup', 3, 1, 60),
  feb29: text('followup', 'feb28', ['feb28', 'mar01']),
  today_max: int('followup', 30, 1, 200),

  ...ruleSwitches,

  A17_years: int('audits', 20, 1, 200),
  A26_times: int('audits', 20, 2, 10_000),
  A28_days: int('audits', 30, 1, 365),
  A30_days: int('audits', 2, 0, 365),
  A32_times: int('audits', 2, 1, 100),
  A39_days: int('audits', 30, 1, 365),
  A40_days: int('audits', 30, 0, 365),
  A52_rows: int('audits', 1000, 0, 1_000_000),
  findings_max: int('audits', 200, 10, 2000),
  ignore_days: int('audits', 90, 1, 3650),
  ...auditSwitches,

  reply_h_vip: int('service', 2, 1, 240),
  reply_h: int('service', 8, 1, 240),
  fix_d_critical: int('service', 1, 1, 90),
  fix_d_high: int('service', 3, 1, 90),
  fix_d: int('service', 7, 1, 90),
  work_hours: hours('service', '09:00–18:00'),
  service_lead: text('service', ''),
  benefit_vip: text('service', ''),
  benefit_key: text('service', ''),
  benefit_regular: text('service', ''),
  benefit_prospect: text('service', ''),
  auditor: text('service', ''),

  form_tabs: words('inbox', []),
  form_source: text('inbox', 'website'),
  form_link: text('inbox', ''),
  form_days: int('inbox', 30, 1, 365),
  inbox_days: int('inbox', 30, 1, 365),

  tier_window: int('tiers', 365, 30, 3650),
  tier_vip_share: share('tiers', 0.1),
  tier_key_share: share('tiers', 0.2),
  tier_vip_min: money('tiers'),
  tier_small_vip: money('tiers'),
  tier_small_key: money('tiers'),
  tier_grace: int('tiers', 60, 0, 730),

  rfm_window: int('segments', 1095, 30, 7300),
  loyal_orders: int('segments', 5, 2, 1000),
  loyal_tenure: int('segments', 180, 0, 7300),
  churned_days: int('segments', 365, 7, 7300),
  wonback_days: int('segments', 180, 1, 7300),
  engaged_days: int('segments', 90, 1, 3650),

  H: int('churn', 90, 7, 730),
  min_fit: int('churn', 30, 2, 100000),
  min_repeat: int('churn', 10, 1, 100000),
  default_gap: int('churn', 60, 7, 730),
  alert_bands: words('churn', ['high', 'critical']),
  churn_max: int('churn', 2000, 1, 20000),

  retention_months: int('privacy', 36, 1, 600),
  sharing_checked: text('privacy', ''),
  mask_phone: text('privacy', '3+4'),
  mask_email: text('privacy', 'first+domain'),

  staff_accuracy: ofStaff(30),
  staff_timely: ofStaff(20),
  staff_tasks: ofStaff(25),
  staff_cover: ofStaff(15),
  staff_reply: ofStaff(10),

  ...moduleSwitches,

  import_profiles: json('workbook'),
  saved_views: json('workbook'),
  form_columns: json('workbook'),
  playbook: json('workbook'),
} as const satisfies Record<string, SettingDefinition>;

type Definitions = typeof settingDefinitions;
export type SettingKey = keyof Definitions;
export const settingKeys = Object.keys(settingDefinitions) as SettingKey[];

/** Whether it is a setting's key; a person may have typed anything, `constructor` too. */
export function isSettingKey(text: string): text is SettingKey {
  return settingKeys.some((key) => key === text);
}

/** The values in force: what the team typed, else the fallback. Money in whole cents, shares 0 to 1. */
export type Settings = {
  readonly [K in SettingKey]: Definitions[K] extends SettingDefinition<infer T> ? T : never;
};
