import type { Settings } from '../../schema/settings.ts';
import type { Customer } from '../../schema/sheets/customers.ts';
import { addDays, dayOfStamp, daysBetween, isoWeekOf } from '../day.ts';
import type { ReminderRule } from './book.ts';
import { responsibleFor } from './receivers.ts';

/** Nobody has talked to the customer for longer than its tier allows. */
export const silentCustomer = {
  id: 'R04',
  find: (book) =>
    [...book.customers.values()].flatMap((customer) => {
      if (!customer.owner) return [];
      const since = customer.last_contact_on ?? (customer.created_at && dayOfStamp(customer.created_at));
      if (!since) return [];
      const silentDays = daysBetween(since, book.today);
      const allowedDays = silentDaysOf(customer.tier, book.settings);
      if (silentDays < allowedDays) return [];
      const soon = addDays(book.today, 7);
      if (book.openTasks.get(customer.id)?.some((task) => task.due_on !== null && task.due_on <= soon)) return [];
      return [
        {
          rule: 'R04' as const,
          key: `R04|${customer.id}|${since}|${isoWeekOf(book.today)}`,
          ref: '',
          customer: customer.id,
          receivers: responsibleFor(customer.owner, book),
          places: { n: silentDays, m: allowedDays, tier: customer.tier ?? 'prospect' },
          dueOn: addDays(since, allowedDays),
          late: null,
          priority: 'low' as const,
        },
      ];
    }),
} as const satisfies ReminderRule;

/** Days without contact that a customer of this tier should at most have. */
function silentDaysOf(tier: Customer['tier'], settings: Settings): number {
  return settings[`silent_${tier ?? 'prospect'}`];
}
