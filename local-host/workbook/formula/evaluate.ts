import type { CellValue } from '../cell.ts';
import { type Node, parseFormula } from './parse.ts';
import { FormulaSyntaxError } from './tokens.ts';

/** Where a formula finds what it refers to. */
interface FormulaContext {
  /** values of an address such as "'Tab'!A1:B2"; null when it does not exist */
  valuesAt(address: string): CellValue[][] | null;
  /** serial number of this moment in the spreadsheet's zone */
  now(): number;
}

/** An error that a cell shows, such as '#REF!'. */
class CellError extends Error {
  constructor(readonly text: string) {
    super(text);
  }
}

const errorText = /^#(?:N\/A|REF!|ERROR!|VALUE!|NAME\?|NUM!|DIV\/0!)$/;

function checked(value: CellValue): CellValue {
  if (typeof value === 'string' && errorText.test(value)) throw new CellError(value);
  if (typeof value === 'number' && !Number.isFinite(value)) throw new CellError('#NUM!');
  return value;
}

function numberOf(value: CellValue): number {
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  const number = Number(value);
  if (Number.isNaN(number)) throw new CellError('#VALUE!');
  return number;
}

const textOf = (value: CellValue): string => (typeof value === 'boolean' ? String(value).toUpperCase() : String(value));

const rank = (value: CellValue) => ['number', 'string', 'boolean'].indexOf(typeof value);

/** Numbers before texts before truth values; texts without regard to case. An empty cell equals 0 and ''. */
function compared(left: CellValue, right: CellValue): number {
  const [a, b] = [
    left === '' && rank(right) !== 1 ? zeroLike(right) : left,
    right === '' && rank(left) !== 1 ? zeroLike(left) : right,
  ];
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  if (typeof a === 'string')
    return a.toLowerCase() < String(b).toLowerCase() ? -1 : Number(a.toLowerCase() !== String(b).toLowerCase());
  return Number(a) - Number(b);
}

const zeroLike = (value: CellValue) => (typeof value === 'boolean' ? false : 0);

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

type Arguments = { values(): CellValue[]; numbers(): number[]; at(index: number): CellValue; count: number };
type FormulaFunction = (args: Arguments, context: FormulaContext) => CellValue;

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

/** 0 when there are no numbers, as the platform answers. */
const pick = (numbers: readonly number[], isBetter: (number: number, best: number) => boolean) =>
  numbers.length === 0 ? 0 : numbers.reduce((best, number) => (isBetter(number, best) ? number : best));

/** What is safe and small; every other name reads "#NAME?". */
const functions: Record<string, FormulaFunction> = {
  SUM: (args) => sum(args.numbers()),
  COUNT: (args) => args.numbers().length,
  COUNTA: (args) => args.values().filter((value) => value !== '').length,
  AVERAGE: (args) => {
    const numbers = args.numbers();
    if (numbers.length === 0) throw new CellError('#DIV/0!');
    return sum(numbers) / numbers.length;
  },
  MIN: (args) => pick(args.numbers(), (number, least) => number < least),
  MAX: (args) => pick(args.numbers(), (number, most) => number > most),
  IF: (args) => (numberOf(args.at(0)) !== 0 ? args.at(1) : args.count > 2 ? args.at(2) : false),
  TODAY: (_args, context) => Math.floor(context.now()),
  NOW: (_args, context) => context.now(),
  HYPERLINK: (args) => (args.count > 1 ? args.at(1) : args.at(0)),
};

function evaluateNode(node: Node, context: FormulaContext): CellValue {
  switch (node.kind) {
    case 'literal':
      return checked(node.value);
    case 'empty':
      return '';
    case 'reference':
      return checked(referenced(node.text, context)[0]?.[0] ?? '');
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

function referenced(address: string, context: FormulaContext): CellValue[][] {
  const values = context.valuesAt(address);
  if (!values) throw new CellError('#REF!');
  return values;
}

function evaluateCall({ name, args }: Extract<Node, { kind: 'call' }>, context: FormulaContext): CellValue {
  const call = Object.hasOwn(functions, name) ? functions[name] : undefined;
  if (!call) throw new CellError('#NAME?');
  const needsNone = name === 'TODAY' || name === 'NOW';
  if (needsNone !== (args.length === 0)) throw new CellError('#N/A');
  return checked(call(argumentsOf(args, context), context));
}

function argumentsOf(nodes: readonly Node[], context: FormulaContext): Arguments {
  const at = (index: number) => {
    const node = nodes[index];
    if (!node) throw new CellError('#N/A');
    return evaluateNode(node, context);
  };
  const cellsOf = (node: Node) =>
    node.kind === 'reference' ? referenced(node.text, context).flat() : [evaluateNode(node, context)];
  const values = () => nodes.flatMap(cellsOf).map(checked);
  // cells count only when they hold numbers; what is written into the formula must be one
  const numbers = () =>
    nodes.flatMap((node) => {
      const cells = cellsOf(node).map(checked);
      return node.kind === 'reference' ? cells.filter((value) => typeof value === 'number') : cells.map(numberOf);
    });
  return { values, numbers, at, count: nodes.length };
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
