import { addDays, daysBetween } from '../day.ts';
import type { ReminderRule } from './book.ts';
import { dueTogether, isDeliveryDue, orderOf } from './dueLines.ts';
import { responsibleForOrder } from './receivers.ts';

/** Goods that are to be delivered within the lead, or should have been: the lines of one order with one day together. */
export const deliveryDue = {
  id: 'R12',
  find: (book) => {
    const until = addDays(book.today, book.settings.lead_delivery);
    const lines = book.lines.filter((line) => isDeliveryDue(line, until));
    return dueTogether(lines, ({ delivery_on }) => delivery_on).flatMap(([line]) => {
      const customer = line.customer ? book.customers.get(line.customer) : undefined;
      if (!customer || !line.delivery_on) return [];
      return [
        {
          rule: 'R12' as const,
          key: `R12|${orderOf(line)}|${line.delivery_on}|${book.today}`,
          ref: line.id,
          customer: customer.id,
          receivers: responsibleForOrder(line.by, customer.owner, book),
          places: { order: line.order_no ?? line.product ?? line.id, day: line.delivery_on },
          dueOn: line.delivery_on,
          late: daysBetween(line.delivery_on, book.today),
          priority: 'normal' as const,
        },
      ];
    });
  },
} as const satisfies ReminderRule;
