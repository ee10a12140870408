import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from '@jest/globals';
import { churnOptions } from '../../local-host/churn/churnOptions.ts';
import { churnReport } from '../../local-host/churn/churnReport.ts';
import { readOrders } from '../../local-host/churn/readOrders.ts';

const orders = readFileSync(path.join(__dirname, '../fixtures/statistics/cdnow_orders.csv'), 'utf8');

// optimum of the MBG/NBD model over exact days, in weeks: published_anchors.json
const anchors = { r: 0.524843159, alpha: 6.18308528, a: 0.891359391, b: 1.61400224 };

it.each(Object.entries(anchors))('C49 fits %s of the published orders within 1e-5', (name, anchor) => {
  const options = churnOptions(['f', '--until', '1997-09-30', '--horizon', '39', '--unit', 'week', '--prior', 'off']);
  const { params } = churnReport(readOrders(orders, options.from), options);
  expect(Math.abs(params[name as keyof typeof anchors] / anchor - 1)).toBeLessThan(1e-5);
});
