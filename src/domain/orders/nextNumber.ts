/**
 * The number that follows the latest one: `SO-1042` → `SO-1043`, the width of the digits kept. Its prefix is the latest
 * number's; the count goes on from the highest number with that prefix, so that a number is never proposed twice.
 *
 * @param numbers all order numbers, oldest first; those without digits at the end are passed over
 */
export function nextNumber(numbers: readonly (string | null)[]): string {
  const latest = lastMatch(numbers);
  if (!latest) return 'SO-0001';
  let highest = 0;
  for (const number of numbers) {
    const parts = number === null ? null : shape.exec(number);
    if (parts && parts[1] === latest[1]) highest = Math.max(highest, Number(parts[2]));
  }
  return `${latest[1]}${String(highest + 1).padStart(latest[2]?.length ?? 4, '0')}`;
}

const shape = /^(.*?)(\d{1,15})$/;

function lastMatch(numbers: readonly (string | null)[]): RegExpExecArray | null {
  for (let index = numbers.length - 1; index >= 0; index--) {
    const match = shape.exec(numbers[index] ?? '');
    if (match) return match;
  }
  return null;
}
