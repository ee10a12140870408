import { addDays, type Day, dayOfStamp, daysBetween, weekdayOf } from '../day.ts';
import { quarterOf } from '../quarterOf.ts';
import type { Reminder, ReminderBook, ReminderCustomer, ReminderRule } from './book.ts';
import { responsibleFor } from './receivers.ts';

/** Customers a person is asked to look through in a week. */
const mostAWeek = 5;
const tierRank = { vip: 0, key: 1, regular: 2, prospect: 3 };

/** What is known about a customer was confirmed long ago: a few a person and week, VIPs first, then the oldest. */
export const dataRefresh = {
  id: 'R19',
  find: (book) =>
    [...sharesOf(book).values()].flatMap(({ old, confirmed }) =>
      old
        .sort((a, b) => rankOf(a) - rankOf(b) || b.ageDays - a.ageDays || (a.customer.id < b.customer.id ? -1 : 1))
        .slice(0, Math.max(0, mostAWeek - confirmed))
        .map((each) => reminderOf(each, book)),
    ),
} as const satisfies ReminderRule;

interface OldData {
  readonly customer: ReminderCustomer;
  readonly ageDays: number;
}

/** What one person has to look through, and how many they have confirmed since Monday: those are not made up for. */
interface Share {
  readonly old: OldData[];
  confirmed: number;
}

function sharesOf({ customers, today, settings }: ReminderBook): Map<string, Share> {
  const shares = new Map<string, Share>();
  const monday = addDays(today, 1 - weekdayOf(today));
  for (const customer of customers.values()) {
    const { owner, stage, verified_on } = customer;
    if (!owner || stage === 'closed') continue;
    const share = shares.get(owner) ?? { old: [], confirmed: 0 };
    shares.set(owner, share);
    if (verified_on !== null && verified_on >= monday) share.confirmed += 1;
    const since = confirmedOn(customer);
    const ageDays = since ? daysBetween(since, today) : 0;
    if (ageDays >= settings.data_refresh_days) share.old.push({ customer, ageDays });
  }
  return shares;
}

function confirmedOn({ verified_on, created_at }: ReminderCustomer): Day | null {
  const created = created_at && dayOfStamp(created_at);
  return verified_on && created && verified_on < created ? created : (verified_on ?? created);
}

function rankOf({ customer }: OldData): number {
  return tierRank[customer.tier ?? 'prospect'];
}

function reminderOf({ customer, ageDays }: OldData, book: ReminderBook): Reminder {
  return {
    rule: 'R19',
    key: `R19|${customer.id}|${quarterOf(book.today)}`,
    ref: '',
    customer: customer.id,
    receivers: responsibleFor(customer.owner, book),
    places: { n: ageDays },
    dueOn: null,
    late: null,
    priority: 'low',
  };
}
