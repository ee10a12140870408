import type { OrderColumns } from '../../src/domain/churn/orderColumns.ts';

const purchases = { r: 0.55, alpha: 45, a: 0.9, b: 1.6 };
const spend = { p: 6, q: 4, meanCents: 8000 };

/** Orders of two years as MBG/NBD and Gamma-Gamma take them to come; a fixed sequence of numbers, so every run has the same. */
export function simulatedShop(customerCount: number, days = 730): OrderColumns {
  const random = randomNumbers(12345);
  const customer: number[] = [];
  const day: number[] = [];
  const amountCents: number[] = [];
  for (let c = 0; c < customerCount; c += 1) {
    const rate = gamma(random, purchases.r) / purchases.alpha;
    const [left, right] = [gamma(random, purchases.a), gamma(random, purchases.b)];
    const cents = (spend.meanCents * gamma(random, spend.q)) / spend.q;
    let time = random() * days;
    do {
      customer.push(c);
      day.push(Math.floor(time));
      amountCents.push(Math.round((cents * gamma(random, spend.p)) / spend.p));
      time -= Math.log(random()) / rate;
    } while (random() >= left / (left + right) && time < days);
  }
  return {
    customerCount,
    customer: Int32Array.from(customer),
    day: Int32Array.from(day),
    amountCents: Float64Array.from(amountCents),
  };
}

/** Above 0 and below 1. */
function randomNumbers(start: number): () => number {
  let seed = start;
  return () => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return (seed + 0.5) / 2 ** 32;
  };
}

/** Gamma with scale 1. Source: Marsaglia and Tsang 2000. */
function gamma(random: () => number, shape: number): number {
  if (shape < 1) return gamma(random, shape + 1) * random() ** (1 / shape);
  const d = shape - 1 / 3;
  for (;;) {
    const x = Math.sqrt(-2 * Math.log(random())) * Math.cos(2 * Math.PI * random());
    const v = (1 + x / Math.sqrt(9 * d)) ** 3;
    if (v > 0 && Math.log(random()) < x ** 2 / 2 + d - d * v + d * Math.log(v)) return d * v;
  }
}
