import { bool, choice, id, int, link, long, person, stampColumn, text } from '../column.ts';
import { defineSheet, type RowOf } from '../defineSheet.ts';

/** Complaints, suggestions, praise, requests for support. */
export const feedback = defineSheet(
  'feedback',
  { kind: 'records', prefix: 'F', colour: 'work', visible: true },
  {
    id: id('F'),
    at: stampColumn({ required: true }),
    customer: link('C'),
    customer_name: text({ who: 'computed' }),
    contact: link('P'),
    channel: choice('channel', { required: true }),
    text: long({ required: true, max: 5000 }),
    kind: choice('fb_kind', { required: true, who: 'shared' }),
    topic: choice('fb_topic', { who: 'shared' }),
    auto: text({ who: 'computed' }),
    auto_why: text({ who: 'computed' }),
    severity: choice('severity', { required: true }),
    csat: int({ min: 1, max: 5 }),
    nps: int({ min: 0, max: 10 }),
    status: choice('fb_status', { required: true }),
    owner: person({ required: true }),
    first_reply_at: stampColumn({ who: 'shared' }),
    due_reply_at: stampColumn({ who: 'computed' }),
    due_fix_at: stampColumn({ who: 'computed' }),
    resolved_at: stampColumn(),
    cause: text(),
    resolution: long(),
    confirmed: bool(),
    reopened: int({ min: 0, who: 'computed' }),
    improvement: link('V', { hidden: true }),
    ext_code: text(),
  },
);
export type Feedback = RowOf<(typeof feedback)['columns']>;
