import type { Stored } from '../../ports.ts';
import type { Settings } from '../../schema/settings.ts';
import type { Alert } from '../../schema/sheets/alerts.ts';
import type { Day } from '../day.ts';

/** What alerts look at in a customer, as the night has just computed it. */
export interface AlertCustomer {
  readonly id: string;
  readonly name: string;
  readonly owner: string | null;
  readonly stage: string | null;
  readonly band: Alert['band'];
  /** 0 to 1, null under the simple rule */
  readonly risk: number | null;
  /** in the workbook's language, the strongest first */
  readonly reasons: readonly string[];
  /** cents at stake: what ranks the new alerts of a night */
  readonly value: number;
  /** the scores meet the back-tested rule for regulars who slip away */
  readonly isSlipping: boolean;
  /** the stage moved in a way that only a correction of data explains: no alert in that night */
  readonly isCorrected: boolean;
  /** days with an order, oldest first */
  readonly orderDays: readonly Day[];
  /** days with a contact made or a task done, in any order */
  readonly contactDays: readonly Day[];
}

export interface AlertBook {
  readonly today: Day;
  readonly settings: Pick<Settings, 'H'>;
  /** day of the fit, or `simple` */
  readonly model: string;
  readonly alerts: readonly Pick<Stored<Alert>, 'row' | 'values'>[];
  /** null for one who is merged, erased, archived or gone */
  readonly customer: (id: string) => AlertCustomer | null;
  readonly customers: readonly AlertCustomer[];
}
