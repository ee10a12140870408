import { charactersAt, unpackNumbers } from '../keys/packedNumbers.ts';
import { syllables } from './pinyin.generated.ts';

let table: Map<string, string[]> | null = null;
const none: readonly string[] = [];

/** Every syllable, without tone, as which a simplified character may be read; ü is written v. */
export function readingsOf(character: string): readonly string[] {
  table ??= tableOf(syllables);
  return table.get(character) ?? none;
}

/** The packed text holds syllables and the distances of their characters in turn. */
function tableOf(text: string): Map<string, string[]> {
  const map = new Map<string, string[]>();
  const parts = text.split(' ');
  for (let at = 0; at < parts.length; at += 2) {
    const syllable = parts[at] ?? '';
    for (const character of charactersAt(unpackNumbers(parts[at + 1] ?? ''))) {
      const known = map.get(character);
      if (known) known.push(syllable);
      else map.set(character, [syllable]);
    }
  }
  return map;
}
