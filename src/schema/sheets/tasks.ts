import { choice, dayColumn, id, link, person, stampColumn, text } from '../column.ts';
import { defineSheet, type RowOf } from '../defineSheet.ts';

/** Every next action: the truth about what is to be done. */
export const tasks = defineSheet(
  'tasks',
  { kind: 'records', prefix: 'T', colour: 'work', visible: true },
  {
    id: id('T'),
    title: text({ required: true, max: 200 }),
    kind: choice('task_kind', { required: true }),
    customer: link('C'),
    customer_name: text({ who: 'computed' }),
    about: link(''),
    due_on: dayColumn({ required: true }),
    due_time: text({ max: 5 }),
    owner: person({ required: true }),
    helper: person(),
    priority: choice('priority', { required: true }),
    repeat: choice('repeat'),
    status: choice('task_status', { required: true }),
    rule: text({ who: 'system' }),
    rule_key: text({ who: 'system' }),
    done_at: stampColumn({ who: 'system' }),
    done_by: person({ who: 'system' }),
    result: text(),
    ext_code: text(),
  },
);
export type Task = RowOf<(typeof tasks)['columns']>;
