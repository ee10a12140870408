import { expect, it, jest } from '@jest/globals';
import { distinctHistories } from '../../src/domain/churn/distinctHistories.ts';
import type { fitModel } from '../../src/domain/churn/fitModel.ts';
import { type OrderColumns, orderColumnsOf } from '../../src/domain/churn/orderColumns.ts';
import { scoreCustomers } from '../../src/domain/churn/scoreCustomers.ts';
import { summariesOf } from '../../src/domain/churn/summariesOf.ts';

const settings = { H: 90, min_fit: 30, min_repeat: 10, default_gap: 60 };
const asOf = 1000;

/** Ten is linear; a busy machine needs slack, and quadratic growth would take a hundred times as long. */
const mostForTenfold = 30;

/** Customers of two years, half of whom buy once; a fixed sequence of numbers, so that every run times the same work. */
function shop(customers: number): OrderColumns {
  let seed = 7;
  const random = () => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed / 2 ** 32;
  };
  const lines = Array.from({ length: customers }, (_, customer) => {
    const first = asOf - Math.floor(random() * 730);
    const repeats = random() < 0.5 ? 0 : Math.floor(random() * 6);
    const days = Array.from({ length: repeats }, () => first + Math.floor(random() * (asOf - first)));
    return [first, ...days].map((day) => ({ customer, day, amountCents: 100 + Math.floor(random() * 9000) }));
  });
  return orderColumnsOf(lines.flat(), customers);
}

/** The quickest of three runs: what else the machine does only ever adds time. */
function millisecondsFor(work: () => void): number {
  const times = [1, 2, 3].map(() => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return Math.min(...times);
}

const [few, many] = [shop(2_000), shop(20_000)];

it('summaries of ten times as many orders take about ten times as long', () => {
  const [short, long] = [few, many].map((orders) => millisecondsFor(() => summariesOf(orders, asOf)));
  expect(long! / short!).toBeLessThan(mostForTenfold);
});

it('fit and scores of ten times as many customers take about ten times as long', () => {
  const [short, long] = [few, many].map((orders) => {
    const summaries = summariesOf(orders, asOf);
    return millisecondsFor(() => scoreCustomers({ summaries, settings }));
  });
  expect(long! / short!).toBeLessThan(mostForTenfold);
});

/** How often the fit looks at a history, all its starts together: it takes one exponential for each look. */
function looksAtEach(orders: OrderColumns): number {
  const histories = distinctHistories(summariesOf(orders, asOf));
  const exp = jest.spyOn(Math, 'exp');
  try {
    jest.isolateModules(() => {
      const fresh = jest.requireActual<{ fitModel: typeof fitModel }>('../../src/domain/churn/fitModel.ts');
      fresh.fitModel(histories, { kind: 'mbg', hasPrior: true });
    });
    return exp.mock.calls.length / histories.count;
  } finally {
    exp.mockRestore();
  }
}

it.each([
  ['a small shop, where every start climbs over all', 800, 35],
  ['a large one, where the starts climb over a few rows that stand for all', 20_000, 7],
])('the fit of %s looks at each history a limited number of times', (_, customers, most) => {
  const looks = looksAtEach(shop(customers));
  expect(looks).toBeGreaterThan(2);
  expect(looks).toBeLessThan(most);
});
