import { describe, expect, it } from '@jest/globals';
import { backtest } from '../../src/domain/churn/backtest.ts';
import { lookAhead } from '../../src/domain/churn/lookAhead.ts';
import { pastOf } from '../../src/domain/churn/twoClocks/origins.ts';
import { cdnowAsOf, cdnowOrders } from './cdnow.ts';

const settings = { min_fit: 30, min_repeat: 10, default_gap: 60 };

describe('CDNOW fitted to 1997-09-30', () => {
  it.each([
    [30, 0.073, [0.804, 0.794, 0.625], [0.056, 0.1001], [0.139, 0.164], 0.011],
    [91, 0.171, [0.788, 0.784, 0.696], [0.1102, 0.1744], [0.343, 0.408], 0.026],
    [273, 0.29, [0.76, 0.771, 0.5], [0.1614, 0.7098], [0.765, 1.024], 0.055],
  ])('holds over %d days as specified', (H, share, auc, brier, countError, calibration) => {
    const horizon = { ...settings, H };
    const { accuracy } = backtest(pastOf(cdnowOrders(), horizon), cdnowAsOf + H, horizon)!.origins[0]!;
    const digits = (values: number[], count: number) => values.map((value) => Number(value.toFixed(count)));
    expect(Number(accuracy.shareBuying.toFixed(3))).toBe(share);
    expect(digits(Object.values(accuracy.auc), 3)).toEqual(auc);
    expect(digits([accuracy.brier.model, accuracy.brier.silentForHorizon], 4)).toEqual(brier);
    expect(digits(Object.values(accuracy.countError), 3)).toEqual(countError);
    expect(Number(accuracy.calibrationError.toFixed(3))).toBe(calibration);
  });

  const orders = cdnowOrders();
  const longSettings = { ...settings, H: 273 };

  it('finds that of 37 regulars long silent 43 % bought after all', () => {
    const look = lookAhead(pastOf(orders, longSettings), cdnowAsOf, longSettings)!;
    const purchases = look.purchases.filter((_, i) => look.isLongSilent[i]);
    expect(purchases).toHaveLength(37);
    expect(purchases.filter((count) => count > 0).length / 37).toBeCloseTo(0.43, 2);
  });

  it('pools the origins by customers', () => {
    const horizon = { ...settings, H: 91 };
    const { origins, pooled } = backtest(pastOf(cdnowOrders(), horizon), cdnowAsOf + 91, horizon)!;
    const customers = origins.reduce((sum, { accuracy }) => sum + accuracy.customers, 0);
    const brier = origins.reduce((sum, { accuracy }) => sum + accuracy.brier.model * accuracy.customers, 0) / customers;
    expect(origins.map(({ asOf }) => cdnowAsOf - asOf)).toEqual([0, 28, 56, 84, 112, 140]);
    expect(pooled.brier.model).toBeCloseTo(brier, 12);
  });
});

it('says nothing of a history that is too short', () => {
  const horizon = { ...settings, H: 90 };
  expect(backtest(pastOf(cdnowOrders(), horizon), cdnowAsOf - 270, horizon)).toBeNull();
});
