import { choice, dayColumn, id, link, long, money, stampColumn, text } from '../column.ts';
import { defineSheet, type RowOf } from '../defineSheet.ts';

/** Quick rows from a phone and answers of forms, on their way to become records. */
export const inbox = defineSheet(
  'inbox',
  { kind: 'records', prefix: 'X', colour: 'work' },
  {
    id: id('X'),
    at: stampColumn({ who: 'system' }),
    from: text({ max: 200 }),
    what: choice('inbox_kind'),
    who: text({ required: true, max: 200 }),
    text: long({ required: true, max: 5000 }),
    when: dayColumn(),
    amount: money(),
    next_on: dayColumn(),
    status: choice('inbox_status', { who: 'computed' }),
    result: link('', { who: 'computed' }),
    problem: text({ who: 'computed' }),
    // JSON of what a form asked for beside the text: `domain/inbox/answers.ts`
    answers: long({ who: 'system' }),
    ext_code: text({ who: 'system' }),
  },
);
export type InboxRow = RowOf<(typeof inbox)['columns']>;
