import { Host } from '../../local-host/host/host.ts';
import type { ExecutionRecord } from '../../local-host/host/hostState.ts';
import { type BookRows, bookRows } from './bookRows.ts';
import { aDay, start } from './days.ts';
import { fillTab } from './fillTab.ts';
import { ask, type Cost, costOf, ivy } from './measure.ts';
import { nextHour, nightHours, skipTo } from './nights.ts';
import { touchRows } from './touchRows.ts';

/** Flows of the sidebar, whose counted calls may not grow with the rows. */
export const sidebarFlows = [
  'quick add',
  'log interaction',
  'order',
  'search index',
  'Today',
  'customer card',
] as const;
const jobFlows = [
  'hourly run',
  'first night',
  'ordinary night',
  'import of 1,000 order rows',
  'segments and churn alone',
] as const;
export const flows = ['install', ...sidebarFlows, ...jobFlows] as const;
export type Flow = (typeof flows)[number];

const importedRows = 1000;

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
    const hour = await nextHour(host);
    const sidebar = await measureSidebar(host, rows);
    const imported = await importOrders(host, rows);
    const figures = await figuresAlone(host);
    touchRows(host);
    skipTo(host, '03:00');
    const night = await nightHours(host);
    return {
      install: costOf([install.record]),
      ...sidebar,
      'hourly run': costOf([hour]),
      'first night': withoutHours(firstNight, hour),
      'ordinary night': withoutHours(night, hour),
      'import of 1,000 order rows': costOf(imported),
      'segments and churn alone': costOf(figures),
    };
  } finally {
    await host.close();
  }
}

async function measureSidebar(host: Host, rows: BookRows): Promise<Record<(typeof sidebarFlows)[number], Cost>> {
  const customer = rows.customers[Math.floor(rows.customers.length / 2)]?.id;
  const row = Math.floor(rows.customers.length / 2) + 2;
  const costs: Partial<Record<(typeof sidebarFlows)[number], Cost>> = {};
  const take = async (flow: (typeof sidebarFlows)[number], ...call: readonly [Parameters<typeof ask>[1], unknown]) => {
    costs[flow] = costOf([(await ask(host, ...call)).record]);
  };
  await take('quick add', 'addCustomer', { name: 'New customer of the day', type: 'company', phone: '13912345678' });
  await take('log interaction', 'logInteraction', {
    customer,
    row,
    channel: 'phone',
    summary: 'Asked for the new price list',
    nextStep: 'Send the price list',
    nextOn: aDay(-3),
  });
  await take('order', 'addOrder', {
    customer,
    row,
    orderedOn: aDay(0),
    orderNo: 'B-of-the-day',
    lines: [1, 2, 3].map((qty) => ({ product: `Article ${qty}`, qty, unitPriceCents: 12_50 })),
  });
  await take('search index', 'searchIndex', {});
  await take('Today', 'today', {});
  await take('customer card', 'card', { id: customer, row });
  return costs as Record<(typeof sidebarFlows)[number], Cost>;
}

/** The page's own steps: open, send, check, write. */
async function importOrders(host: Host, { customers }: BookRows): Promise<ExecutionRecord[]> {
  const headers = ['customer_id', 'date', 'quantity', 'amount'];
  const lines = Array.from({ length: importedRows }, (_, index) => [
    String(customers[(index * 7) % customers.length]?.id),
    aDay(index % 300),
    '2',
    String(25 + index),
  ]);
  const opened = await ask(host, 'importOpen', {
    kind: 'orders',
    fileName: 'orders.csv',
    headers,
    sample: lines.slice(0, 50),
    rows: lines.length,
  });
  const { job, mapping } = opened.value;
  const records = [opened.record];
  records.push((await ask(host, 'importRows', { job, part: 0, firstLine: 2, rows: lines })).record);
  const checked = await ask(host, 'importDryRun', { job, mapping });
  if (checked.value.counts.rejected > 0) throw new Error(`import: ${JSON.stringify(checked.value.byReason)}`);
  records.push(checked.record);
  for (let isDone = false; !isDone; ) {
    const { value, record } = await ask(host, 'importRun', { job });
    records.push(record);
    isDone = value.done;
  }
  return records;
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
