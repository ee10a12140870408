import type { AuditRuleId } from '../../schema/auditRules.ts';
import type { Settings } from '../../schema/settings.ts';

/** Whether a team wants to hear of a rule; what has no switch is always on. */
export function isAuditOn(rule: string, settings: Settings): boolean {
  return settings[rule as AuditRuleId] !== false;
}
