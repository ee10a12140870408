import { int, packed, text } from '../column.ts';
import { definePlainSheet } from '../defineSheet.ts';

/** Derived: customers' histories and the order numbers in use, packed in buckets; row `n + 2` holds bucket `n`. */
export const historyIndex = definePlainSheet(
  '_index',
  { kind: 'packed', prefix: '', colour: 'system' },
  {
    kind: text({ who: 'system' }),
    key: int({ who: 'system' }),
    part: int({ who: 'system' }),
    data: packed(),
    sum: text({ who: 'system' }),
  },
);
