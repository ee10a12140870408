import { addDays, daysBetween } from '../day.ts';
import type { ReminderRule } from './book.ts';
import { isDeliveryDue } from './dueLines.ts';
import { responsibleForOrder } from './receivers.ts';

/** Goods that are to be delivered within the lead, or should have been. */
export const deliveryDue = {
  id: 'R12',
  find: (book) => {
    const until = addDays(book.today, book.settings.lead_delivery);
    return book.lines.flatMap((line) => {
      const customer = line.customer ? book.customers.get(line.customer) : undefined;
      if (!customer || !line.delivery_on || !isDeliveryDue(line, until)) return [];
      const late = daysBetween(line.delivery_on, book.today);
      return [
        {
          rule: 'R12' as const,
          key: `R12|${line.id}|${line.delivery_on}|${book.today}`,
          ref: line.id,
          customer: customer.id,
          receivers: responsibleForOrder(line.by, customer.owner, book),
          places: { order: line.order_no ?? line.product ?? line.id, day: line.delivery_on },
          dueOn: line.delivery_on,
          late,
          priority: 'normal' as const,
        },
      ];
    });
  },
} as const satisfies ReminderRule;
