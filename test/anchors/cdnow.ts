import { readFileSync } from 'node:fs';
import path from 'node:path';
import { repositoryRoot } from '../../local-host/host/repositoryRoot.ts';
import { type OrderColumns, orderColumnsOf } from '../../src/domain/churn/orderColumns.ts';
import { dayNumber, dayOf } from '../../src/domain/day.ts';

const folder = path.join(repositoryRoot(), 'test/fixtures/statistics');

export function fixture<T>(file: string): T {
  return JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as T;
}

export const cdnowAsOf = dayNumber(dayOf('1997-09-30'));

/** Real orders of a web shop, customers numbered in the order of the file. */
export function cdnowOrders(): OrderColumns {
  const numbers = new Map<string, number>();
  const lines = readFileSync(path.join(folder, 'cdnow_orders.csv'), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [id, day, , amount] = line.split(',');
      if (!numbers.has(id!)) numbers.set(id!, numbers.size);
      return {
        customer: numbers.get(id!)!,
        day: dayNumber(dayOf(day!)),
        amountCents: Math.round(Number(amount) * 100),
      };
    });
  return orderColumnsOf(lines, numbers.size);
}
