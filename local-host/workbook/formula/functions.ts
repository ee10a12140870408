import type { CellValue } from '../cell.ts';
import { localOfSerial, serialOfLocal } from '../zone.ts';
import { CellError, compared, numberOf, textOf } from './cellValues.ts';

/** The arguments of a call: computed when somebody asks for them. */
export interface Arguments {
  readonly count: number;
  /** @throws CellError '#N/A' where there is none */
  at(index: number): CellValue;
  /** the cells of one argument */
  cells(index: number): CellValue[];
  /** the cells of all */
  values(): CellValue[];
  /** cells count only when they hold numbers; what is written into the formula must be one */
  numbers(): number[];
}

type FormulaFunction = (args: Arguments, now: () => number) => CellValue;

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

/** 0 when there are no numbers, as the platform answers. */
const pick = (numbers: readonly number[], isBetter: (number: number, best: number) => boolean) =>
  numbers.length === 0 ? 0 : numbers.reduce((best, number) => (isBetter(number, best) ? number : best));

const isTrue = (value: CellValue) => numberOf(value) !== 0;
const text = (args: Arguments, index = 0) => textOf(args.at(index));
const count = (args: Arguments, index: number) => (args.count > index ? Math.floor(numberOf(args.at(index))) : 1);
const dateOf = (value: CellValue) => new Date(localOfSerial(numberOf(value)));

/** Half away from zero, on the 15 digits a cell knows. */
function rounded(number: number, places: number): number {
  const [digits = '0', power = '0'] = Math.abs(number).toPrecision(15).split('e');
  const shifted = Math.round(Number(`${digits}e${Number(power) + places}`));
  return Math.sign(number) * Number(`${shifted}e${-places}`);
}

/** A criterion such as ">=5", "<>x" or a plain value. */
function meets(criterion: CellValue): (value: CellValue) => boolean {
  const [, operator = '=', operand = ''] = /^(<=|>=|<>|<|>|=)?([\s\S]*)$/.exec(textOf(criterion)) ?? [];
  const wanted = operand !== '' && Number.isFinite(Number(operand)) ? Number(operand) : operand;
  return (value) => {
    if (operator === '<>') return compared(value, wanted) !== 0;
    if (typeof value !== typeof wanted || value === '') return false;
    const order = compared(value, wanted);
    return (
      (operator.includes('=') && order === 0) ||
      (operator.startsWith('<') && order < 0) ||
      (operator.startsWith('>') && order > 0)
    );
  };
}

/** What is safe and small. */
export const functions: Readonly<Record<string, FormulaFunction>> = {
  SUM: (args) => sum(args.numbers()),
  PRODUCT: (args) => args.numbers().reduce((product, number) => product * number, 1),
  COUNT: (args) => args.numbers().length,
  COUNTA: (args) => args.values().filter((value) => value !== '').length,
  COUNTIF: (args) => args.cells(0).filter(meets(args.at(1))).length,
  AVERAGE: (args) => {
    const numbers = args.numbers();
    if (numbers.length === 0) throw new CellError('#DIV/0!');
    return sum(numbers) / numbers.length;
  },
  MIN: (args) => pick(args.numbers(), (number, least) => number < least),
  MAX: (args) => pick(args.numbers(), (number, most) => number > most),
  ABS: (args) => Math.abs(numberOf(args.at(0))),
  INT: (args) => Math.floor(numberOf(args.at(0))),
  MOD: (args) => {
    const [number, divisor] = [numberOf(args.at(0)), numberOf(args.at(1))];
    if (divisor === 0) throw new CellError('#DIV/0!');
    return number - divisor * Math.floor(number / divisor);
  },
  POWER: (args) => numberOf(args.at(0)) ** numberOf(args.at(1)),
  SQRT: (args) => Math.sqrt(numberOf(args.at(0))),
  ROUND: (args) => rounded(numberOf(args.at(0)), args.count > 1 ? numberOf(args.at(1)) : 0),
  PI: () => Math.PI,
  IF: (args) => (isTrue(args.at(0)) ? args.at(1) : args.count > 2 ? args.at(2) : false),
  IFERROR: (args) => {
    try {
      return args.at(0);
    } catch (error) {
      if (error instanceof CellError) return args.count > 1 ? args.at(1) : '';
      throw error;
    }
  },
  AND: (args) => args.values().every(isTrue),
  OR: (args) => args.values().some(isTrue),
  NOT: (args) => !isTrue(args.at(0)),
  TRUE: () => true,
  FALSE: () => false,
  NA: () => {
    throw new CellError('#N/A');
  },
  ISBLANK: (args) => args.at(0) === '',
  ISNUMBER: (args) => typeof args.at(0) === 'number',
  ISTEXT: (args) => typeof args.at(0) === 'string' && args.at(0) !== '',
  CONCAT: (args) => text(args, 0) + text(args, 1),
  CONCATENATE: (args) => args.values().map(textOf).join(''),
  LEN: (args) => text(args).length,
  UPPER: (args) => text(args).toUpperCase(),
  LOWER: (args) => text(args).toLowerCase(),
  TRIM: (args) => text(args).trim().replace(/ +/g, ' '),
  LEFT: (args) => text(args).slice(0, count(args, 1)),
  RIGHT: (args) => text(args).slice(Math.max(0, text(args).length - count(args, 1))),
  MID: (args) => text(args).slice(count(args, 1) - 1, count(args, 1) - 1 + count(args, 2)),
  DATE: (args) => {
    const [year = 0, month = 1, day = 1] = [0, 1, 2].map((index) => Math.floor(numberOf(args.at(index))));
    return serialOfLocal(Date.UTC(year, month - 1, day));
  },
  YEAR: (args) => dateOf(args.at(0)).getUTCFullYear(),
  MONTH: (args) => dateOf(args.at(0)).getUTCMonth() + 1,
  DAY: (args) => dateOf(args.at(0)).getUTCDate(),
  TODAY: (_args, now) => Math.floor(now()),
  NOW: (_args, now) => now(),
  HYPERLINK: (args) => (args.count > 1 ? args.at(1) : args.at(0)),
};

/** The functions that take no argument; the others need one at least. */
export const takesNone = (name: string) => ['NA', 'NOW', 'PI', 'TODAY', 'TRUE', 'FALSE'].includes(name);

const onlyAtGoogle = new Set(
  (
    'ARRAYFORMULA ARRAY_CONSTRAIN AVERAGEIF AVERAGEIFS BYROW BYCOL CEILING CHAR CHOOSE COLUMN COLUMNS COUNTIFS ' +
    'COUNTBLANK COUNTUNIQUE DATEDIF DATEVALUE DAYS EDATE EOMONTH EXACT EXP FILTER FIND FLATTEN FLOOR GOOGLEFINANCE GOOGLETRANSLATE ' +
    'HLOOKUP HOUR IFNA IFS IMAGE IMPORTDATA IMPORTFEED IMPORTHTML IMPORTRANGE IMPORTXML INDEX INDIRECT ISDATE ISEMAIL ' +
    'ISERR ISERROR ISFORMULA ISLOGICAL ISNA ISNONTEXT ISURL JOIN LAMBDA LARGE LET LN LOG LOG10 LOOKUP MAKEARRAY MAP ' +
    'MATCH MAXIFS MEDIAN MINIFS MINUTE MMULT MODE N NETWORKDAYS OFFSET PERCENTILE PROPER QUARTILE QUERY RAND ' +
    'RANDBETWEEN RANK REDUCE REGEXEXTRACT REGEXMATCH REGEXREPLACE REPLACE REPT ROUNDDOWN ROUNDUP ROW ROWS SCAN SEARCH ' +
    'SECOND SEQUENCE SIGN SMALL SORT SORTN SPARKLINE SPLIT STDEV STDEVP SUBSTITUTE SUBTOTAL SUMIF SUMIFS SUMPRODUCT ' +
    'SUMSQ SWITCH T TEXT TEXTJOIN TIME TIMEVALUE TO_DATE TO_TEXT TRANSPOSE TRUNC TYPE UNICHAR UNIQUE VALUE VAR VLOOKUP ' +
    'WEEKDAY WEEKNUM WORKDAY XLOOKUP XMATCH YEARFRAC'
  ).split(' '),
);

/** Whether Google computes the function and this host does not. */
export const isOnlyAtGoogle = (name: string): boolean => onlyAtGoogle.has(name.toUpperCase());
