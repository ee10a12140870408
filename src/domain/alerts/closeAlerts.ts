import type { Alert } from '../../schema/sheets/alerts.ts';
import type { Day } from '../day.ts';
import type { AlertBook, AlertCustomer } from './alertBook.ts';

export interface AlertUpdate {
  readonly id: string;
  readonly row: number;
  readonly set: Partial<Alert>;
}

const closedByHand: readonly (string | null)[] = ['saved', 'gone', 'wrong'] satisfies Alert['status'][];

/**
 * Ends alerts and decides how they came out. An alert ends at an order, on its horizon day, by hand, or when the customer
 * is merged, erased or closed; what came of it is decided once, on the horizon day, from the orders valid then
 * (rules.md 4.5).
 */
export function closeAlerts({ alerts, customer, today }: AlertBook): AlertUpdate[] {
  return alerts.flatMap(({ row, values }) => {
    if (!values.opened_on || !values.horizon_on) return [];
    const about = customer(values.customer ?? '');
    const closed_on = values.closed_on ?? closedOn(values, about, today);
    const wanted: Partial<Alert> = {
      closed_on,
      contacted: values.contacted || wasContacted(about, values.opened_on, closed_on ?? today),
      outcome: outcomeOf({ ...values, closed_on }, about, today),
    };
    const differing = Object.entries(wanted).filter(([key, value]) => values[key as keyof Alert] !== value);
    return differing.length > 0 ? [{ id: values.id, row, set: Object.fromEntries(differing) }] : [];
  });
}

function closedOn(alert: Alert, about: AlertCustomer | null, today: Day): Day | null {
  if (isLost(about)) return today;
  const order = firstIn(about.orderDays, alert.opened_on!, today);
  if (order !== null) return order;
  if (closedByHand.includes(alert.status)) return today;
  return today >= alert.horizon_on! ? alert.horizon_on : null;
}

function outcomeOf(alert: Alert, about: AlertCustomer | null, today: Day): Alert['outcome'] {
  if (alert.outcome && alert.outcome !== 'pending') return alert.outcome;
  if (isLost(about)) return 'excluded';
  if (today < alert.horizon_on!) return 'pending';
  const order = firstIn(about.orderDays, alert.opened_on!, alert.horizon_on!);
  if (order === null || order === alert.horizon_on) return 'hit';
  return wasContacted(about, alert.opened_on!, order) ? 'recovered_contact' : 'recovered';
}

function isLost(about: AlertCustomer | null): about is null {
  return about === null || about.stage === 'closed';
}

function wasContacted(about: AlertCustomer | null, from: Day, to: Day): boolean {
  return about?.contactDays.some((day) => day >= from && day <= to) ?? false;
}

function firstIn(days: readonly Day[], from: Day, to: Day): Day | null {
  return days.find((day) => day >= from && day <= to) ?? null;
}
