import { isDay, isStamp } from '../../schema/day.ts';
import { parseDay, parseStamp } from '../import/parseDay.ts';
import type { AuditRule } from './audit.ts';
import { columnsOf } from './columnsOf.ts';
import { isAmbiguous } from './dateAmbiguous.ts';

/** A day's cell holds a text that is no day; offered as a day when it can mean only one. */
export const dateIsText = {
  id: 'A15',
  severity: 'warning',
  hourly: true,
  lookAt: (sheet, _book, report) => {
    const days = columnsOf(sheet, ({ kind }) => kind === 'day' || kind === 'stamp');
    if (days.length === 0) return null;
    return {
      row: (row) => {
        for (const [field, { kind }] of days) {
          const value = row.bad[field];
          if (value === undefined || isAmbiguous(value)) continue; // that is A16
          const meant = kind === 'stamp' ? parseStamp(value, null) : parseDay(value, null);
          const isPlain = isDay(meant) || isStamp(meant);
          const shown = meant.slice(0, 16).replace('T', ' ');
          report({ row, field, value, ...(isPlain && { fix: { set: { [field]: meant }, shown } }) });
        }
      },
    };
  },
} as const satisfies AuditRule;
