import { describe, expect, it } from '@jest/globals';
import { listKeys, shippedKeys } from '../src/schema/lists.ts';
import { type ChoiceText, listTexts } from './lists.ts';

const entriesOf = (list: (typeof listKeys)[number]) => Object.entries(listTexts[list] as Record<string, ChoiceText>);

describe.each(listKeys)('the choices of %s', (list) => {
  it('are the shipped keys, in their order', () => {
    expect(entriesOf(list).map(([key]) => key)).toEqual(shippedKeys(list));
  });

  it('are never read as two keys', () => {
    const owners = new Map<string, Set<string>>();
    for (const [key, text] of entriesOf(list)) {
      for (const spelling of [key, text.zh, text.en, ...(text.aliases ?? [])]) {
        const folded = spelling.toLowerCase();
        owners.set(folded, (owners.get(folded) ?? new Set()).add(key));
      }
    }
    expect([...owners].filter(([, keys]) => keys.size > 1).map(([spelling]) => spelling)).toEqual([]);
  });

  it('hold no comma, which separates labels in a cell', () => {
    expect(
      entriesOf(list)
        .flatMap(([, { zh, en, aliases = [] }]) => [zh, en, ...aliases])
        .filter((label) => /[,，;；、]/.test(label)),
    ).toEqual([]);
  });
});
