import { figuresOf } from '../../domain/figures/figuresOf.ts';
import type { Ports, Stored } from '../../ports.ts';
import type { Customer } from '../../schema/sheets/customers.ts';
import type { Order } from '../../schema/sheets/orders.ts';
import { keptCalibration } from '../night/keptCalibration.ts';
import { reasonTextsOf } from '../night/reasonTextsOf.ts';
import { tagsByRules } from './tagsByRules.ts';

/** The cells of a customer that its orders decide, and the tags of the rules, once these are all its orders: as the night will compute them. */
export function figuresWithOrders(
  { values }: Stored<Customer>,
  orders: readonly Partial<Order>[],
  ports: Ports,
): Partial<Customer> {
  const calibration = keptCalibration(ports)?.calibration ?? null;
  const context = { today: ports.clock.today(), settings: ports.config.settings, calibration };
  const { cells, figures } = figuresOf(values, { orders: orders.map((order) => ({ ...noOrder, ...order })) }, context);
  const figured = { ...cells, why: reasonTextsOf(figures, ports)[0] ?? null };
  const tags = tagsByRules({ ...values, ...figured }, figures.orders.daysOverdue > 0, ports);
  return { ...figured, ...(tags && { tags }) };
}

const noOrder = {
  id: '',
  order_no: null,
  customer: null,
  ordered_on: null,
  amount: null,
  status: null,
  due_on: null,
  paid: null,
  state: null,
} satisfies Partial<Order>;
