import { number, text } from '../column.ts';
import { definePlainSheet } from '../defineSheet.ts';

/** Figures and charts of the whole team, block under block; rebuilt every night. */
export const dashboard = definePlainSheet(
  'dashboard',
  { kind: 'report', prefix: '', colour: 'report', visible: true },
  {
    figure: text({ who: 'computed' }),
    now: number({ who: 'computed' }),
    before: number({ who: 'computed' }),
    change: number({ who: 'computed' }),
    target: number({ who: 'computed' }),
    note: text({ who: 'computed' }),
  },
);
