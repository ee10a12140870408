import { workdaysBetween } from '../calendar/workdays.ts';
import { isoWeekOf } from '../day.ts';
import type { ReminderRule } from './book.ts';
import { managerOf, responsibleFor } from './receivers.ts';

/** A regular who slips away: on the day the alert opens, then weekly while nobody has taken it on. */
export const churnAlert = {
  id: 'R16',
  find: (book) =>
    book.alerts.flatMap((alert) => {
      const customer = alert.customer ? book.customers.get(alert.customer) : undefined;
      if (!customer || !alert.opened_on || alert.closed_on || alert.status !== 'open' || alert.handled) return [];
      const isNew = alert.opened_on === book.today;
      if (!isNew && workdaysBetween(alert.opened_on, book.today, book.settings) < 3) return [];
      const receivers = responsibleFor(customer.owner, book);
      const managers = customer.tier === 'vip' ? managerOf(customer.owner, book) : [];
      return [
        {
          rule: 'R16' as const,
          key: isNew ? `R16|${alert.id}|open` : `R16|${alert.id}|${isoWeekOf(book.today)}`,
          ref: alert.id,
          customer: customer.id,
          receivers: [...new Set([...receivers, ...managers])],
          places: { reason: customer.why ?? alert.reasons ?? '', band: alert.band ?? customer.band ?? 'high' },
          dueOn: alert.opened_on,
          late: null,
          priority: alert.band === 'critical' ? ('high' as const) : ('normal' as const),
        },
      ];
    }),
} as const satisfies ReminderRule;
