import { nextWorkday } from '../calendar/workdays.ts';
import { addDays, type Day, daysBetween } from '../day.ts';
import type { ReminderRule } from './book.ts';

/** A run that was missed on the first working day may still come in this time. */
const daysToMiss = 7;

/**
 * The last day of the month that is to be reviewed, from the first working day of the next one on.
 *
 * @returns null on other days
 */
export function monthToReview(today: Day, calendar: Parameters<typeof nextWorkday>[1]): Day | null {
  const first = `${today.slice(0, 7)}-01` as Day;
  const age = daysBetween(nextWorkday(first, calendar), today);
  return age >= 0 && age < daysToMiss ? addDays(first, -1) : null;
}

/** On the first working day of a month an admin looks at the report of the last; makes a task. */
export const monthlyReview = {
  id: 'R22',
  makesTask: true,
  find: (book) => {
    const day = monthToReview(book.today, book.settings);
    const admin = book.team.find(({ active, role, name }) => active && role === 'admin' && name);
    if (!day || !admin?.name) return [];
    return [
      {
        rule: 'R22' as const,
        // the month stands before the last part: an open task of the last month does not keep this one back
        key: `R22|${day.slice(0, 7)}|${day}`,
        ref: '',
        customer: null,
        receivers: [admin.name],
        places: { day },
        dueOn: book.today,
        late: 0,
        priority: 'normal' as const,
      },
    ];
  },
} as const satisfies ReminderRule;
