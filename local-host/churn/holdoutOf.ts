import { backtest } from '../../src/domain/churn/backtest.ts';
import type { OrderColumns } from '../../src/domain/churn/orderColumns.ts';
import { pastOf } from '../../src/domain/churn/twoClocks/origins.ts';

const settings = { min_fit: 30, min_repeat: 10, default_gap: 60 };

/** The hold-out table of the statistical specification, section 8, with the score of two clocks beside it. */
export interface Holdout {
  readonly customers: number;
  readonly shareBuying: number;
  readonly auc: Readonly<Record<'mbg' | 'twoClocks' | 'recencySort' | 'silentForHorizon', number>>;
  readonly brier: Readonly<Record<'mbg' | 'twoClocks' | 'silentForHorizon', number>>;
  readonly calibrationError: Readonly<Record<'mbg' | 'twoClocks', number>>;
  readonly countError: Readonly<Record<'mbg' | 'ownPastRate', number>>;
}

/** @throws Error where orders up to that day are too few to promise anything */
export function holdoutOf(orders: OrderColumns, until: number, horizonDays: number): Holdout {
  const H = Math.round(horizonDays);
  const horizon = { ...settings, H };
  const origin = backtest(pastOf(orders, horizon), until + H, horizon, 1)?.origins[0];
  if (!origin) throw new Error('too few orders up to that day for a model');
  const { customers, shareBuying, auc, brier, calibrationError, countError, twoClocks } = origin.accuracy;
  return {
    ...{ customers, shareBuying },
    auc: {
      mbg: auc.model,
      twoClocks: twoClocks.auc,
      recencySort: auc.recencySort,
      silentForHorizon: auc.silentForHorizon,
    },
    brier: { mbg: brier.model, twoClocks: twoClocks.brier, silentForHorizon: brier.silentForHorizon },
    calibrationError: { mbg: calibrationError, twoClocks: twoClocks.calibrationError },
    countError: { mbg: countError.model, ownPastRate: countError.ownPastRate },
  };
}
