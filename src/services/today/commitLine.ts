import type { Refusal } from '../../contract/call.ts';
import type { Ports, Stored } from '../../ports.ts';
import type { Row } from '../../schema/sheets.ts';
import type { LineRef, Settled } from './settleLine.ts';

export type ShownLine = Stored<Row<'today'>>;

/** The lines on the Today tab that a person acts on in the sidebar: the owner's and the helper's; none when rebuilt away. */
export function shownLines({ rule, ref }: LineRef, ports: Ports): readonly ShownLine[] {
  return ports
    .table('today')
    .where('ref', ref)
    .filter(({ values }) => values.rule === rule);
}

/** Commits what settles a line and takes it off the Today tab, so that nobody else acts on it within the hour. */
export function commitLine<A>(
  kind: 'finishLine' | 'moveLine',
  settled: Settled,
  shown: readonly ShownLine[],
  answer: A,
  ports: Ports,
): { ok: true; value: A } | Refusal<'row-gone' | 'already-done'> {
  if (!settled.ok) {
    if (settled.code === 'row-gone') return { ok: false, code: 'row-gone' };
    return { ok: false, code: 'already-done', places: { person: settled.by, time: settled.at.slice(11, 16) } };
  }
  const { name, what } = shown[0]?.values ?? { name: null, what: null };
  // first: were the task done and the line not ticked, the hourly run would take it for a tick taken back
  ports.table('today').updateRows(shown.map(({ row }) => ({ row, set: { rank: null, done: true } })));
  ports.operations.commit({
    id: ports.op,
    kind,
    about: name ?? what ?? '',
    changes: settled.changes,
    answer,
    how: 'sidebar',
  });
  return { ok: true, value: answer };
}
