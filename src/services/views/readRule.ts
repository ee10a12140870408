import type { Refusal } from '../../contract/call.ts';
import type { ruleErrors } from '../../contract/views.ts';
import { fieldsOf, type RuleTree } from '../../domain/tagRules/ruleTree.ts';
import type { Ports } from '../../ports.ts';
import { customers } from '../../schema/sheets/customers.ts';
import type { ColumnKey } from '../../schema/sheets.ts';
import { readTagRule } from '../common/readTagRule.ts';
import { ruleFault } from '../tags/ruleFaults.ts';

type Reading =
  | { readonly ok: true; readonly rule: RuleTree; readonly fields: readonly ColumnKey<'customers'>[] }
  | Refusal<(typeof ruleErrors)[number]>;

/** A filter's rule, as the tags' rules are read; `pay_overdue` is in no column, so that only those know it. */
export function readRule(text: string, ports: Ports): Reading {
  const read = readTagRule(text, ports.config);
  if ('problem' in read) return { ok: false, ...ruleFault(text, read.problem, ports) };
  const fields = fieldsOf(read.tree);
  const foreign = fields.find((field) => !(field in customers.columns));
  if (foreign === undefined) return { ok: true, rule: read.tree, fields: fields as ColumnKey<'customers'>[] };
  const at = text.toLowerCase().indexOf(foreign);
  return { ok: false, ...ruleFault(text, { at, expected: 'field' }, ports) };
}
