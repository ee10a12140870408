import { dayColumn, int, packed, text } from '../column.ts';
import { definePlainSheet } from '../defineSheet.ts';

/** What the figures were: scores by night, tags removed by hand, pairs that are no duplicates. */
export const state = definePlainSheet(
  '_state',
  { kind: 'packed', prefix: '', colour: 'system' },
  {
    kind: text({ who: 'system' }),
    on: dayColumn({ who: 'system' }),
    part: int({ who: 'system' }),
    data: packed(),
    sum: text({ who: 'system' }),
  },
);
