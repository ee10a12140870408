import { dayColumn, int, packed, person, stampColumn, text } from '../column.ts';
import { definePlainSheet } from '../defineSheet.ts';

/** Operations with their before-images, written before the data. */
export const undo = definePlainSheet(
  '_undo',
  { kind: 'packed', prefix: '', colour: 'system' },
  {
    op: text({ who: 'system' }),
    part: int({ who: 'system' }),
    kind: text({ who: 'system' }),
    label: text({ who: 'system' }),
    at: stampColumn({ who: 'system' }),
    by: person({ who: 'system' }),
    state: text({ who: 'system' }),
    n: int({ who: 'system' }),
    data: packed(),
    expires_on: dayColumn({ who: 'system' }),
  },
);
