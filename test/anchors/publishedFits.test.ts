import { describe, expect, it } from '@jest/globals';
import { distinctHistories, type Histories } from '../../src/domain/churn/distinctHistories.ts';
import { type Fit, fitModel } from '../../src/domain/churn/fitModel.ts';
import { fitSpend } from '../../src/domain/churn/fitSpend.ts';
import type { ModelKind, Params } from '../../src/domain/churn/model.ts';
import { expectedSpend } from '../../src/domain/churn/spendModel.ts';
import { summariesOf } from '../../src/domain/churn/summariesOf.ts';
import { cdnowAsOf, cdnowOrders, fixture } from './cdnow.ts';

interface Anchors {
  fits: {
    model: string;
    prior: 'none' | 'map';
    input: string;
    exactDays?: true;
    params: Record<string, number>;
    logLikelihood?: number;
    objective?: number;
    sameFitInWeeks?: { alpha: number; logLikelihood: number };
  }[];
  spend: { cases: { p: number; q: number; v: number; x: number; mean: number; expectedSpend: number }[] };
}

const anchors = fixture<Anchors>('published_anchors.json');
const summaries = summariesOf(cdnowOrders(), cdnowAsOf);
const inDays = distinctHistories(summaries);
const kinds: Record<string, ModelKind> = { 'BG/NBD': 'bg', 'MBG/NBD': 'mbg' };

/** Weeks, rounded to two decimals where the published summary was. */
function inWeeks(round: (weeks: number) => number): Histories {
  const weeksOf = (days: ArrayLike<number>) => Float64Array.from(days, (count) => round(count / 7));
  return { ...inDays, tx: weeksOf(inDays.tx), T: weeksOf(inDays.T) };
}

function expectParams(fit: Fit, expected: Record<string, number>, relative: number): void {
  for (const [name, value] of Object.entries(expected))
    expect(Math.abs(fit.params[name as keyof Params] / value - 1)).toBeLessThan(relative);
}

describe('the CDNOW summary', () => {
  it('has the published counts', () => {
    const repeats = [...summaries.x];
    expect({
      customers: repeats.filter((x) => x >= 0).length,
      repeatPurchases: repeats.reduce((sum, x) => sum + x, 0),
      repeaters: repeats.filter((x) => x > 0).length,
      mostRepeats: Math.max(...repeats),
    }).toEqual({ customers: 2357, repeatPurchases: 2457, repeaters: 946, mostRepeats: 29 });
  });

  it('groups into 1,016 distinct histories', () => {
    expect(inDays.count).toBe(1016);
  });
});

describe('fits to exact days', () => {
  const exact = anchors.fits.filter(({ exactDays }) => exactDays);

  it.each(exact)(
    '$model with prior $prior reaches the optimum',
    ({ model, prior, params, logLikelihood, objective }) => {
      const fit = fitModel(inDays, { kind: kinds[model]!, hasPrior: prior === 'map' });
      expect(fit.isConverged).toBe(true);
      expectParams(fit, params, 1e-7);
      expect(Math.abs(fit.logLikelihood - logLikelihood!)).toBeLessThan(1e-6);
      if (objective !== undefined) expect(Math.abs(fit.objective - objective)).toBeLessThan(1e-6);
    },
  );

  it.each(exact)('$model with prior $prior is the same in weeks but for alpha', ({ model, prior, sameFitInWeeks }) => {
    const options = { kind: kinds[model]!, hasPrior: prior === 'map' };
    const days = fitModel(inDays, options);
    const weeks = fitModel(
      inWeeks((count) => count),
      options,
    );
    expectParams(weeks, { ...days.params, alpha: days.params.alpha / 7 }, 1e-8);
    expect(weeks.logLikelihood).toBeCloseTo(days.logLikelihood + days.repeatPurchases * Math.log(7), 6);
    if (!sameFitInWeeks) return;
    expectParams(weeks, { alpha: sameFitInWeeks.alpha }, 1e-7);
    expect(weeks.logLikelihood).toBeCloseTo(sameFitInWeeks.logLikelihood, 5);
  });
});

describe('fits to the rounded weeks of the literature', () => {
  const rounded = anchors.fits.filter(({ model, input }) => kinds[model] && input.startsWith('weeks'));

  it.each(rounded)('$model reaches the published optimum', ({ model, params, logLikelihood }) => {
    const fit = fitModel(
      inWeeks((count) => Math.round(count * 100) / 100),
      { kind: kinds[model]!, hasPrior: false },
    );
    expectParams(fit, params, 1e-5);
    expect(fit.logLikelihood).toBeCloseTo(logLikelihood!, 4);
  });
});

describe('spend', () => {
  const spendFits = anchors.fits.filter(({ model }) => model === 'Gamma-Gamma');
  const repeaters = [...summaries.x.keys()].filter((c) => summaries.monetaryCents[c]! > 0);

  it.each(spendFits)('the fit with prior $prior to "$input" reaches the optimum', (anchor) => {
    const round = anchor.input.includes('rounded to cents') ? Math.round : (cents: number) => cents;
    const spenders = {
      x: repeaters.map((c) => summaries.x[c]!),
      mean: repeaters.map((c) => round(summaries.monetaryCents[c]!) / 100),
    };
    const fit = fitSpend(spenders, { hasPrior: anchor.prior === 'map' });
    for (const [name, value] of Object.entries(anchor.params))
      expect(Math.abs(fit.params[name as 'p' | 'q' | 'v'] / value - 1)).toBeLessThan(2e-5);
    expect(Math.abs(fit.objective - (anchor.logLikelihood ?? anchor.objective)!)).toBeLessThan(1e-5);
  });

  it.each(anchors.spend.cases)(
    '$x purchases of $mean promise $expectedSpend',
    ({ p, q, v, x, mean, expectedSpend: value }) => {
      expect(expectedSpend({ kind: 'gamma-gamma', params: { p, q, v } }, x, mean) / value).toBeCloseTo(1, 10);
    },
  );
});
