import type { ExpectedWord, RuleColumns, TagRuleProblem } from '../../domain/tagRules/parseTagRule.ts';
import { eventFields, type RuleEvent } from '../../domain/teamRules/events.ts';
import type { Ports } from '../../ports.ts';
import { inLanguage } from '../../schema/language.ts';
import { customers } from '../../schema/sheets/customers.ts';
import type { FieldErrors } from '../common/invalid.ts';
import { readerLanguage } from '../common/readerLanguage.ts';
import { readTagRule } from '../common/readTagRule.ts';
import { ruleFieldName } from './ruleFields.ts';

/** Signs shown on either side of the place. */
const around = 12;
/** Choices named in a sentence. */
const mostChoices = 8;

/** The fault of a rule that cannot be read, as one of a form's field. */
export function ruleFaults(rule: string, ports: Ports, event?: RuleEvent): FieldErrors {
  const read = rule === '' ? null : readTagRule(rule, ports.config, event);
  return read && 'problem' in read ? { rule: ruleFault(rule, read.problem, ports) } : {};
}

/** Where a rule cannot be read, with what stands around the place, and what would be right there. */
export function ruleFault(
  rule: string,
  problem: TagRuleProblem,
  ports: Ports,
): { readonly code: `rule-${ExpectedWord}`; readonly places: Readonly<Record<string, string | number>> } {
  const { at, expected, field } = problem;
  const near = `${rule.slice(Math.max(0, at - around), at)}▸${rule.slice(at, at + around)}`;
  const places = {
    at: at + 1,
    near,
    field: field ? ruleFieldName(field, readerLanguage(ports)) : '',
    choices: choicesOf(problem, ports),
  };
  return { code: `rule-${expected}`, places };
}

function choicesOf({ field = '' }: TagRuleProblem, ports: Ports): string {
  const [event, key] = field.split('.');
  const columns: RuleColumns = key ? eventFields(event as RuleEvent) : customers.columns;
  const list = columns[field]?.list;
  const entries = list ? ports.config.lists[list].filter(({ active }) => active) : [];
  const labels = entries.slice(0, mostChoices).map((entry) => inLanguage(entry, readerLanguage(ports)));
  return [...labels, ...(entries.length > mostChoices ? ['…'] : [])].join(' / ');
}
