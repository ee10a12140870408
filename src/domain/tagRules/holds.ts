const comparisons = ['=', '!=', '<', '<=', '>', '>='] as const;
export type Comparison = (typeof comparisons)[number];

export function isComparison(text: string): text is Comparison {
  return (comparisons as readonly string[]).includes(text);
}

export function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}

/** Whether a cell's value stands in this relation to the wanted one; a list of tags equals each of its tags. */
export function holds(actual: unknown, operator: Comparison, wanted: string | number | boolean): boolean {
  if (isEmpty(actual)) return operator === '!=';
  if (Array.isArray(actual)) {
    const isIn = actual.some((each) => sameText(each, wanted));
    return operator === '=' ? isIn : operator === '!=' && !isIn;
  }
  if (operator === '=') return same(actual, wanted);
  if (operator === '!=') return !same(actual, wanted);
  return isOrdered(order(actual, wanted), operator);
}

/** -1, 0 or 1; a stamp is compared with a day by its day. */
function order(actual: unknown, wanted: string | number | boolean): number {
  const left = typeof actual === 'string' && typeof wanted === 'string' ? actual.slice(0, wanted.length) : actual;
  return (left as string | number) < wanted ? -1 : (left as string | number) > wanted ? 1 : 0;
}

function isOrdered(difference: number, operator: Comparison): boolean {
  switch (operator) {
    case '<':
      return difference < 0;
    case '<=':
      return difference <= 0;
    case '>':
      return difference > 0;
    default:
      return difference >= 0;
  }
}

function same(actual: unknown, wanted: string | number | boolean): boolean {
  return typeof actual === 'string' ? sameText(actual, wanted) : actual === wanted;
}

function sameText(actual: unknown, wanted: unknown): boolean {
  return String(actual).toLowerCase() === String(wanted).toLowerCase();
}
