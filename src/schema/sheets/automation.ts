import { bool, choice, id, int, long, person, text } from '../column.ts';
import { defineSheet, type RowOf } from '../defineSheet.ts';

/** The team's own rules: when something is entered for which a condition holds, somebody gets a task, or the customer a tag. */
export const automation = defineSheet(
  'automation',
  { kind: 'records', prefix: 'RU', colour: 'system' },
  {
    id: id('RU'),
    name: text({ required: true, max: 60 }),
    event: choice('rule_event', { required: true }),
    when: long({ required: true, max: 500 }),
    action: choice('rule_action'),
    text: text({ required: true, max: 200 }),
    to: choice('rule_to'),
    person: person(),
    days: int({ min: 0, max: 365 }),
    active: bool(),
  },
);
export type TeamRule = RowOf<(typeof automation)['columns']>;
