import type { ModuleKey } from './modules.ts';

/** The reminder rules that are built, in the order of rules.md 1: each has a switch in Settings. */
export const reminderRuleIds = [
  'R01',
  'R02',
  'R03',
  'R04',
  'R05',
  'R06',
  'R07',
  'R08',
  'R09',
  'R10',
  'R11',
  'R12',
  'R13',
  'R14',
  'R15',
  'R16',
  'R17',
  'R19',
  'R21',
  'R22',
  'R25',
  'R26',
  'R28',
  // of no number in rules.md: what the playbook proposes, as team rules do
  'RU',
  // what the team's own rules ask a line for
  'RT',
] as const;
export type RuleId = (typeof reminderRuleIds)[number];

/** The module that a rule belongs to: while that is off the rule does not run. */
export const ruleModules: { readonly [R in RuleId]?: ModuleKey } = {
  R08: 'care',
  R09: 'care',
  R13: 'sales',
  R28: 'staff',
};
