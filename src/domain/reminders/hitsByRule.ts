import { type RuleId, reminderRuleIds, ruleModules } from '../../schema/reminderRules.ts';
import { isModuleOn } from '../settings/modulesOn.ts';
import type { ReminderBook } from './book.ts';
import { remindersOf, tasksToMake } from './index.ts';

/**
 * How many lines, or tasks to make, each rule comes to today; of one that is switched off as many as it would. Rules of
 * modules that are off are left out.
 */
export function hitsByRule(book: ReminderBook): Partial<Record<RuleId, number>> {
  const { settings } = book;
  const allOn = Object.fromEntries(reminderRuleIds.map((rule) => [rule, true]));
  const now = countsOf(book);
  const withAll = countsOf({ ...book, settings: { ...settings, ...allOn } });
  const rules = reminderRuleIds.filter((rule) => isModuleOn(ruleModules[rule], settings));
  return Object.fromEntries(rules.map((rule) => [rule, (settings[rule] ? now : withAll).get(rule) ?? 0]));
}

function countsOf(book: ReminderBook): Map<RuleId, number> {
  const counts = new Map<RuleId, number>();
  for (const { rule } of [...remindersOf(book), ...tasksToMake(book)]) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return counts;
}
