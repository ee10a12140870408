import { type ColumnKey, type Row, type SheetKey, schemaOf } from '../../schema/sheets.ts';
import { emptyValue } from '../cells/readCell.ts';

/** The tabs whose rows belong to a customer, with the columns that the card and the figures after an order look at. */
export const historyColumns = {
  contacts: Object.keys(schemaOf('contacts').columns) as ColumnKey<'contacts'>[],
  interactions: ['id', 'at', 'customer', 'channel', 'summary', 'by', 'state'],
  orders: [
    ...(['id', 'order_no', 'customer', 'ordered_on', 'product', 'model', 'qty', 'amount', 'status'] as const),
    ...(['due_on', 'paid', 'created_at', 'state'] as const),
  ],
  feedback: [
    ...(['id', 'at', 'customer', 'customer_name', 'text', 'kind', 'severity', 'status', 'owner'] as const),
    ...(['first_reply_at', 'due_reply_at', 'due_fix_at', 'cause', 'resolution', 'confirmed', 'reopened'] as const),
    ...(['state', 'csat'] as const),
  ],
  tasks: [
    ...(['id', 'title', 'kind', 'customer', 'due_on', 'owner', 'helper', 'priority', 'repeat', 'status'] as const),
    ...(['done_at', 'done_by', 'result', 'created_at', 'state'] as const),
  ],
  alerts: ['id', 'opened_on', 'customer', 'band', 'reasons', 'closed_on', 'handled', 'status', 'state'],
  churn: ['customer', 'reason1', 'reason2', 'reason3', 'warn', 'advice'],
} as const satisfies { readonly [K in SheetKey]?: readonly ColumnKey<K>[] };

export type HistorySheet = keyof typeof historyColumns;

/** What is noted of rows that are saved or typed after the index was built: of Customers what tells who somebody is. */
const notedColumns = { ...historyColumns, customers: ['name', 'phone', 'email', 'wechat'] } as const;

export type NotedSheet = keyof typeof notedColumns;
export const historySheets = Object.keys(historyColumns) as HistorySheet[];

/** A row as a history knows it: columns that it does not look at are empty. `row` is where it was seen, 0 where nobody knows. */
export type HistoryRow<K extends HistorySheet> = Row<K> & { readonly row: number };

/** What a history keeps of a row: its place, then the values in the order of `historyColumns`. */
export type KeptRow = readonly [row: number, ...values: unknown[]];

/** Texts of this length show whole in a timeline. */
const longestSummary = 200;

export function isHistorySheet(sheet: SheetKey): sheet is HistorySheet {
  return sheet in historyColumns;
}

export function isNotedSheet(sheet: SheetKey): sheet is NotedSheet {
  return sheet in notedColumns;
}

export function keptRow(sheet: HistorySheet, row: number, values: Readonly<Record<string, unknown>>): KeptRow {
  return [row, ...historyColumns[sheet].map((key) => shortened(key, values[key] ?? null))];
}

/** Of these cells those that are noted. */
export function keptCells(sheet: NotedSheet, values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const keys = notedColumns[sheet].filter((key) => key in values);
  return Object.fromEntries(keys.map((key) => [key, shortened(key, values[key])]));
}

export function rowOfKept<K extends HistorySheet>(sheet: K, [row, ...values]: KeptRow): HistoryRow<K> {
  const cells = historyColumns[sheet].flatMap((key, index) => (values[index] == null ? [] : [[key, values[index]]]));
  return { ...emptyRow(sheet), ...Object.fromEntries(cells), row };
}

export function emptyRow<K extends HistorySheet>(sheet: K): Row<K> {
  const cells = Object.entries(schemaOf(sheet).columns).map(([key, column]) => [key, emptyValue(column)]);
  return Object.fromEntries(cells) as Row<K>;
}

function shortened(key: string, value: unknown): unknown {
  return key === 'summary' && typeof value === 'string' ? value.slice(0, longestSummary) : value;
}
