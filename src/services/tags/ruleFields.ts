import { fill } from '../../../templates/fill.ts';
import { columnName, tabName } from '../../../templates/names.ts';
import { moveTexts, payOverdueText } from '../../../templates/tagRules.ts';
import type { RuleField } from '../../contract/tags.ts';
import { type EnteredEvent, eventFields, eventSheets, isMove, type RuleEvent } from '../../domain/teamRules/events.ts';
import type { Column, Kind } from '../../schema/column.ts';
import { inLanguage, type Language } from '../../schema/language.ts';
import { customers } from '../../schema/sheets/customers.ts';

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

/**
 * What a rule's form offers: the columns of Customers that say something of a customer, and overdue payment; before them, of
 * a team's rule, those of what is entered.
 */
export function ruleFields(language: Language, event?: RuleEvent): RuleField[] {
  const columns: readonly (readonly [string, Column])[] = [
    ...(event ? Object.entries(eventFields(event)) : []),
    ...Object.entries(customers.columns),
  ];
  const offered = columns.flatMap(([key, column]) => {
    const kind = kinds[column.kind];
    const label = ruleFieldName(key, language);
    return kind && !leftOut.includes(key.replace(/.*\./, '')) ? [{ key, kind, list: column.list ?? null, label }] : [];
  });
  return [...offered, { key: 'pay_overdue', label: inLanguage(payOverdueText, language), kind: 'bool', list: null }];
}

/** A rule's field in words: a column of Customers, or of what is entered with the tab's name before it. */
export function ruleFieldName(field: string, language: Language): string {
  const [event, key] = field.split('.');
  if (!key) return columnName('customers', field, language);
  if (isMove(event as RuleEvent)) {
    const text = moveTexts[key as keyof typeof moveTexts];
    return fill(inLanguage(text, language), { field: columnName('customers', event!, language) });
  }
  const sheet = eventSheets[event as EnteredEvent];
  return `${tabName(sheet, language)} · ${columnName(sheet, key, language)}`;
}
