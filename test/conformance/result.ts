import type { Json } from './case.ts';

/** What became of one case. */
export interface Result {
  readonly key: string;
  readonly about: string;
  readonly source: string;
  /** live-check.md's number where the expected value is a strict reading only */
  readonly unsure: string;
  readonly expected: Json;
  readonly got: Json;
  readonly isSame: boolean;
}

/** What the page gives as a file, and `npm run conformance` writes. Nothing in it names the person or the spreadsheet. */
export interface Report {
  readonly startedAt: string;
  /** of the person: error texts come in this language */
  readonly language: string;
  readonly results: readonly Result[];
}

/** JSON with its fields in order, so that equal values are equal texts. */
export function canonical(value: Json): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  const fields = value as { readonly [key: string]: Json };
  const pairs = Object.keys(fields)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonical(fields[key]!)}`);
  return `{${pairs.join(',')}}`;
}
