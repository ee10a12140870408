import { canonical, type Result } from '../result.ts';
import type { Difference } from './differences.ts';

const titleOf = ({ key, about, source, unsure }: Result) =>
  `${key}  ${about}  [${[source, unsure].filter(Boolean).join(', ')}]`;

/** Results as lines of text: the case with its claim, then what was expected and what came. */
export function tableOf(results: readonly Result[]): string {
  return results
    .flatMap((result) => [
      titleOf(result),
      `    expected  ${canonical(result.expected)}`,
      `    got       ${canonical(result.got)}`,
    ])
    .join('\n');
}

/** The same for two reports. */
export function differenceTable(differences: readonly Difference[]): string {
  return differences
    .flatMap(({ here, there }) => [
      titleOf(here),
      `    local host  ${canonical(here.got)}`,
      `    Google      ${there ? canonical(there.got) : 'not in the report'}`,
    ])
    .join('\n');
}
