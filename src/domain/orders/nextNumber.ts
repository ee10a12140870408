/**
 * The number that follows the latest one: `SO-1042` → `SO-1043`, the width of the digits kept. Its prefix is the latest
 * number's; the count goes on from the highest number with that prefix, so that a number is never proposed twice.
 *
 * @param numbers all order numbers, oldest first; those without digits at the end are passed over
 */
export function nextNumber(numbers: readonly (string | null)[]): string {
  const [highest, latest] = latestNumbers(numbers).map((number) => shape.exec(number)!);
  if (!latest || !highest) return 'SO-0001';
  return `${latest[1]}${String(Number(highest[2]) + 1).padStart(latest[2]!.length, '0')}`;
}

/** Of all order numbers, oldest first, the two by which the next is found: the highest with the latest one's prefix, and the latest. */
export function latestNumbers(numbers: readonly (string | null)[]): string[] {
  const counted = numbers.filter((number): number is string => prefixOf(number) !== null);
  const latest = counted[counted.length - 1];
  if (latest === undefined) return [];
  const alike = counted.filter((number) => prefixOf(number) === prefixOf(latest));
  return [alike.reduce((highest, number) => (countOf(number) > countOf(highest) ? number : highest)), latest];
}

/** What stands before the digits at the end, null without such digits. */
export function prefixOf(number: string | null): string | null {
  return shape.exec(number ?? '')?.[1] ?? null;
}

function countOf(number: string): number {
  return Number(shape.exec(number)?.[2]);
}

const shape = /^(.*?)(\d{1,15})$/;
