import { bool, choice, dayColumn, email, int, person, text } from '../column.ts';
import { definePlainSheet, type RowOf } from '../defineSheet.ts';

/** People and roles. */
export const team = definePlainSheet(
  'team',
  { kind: 'log', prefix: '', rowKey: 'email', colour: 'system' },
  {
    name: text({ required: true, max: 100 }),
    email: email({ required: true }),
    role: choice('team_role', { required: true }),
    dept: text(),
    manager: person(),
    digest: bool(),
    digest_hour: int({ min: 0, max: 23 }),
    digest_days: choice('digest_days'),
    mail_off: text({ max: 200 }),
    language: choice('language'),
    capacity: int({ min: 0 }),
    away_until: dayColumn(),
    deputy: person(),
    active: bool(),
    left_on: dayColumn(),
  },
);
export type Member = RowOf<(typeof team)['columns']>;
