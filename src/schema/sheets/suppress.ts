import { stampColumn, text } from '../column.ts';
import { definePlainSheet } from '../defineSheet.ts';

/** Phones and addresses of people who asked to be erased, signed: who enters one of them again is told. */
export const suppress = definePlainSheet(
  '_suppress',
  { kind: 'packed', prefix: '', colour: 'system' },
  {
    hash: text({ who: 'system' }),
    at: stampColumn({ who: 'system' }),
  },
);
