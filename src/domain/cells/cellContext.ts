import type { ListEntry } from '../../ports.ts';
import type { Language } from '../../schema/language.ts';
import type { ListKey } from '../../schema/lists.ts';
import { eachOnce } from '../eachOnce.ts';
import { halfWidth } from '../import/halfWidth.ts';
import { type Zone, zoneNamed } from './zone.ts';

/** What cells are read and written by, besides their column. */
export interface CellContext {
  readonly zone: Zone;
  /** key of a list's entry by any of its spellings, folded */
  readonly keyOf: (list: ListKey, text: string) => string | undefined;
  /** the label in the workbook's language; a key that is in no list shows itself */
  readonly labelOf: (list: ListKey, key: string) => string;
  /** a person's name as it stands in Team, by name or mail address; other text stays */
  readonly personOf: (text: string) => string;
  /** a tag's label in the workbook's language by either label; other text stays */
  readonly tagOf: (text: string) => string;
}

export interface CellFacts {
  readonly language: Language;
  readonly timeZone: string;
  readonly lists: Readonly<Partial<Record<ListKey, readonly Omit<ListEntry, 'active'>[]>>>;
  readonly team: readonly { readonly name: string | null; readonly email: string | null }[];
  readonly tags: readonly { readonly zh: string | null; readonly en: string | null }[];
}

/** Spellings compare without regard to case, width and outer blanks. */
export function foldText(text: string): string {
  return halfWidth(text).trim().toLowerCase();
}

/** Each list is folded when a cell of it is first met: a run meets few of them. */
export function cellContext({ language, timeZone, lists, team, tags }: CellFacts): CellContext {
  const keysIn = eachOnce((list: ListKey) => spellings(lists[list] ?? []));
  const labelsIn = eachOnce(
    (list: ListKey) =>
      new Map((lists[list] ?? []).map(({ key, zh, en }) => [key, (language === 'en' ? en : zh) || zh || en || key])),
  );
  const people = new Map<string, string>();
  for (const { name, email } of team) {
    if (!name) continue;
    if (email) people.set(foldText(email), name);
    people.set(foldText(name), name).set(name, name);
  }
  const tagLabels = new Map<string, string>();
  for (const { zh, en } of tags) {
    const label = (language === 'en' ? (en ?? zh) : (zh ?? en)) ?? '';
    for (const text of [zh, en]) if (text) tagLabels.set(foldText(text), label);
  }
  return {
    zone: zoneNamed(timeZone),
    keyOf: (list, text) => keysIn(list).get(text) ?? keysIn(list).get(foldText(text)),
    labelOf: (list, key) => labelsIn(list).get(key) ?? key,
    personOf: (text) => people.get(text) ?? people.get(foldText(text)) ?? text.trim(),
    tagOf: (text) => tagLabels.get(foldText(text)) ?? text.trim(),
  };
}

/** A key beats a label, a label beats an alias; of two entries the first wins. */
function spellings(entries: readonly Omit<ListEntry, 'active'>[]): Map<string, string> {
  const found = new Map<string, string>();
  const add = (text: string, key: string) => {
    const folded = foldText(text);
    if (folded && !found.has(folded)) found.set(folded, key);
    // cells mostly hold the very spelling: then nothing has to be folded
    if (found.get(folded) === key) found.set(text, key);
  };
  for (const { key } of entries) add(key, key);
  for (const { key, zh, en } of entries) for (const text of [zh, en]) add(text, key);
  for (const { key, aliases } of entries) for (const text of aliases) add(text, key);
  return found;
}
