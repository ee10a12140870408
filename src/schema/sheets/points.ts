import { dayColumn, int, packed, text } from '../column.ts';
import { definePlainSheet } from '../defineSheet.ts';

/** Restore points: the former values of records that changed or vanished. */
export const points = definePlainSheet(
  '_points',
  { kind: 'packed', prefix: '', colour: 'system' },
  {
    on: dayColumn({ who: 'system' }),
    reason: text({ who: 'system' }),
    tab: text({ who: 'system' }),
    part: int({ who: 'system' }),
    n: int({ who: 'system' }),
    data: packed(),
    sum: text({ who: 'system' }),
  },
);
