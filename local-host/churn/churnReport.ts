import { distinctHistories } from '../../src/domain/churn/distinctHistories.ts';
import { expectedIfAlive } from '../../src/domain/churn/expectedPurchases.ts';
import { fitModel } from '../../src/domain/churn/fitModel.ts';
import type { Params } from '../../src/domain/churn/model.ts';
import { probabilitiesOf } from '../../src/domain/churn/probabilities.ts';
import { summariesOf } from '../../src/domain/churn/summariesOf.ts';
import { dayNumber } from '../../src/domain/day.ts';
import type { ChurnOptions } from './churnOptions.ts';
import { type Holdout, holdoutOf } from './holdoutOf.ts';
import type { Orders } from './readOrders.ts';

interface ChurnReport {
  readonly model: ChurnOptions['model'];
  readonly unit: ChurnOptions['unit'];
  readonly params: Params;
  readonly logLikelihood: number;
  readonly customers: readonly {
    readonly id: string;
    readonly x: number;
    /** in the unit, fractions kept */
    readonly tx: number;
    readonly T: number;
    readonly pAlive: number;
    readonly pBuy: number;
    readonly expected: number;
  }[];
  /** of the promises made on the last day, against what then happened; where asked for */
  readonly holdout?: Holdout;
}

/**
 * The model alone, on the code that the bundle runs. It is fitted in days; weeks only divide alpha by 7 and shift the
 * log-likelihood by ln 7 for each repeat purchase.
 *
 * @throws Error when there is nobody to fit or the fit does not settle
 */
export function churnReport({ ids, columns }: Orders, options: ChurnOptions): ChurnReport {
  const unitDays = options.unit === 'week' ? 7 : 1;
  const summaries = summariesOf(columns, dayNumber(options.until));
  const histories = distinctHistories(summaries);
  if (histories.count === 0) throw new Error(`no customer bought anything up to ${options.until}`);
  const fit = fitModel(histories, { kind: options.model, hasPrior: options.hasPrior });
  if (!fit.isConverged)
    throw new Error(
      `the fit of ${fit.customers} customers with ${fit.repeatPurchases} repeat purchases did not settle` +
        (options.hasPrior ? '' : ': without a prior some data have no best parameters, try --prior on'),
    );
  const horizonDays = options.horizon * unitDays;
  return {
    ...(options.isHoldout && { holdout: holdoutOf(columns, dayNumber(options.until), horizonDays) }),
    model: options.model,
    unit: options.unit,
    params: { ...fit.params, alpha: fit.params.alpha / unitDays },
    logLikelihood: fit.logLikelihood + fit.repeatPurchases * Math.log(unitDays),
    customers: ids.flatMap((id, c) => {
      const [x, tx, T] = [summaries.x[c]!, summaries.tx[c]!, summaries.T[c]!];
      if (x < 0) return [];
      const { pAlive, pBuy } = probabilitiesOf(fit, x, tx, T, horizonDays);
      const expected = pAlive * expectedIfAlive(fit, x, T, horizonDays);
      return [{ id, x, tx: tx / unitDays, T: T / unitDays, pAlive, pBuy, expected }];
    }),
  };
}
