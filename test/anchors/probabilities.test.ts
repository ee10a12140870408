import { describe, expect, it } from '@jest/globals';
import { expectedIfAlive } from '../../src/domain/churn/expectedPurchases.ts';
import { logLikelihoodOf } from '../../src/domain/churn/logLikelihood.ts';
import type { Params } from '../../src/domain/churn/model.ts';
import { probabilitiesOf } from '../../src/domain/churn/probabilities.ts';
import { rowsByPurchases } from '../../src/domain/churn/rowsByPurchases.ts';
import { fixture } from './cdnow.ts';

interface Case {
  id: string;
  model: 'BG/NBD' | 'MBG/NBD';
  params: Params;
  x: number;
  t_x: number;
  T: number;
  H: number;
  logLikelihoodRow: number;
  pAlive: number;
  pBuy: number;
  churnRisk: number;
  expectedIfAlive: number;
  expectedPurchases: number;
  silenceProbability: number;
}

const { cases } = fixture<{ cases: Case[] }>('probabilities.json');

describe('numbers computed at fifty digits', () => {
  it.each(cases)('$id: $model, x $x, t_x $t_x, T $T, H $H', (wanted) => {
    const { x, t_x: tx, T, H, params } = wanted;
    const model = { kind: wanted.model === 'BG/NBD' ? 'bg' : 'mbg', params } as const;
    const chances = probabilitiesOf(model, x, tx, T, H);
    const ifAlive = expectedIfAlive(model, x, T, H);
    const pairs = [
      [chances.pAlive, wanted.pAlive],
      [chances.pBuy, wanted.pBuy],
      [chances.risk, wanted.churnRisk],
      [chances.silence, wanted.silenceProbability],
      [ifAlive, wanted.expectedIfAlive],
      [chances.pAlive * ifAlive, wanted.expectedPurchases],
    ] as const;
    for (const [reached, value] of pairs) expect(Math.abs(reached / value - 1)).toBeLessThan(1e-10);
  });

  it.each(cases)('$id: the log-likelihood of the row', (wanted) => {
    const { r, alpha, a, b } = wanted.params;
    const one = { count: 1, x: [wanted.x], tx: [wanted.t_x], T: [wanted.T], weight: [1] };
    const { value } = logLikelihoodOf(wanted.model === 'BG/NBD' ? 'bg' : 'mbg', rowsByPurchases(one))([r, alpha, a, b]);
    // a sum of logarithms that comes to 0 has no relative error
    expect(Math.abs(value - wanted.logLikelihoodRow)).toBeLessThan(1e-10 * Math.max(1e-3, Math.abs(value)));
  });
});
