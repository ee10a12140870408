import type { Refusal } from '../../contract/call.ts';
import { parseTagRule, type ReadRule } from '../../domain/tagRules/parseTagRule.ts';
import type { Config } from '../../ports.ts';
import { customers } from '../../schema/sheets/customers.ts';
import type { ColumnKey } from '../../schema/sheets.ts';
import { choiceReader } from '../common/choiceReader.ts';

type Reading =
  | { readonly ok: true; readonly rule: ReadRule['rule']; readonly fields: readonly ColumnKey<'customers'>[] }
  | Refusal<'rule-unknown-field' | 'rule-unknown-choice' | 'rule-wrong-value' | 'rule-unexpected'>;

/** A filter's rule, as the tags' rules are read; `pay_overdue` is in no column, so that only those know it. */
export function readRule(text: string, config: Config): Reading {
  const read = parseTagRule(text, choiceReader(config));
  if ('problem' in read) {
    const { code, at, near } = read.problem;
    return { ok: false, code: `rule-${code}`, places: { at: at + 1, near } };
  }
  const near = read.fields.find((field) => !(field in customers.columns));
  if (near)
    return { ok: false, code: 'rule-unknown-field', places: { at: text.toLowerCase().indexOf(near) + 1, near } };
  return { ok: true, rule: read.rule, fields: read.fields as readonly ColumnKey<'customers'>[] };
}
