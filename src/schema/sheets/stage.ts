import { int, packed, text } from '../column.ts';
import { definePlainSheet } from '../defineSheet.ts';

/** Rows of an import on their way in, and its error rows afterwards. */
export const stage = definePlainSheet(
  '_stage',
  { kind: 'packed', prefix: '', colour: 'system' },
  {
    job: text({ who: 'system' }),
    part: int({ who: 'system' }),
    data: packed(),
    sum: text({ who: 'system' }),
  },
);
