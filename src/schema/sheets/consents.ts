import { choice, dayColumn, id, link, person, stampColumn, text } from '../column.ts';
import { defineSheet, type RowOf } from '../defineSheet.ts';

/** Who agreed to what, by which way, and what proves it. */
export const consents = defineSheet(
  'consents',
  { kind: 'records', prefix: 'N', colour: 'work' },
  {
    id: id('N'),
    customer: link('C', { required: true }),
    contact: link('P'),
    purpose: choice('purpose_c', { required: true }),
    channel: choice('channel'),
    status: choice('consent', { required: true }),
    basis: choice('basis'),
    at: stampColumn({ required: true }),
    until: dayColumn(),
    notice: text(),
    proof: text({ max: 500 }),
    by: person({ required: true }),
  },
);
export type Consent = RowOf<(typeof consents)['columns']>;
