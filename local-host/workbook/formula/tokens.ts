export interface Token {
  readonly kind: 'number' | 'text' | 'reference' | 'name' | 'operator';
  readonly text: string;
  readonly start: number;
}

/** Bad syntax: the cell reads "#ERROR!" (coercion line 19). */
export class FormulaSyntaxError extends Error {
  override name = 'FormulaSyntaxError';
}

const address =
  '\\$?[A-Za-z]{1,3}\\$?\\d+(?::\\$?[A-Za-z]{1,3}(?:\\$?\\d+)?)?|\\$?[A-Za-z]{1,3}:\\$?[A-Za-z]{1,3}|\\$?\\d+:\\$?\\d+';
const sheet = "(?:'(?:[^']|'')+'|[\\p{L}\\p{N}_.]+)!";

const grammar: readonly [Token['kind'], RegExp][] = [
  ['reference', /#REF!/y], // what a reference becomes when its cells are deleted
  ['reference', new RegExp(`(?:${sheet})?(?:${address})(?![\\p{L}\\p{N}_(.])`, 'uy')],
  ['number', /(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?/y],
  ['text', /"(?:[^"]|"")*"/y],
  ['name', /[\p{L}_][\p{L}\p{N}_.]*/uy],
  ['operator', /<=|>=|<>|[-+*/^&=<>(),;%{}]/y],
];

/** @param formula with its '=' @throws FormulaSyntaxError */
export function tokensOf(formula: string): Token[] {
  const tokens: Token[] = [];
  let position = 1;
  while (position < formula.length) {
    if (/\s/.test(formula[position] ?? '')) {
      position++;
      continue;
    }
    const token = tokenAt(formula, position);
    tokens.push(token);
    position += token.text.length;
  }
  return tokens;
}

function tokenAt(formula: string, position: number): Token {
  for (const [kind, pattern] of grammar) {
    pattern.lastIndex = position;
    const match = pattern.exec(formula);
    if (match) return { kind, text: match[0], start: position };
  }
  throw new FormulaSyntaxError(`unexpected character at ${position}`);
}
