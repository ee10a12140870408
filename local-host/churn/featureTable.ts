import Papa from 'papaparse';
import { isSlipping } from '../../src/domain/churn/isSlipping.ts';
import { type CustomerScore, scoreAt } from '../../src/domain/churn/scoreAt.ts';
import { scoreCustomers } from '../../src/domain/churn/scoreCustomers.ts';
import { summariesOf } from '../../src/domain/churn/summariesOf.ts';
import { valueAhead } from '../../src/domain/churn/valueAhead.ts';
import { dayNumber } from '../../src/domain/day.ts';
import type { ChurnOptions } from './churnOptions.ts';
import type { Orders } from './readOrders.ts';

interface Features {
  readonly id: string;
  readonly tx: number;
  readonly T: number;
  readonly monetaryCents: number;
  readonly monetaryDays: number;
  readonly valueCents: number | null;
  readonly score: CustomerScore;
}

type Feature = readonly [key: string, meaning: string, of: (customer: Features) => string | number | boolean | null];

const alertBands = ['high', 'critical'];
const inMoney = (cents: number | null): number | null => (cents === null || Number.isNaN(cents) ? null : cents / 100);

/** The columns of the table, with what they mean: docs/churn.md shows them. Time is in days; empty where nothing can be said. */
export const features: readonly Feature[] = [
  ['customer_id', 'as in the file of orders', ({ id }) => id],
  ['x', 'repeat purchase days, the first one not counted', ({ score }) => score.x],
  ['t_x', 'days from the first purchase day to the last', ({ tx }) => tx],
  ['T', 'days from the first purchase day to the as-of day', ({ T }) => T],
  ['silent', 'days since the last purchase day', ({ score }) => score.silentDays],
  ['median_gap', 'median days between purchase days', ({ score }) => score.medianGapDays],
  ['monetary', 'mean amount of a repeat purchase day', ({ monetaryCents }) => inMoney(monetaryCents)],
  ['monetary_days', 'repeat purchase days with an amount, behind `monetary`', ({ monetaryDays }) => monetaryDays],
  ['silence', 'chance of a silence at least this long in an active customer', ({ score }) => score.silence],
  ['pace', 'chance of being active over that right after an order: 1 = as usual', ({ score }) => score.pace],
  ['p_alive', 'chance of being still active', ({ score }) => score.pAlive],
  ['p_buy', 'chance of a purchase day in the horizon', ({ score }) => score.pBuy],
  ['risk', '1 - p_buy, exact where it is tiny', ({ score }) => score.risk],
  ['expected', 'purchase days to be expected in the horizon', ({ score }) => score.expected],
  ['expected_value', 'amount to be expected in the horizon', ({ score }) => inMoney(score.expectedCents)],
  ['at_stake', 'the same of a customer who is still active', ({ score }) => inMoney(score.atStakeCents)],
  ['value_365', 'amount to be expected in 365 days', ({ valueCents }) => inMoney(valueCents)],
  ['band', 'new, stable, watch, high or critical', ({ score }) => score.band],
  ['alert', 'whether the rule for regulars who slip away holds', ({ score }) => isSlipping(score, alertBands)],
];

/** What the scores are made of, and the scores, as CSV: a row a customer, by the code that the workbook runs. */
export function featureTable({ ids, columns }: Orders, { until, unit, horizon }: ChurnOptions): string {
  const H = Math.round(horizon * (unit === 'week' ? 7 : 1));
  const summaries = summariesOf(columns, dayNumber(until));
  const scores = scoreCustomers({ summaries, settings: { H, min_fit: 30, min_repeat: 10, default_gap: 60 } });
  const rows = ids.flatMap((id, c) => {
    const score = scoreAt(scores, c);
    if (!score) return [];
    const [tx, T] = [summaries.tx[c]!, summaries.T[c]!];
    const [monetaryCents, monetaryDays] = [summaries.monetaryCents[c]!, summaries.monetaryDays[c]!];
    const customer: Features = { id, tx, T, monetaryCents, monetaryDays, valueCents: valueAhead(scores, c), score };
    return [features.map(([, , of]) => of(customer))];
  });
  return `${Papa.unparse({ fields: features.map(([key]) => key), data: rows })}\r\n`;
}
