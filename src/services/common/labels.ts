import type { Config } from '../../ports.ts';
import { inLanguage, type Language } from '../../schema/language.ts';
import type { ListKey } from '../../schema/lists.ts';

/** A choice's label in this language; a key that the team took out is shown as it is. */
export function choiceLabel(list: ListKey, key: string | null, { lists }: Config, language: Language): string {
  if (key === null) return '';
  const entry = lists[list].find((candidate) => candidate.key === key);
  return entry ? inLanguage(entry, language) : key;
}
