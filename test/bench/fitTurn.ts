import { setTimeout } from 'node:timers/promises';
import { chanceColumns } from '../../src/domain/churn/chanceColumns.ts';
import { distinctHistories } from '../../src/domain/churn/distinctHistories.ts';
import { fitModel } from '../../src/domain/churn/fitModel.ts';
import type { OrderColumns } from '../../src/domain/churn/orderColumns.ts';
import { scoreCustomers } from '../../src/domain/churn/scoreCustomers.ts';
import { summariesOf } from '../../src/domain/churn/summariesOf.ts';
import { twoClocksScore } from '../../src/domain/churn/twoClocks/twoClocks.ts';

const H = 90;
const settings = { H, min_fit: 30, min_repeat: 10, default_gap: 60 };

/** Milliseconds by the clock, and of processor time: what the engine does beside counts too. */
export type Taken = readonly [wall: number, processor: number];

/** what issue 7 times; the same with two clocks in place of the chance; all that a night asks for, with spend, bands and money */
export const subjects = ['model', 'two clocks', 'all'] as const;
export type Subject = (typeof subjects)[number];

/** One look in a process that has done nothing before but the summaries. */
export async function fitTurn(orders: OrderColumns, asOf: number, subject: Subject) {
  const summaries = summariesOf(orders, asOf);
  await setTimeout(100); // the engine is still at work on the summaries beside
  if (subject === 'all') return { all: taken(() => scoreCustomers({ summaries, settings })) };
  let histories: ReturnType<typeof distinctHistories>;
  const group = taken(() => {
    histories = distinctHistories(summaries);
  });
  let model: ReturnType<typeof fitModel>;
  const fit = taken(() => {
    model = fitModel(histories, { kind: 'mbg', hasPrior: true });
  });
  const score = taken(() => {
    const clocks = { rhythm: { ...model.params, k: 1.2 }, returnA: 0.06, returnB: 0.1, shift: -0.18 };
    const spoken = subject === 'model' ? null : twoClocksScore(model, clocks, H);
    chanceColumns(histories, model, H, spoken);
  });
  return subject === 'model' ? { group, fit, score } : { 'two clocks': score };
}

function taken(work: () => void): Taken {
  const [clock, processor] = [performance.now(), process.cpuUsage()];
  work();
  const { user, system } = process.cpuUsage(processor);
  return [performance.now() - clock, (user + system) / 1000];
}
