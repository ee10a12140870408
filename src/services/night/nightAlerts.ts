import type { AlertBook, AlertCustomer } from '../../domain/alerts/alertBook.ts';
import { closeAlerts } from '../../domain/alerts/closeAlerts.ts';
import { openAlerts } from '../../domain/alerts/openAlerts.ts';
import { isSlipping } from '../../domain/churn/isSlipping.ts';
import { dayFromNumber } from '../../domain/day.ts';
import { orderDaysOfOne } from '../../domain/figures/figureBook.ts';
import { contactDays } from '../../domain/figures/orderFigures.ts';
import type { Ports } from '../../ports.ts';
import type { NightCustomer, NightResult } from './nightResult.ts';

/** Closes and decides alerts, then opens those of this night. */
export function nightAlerts(result: NightResult, ports: Ports): void {
  const table = ports.table('alerts');
  const byId = new Map(result.customers.map((customer) => [customer.values.id, customer]));
  const book: AlertBook = {
    today: ports.clock.today(),
    settings: ports.config.settings,
    model: result.kept.calibration.method === 'model' ? result.kept.on : 'simple',
    alerts: table.all(),
    customer: (id) => {
      const customer = byId.get(id);
      return customer ? alertCustomer(customer, result, ports) : null;
    },
    customers: [],
  };
  const closed = closeAlerts(book);
  if (closed.length > 0) table.setComputed(closed);
  const after = new Map(closed.map(({ id, set }) => [id, set]));
  const slipping = result.customers.filter((customer) => slips(customer, ports));
  const opened = openAlerts({
    ...book,
    alerts: book.alerts.map(({ row, values }) => ({ row, values: { ...values, ...after.get(values.id) } })),
    customers: slipping.map((customer) => alertCustomer(customer, result, ports)),
  });
  if (opened.length === 0) return;
  const made = { created_at: ports.clock.now(), state: 'active' as const };
  table.append(opened.map((cells) => ({ ...cells, ...made, id: ports.ids.next('A') })));
}

function slips({ figures }: NightCustomer, { config }: Ports): boolean {
  return figures.score !== null && isSlipping(figures.score, config.settings.alert_bands);
}

function alertCustomer(customer: NightCustomer, { book }: NightResult, ports: Ports): AlertCustomer {
  const { number, values, figures, stage, valueAtRisk, isCorrected } = customer;
  return {
    id: values.id,
    name: values.name ?? '',
    owner: values.owner,
    stage,
    band: figures.cells.band,
    risk: figures.cells.risk,
    reasons: customer.reasons,
    value: valueAtRisk ?? figures.cells.revenue_12m ?? 0,
    isSlipping: slips(customer, ports),
    isCorrected,
    orderDays: Array.from(orderDaysOfOne(book, number), dayFromNumber),
    contactDays: contactDays(book, number).map(dayFromNumber),
  };
}
