import type { ExpectedWord, TagRuleProblem } from '../../domain/tagRules/parseTagRule.ts';
import type { Ports } from '../../ports.ts';
import type { Column } from '../../schema/column.ts';
import { inLanguage } from '../../schema/language.ts';
import { customers } from '../../schema/sheets/customers.ts';
import type { FieldErrors } from '../common/invalid.ts';
import { columnName } from '../common/names.ts';
import { readerLanguage } from '../common/readerLanguage.ts';
import { readTagRule } from '../common/readTagRule.ts';

/** Signs shown on either side of the place. */
const around = 12;
/** Choices named in a sentence. */
const mostChoices = 8;

/** The fault of a rule that cannot be read, as one of a form's field. */
export function ruleFaults(rule: string, ports: Ports): FieldErrors {
  const read = rule === '' ? null : readTagRule(rule, ports.config);
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
    field: field ? columnName('customers', field, readerLanguage(ports)) : '',
    choices: choicesOf(problem, ports),
  };
  return { code: `rule-${expected}`, places };
}

function choicesOf({ field = '' }: TagRuleProblem, ports: Ports): string {
  const columns: Readonly<Record<string, Pick<Column, 'list'>>> = customers.columns;
  const list = columns[field]?.list;
  const entries = list ? ports.config.lists[list].filter(({ active }) => active) : [];
  const labels = entries.slice(0, mostChoices).map((entry) => inLanguage(entry, readerLanguage(ports)));
  return [...labels, ...(entries.length > mostChoices ? ['…'] : [])].join(' / ');
}
