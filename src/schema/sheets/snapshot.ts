import { dayColumn, int, packed, text } from '../column.ts';
import { definePlainSheet } from '../defineSheet.ts';

/** What the records were last night, 200 a block, packed. */
export const snapshot = definePlainSheet(
  '_snapshot',
  { kind: 'packed', prefix: '', colour: 'system' },
  {
    tab: text({ who: 'system' }),
    block: int({ who: 'system' }),
    n: int({ who: 'system' }),
    ids: packed(),
    sums: packed(),
    data: packed(),
    sum: text({ who: 'system' }),
    on: dayColumn({ who: 'system' }),
  },
);
