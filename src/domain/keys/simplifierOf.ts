import { charactersAt, unpackNumbers } from './packedNumbers.ts';

/** The text with traditional characters as simplified ones; for comparison only. */
export type Simplify = (text: string) => string;

/** @param packed the distances of the traditional characters, then how far each one's simplified one is from it; '' for none */
export function simplifierOf(packed: string): Simplify {
  let table: Map<string, string> | null = null;
  return (text) => {
    table ??= tableOf(packed);
    let folded = '';
    for (const character of text) folded += table.get(character) ?? character;
    return folded;
  };
}

function tableOf(packed: string): Map<string, string> {
  const [traditional = '', moves = ''] = packed.split(' ');
  const moved = unpackNumbers(moves);
  return new Map(
    charactersAt(unpackNumbers(traditional)).map((character, index) => {
      const both = moved[index] ?? 0;
      const move = both % 2 === 0 ? both / 2 : -(both + 1) / 2;
      return [character, String.fromCharCode(character.charCodeAt(0) + move)];
    }),
  );
}
