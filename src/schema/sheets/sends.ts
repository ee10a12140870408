import { choice, dayColumn, email, int, person, stampColumn, text } from '../column.ts';
import { definePlainSheet } from '../defineSheet.ts';

/** Every mail planned or sent, by its idempotency key. */
export const sends = definePlainSheet(
  'sends',
  { kind: 'log', prefix: '', colour: 'system' },
  {
    key: text({ who: 'system', required: true }),
    for_day: dayColumn({ who: 'system', required: true }),
    to: email({ who: 'system', required: true }),
    kind: choice('send_kind', { who: 'system', required: true }),
    subject: text({ who: 'system' }),
    n_items: int({ who: 'system' }),
    status: choice('send_status', { who: 'system', required: true }),
    tries: int({ who: 'system' }),
    sent_at: stampColumn({ who: 'system' }),
    error: text({ who: 'system' }),
    steward: person({ who: 'system' }),
  },
);
