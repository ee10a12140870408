import { mentions } from '../../domain/erasure/words.ts';
import type { Ports } from '../../ports.ts';
import type { Traces } from './traces.ts';

/** Takes a person out of logs and reports: what fields held, what was found, lines of Today and of the risk list, subjects of mails. */
export function forgetLines(traces: Traces, op: string, ports: Ports): void {
  forgetChanges(traces, op, ports);
  forgetFindings(traces, ports);
  for (const sheet of ['today', 'churn'] as const) {
    if (!ports.structure.has(sheet)) continue;
    const table = ports.table(sheet);
    const rows = table.columns(['customer']).filter(({ customer }) => traces.ids.has(customer ?? ''));
    if (rows.length > 0) table.deleteRows(rows.map(({ row }) => row));
  }
  const sends = ports.table('sends');
  const named = sends.columns(['subject']).filter(({ subject }) => mentions(subject ?? '', traces.words));
  if (named.length > 0) sends.updateRows(named.map(({ row }) => ({ row, set: { subject: null } })));
}

/** Who changed which field stays, what it held goes; but for the line that tells of the erasure. */
function forgetChanges({ ids }: Traces, op: string, { table }: Ports): void {
  const places: number[] = [];
  table('changes').scan(['row', 'old', 'new', 'op'], ({ row, values }) => {
    const isTheirs = ids.has(values.row ?? '') && values.op !== op;
    if (isTheirs && (values.old ?? values.new) !== null) places.push(row);
  });
  if (places.length > 0) table('changes').updateRows(places.map((row) => ({ row, set: { old: null, new: null } })));
}

/** What was found about others may name the person, as the one they look like. */
function forgetFindings({ ids, words }: Traces, { table }: Ports): void {
  const gone: number[] = [];
  const named: number[] = [];
  table('findings').scan(['row', 'value', 'fix', 'ignore_reason'], ({ row, values }) => {
    if (ids.has(values.row ?? '')) gone.push(row);
    else if ([values.value, values.fix, values.ignore_reason].some((text) => mentions(text ?? '', words)))
      named.push(row);
  });
  const blank = { value: null, fix: null, ignore_reason: null };
  const updates = [
    ...named.map((row) => ({ row, set: blank })),
    ...gone.map((row) => ({ row, set: { ...blank, status: 'gone' as const } })),
  ];
  if (updates.length > 0) table('findings').updateRows(updates);
}
