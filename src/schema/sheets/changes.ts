import { choice, person, stampColumn, text } from '../column.ts';
import { definePlainSheet } from '../defineSheet.ts';

/** Who changed what. */
export const changes = definePlainSheet(
  'changes',
  { kind: 'log', prefix: '', colour: 'system' },
  {
    at: stampColumn({ who: 'system', required: true }),
    by: person({ who: 'system' }),
    tab: text({ who: 'system', required: true }),
    row: text({ who: 'system', required: true }),
    field: text({ who: 'system' }),
    old: text({ who: 'system' }),
    new: text({ who: 'system' }),
    how: choice('how', { who: 'system', required: true }),
    op: text({ who: 'system' }),
  },
);
