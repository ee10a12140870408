import type { ListKey } from '../../src/schema/lists.ts';

/** How a field is asked about. */
type Asked = 'person' | 'choice' | 'tag' | 'text' | 'day' | 'money' | 'step';

interface FilterField {
  readonly asked: Asked;
  readonly list?: ListKey;
}

/** What the page offers to filter by, in the order of its menu; every other field can be typed. */
export const filterFields = {
  owner: { asked: 'person' },
  stage: { asked: 'choice', list: 'stage' },
  tier: { asked: 'choice', list: 'tier' },
  segment: { asked: 'choice', list: 'segment' },
  band: { asked: 'choice', list: 'band' },
  tags: { asked: 'tag' },
  next_on: { asked: 'step' },
  last_contact_on: { asked: 'day' },
  last_order_on: { asked: 'day' },
  revenue: { asked: 'money' },
  revenue_12m: { asked: 'money' },
  industry: { asked: 'choice', list: 'industry' },
  source: { asked: 'choice', list: 'source' },
  country: { asked: 'text' },
  province: { asked: 'text' },
  city: { asked: 'text' },
} as const satisfies Readonly<Record<string, FilterField>>;
export type FilterKey = keyof typeof filterFields;
export const filterKeys = Object.keys(filterFields) as FilterKey[];

export const relations = {
  person: ['is', 'isNot', 'empty'],
  choice: ['is', 'isNot', 'empty'],
  tag: ['is', 'isNot'],
  text: ['contains', 'isNot', 'empty'],
  day: ['silent', 'within', 'empty'],
  money: ['atLeast', 'below'],
  step: ['empty', 'late'],
} as const satisfies Record<Asked, readonly Relation[]>;
export type Relation = 'is' | 'isNot' | 'contains' | 'empty' | 'silent' | 'within' | 'atLeast' | 'below' | 'late';

export interface Criterion {
  readonly field: FilterKey;
  readonly relation: Relation;
  /** a key, a name, a label, a text, days or an amount; '' for none */
  readonly value: string;
}

export function askedOf(field: FilterKey): FilterField {
  return filterFields[field];
}

export function needsValue({ relation }: Criterion): boolean {
  return relation !== 'empty' && relation !== 'late';
}

/**
 * The criteria as a rule of the tags' grammar; one whose value is still missing, or is no number where one is needed, is
 * left out.
 */
export function ruleOf(criteria: readonly Criterion[], joined: 'and' | 'or'): string {
  const terms = criteria.map(termOf).filter((term) => term !== null);
  return terms.join(` ${joined} `);
}

function termOf(criterion: Criterion): string | null {
  const { field, relation } = criterion;
  const value = criterion.value.trim();
  if (needsValue(criterion) && value === '') return null;
  const number = value.replace(/[,，\s]/g, '');
  const isNumber = /^\d+(\.\d+)?$/.test(number);
  switch (relation) {
    case 'is':
      return `${field} = ${quoted(value)}`;
    case 'isNot':
      return `${field} != ${quoted(value)}`;
    case 'contains':
      return `${field} contains ${quoted(value)}`;
    case 'empty':
      return `${field} empty`;
    case 'late':
      return `${field} < today`;
    case 'silent': // nothing at all is longer ago than any day
      return isNumber ? `(${field} < today-${number} or ${field} empty)` : null;
    case 'within':
      return isNumber ? `${field} >= today-${number}` : null;
    case 'atLeast':
      return isNumber ? `${field} >= ${number}` : null;
    case 'below':
      return isNumber ? `${field} < ${number}` : null;
  }
}

/** The grammar knows no way to write its own quotation mark. */
function quoted(value: string): string {
  return value.includes('"') ? `“${value.replace(/”/g, '')}”` : `"${value}"`;
}
