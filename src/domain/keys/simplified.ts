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

/** The string holds pairs: a traditional character, then its simplified one. */
function tableOf(pairs: string): Map<string, string> {
  const map = new Map<string, string>();
  for (let at = 0; at < pairs.length; at += 2) map.set(pairs.charAt(at), pairs.charAt(at + 1));
  return map;
}
