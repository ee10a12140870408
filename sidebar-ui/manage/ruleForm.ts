import type { RuleField, RuleLine } from '../../src/contract/tags.ts';
import type { ruleTestTexts } from '../texts/manage.ts';

/** A comparison as the form words it; its values as the person types them: days as a number, percent out of 100. */
export interface FormLine {
  readonly field: string;
  readonly test: RuleTest;
  readonly values: readonly string[];
}
export type RuleTest = keyof typeof ruleTestTexts;
/** One of the groups must hold whole. */
export type FormGroups = readonly (readonly FormLine[])[];

const measures: readonly RuleTest[] = ['>=', '>', '<=', '<', '=', '!=', 'empty', 'notempty'];

/** The comparisons that the form offers for a kind of field, the likeliest first. */
export const testsOf: Readonly<Record<RuleField['kind'], readonly RuleTest[]>> = {
  number: measures,
  percent: measures,
  day: ['ago', 'within', 'before', 'since', 'empty', 'notempty'],
  bool: ['yes', 'no'],
  choice: ['in', '!=', 'empty', 'notempty'],
  tags: ['has', 'hasNot', 'empty', 'notempty'],
  text: ['contains', '=', '!=', 'empty', 'notempty'],
};

export function takesValue(test: RuleTest): boolean {
  return !['empty', 'notempty', 'yes', 'no'].includes(test);
}

/** A rule's line as the form shows it; null for one that it has no words for. */
export function formLineOf({ field, op, values }: RuleLine, fields: readonly RuleField[]): FormLine | null {
  const kind = fields.find(({ key }) => key === field)?.kind;
  const [value = ''] = values;
  switch (kind) {
    case 'bool':
      return op === '=' ? { field, test: value === 'true' ? 'yes' : 'no', values: [] } : null;
    case 'choice':
      return known(kind, { field, test: (op === '=' ? 'in' : op) as RuleTest, values });
    case 'tags':
      return known(kind, { field, test: op === '!=' ? 'hasNot' : isPlain(op) ? (op as RuleTest) : 'has', values });
    case 'percent':
      return known(kind, { field, test: op as RuleTest, values: values.map((share) => String(inPercent(share))) });
    case 'day':
      return dayLineOf({ field, op, values });
    case undefined:
      return null;
    default:
      return known(kind, { field, test: op as RuleTest, values });
  }
}

/** The rule as text; null while a line has no value yet. */
export function ruleTextOf(groups: FormGroups, fields: readonly RuleField[]): string | null {
  const texts = groups.map((group) => group.map((line) => textOf(line, fields)));
  if (texts.some((group) => group.includes(null))) return null;
  return texts.map((group) => group.join(' and ')).join(' or ');
}

function textOf({ field, test, values }: FormLine, fields: readonly RuleField[]): string | null {
  const kind = fields.find(({ key }) => key === field)?.kind;
  const filled = values.map((value) => value.trim()).filter(Boolean);
  const [value = ''] = filled;
  if (!kind || (takesValue(test) && filled.length === 0)) return null;
  switch (test) {
    case 'empty':
    case 'notempty':
      return `${field} ${test}`;
    case 'yes':
      return `${field} = true`;
    case 'no':
      return `${field} = false`;
    case 'has':
      return `${field} contains ${quoted(value)}`;
    case 'hasNot':
      return `${field} != ${quoted(value)}`;
    case 'ago':
      return `${field} < today-${value}`;
    case 'within':
      return `${field} >= today-${value}`;
    case 'before':
      return `${field} < ${value}`;
    case 'since':
      return `${field} >= ${value}`;
    case 'in':
      return filled.length === 1 ? `${field} = ${value}` : `${field} in (${filled.join(', ')})`;
    default:
      return `${field} ${test} ${spelled(value, kind)}`;
  }
}

function spelled(value: string, kind: RuleField['kind']): string {
  if (kind === 'text') return quoted(value);
  return kind === 'percent' && Number.isFinite(Number(value)) ? String(Number(value) / 100) : value;
}

/** A rule knows no escaping: a quote inside would end the text. */
function quoted(text: string): string {
  return `"${text.replace(/["“”]/g, '')}"`;
}

function inPercent(share: string): number {
  return Math.round(Number(share) * 10_000) / 100;
}

function dayLineOf({ field, op, values }: RuleLine): FormLine | null {
  const [value = ''] = values;
  if (isPlain(op)) return { field, test: op as RuleTest, values };
  const past = /^today(?:-(\d+))?$/.exec(value);
  if (past) {
    const days = [past[1] ?? '0'];
    return op === '<'
      ? { field, test: 'ago', values: days }
      : op === '>='
        ? { field, test: 'within', values: days }
        : null;
  }
  if (value.startsWith('today')) return null;
  return op === '<' ? { field, test: 'before', values } : op === '>=' ? { field, test: 'since', values } : null;
}

function isPlain(op: string): boolean {
  return op === 'empty' || op === 'notempty';
}

function known(kind: RuleField['kind'], line: FormLine): FormLine | null {
  return testsOf[kind].includes(line.test) ? line : null;
}
