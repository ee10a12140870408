import Papa from 'papaparse';
import { type OrderColumns, orderColumnsOf } from '../../src/domain/churn/orderColumns.ts';
import { type Day, dayNumber } from '../../src/domain/day.ts';
import { parseCents } from '../../src/domain/import/parseAmount.ts';
import { type DateOrder, orderOfAll, orderTold, parseDay } from '../../src/domain/import/parseDay.ts';
import { isDay } from '../../src/schema/day.ts';

export interface Orders {
  /** ids in the order in which the file first names them */
  readonly ids: readonly string[];
  readonly columns: OrderColumns;
}

/**
 * Orders from CSV text whose header has `customer_id`, `date` and perhaps `amount`, in any order and beside others.
 *
 * @param from earlier orders are not looked at, null for all
 * @throws Error naming the line of the first cell that cannot be read: figures over half a file would mislead
 */
export function readOrders(csv: string, from: Day | null): Orders {
  const [header, ...rows] = numberedRows(csv);
  if (!header) throw new Error('the file is empty');
  const columnOf = columnsOf(header.cells);
  const customers = new Map<string, number>();
  const dayNumbers = new Map<string, number>();
  const order = orderOfAll(new Set(rows.map(({ cells }) => orderTold(cells[columnOf.date] ?? ''))));
  const lines = rows.flatMap(({ line, cells }) => {
    const cell = (column: number): string => (cells[column] ?? '').trim();
    const id = cell(columnOf.customer);
    if (id === '') throw new Error(`line ${line}: customer_id is empty`);
    const text = cell(columnOf.date);
    const day = dayNumbers.get(text) ?? dayNumber(readDay(text, order, line));
    dayNumbers.set(text, day);
    const amountCents = columnOf.amount < 0 ? null : readCents(cell(columnOf.amount), line);
    const customer = customers.get(id) ?? customers.size;
    customers.set(id, customer);
    return from !== null && day < dayNumber(from) ? [] : [{ customer, day, amountCents }];
  });
  return { ids: [...customers.keys()], columns: orderColumnsOf(lines, customers.size) };
}

interface NumberedRow {
  /** of the file, from 1 */
  readonly line: number;
  readonly cells: readonly string[];
}

/** Rows with the line on which they begin; a quoted cell may span lines. Empty lines are passed over. */
function numberedRows(csv: string): NumberedRow[] {
  const { data, errors } = Papa.parse<string[]>(csv.replace(/^\uFEFF/, ''));
  const quotes = errors.find(({ type }) => type === 'Quotes');
  let line = 1;
  const rows = data.map((cells, i) => {
    if (quotes?.row === i) throw new Error(`line ${line}: a quotation mark is not closed`);
    const row = { line, cells };
    line += 1 + cells.join('').split('\n').length - 1;
    return row;
  });
  return rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
}

function columnsOf(header: readonly string[]) {
  const names = header.map((name) => name.trim().toLowerCase());
  const missing = ['customer_id', 'date'].filter((name) => !names.includes(name));
  if (missing.length > 0)
    throw new Error(`line 1: no column ${missing.join(' and no column ')}; the columns are ${header.join(', ')}`);
  return { customer: names.indexOf('customer_id'), date: names.indexOf('date'), amount: names.indexOf('amount') };
}

function readDay(text: string, order: DateOrder, line: number): Day {
  const day = parseDay(text, order);
  if (isDay(day)) return day;
  if (day === 'day-ambiguous') {
    throw new Error(
      `line ${line}: no date of the file tells whether day or month comes first in "${text}": write YYYY-MM-DD`,
    );
  }
  throw new Error(`line ${line}: date "${text}" is no day of the calendar: write YYYY-MM-DD`);
}

function readCents(text: string, line: number): number | null {
  if (text === '') return null;
  const cents = parseCents(text);
  if (cents === null) throw new Error(`line ${line}: amount "${text}" is not a number`);
  return cents;
}
