import type { Input, Output } from '../../contract/call.ts';
import type { exportPart as contract } from '../../contract/exports.ts';
import type { Ports } from '../../ports.ts';
import { schemaOf } from '../../schema/sheets.ts';
import { isExported } from './exportTabs.ts';

const rowsAPart = 2_000;
/** A row of a packed tab holds a cell of up to 45,000 characters. */
const packedAPart = 20;

/** The next rows of a tab, as they stand, with the columns that people added. */
export function exportPart({ tab, from }: Input<typeof contract>, ports: Ports): Output<typeof contract> {
  const part = isExported(tab)
    ? ports.wholeTab(tab, from, schemaOf(tab).kind === 'packed' ? packedAPart : rowsAPart)
    : null;
  if (!isExported(tab) || !part) return { ok: false, code: 'row-gone' };
  const columns = part.columns.map(({ key, header }) => {
    const kind = schemaOf(tab).columns[key ?? '']?.kind;
    return { key, header, isDay: kind === 'day', isStamp: kind === 'stamp' };
  });
  const next = from + part.rows.length;
  return {
    ok: true,
    value: { columns, rows: part.rows, next: next < part.total && part.rows.length > 0 ? next : null },
  };
}
