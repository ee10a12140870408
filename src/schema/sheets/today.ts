import { bool, choice, dayColumn, int, link, person, text } from '../column.ts';
import { definePlainSheet } from '../defineSheet.ts';

/** Whom to contact now and why, person by person; rebuilt every hour. */
export const today = definePlainSheet(
  'today',
  { kind: 'report', prefix: '', colour: 'work', visible: true, frozenColumns: 2 },
  {
    rank: int({ who: 'computed' }),
    owner: person({ who: 'computed' }),
    customer: link('C', { who: 'computed' }),
    name: text({ who: 'computed' }),
    tier: choice('tier', { who: 'computed' }),
    what: text({ who: 'computed' }),
    why: text({ who: 'computed' }),
    due_on: dayColumn({ who: 'computed' }),
    late: int({ who: 'computed' }),
    reach: text({ who: 'computed' }),
    done: bool(),
    snooze: dayColumn(),
    rule: text({ who: 'computed' }),
    ref: link('', { who: 'computed' }),
  },
);
