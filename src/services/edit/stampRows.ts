import { isNotedSheet } from '../../domain/history/historyRows.ts';
import type { Ports, Table } from '../../ports.ts';
import { type SheetKey, schemaOf } from '../../schema/sheets.ts';
import { noteOvertyped } from '../common/overtyped.ts';
import { noteRows } from '../history/noteRows.ts';

interface RecordCells {
  readonly id: string;
  readonly created_at: unknown;
}

/** Rows typed by hand get their id and the stamps of a new record, edited ones the stamps of a change. */
export function stampRows(sheet: SheetKey, row: number, rows: number, columns: readonly string[], ports: Ports): void {
  // the tabs of records all have these columns, which the compiler cannot see
  const table = ports.table(sheet) as unknown as Table<'customers'>;
  const { prefix } = schemaOf(sheet);
  const changed = { updated_at: ports.clock.now(), updated_by: ports.user.member?.name ?? null };
  const made = { created_at: changed.updated_at, created_by: changed.updated_by, state: 'active' as const };
  const stamped = table.rowsAt(row, rows).map(({ row: at, values }) => {
    const { id, created_at } = values as RecordCells;
    const isNew = id === '' && created_at === null;
    const set = { ...(id === '' && { id: ports.ids.next(prefix) }), ...(isNew && made), ...changed };
    return { row: at, set, values: { ...values, ...set } };
  });
  table.updateRows(stamped);
  const known = stamped.filter(({ set }) => !('created_at' in set)).map(({ values }) => values.id);
  noteOvertyped(sheet, known, columns, ports);
  if (!isNotedSheet(sheet)) return;
  noteRows(
    sheet,
    stamped.map(({ row: at, values }) => ({ id: values.id, row: at, set: values })),
    ports,
  );
}
