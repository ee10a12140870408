import type { Ports, Stored } from '../../ports.ts';
import { recordSheetKeys, type SheetKey, schemaOf } from '../../schema/sheets.ts';

/** A row that links to a customer. */
export interface LinkedRow {
  readonly sheet: SheetKey;
  readonly column: string;
  readonly stored: Stored<Readonly<Record<string, unknown>>>;
}

/** Columns in which a customer's id may stand: links to customers, and those that take any id. */
const linkColumns = recordSheetKeys.flatMap((sheet) =>
  Object.entries(schemaOf(sheet).columns)
    .filter(([, { kind, prefix }]) => kind === 'link' && (prefix === 'C' || prefix === ''))
    .map(([column]) => ({ sheet, column })),
);

/** Every row of every tab that links to the customer, whatever its state: reads each such column once. */
export function linkedRows(id: string, ports: Ports): LinkedRow[] {
  const present = linkColumns.filter(({ sheet }) => ports.structure.has(sheet)); // a module's tab may not be laid
  return present.flatMap(({ sheet, column }) =>
    ports
      .table(sheet as 'tasks')
      .where(column as 'customer', id)
      // a row typed by hand has no id for a while; its link follows when the audit comes by
      .filter(({ values }) => values.id)
      .map((stored) => ({ sheet, column, stored })),
  );
}
