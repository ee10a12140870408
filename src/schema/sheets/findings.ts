import { bool, choice, dayColumn, id, person, text } from '../column.ts';
import { defineSheet, type RowOf } from '../defineSheet.ts';

/** What the audit found. Key = rule + row + field. */
export const findings = defineSheet(
  'findings',
  { kind: 'records', prefix: 'D', colour: 'system' },
  {
    id: id('D'),
    rule: text({ who: 'computed', required: true }),
    severity: choice('finding_severity', { who: 'computed', required: true }),
    tab: text({ who: 'computed', required: true }),
    row: text({ who: 'computed', required: true }),
    field: text({ who: 'computed', required: true }),
    value: text({ who: 'computed' }),
    message: text({ who: 'computed', required: true }),
    fix: text({ who: 'computed' }),
    auto: bool({ who: 'computed' }),
    apply: bool(),
    ignore: bool(),
    ignore_until: dayColumn(),
    ignore_reason: text({ max: 200 }),
    ignored_by: person({ who: 'computed' }),
    ignored_on: dayColumn({ who: 'computed' }),
    assignee: person({ who: 'shared' }),
    status: choice('finding_status', { who: 'computed', required: true }),
    first_seen: dayColumn({ who: 'computed', required: true }),
    last_seen: dayColumn({ who: 'computed', required: true }),
  },
);
export type Finding = RowOf<(typeof findings)['columns']>;
