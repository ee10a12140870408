import type { Refusal } from '../../contract/call.ts';
import type { ruleErrors } from '../../contract/views.ts';
import type { RuleColumns } from '../../domain/tagRules/parseTagRule.ts';
import { fieldsOf, type RuleTree } from '../../domain/tagRules/ruleTree.ts';
import type { Ports } from '../../ports.ts';
import { headerOf, isForeignKey } from '../../schema/foreignKey.ts';
import { customers } from '../../schema/sheets/customers.ts';
import type { ColumnKey } from '../../schema/sheets.ts';
import { readTagRule } from '../common/readTagRule.ts';
import { ruleFault } from '../tags/ruleFaults.ts';

type Reading =
  | { readonly ok: true; readonly rule: RuleTree; readonly fields: readonly ColumnKey<'customers'>[] }
  | Refusal<(typeof ruleErrors)[number]>;

/** A filter's rule, as the tags' rules are read; `pay_overdue` is in no column, so that only those know it. */
export function readRule(text: string, ports: Ports): Reading {
  const read = readWithAdded(text, ports);
  if ('problem' in read) return { ok: false, ...ruleFault(text, read.problem, ports) };
  const fields = fieldsOf(read.tree);
  const foreign = fields.find((field) => !(field in customers.columns) && !isForeignKey(field));
  if (foreign === undefined) return { ok: true, rule: read.tree, fields: fields as ColumnKey<'customers'>[] };
  const at = text.toLowerCase().indexOf(foreign);
  return { ok: false, ...ruleFault(text, { at, expected: 'field' }, ports) };
}

/** A name that is none of our fields may be that of a column that people added. */
function readWithAdded(text: string, ports: Ports): ReturnType<typeof readTagRule> {
  const read = readTagRule(text, ports.config);
  if (!('problem' in read) || read.problem.expected !== 'field') return read;
  return readTagRule(text, ports.config, undefined, addedFields(ports));
}

function addedFields(ports: Ports): RuleColumns {
  const fields = ports
    .table('customers')
    .added()
    .map((key) => [headerOf(key).toLowerCase(), { key, kind: 'text' as const }] as const);
  return Object.fromEntries(fields.filter(([name]) => !(name in customers.columns)));
}
