import { charactersAt, unpackNumbers } from '../keys/packedNumbers.ts';

/** Every syllable, without tone, as which a simplified character may be read; ü is written v. */
export type Readings = (character: string) => readonly string[];

const none: readonly string[] = [];

/** @param table syllables and the distances of their characters in turn, '' for none: scripts/generateTables.ts */
export function readingsIn(table: string): Readings {
  const map = new Map<string, string[]>();
  const parts = table.split(' ');
  for (let at = 0; at + 1 < parts.length; at += 2) {
    const syllable = parts[at] ?? '';
    for (const character of charactersAt(unpackNumbers(parts[at + 1] ?? ''))) {
      const known = map.get(character);
      if (known) known.push(syllable);
      else map.set(character, [syllable]);
    }
  }
  return (character) => map.get(character) ?? none;
}
