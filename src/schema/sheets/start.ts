import { choice, stampColumn, text } from '../column.ts';
import { definePlainSheet } from '../defineSheet.ts';

/** First steps, help and health; rebuilt every hour. */
export const start = definePlainSheet(
  'start',
  { kind: 'report', prefix: '', colour: 'system', visible: true },
  {
    check: text({ who: 'computed' }),
    value: text({ who: 'computed' }),
    state: choice('health', { who: 'computed' }),
    since: stampColumn({ who: 'computed' }),
    todo: text({ who: 'computed' }),
  },
);
