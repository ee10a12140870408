import { FormulaSyntaxError, type Token, tokensOf } from './tokens.ts';

export type Node =
  | { kind: 'literal'; value: string | number | boolean }
  | { kind: 'empty' }
  | { kind: 'reference'; text: string }
  | { kind: 'name'; name: string }
  | { kind: 'call'; name: string; args: Node[] }
  | { kind: 'unary'; operator: string; operand: Node }
  | { kind: 'binary'; operator: string; left: Node; right: Node };

/** From the weakest to the strongest. */
const levels: readonly (readonly string[])[] = [
  ['=', '<>', '<', '>', '<=', '>='],
  ['&'],
  ['+', '-'],
  ['*', '/'],
  ['^'],
];

/** Reads a formula by recursive descent. @param formula with its '=' @throws FormulaSyntaxError */
export function parseFormula(formula: string): Node {
  const tokens = tokensOf(formula);
  let next = 0;

  const isOperator = (text: string) => tokens[next]?.kind === 'operator' && tokens[next]?.text === text;
  const take = (): Token => {
    const token = tokens[next++];
    if (!token) throw new FormulaSyntaxError('the formula ends too early');
    return token;
  };
  const expect = (text: string) => {
    if (!isOperator(text)) throw new FormulaSyntaxError(`expected ${text}`);
    next++;
  };

  function binary(level: number): Node {
    const operators = levels[level];
    if (!operators) return unary();
    let left = binary(level + 1);
    while (operators.some(isOperator)) {
      left = { kind: 'binary', operator: take().text, left, right: binary(level + 1) };
    }
    return left;
  }

  function unary(): Node {
    if (isOperator('-') || isOperator('+')) return { kind: 'unary', operator: take().text, operand: unary() };
    let operand = primary();
    while (isOperator('%')) operand = { kind: 'unary', operator: take().text, operand };
    return operand;
  }

  function primary(): Node {
    const token = take();
    if (token.kind === 'number') return { kind: 'literal', value: Number(token.text) };
    if (token.kind === 'text') return { kind: 'literal', value: token.text.slice(1, -1).replaceAll('""', '"') };
    if (token.kind === 'reference') return { kind: 'reference', text: token.text };
    if (token.kind === 'name') return named(token.text);
    if (token.text !== '(') throw new FormulaSyntaxError(`unexpected ${token.text}`);
    const inner = binary(0);
    expect(')');
    return inner;
  }

  function named(name: string): Node {
    if (!isOperator('(')) {
      const isTruth = /^(?:true|false)$/i.test(name);
      return isTruth ? { kind: 'literal', value: name.toLowerCase() === 'true' } : { kind: 'name', name };
    }
    next++;
    const args: Node[] = [];
    while (!isOperator(')')) {
      args.push(isOperator(',') || isOperator(';') ? { kind: 'empty' } : binary(0));
      if (!isOperator(',') && !isOperator(';')) break;
      next++;
    }
    expect(')');
    return { kind: 'call', name: name.toUpperCase(), args };
  }

  const root = binary(0);
  if (next < tokens.length) throw new FormulaSyntaxError('text after the end of the formula');
  return root;
}
