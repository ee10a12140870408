import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from '@jest/globals';
import Papa from 'papaparse';
import { churnOptions } from './churnOptions.ts';
import { churnReport } from './churnReport.ts';
import { features, featureTable } from './featureTable.ts';
import { readOrders } from './readOrders.ts';

const root = path.join(__dirname, '../..');
const orders = readOrders(readFileSync(path.join(root, 'test/fixtures/statistics/cdnow_orders.csv'), 'utf8'), null);
const options = churnOptions(['f', '--until', '1997-09-30', '--horizon', '91', '--features']);

it('has a row for each customer, with the figures of the report', () => {
  const { data } = Papa.parse<Record<string, string>>(featureTable(orders, options).trim(), { header: true });
  const { customers } = churnReport(orders, options);
  expect(data).toHaveLength(customers.length);
  for (const index of [0, 500, 2356]) {
    const [row, customer] = [data[index]!, customers[index]!];
    expect([row.customer_id, row.x, row.t_x, row.T]).toEqual([
      customer.id,
      ...[customer.x, customer.tx, customer.T].map(String),
    ]);
    expect(Number(row.p_alive)).toBeCloseTo(customer.pAlive, 12);
    expect(Number(row.p_buy) + Number(row.risk)).toBeCloseTo(1, 12);
  }
  expect(data.filter(({ alert }) => alert === 'true').length).toBeGreaterThan(10);
});

it('leaves chances empty where too few orders allow none', () => {
  const few = readOrders('customer_id,date,amount\na,2026-01-05,10\na,2026-02-05,20\n', null);
  const [row] = Papa.parse<Record<string, string>>(
    featureTable(few, churnOptions(['f', '--until', '2026-03-01', '--horizon', '90', '--features'])).trim(),
    { header: true },
  ).data;
  expect(row).toMatchObject({ customer_id: 'a', x: '1', monetary: '20', p_alive: '', risk: '' });
});

it('is documented column by column', () => {
  const page = readFileSync(path.join(root, 'docs/churn.md'), 'utf8');
  for (const [key, meaning] of features) expect(page).toContain(`| \`${key}\` | ${meaning} |`);
});
