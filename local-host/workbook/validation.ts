import type { Area } from './area.ts';
import type { CellValue } from './cell.ts';

/** An argument of a rule, as it is stored: dates as milliseconds since 1970, ranges by sheet id. */
export type RuleValue =
  | string
  | number
  | boolean
  | null
  | readonly string[]
  | { readonly dateMs: number }
  | { readonly sheetId: number; readonly area: Area };

/** A data validation rule; it never changes, a changed rule is a new one. `criteria` as Google's enum names it. */
export interface Validation {
  readonly criteria: string;
  readonly values: readonly RuleValue[];
  readonly allowInvalid: boolean;
  readonly helpText: string | null;
}

interface ValidationContext {
  /** whether the cell's number is a day */
  isDate: boolean;
  serialOf(dateMs: number): number;
  /** the displayed texts of a range */
  textsOf(sheetId: number, area: Area): string[];
  /** the value of a custom formula, as if it stood in the cell */
  formulaValue(formula: string): CellValue;
  /** what the cell shows */
  display: string;
}

type Check = (value: CellValue, values: readonly RuleValue[], context: ValidationContext) => boolean;

const isNumber = (value: CellValue): value is number => typeof value === 'number';
const numbers = (values: readonly RuleValue[]) => values.map(Number);
const between = (value: number, [low = 0, high = 0]: readonly number[]) => value >= low && value <= high;
const textOf = (value: CellValue) => String(value).toLowerCase();
const ruleText = (values: readonly RuleValue[]) => String(values[0]).toLowerCase();

const numberCheck =
  (holds: (value: number, operands: readonly number[]) => boolean): Check =>
  (value, values) =>
    isNumber(value) && holds(value, numbers(values));

const dateCheck =
  (holds: (value: number, operands: readonly number[]) => boolean): Check =>
  (value, values, context) => {
    const days = values.map((operand) =>
      typeof operand === 'object' && operand && 'dateMs' in operand ? Math.floor(context.serialOf(operand.dateMs)) : 0,
    );
    return isNumber(value) && context.isDate && holds(Math.floor(value), days);
  };

const comparisons = {
  greater: (value: number, [operand = 0]: readonly number[]) => value > operand,
  greaterOrEqual: (value: number, [operand = 0]: readonly number[]) => value >= operand,
  less: (value: number, [operand = 0]: readonly number[]) => value < operand,
  lessOrEqual: (value: number, [operand = 0]: readonly number[]) => value <= operand,
  equal: (value: number, [operand = 0]: readonly number[]) => value === operand,
  notEqual: (value: number, [operand = 0]: readonly number[]) => value !== operand,
};

const checks: Record<string, Check> = {
  VALUE_IN_LIST: (value, [list], context) =>
    Array.isArray(list) && (list.includes(String(value)) || list.includes(context.display)),
  VALUE_IN_RANGE: (_value, [range], context) =>
    typeof range === 'object' &&
    range !== null &&
    'sheetId' in range &&
    context.textsOf(range.sheetId, range.area).includes(context.display),
  CHECKBOX: (value, values) =>
    values.length > 0 ? values.some((choice) => choice === value) : typeof value === 'boolean',
  NUMBER_BETWEEN: numberCheck(between),
  NUMBER_NOT_BETWEEN: numberCheck((value, operands) => !between(value, operands)),
  NUMBER_GREATER_THAN: numberCheck(comparisons.greater),
  NUMBER_GREATER_THAN_OR_EQUAL_TO: numberCheck(comparisons.greaterOrEqual),
  NUMBER_LESS_THAN: numberCheck(comparisons.less),
  NUMBER_LESS_THAN_OR_EQUAL_TO: numberCheck(comparisons.lessOrEqual),
  NUMBER_EQUAL_TO: numberCheck(comparisons.equal),
  NUMBER_NOT_EQUAL_TO: numberCheck(comparisons.notEqual),
  DATE_IS_VALID_DATE: (value, _values, context) => isNumber(value) && context.isDate,
  DATE_AFTER: dateCheck(comparisons.greater),
  DATE_ON_OR_AFTER: dateCheck(comparisons.greaterOrEqual),
  DATE_BEFORE: dateCheck(comparisons.less),
  DATE_ON_OR_BEFORE: dateCheck(comparisons.lessOrEqual),
  DATE_EQUAL_TO: dateCheck(comparisons.equal),
  DATE_BETWEEN: dateCheck(between),
  DATE_NOT_BETWEEN: dateCheck((value, operands) => !between(value, operands)),
  TEXT_CONTAINS: (value, values) => textOf(value).includes(ruleText(values)),
  TEXT_DOES_NOT_CONTAIN: (value, values) => !textOf(value).includes(ruleText(values)),
  TEXT_EQUAL_TO: (value, values) => textOf(value) === ruleText(values),
  TEXT_IS_VALID_EMAIL: (value) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(String(value)),
  TEXT_IS_VALID_URL: (value) => /^(?:https?:\/\/)?[^\s/]+\.[^\s/]+/.test(String(value)),
  CUSTOM_FORMULA: (_value, [formula], context) => context.formulaValue(String(formula)) === true,
};

export const validationCriteria: readonly string[] = Object.keys(checks);

/** Whether a cell may hold the value; an empty cell always may. */
export function satisfies(rule: Validation, value: CellValue, context: ValidationContext): boolean {
  return value === '' || (checks[rule.criteria]?.(value, rule.values, context) ?? true);
}

const isRange = (value: RuleValue): value is { sheetId: number; area: Area } =>
  typeof value === 'object' && value !== null && 'sheetId' in value;

/** Whether the rule takes its values from the sheet. */
export const refersTo = (rule: Validation, sheetId: number) =>
  rule.values.some((value) => isRange(value) && value.sheetId === sheetId);

/** The rule after the grid of the sheet changed; one whose range is gone keeps its old place. */
export function shiftedRule(rule: Validation, sheetId: number, shift: (area: Area) => Area | null): Validation {
  if (!refersTo(rule, sheetId)) return rule;
  const values = rule.values.map((value) =>
    isRange(value) && value.sheetId === sheetId ? { sheetId, area: shift(value.area) ?? value.area } : value,
  );
  return { ...rule, values };
}
