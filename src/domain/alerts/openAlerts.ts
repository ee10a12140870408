import type { Alert } from '../../schema/sheets/alerts.ts';
import { addDays } from '../day.ts';
import type { AlertBook, AlertCustomer } from './alertBook.ts';

/** A person gets at most so many new alerts in a night: one import of old orders must not bury anybody (failures F59). */
const mostNewAPerson = 10;
const quietDays = 30;

export type NewAlert = Pick<
  Alert,
  | 'opened_on'
  | 'customer'
  | 'name'
  | 'band'
  | 'risk'
  | 'reasons'
  | 'owner'
  | 'horizon_on'
  | 'contacted'
  | 'status'
  | 'outcome'
  | 'model'
>;

/**
 * The alerts of this night: regulars who slip away and have none open. One closed within 30 days keeps quiet, unless an
 * order closed it. Of too many for one person those with most at stake come first, the others in the next nights.
 */
export function openAlerts(book: AlertBook): NewAlert[] {
  const quiet = new Set(
    book.alerts.filter(({ values }) => keepsQuiet(values, book)).map(({ values }) => values.customer),
  );
  const perOwner = new Map<string | null, number>();
  for (const { values } of book.alerts)
    if (values.opened_on === book.today) perOwner.set(values.owner, (perOwner.get(values.owner) ?? 0) + 1);
  return book.customers
    .filter((about) => about.isSlipping && !about.isCorrected && !isOver(about) && !quiet.has(about.id))
    .sort((a, b) => b.value - a.value || (a.id < b.id ? -1 : 1))
    .filter(({ owner }) => {
      const count = (perOwner.get(owner) ?? 0) + 1;
      perOwner.set(owner, count);
      return count <= mostNewAPerson;
    })
    .map((about) => alertAbout(about, book));
}

function isOver({ stage }: AlertCustomer): boolean {
  return stage === 'churned' || stage === 'closed';
}

function keepsQuiet(alert: Alert, { today, customer }: AlertBook): boolean {
  const { opened_on, closed_on } = alert;
  if (!opened_on || closed_on === null) return true;
  if (closed_on < addDays(today, -quietDays)) return false;
  const orders = customer(alert.customer ?? '')?.orderDays ?? [];
  return !orders.some((day) => day >= opened_on && day <= closed_on);
}

function alertAbout(about: AlertCustomer, { today, settings, model }: AlertBook): NewAlert {
  return {
    opened_on: today,
    customer: about.id,
    name: about.name,
    band: about.band,
    risk: about.risk,
    reasons: about.reasons.join('\n') || null,
    owner: about.owner,
    horizon_on: addDays(today, settings.H),
    contacted: false,
    status: 'open',
    outcome: 'pending',
    model,
  };
}
