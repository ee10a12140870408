import { int, money, percent, text } from '../column.ts';
import { definePlainSheet } from '../defineSheet.ts';

/** RFM, tier and life-cycle summaries, block under block; rebuilt every night. */
export const segments = definePlainSheet(
  'segments',
  { kind: 'report', prefix: '', colour: 'report', visible: true },
  {
    name: text({ who: 'computed' }),
    n: int({ who: 'computed' }),
    share: percent({ who: 'computed' }),
    rev12: money({ who: 'computed' }),
    rev_share: percent({ who: 'computed' }),
    aov: money({ who: 'computed' }),
    repeat_rate: percent({ who: 'computed' }),
    days_since: int({ who: 'computed' }),
    at_risk_n: int({ who: 'computed' }),
    csat: percent({ who: 'computed' }),
    change: int({ who: 'computed' }),
    advice: text({ who: 'computed' }),
    service: text({ who: 'computed' }),
  },
);
