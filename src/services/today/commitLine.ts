import type { Refusal } from '../../contract/call.ts';
import type { Ports, Stored } from '../../ports.ts';
import type { Row } from '../../schema/sheets.ts';
import type { LineRef, Settled } from './settleLine.ts';

export type ShownLine = Stored<Row<'today'>>;

/** The line on the Today tab that a person acts on in the sidebar; null when it was rebuilt away. */
export function shownLine({ rule, ref }: LineRef, ports: Ports): ShownLine | null {
  const lines = ports.table('today').where('ref', ref);
  return lines.find(({ values }) => values.rule === rule) ?? null;
}

/** Commits what settles a line and takes the line off the Today tab, so that nobody else acts on it within the hour. */
export function commitLine<A>(
  kind: 'finishLine' | 'moveLine',
  settled: Settled,
  shown: ShownLine | null,
  answer: A,
  ports: Ports,
): { ok: true; value: A } | Refusal<'row-gone' | 'already-done'> {
  if (!settled.ok) {
    if (settled.code === 'row-gone') return { ok: false, code: 'row-gone' };
    return { ok: false, code: 'already-done', places: { person: settled.by, time: settled.at.slice(11, 16) } };
  }
  const { name, what } = shown?.values ?? { name: null, what: null };
  // first: were the task done and the line not ticked, the hourly run would take it for a tick taken back
  if (shown) ports.table('today').updateRows([{ row: shown.row, set: { rank: null, done: true } }]);
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
