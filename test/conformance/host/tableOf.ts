import { canonical, type Result } from '../result.ts';

/** Results as lines of text: the case with its claim, then what was expected and what came. */
export function tableOf(results: readonly Result[]): string {
  return results
    .map(({ key, about, source, unsure, expected, got }) =>
      [
        `${key}  ${about}  [${[source, unsure].filter(Boolean).join(', ')}]`,
        `    expected  ${canonical(expected)}`,
        `    got       ${canonical(got)}`,
      ].join('\n'),
    )
    .join('\n');
}
