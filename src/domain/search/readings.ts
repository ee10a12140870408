import { syllables } from './pinyin.generated.ts';

let table: Map<string, string[]> | null = null;
const none: readonly string[] = [];

/** Every syllable, without tone, as which a simplified character may be read; ü is written v. */
export function readingsOf(character: string): readonly string[] {
  table ??= tableOf(syllables);
  return table.get(character) ?? none;
}

function tableOf(packed: string): Map<string, string[]> {
  const map = new Map<string, string[]>();
  for (const group of packed.split(',')) {
    const syllable = /^[a-z]+/.exec(group)?.[0] ?? '';
    for (const character of group.slice(syllable.length)) {
      const known = map.get(character);
      if (known) known.push(syllable);
      else map.set(character, [syllable]);
    }
  }
  return map;
}
