import { settingTexts } from '../../../templates/settings.ts';
import type { Input, Output } from '../../contract/call.ts';
import type { findings as contract, FindingGroup, FindingLine } from '../../contract/findings.ts';
import type { Ports } from '../../ports.ts';
import { type AuditRuleId, auditRuleIds } from '../../schema/auditRules.ts';
import { inLanguage } from '../../schema/language.ts';
import { fixedLists } from '../../schema/lists.ts';
import type { Finding } from '../../schema/sheets/findings.ts';
import { choiceLabel } from '../common/labels.ts';
import { readerLanguage } from '../common/readerLanguage.ts';
import { tabOf } from './tabOf.ts';

const mostShown = 200;
const order: readonly (string | null)[] = fixedLists.finding_severity;

/** What the audit found and nobody has settled, or what people have set aside. */
export function findings(input: Input<typeof contract>, ports: Ports): Output<typeof contract> {
  const status = input.ignored ? 'ignored' : 'open';
  const rows = ports.table('findings').all();
  const all = rows.map(({ values }) => values).filter((finding) => finding.status === status);
  const shown = all
    .filter(
      ({ rule, severity, assignee }) =>
        isWanted(input.rule, rule) && isWanted(input.severity, severity) && isWanted(input.person, assignee),
    )
    .sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
  const language = readerLanguage(ports);
  const ruleName = (rule: string) =>
    auditRuleIds.includes(rule as AuditRuleId) ? inLanguage(settingTexts[rule as AuditRuleId].name, language) : rule;
  const severityName = (severity: string) => choiceLabel('finding_severity', severity, ports.config, language);
  const value = {
    lines: shown.slice(0, mostShown).map((finding) => lineOf(finding)),
    total: shown.length,
    rules: groupsOf(all, 'rule', ruleName),
    severities: groupsOf(all, 'severity', severityName),
    people: groupsOf(all, 'assignee', (name) => name),
  };
  return { ok: true, value };
}

function isWanted(wanted: string, value: string | null): boolean {
  return wanted === '' || wanted === value;
}

function groupsOf(
  all: readonly Finding[],
  key: 'rule' | 'severity' | 'assignee',
  label: (value: string) => string,
): FindingGroup[] {
  const counts = new Map<string, number>();
  for (const { [key]: value } of all) if (value) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort().map(([value, n]) => ({ key: value, label: label(value), n }));
}

function lineOf(finding: Finding): FindingLine {
  const { id, rule, severity, tab, row, field, value, message, fix, apply, assignee, first_seen } = finding;
  return {
    ...{ id, severity, fix, assignee },
    ...{ rule: rule ?? '', tab: tab ?? '', record: row ?? '', field: field ?? '' },
    ...{ value: value ?? '', message: message ?? '', isPlanned: apply, since: first_seen },
    sheet: tabOf(finding),
    ignored:
      finding.status === 'ignored'
        ? { by: finding.ignored_by, on: finding.ignored_on, reason: finding.ignore_reason }
        : null,
  };
}
