import type { Input, Output } from '../../contract/call.ts';
import type { showRows as contract } from '../../contract/views.ts';
import { readId } from '../../domain/ids.ts';
import type { Ports } from '../../ports.ts';

/** Finds the rows by id as they stand now, and selects them for the person who asks. */
export function showRows(input: Input<typeof contract>, ports: Ports): Output<typeof contract> {
  const wanted = new Set(input.ids.map(readId));
  const rows = ports
    .table(input.sheet as 'customers')
    .columns(['id'])
    .flatMap(({ id, row }) => (wanted.has(readId(id)) ? row : []));
  if (rows.length === 0) return { ok: false, code: 'row-gone' };
  ports.structure.select(input.sheet, rows);
  return { ok: true, value: { rows: rows.length } };
}
