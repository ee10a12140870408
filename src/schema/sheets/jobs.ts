import { packed, person, stampColumn, text } from '../column.ts';
import { definePlainSheet } from '../defineSheet.ts';

/** Long work and how far it has come. */
export const jobs = definePlainSheet(
  '_jobs',
  { kind: 'packed', prefix: '', colour: 'system' },
  {
    job: text({ who: 'system' }),
    kind: text({ who: 'system' }),
    state: text({ who: 'system' }),
    cursor: packed(),
    progress: packed(),
    started_at: stampColumn({ who: 'system' }),
    beat_at: stampColumn({ who: 'system' }),
    by: person({ who: 'system' }),
    error: text({ who: 'system' }),
  },
);
