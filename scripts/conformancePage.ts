import { areas } from '../test/conformance/areas.ts';
import type { Case, Json, PageCase } from '../test/conformance/case.ts';
import { pageAreas } from '../test/conformance/page/pageAreas.ts';

type AnyCase = Case | PageCase;
type Table = (head: readonly string[], rows: readonly (readonly (string | undefined)[])[]) => string;

const all: readonly { readonly area: string; readonly cases: readonly AnyCase[] }[] = [...areas, ...pageAreas];

/** The parts of the page about the conformance suite: what is not known, by the check that waits for it; then every case. */
export function conformanceParts(table: Table): string[] {
  return [unknownPart(table), ...all.map(({ area, cases }) => areaPart(area, cases, table))];
}

function unknownPart(table: Table): string {
  const unknown = all.flatMap(({ area, cases }) =>
    cases.flatMap(({ id, about, source, unsure, expected }) =>
      unsure === undefined ? [] : [[unsure, `${area}/${id}`, about, source, shown(expected)]],
    ),
  );
  const rows = unknown.sort(([one = ''], [other = '']) => Number(one.slice(2)) - Number(other.slice(2)));
  return [
    '## What nobody knows yet',
    'The local host takes the strict reading, which stands in the last column. At Google these cases report only; the check of `live-check.md` says where the answer goes.',
    table(['check', 'case', 'about', 'source', 'strict reading'], rows),
  ].join('\n\n');
}

function areaPart(area: string, cases: readonly AnyCase[], table: Table): string {
  const rows = cases.map(({ id, about, source, unsure }) => [id, about, [source, unsure].filter(Boolean).join(', ')]);
  return [`## ${area} (${cases.length})`, table(['case', 'about', 'source'], rows)].join('\n\n');
}

function shown(expected: Json): string {
  if (expected === 'HostStrictError') return 'refused';
  return `\`${JSON.stringify(expected).replace(/`/g, "'")}\``;
}
