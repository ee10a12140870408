import type { Opening } from '../../src/contract/open.ts';
import { formatMoney } from '../../templates/format.ts';
import { choiceLabel } from '../parts/choiceLabel.ts';
import { editFieldOf } from './editFields.ts';

/** A field's value as a person reads it: a choice by its label, tags joined. */
export function valueInWords(opening: Opening, key: string, value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.join(', ');
  const field = editFieldOf(key);
  if (field?.as === 'money') return formatMoney(Number(value));
  return field?.as === 'choice' ? choiceLabel(opening, field.list, String(value)) : String(value);
}
