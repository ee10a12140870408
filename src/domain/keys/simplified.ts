import { charactersAt, unpackNumbers } from './packedNumbers.ts';
import { simplifiedOf } from './simplified.generated.ts';

let table: Map<string, string> | null = null;

/** The text with traditional characters as simplified ones; for comparison only. */
export function simplified(text: string): string {
  table ??= tableOf(simplifiedOf);
  const known = table;
  let folded = '';
  for (const character of text) folded += known.get(character) ?? character;
  return folded;
}

/** The text holds the distances of the traditional characters, then how far each one's simplified one is from it. */
function tableOf(text: string): Map<string, string> {
  const [traditional = '', moves = ''] = text.split(' ');
  const moved = unpackNumbers(moves);
  return new Map(
    charactersAt(unpackNumbers(traditional)).map((character, index) => {
      const both = moved[index] ?? 0;
      const move = both % 2 === 0 ? both / 2 : -(both + 1) / 2;
      return [character, String.fromCharCode(character.charCodeAt(0) + move)];
    }),
  );
}
