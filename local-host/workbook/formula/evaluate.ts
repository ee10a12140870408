import type { CellValue } from '../cell.ts';
import { CellError, checked, compared, numberOf, textOf } from './cellValues.ts';
import { type Arguments, functions, isOnlyAtGoogle, takesNone } from './functions.ts';
import { type Node, parseFormula } from './parse.ts';
import { FormulaSyntaxError, tokensOf } from './tokens.ts';

/** Where a formula finds what it refers to. */
interface FormulaContext {
  /** values of an address such as "'Tab'!A1:B2" or of a named range; null when it does not exist */
  valuesAt(address: string): CellValue[][] | null;
  /** serial number of this moment in the spreadsheet's zone */
  now(): number;
}

const operators: Record<string, (left: CellValue, right: CellValue) => CellValue> = {
  '+': (left, right) => numberOf(left) + numberOf(right),
  '-': (left, right) => numberOf(left) - numberOf(right),
  '*': (left, right) => numberOf(left) * numberOf(right),
  '/': (left, right) => {
    if (numberOf(right) === 0) throw new CellError('#DIV/0!');
    return numberOf(left) / numberOf(right);
  },
  '^': (left, right) => numberOf(left) ** numberOf(right),
  '&': (left, right) => textOf(left) + textOf(right),
  '=': (left, right) => compared(left, right) === 0,
  '<>': (left, right) => compared(left, right) !== 0,
  '<': (left, right) => compared(left, right) < 0,
  '>': (left, right) => compared(left, right) > 0,
  '<=': (left, right) => compared(left, right) <= 0,
  '>=': (left, right) => compared(left, right) >= 0,
};

function evaluateNode(node: Node, context: FormulaContext): CellValue {
  switch (node.kind) {
    case 'literal':
      return checked(node.value);
    case 'empty':
      return '';
    case 'reference':
    case 'name':
      return checked(rangeOf(node, context)?.[0]?.[0] ?? '');
    case 'unary': {
      const value = numberOf(evaluateNode(node.operand, context));
      return node.operator === '-' ? -value : node.operator === '%' ? value / 100 : value;
    }
    case 'binary': {
      const left = evaluateNode(node.left, context);
      return checked((operators[node.operator] as (typeof operators)[string])(left, evaluateNode(node.right, context)));
    }
    case 'call':
      return evaluateCall(node, context);
  }
}

/** The cells that an address or a name stands for; null for anything else. @throws CellError when there are none */
function rangeOf(node: Node, context: FormulaContext): CellValue[][] | null {
  if (node.kind !== 'reference' && node.kind !== 'name') return null;
  const values = context.valuesAt(node.kind === 'name' ? node.name : node.text);
  if (!values) throw new CellError(node.kind === 'name' ? '#NAME?' : '#REF!');
  return values;
}

function evaluateCall({ name, args }: Extract<Node, { kind: 'call' }>, context: FormulaContext): CellValue {
  const call = Object.hasOwn(functions, name) ? functions[name] : undefined;
  if (!call) throw new CellError('#NAME?');
  if (takesNone(name) !== (args.length === 0)) throw new CellError('#N/A');
  return checked(call(argumentsOf(args, context), context.now));
}

function argumentsOf(nodes: readonly Node[], context: FormulaContext): Arguments {
  const at = (index: number) => {
    const node = nodes[index];
    if (!node) throw new CellError('#N/A');
    return evaluateNode(node, context);
  };
  const cellsOf = (node: Node) => rangeOf(node, context)?.flat() ?? [evaluateNode(node, context)];
  const cells = (index: number) => {
    const node = nodes[index];
    return node ? cellsOf(node) : [];
  };
  const values = () => nodes.flatMap(cellsOf).map(checked);
  const numbers = () =>
    nodes.flatMap((node) => {
      const range = rangeOf(node, context);
      if (!range) return numberOf(checked(evaluateNode(node, context)));
      return range
        .flat()
        .map(checked)
        .filter((value) => typeof value === 'number');
    });
  return { at, cells, values, numbers, count: nodes.length };
}

/**
 * What of a formula Google computes and this host does not: the name of a function, or '{' for a list; null when there is
 * nothing.
 */
export function uncomputed(formula: string): string | null {
  try {
    const tokens = tokensOf(formula);
    const isUncomputed = ({ kind, text }: (typeof tokens)[number]) =>
      text === '{' || (kind === 'name' && isOnlyAtGoogle(text));
    return tokens.find(isUncomputed)?.text ?? null;
  } catch (error) {
    if (error instanceof FormulaSyntaxError) return null;
    throw error;
  }
}

/**
 * The value of a formula; errors are values too: '#ERROR!' for bad syntax, '#NAME?' for a function this host does not
 * know.
 *
 * @param formula with its '='
 */
export function evaluateFormula(formula: string, context: FormulaContext): CellValue {
  try {
    return evaluateNode(parseFormula(formula), context);
  } catch (error) {
    if (error instanceof FormulaSyntaxError) return '#ERROR!';
    if (error instanceof CellError) return error.text;
    throw error;
  }
}
