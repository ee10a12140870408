import { plain } from '../observe.ts';

/** What the cases of the page call. */

/** @returns JSON of what arrived */
export const conformanceEcho = (...values: readonly unknown[]): string => JSON.stringify(values.map(plain));

export const conformanceSame = (value: unknown): unknown => value;

const returned: Readonly<Record<string, () => unknown>> = {
  text: () => 'ä€😀\n"',
  number: () => -0.5,
  object: () => ({ a: [1, { b: 'x' }], n: null }),
  hole: () => [1, undefined, 2],
  date: () => new Date(0),
  'date-within': () => ({ a: 1, deep: [{ at: new Date(0) }] }),
  nothing: () => undefined,
  fields: () => ({ a: undefined, b: [undefined] }),
  map: () => new Map([[1, 2]]),
  function: () => () => 1,
  nan: () => Number.NaN,
  bytes: () => new Uint8Array(2),
  range: () => SpreadsheetApp.getActiveSpreadsheet().getRange('A1'),
};

export const conformanceReturn = (kind: string): unknown => returned[kind]?.();

export function conformanceThrow(): void {
  throw Object.assign(new TypeError('x marks the spot'), { code: 7 });
}

let count = 0;
export function conformanceCount(): number {
  count += 1;
  return count;
}
