import { int, packed, text } from '../column.ts';
import { definePlainSheet } from '../defineSheet.ts';

/** Lines that were taken out of a log, packed: up to 2,000 a chunk, whose parts stand under one another with one sum. */
export const archive = definePlainSheet(
  '_archive',
  { kind: 'packed', prefix: '', colour: 'system' },
  {
    tab: text({ who: 'system' }),
    /** of the chunk's first line: `2026-11` */
    month: text({ who: 'system' }),
    part: int({ who: 'system' }),
    n: int({ who: 'system' }),
    data: packed(),
    sum: text({ who: 'system' }),
  },
);
