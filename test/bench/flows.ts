import { Host } from '../../local-host/host/host.ts';
import type { ExecutionRecord } from '../../local-host/host/hostState.ts';
import type { CallName } from '../../src/contract/calls.ts';
import type { ImportKind } from '../../src/contract/import.ts';
import { type BookRows, bookRows } from './bookRows.ts';
import { aDay, start } from './days.ts';
import { fillTab } from './fillTab.ts';
import { ask, type Cost, costOf, ivy } from './measure.ts';
import { nextHour, nightHours, skipTo } from './nights.ts';
import { type Spread, touchRows } from './touchRows.ts';

/** Flows of the sidebar, whose counted calls may not grow with the rows. */
export const sidebarFlows = [
  'open',
  'quick add',
  'log interaction',
  'order',
  'search index',
  'Today',
  'customer card',
] as const;
type SidebarFlow = (typeof sidebarFlows)[number];
const jobFlows = [
  'hourly run',
  'index of histories',
  'first night',
  'ordinary night',
  'night of changes all over',
  'import of 1,000 order rows',
  'segments and churn alone',
  'import of 10,000 customers',
] as const;
export const flows = ['install', ...sidebarFlows, ...jobFlows] as const;
export type Flow = (typeof flows)[number];

const importedOrders = 1000;
const importedCustomers = 10_000;
/** as the page sends them */
const rowsAPart = 2000;
/** nobody is like another, or a duplicate would be asked about */
const newNames = ['Aurora Trading', 'Blue Harbour Foods', 'Quince & Sons', 'Vellum Dental'];

/** All flows on a fresh workbook of so many customers. */
export async function measureFlows(customers: number): Promise<Readonly<Record<Flow, Cost>>> {
  const host = await Host.create({
    now: start,
    locale: 'en_US',
    users: [{ email: ivy, name: 'Ivy', role: 'owner', language: 'en' }],
  });
  try {
    const install = await ask(host, 'install', { language: 'en' });
    const rows = bookRows(customers);
    for (const key of ['customers', 'interactions', 'orders'] as const) fillTab<typeof key>(host, key, rows[key]);
    const firstNight = await nightHours(host);
    // the first hour after a night builds the index, the next one is an hour like any other
    const [indexed] = await nextHour(host);
    const [hour] = await nextHour(host);
    const sidebar = await measureSidebar(host, rows);
    const imported = await importOrders(host, rows);
    const figures = await figuresAlone(host);
    const [night, scattered] = [await nightAfter(host, 'ordinary'), await nightAfter(host, 'all over')];
    // the last: the book is another one after it
    const customersImported = await importCustomers(host);
    return {
      install: costOf([install.record]),
      ...sidebar,
      'hourly run': costOf([hour]),
      'index of histories': withoutHours([indexed], hour),
      'first night': withoutHours(firstNight, hour),
      'ordinary night': withoutHours(night, hour),
      'night of changes all over': withoutHours(scattered, hour),
      'import of 1,000 order rows': costOf(imported),
      'segments and churn alone': costOf(figures),
      'import of 10,000 customers': costOf(customersImported),
    };
  } finally {
    await host.close();
  }
}

/** In the order in which a person does them: the page opens first, so that the config is in the cache. */
async function measureSidebar(host: Host, { customers }: BookRows): Promise<Record<SidebarFlow, Cost>> {
  const index = Math.floor(customers.length / 2);
  const customer = customers[index]?.id;
  const row = index + 2;
  const lines = [1, 2, 3].map((qty) => ({ product: `Article ${qty}`, qty, unitPriceCents: 12_50 }));
  const talk = { customer, row, channel: 'phone' };
  return {
    open: await cheapest(host, 'open', () => ({})),
    'quick add': await cheapest(host, 'addCustomer', (turn) => ({
      name: newNames[turn],
      type: 'company',
      phone: `1391234567${turn}`,
    })),
    'log interaction': await cheapest(host, 'logInteraction', (turn) => ({
      ...{ ...talk, summary: `Asked for ${turn}` },
      // an earlier day each time: the next step on the customer’s own row changes too
      ...{ nextStep: `Send list ${turn}`, nextOn: aDay(-9 + turn) },
    })),
    order: await cheapest(host, 'addOrder', () => ({
      // as the form sends it: the number that it shows is taken where nobody typed another
      ...{ customer, row, lines, again: true },
      ...{ orderedOn: aDay(0), orderNo: null },
    })),
    'search index': await cheapest(host, 'searchIndex', () => ({ tables: true })),
    Today: await cheapest(host, 'today', () => ({})),
    'customer card': await cheapest(host, 'card', () => ({ id: customer, row })),
  };
}

/**
 * Of a few turns the cheapest: the calls are the same, and own time is what a busy machine makes of it. Not the first one:
 * it finds no earlier operation to read.
 */
async function cheapest(host: Host, name: CallName, input: (turn: number) => unknown): Promise<Cost> {
  const costs: Cost[] = [];
  for (let turn = 0; turn < newNames.length; turn++) costs.push(costOf([(await ask(host, name, input(turn))).record]));
  return costs.slice(1).reduce((best, one) => (one.simulatedMs < best.simulatedMs ? one : best));
}

function importOrders(host: Host, { customers }: BookRows): Promise<ExecutionRecord[]> {
  const lines = Array.from({ length: importedOrders }, (_, index) => [
    String(customers[(index * 7) % customers.length]?.id),
    aDay(index % 300),
    '2',
    String(25 + index),
  ]);
  return importFile(host, 'orders', ['customer_id', 'date', 'quantity', 'amount'], lines);
}

/** As a list is: with the columns that most lists have. */
function importCustomers(host: Host): Promise<ExecutionRecord[]> {
  const headers = ['name', 'company', 'phone', 'email', 'city', 'position', 'external code', 'note'];
  const lines = Array.from({ length: importedCustomers }, (_, index) => [
    `Person ${index} of the list`,
    `Firm ${index} Holdings`,
    `+4420${String(71_000_000 + index)}`,
    `person${index}@list.example`,
    ['Leeds', 'Bath', 'Reno', 'Ningbo'][index % 4]!,
    'Buyer',
    `L-${index}`,
    'Met at the fair',
  ]);
  return importFile(host, 'customers', headers, lines);
}

/** The page's own steps: open, send, check, write. */
async function importFile(
  host: Host,
  kind: ImportKind,
  headers: readonly string[],
  lines: readonly string[][],
): Promise<ExecutionRecord[]> {
  const file = { kind, fileName: 'list.csv', headers, sample: lines.slice(0, 50), rows: lines.length };
  const opened = await ask(host, 'importOpen', file);
  const { job, mapping } = opened.value;
  const records = [opened.record];
  for (let from = 0; from < lines.length; from += rowsAPart) {
    const rows = lines.slice(from, from + rowsAPart);
    records.push((await ask(host, 'importRows', { job, part: from / rowsAPart, firstLine: from + 2, rows })).record);
  }
  const checked = await ask(host, 'importDryRun', { job, mapping });
  if (checked.value.counts.added < lines.length) throw new Error(`import: ${JSON.stringify(checked.value)}`);
  records.push(checked.record);
  for (let isDone = false; !isDone; ) {
    const { value, record } = await ask(host, 'importRun', { job });
    records.push(record);
    isDone = value.done;
  }
  return records;
}

async function nightAfter(host: Host, spread: Spread): Promise<ExecutionRecord[]> {
  touchRows(host, spread);
  skipTo(host, '02:30');
  return nightHours(host);
}

/** From the orders on: the model's fit, every customer's figures, both reports. */
async function figuresAlone(host: Host): Promise<ExecutionRecord[]> {
  const records: ExecutionRecord[] = [];
  for (let isDone = false; !isDone; ) {
    const { value, record } = await ask(host, 'runNow', { what: 'night' });
    records.push(record);
    isDone = value.done;
  }
  return records;
}

/** A night runs in executions that do the hour's work too: that part is the hourly run's. */
function withoutHours(records: readonly ExecutionRecord[], hour: ExecutionRecord): Cost {
  const all = costOf(records);
  const n = records.length;
  return {
    executions: n,
    countedCalls: all.countedCalls - n * hour.countedCalls,
    cellsRead: all.cellsRead - n * hour.cellsRead,
    cellsWritten: all.cellsWritten - n * hour.cellsWritten,
    simulatedMs: all.simulatedMs - n * hour.simulatedMs,
    ownMs: all.ownMs - n * hour.ownMs,
  };
}
