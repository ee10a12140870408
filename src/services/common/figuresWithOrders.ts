import { figureBook } from '../../domain/figures/figureBook.ts';
import { emptyFold } from '../../domain/figures/fold.ts';
import { foldOrder, orderNumbers } from '../../domain/figures/foldRows.ts';
import { orderFigures } from '../../domain/figures/orderFigures.ts';
import type { Ports, Stored } from '../../ports.ts';
import type { Customer } from '../../schema/sheets/customers.ts';
import type { Order } from '../../schema/sheets/orders.ts';

/** The cells of a customer that its orders decide, once these are all its orders. */
export function figuresWithOrders(
  { values }: Stored<Customer>,
  orders: readonly Partial<Order>[],
  ports: Ports,
): Partial<Customer> {
  const today = ports.clock.today();
  const fold = emptyFold();
  const numberOf = orderNumbers();
  for (const order of orders) foldOrder(fold, 0, { ...noOrder, ...order }, today, numberOf);
  const { cells } = orderFigures(figureBook(fold, 1, today, ports.config.settings), 0);
  return { ...cells, ...(values.orders_n !== cells.orders_n && {}) };
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
