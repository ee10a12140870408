import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { expect, it } from '@jest/globals';

const root = path.join(__dirname, '../..');
const orders = path.join(root, 'test/fixtures/statistics/cdnow_orders.csv');

function churn(...args: string[]) {
  return spawnSync(process.execPath, ['scripts/run.mjs', 'local-host/churn.ts', ...args], {
    cwd: root,
    encoding: 'utf8',
  });
}

it('the command prints the fit and the customers as JSON', () => {
  const { status, stdout, stderr } = churn(orders, '--until', '1997-09-30', '--unit', 'week', '--horizon', '39');
  expect([status, stderr]).toEqual([0, '']);
  const report = JSON.parse(stdout) as { params: Record<string, number>; customers: Record<string, unknown>[] };
  expect(Object.keys(report)).toEqual(['model', 'unit', 'params', 'logLikelihood', 'customers']);
  expect(Object.keys(report.params)).toEqual(['r', 'alpha', 'a', 'b']);
  expect(Object.keys(report.customers[0]!)).toEqual(['id', 'x', 'tx', 'T', 'pAlive', 'pBuy', 'expected']);
  expect(report.customers).toHaveLength(2357);
});

it('the command says on standard error what is wrong, with exit code 1', () => {
  const { status, stdout, stderr } = churn('nowhere.csv', '--until', '1997-09-30', '--horizon', '39');
  expect([status, stdout, stderr]).toEqual([1, '', 'There is no file or folder nowhere.csv.\n']);
});
