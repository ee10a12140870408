import { payOverdueText } from '../../../templates/tagRules.ts';
import type { RuleField } from '../../contract/tags.ts';
import type { Column, Kind } from '../../schema/column.ts';
import { inLanguage, type Language } from '../../schema/language.ts';
import { customers } from '../../schema/sheets/customers.ts';
import { columnName } from '../common/names.ts';

const kinds: Readonly<Partial<Record<Kind, RuleField['kind']>>> = {
  int: 'number',
  number: 'number',
  money: 'number',
  percent: 'percent',
  day: 'day',
  stamp: 'day',
  bool: 'bool',
  choice: 'choice',
  tags: 'tags',
  text: 'text',
  person: 'text',
};
/** Of the machinery, or told better by another field. */
const leftOut = ['state', 'updated_at', 'updated_by', 'created_by', 'stage_until', 'tier_until', 'cooldown', 'pool'];

/** What a rule's form offers: the columns of Customers that say something of a customer, and overdue payment. */
export function ruleFields(language: Language): RuleField[] {
  const columns: readonly (readonly [string, Column])[] = Object.entries(customers.columns);
  const offered = columns.flatMap(([key, column]) => {
    const kind = kinds[column.kind];
    const label = columnName('customers', key, language);
    return kind && !leftOut.includes(key) ? [{ key, kind, list: column.list ?? null, label }] : [];
  });
  return [...offered, { key: 'pay_overdue', label: inLanguage(payOverdueText, language), kind: 'bool', list: null }];
}
