import { choice, dayColumn, id, long, person, text } from '../column.ts';
import { defineSheet } from '../defineSheet.ts';

/** What the team could do better: suggestions of its people, reviews, cases that went well or badly. */
export const improve = defineSheet(
  'improve',
  { kind: 'records', prefix: 'V', module: 'improve', colour: 'work' },
  {
    id: id('V'),
    kind: choice('improve_kind', { required: true }),
    on: dayColumn({ required: true }),
    what: long({ required: true, max: 5000 }),
    why: text(),
    /** where somebody stood when they thought of it */
    screen: text({ max: 100 }),
    action: text(),
    owner: person(),
    due_on: dayColumn(),
    status: choice('task_status', { required: true }),
    lesson: long(),
  },
);
