import type { Ports, Stored } from '../../ports.ts';
import type { Row } from '../../schema/sheets.ts';
import { finishing, moving } from '../today/settleLine.ts';

/** Lines of Today that a person ticked, or gave a day on which to come back, are settled at once. */
export function takeTicks(row: number, rows: number, ports: Ports): void {
  for (const line of ports.table('today').rowsAt(row, rows)) settle(line, ports);
}

function settle({ row, values }: Stored<Row<'today'>>, ports: Ports): void {
  const { rank, rule, ref, customer, name, what, done, snooze } = values;
  // a line without rank is settled already
  if (rank === null || !rule || !ref || (!done && !snooze)) return;
  const line = { rule, ref, customer: customer ?? '' };
  const settled = snooze
    ? moving(line, what ?? rule, { to: snooze, owner: null }, ports)
    : finishing(line, what ?? rule, null, ports);
  if (!settled.ok) return;
  ports.operations.commit({
    id: ports.ids.next('Z'),
    kind: snooze ? 'moveLine' : 'finishLine',
    about: name ?? what ?? '',
    changes: settled.changes,
    answer: null,
    how: 'edit',
  });
  ports.table('today').updateRows([{ row, set: { rank: null } }]);
}
