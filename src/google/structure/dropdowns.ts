import type { Config } from '../../ports.ts';
import type { Column } from '../../schema/column.ts';
import { inLanguage } from '../../schema/language.ts';

/** What a choice column's dropdown offers people, in the workbook's language; empty where it has none. */
export function dropdownOf({ kind, list, who }: Column, { lists, language }: Config): string[] {
  if (kind !== 'choice' || !list || who === 'computed' || who === 'system') return [];
  return lists[list].filter(({ active }) => active).map((entry) => inLanguage(entry, language));
}
