import { expectedIfAlive } from './expectedPurchases.ts';
import type { CustomerScores } from './scoreCustomers.ts';
import { expectedSpend } from './spendModel.ts';

const yearDays = 365;

/**
 * What a customer is expected to spend in the 365 days to come: cents, null where the model does not speak, knows no
 * amounts, or the customer has not bought.
 */
export function valueAhead({ calibration, summaries, columns }: CustomerScores, customer: number): number | null {
  const x = summaries.x[customer]!;
  if (calibration.method !== 'model' || !calibration.spend || !(x >= 0)) return null;
  const purchases = expectedIfAlive(calibration.model, x, summaries.T[customer]!, yearDays);
  const cents = expectedSpend(calibration.spend, summaries.monetaryDays[customer]!, summaries.monetaryCents[customer]!);
  return columns.pAlive[customer]! * purchases * cents;
}
