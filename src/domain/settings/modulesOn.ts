import { type ModuleKey, moduleKeys } from '../../schema/modules.ts';
import { type RuleId, ruleModules } from '../../schema/reminderRules.ts';
import type { Settings } from '../../schema/settings.ts';

export function modulesOn(settings: Settings): ModuleKey[] {
  return moduleKeys.filter((module) => settings[`module_${module}`]);
}

/** What belongs to no module is always on. */
export function isModuleOn(module: ModuleKey | undefined, settings: Settings): boolean {
  return module === undefined || settings[`module_${module}`];
}

/** Whether a reminder rule runs: its own switch and that of its module. */
export function isRuleOn(rule: RuleId, settings: Settings): boolean {
  return settings[rule] && isModuleOn(ruleModules[rule], settings);
}
