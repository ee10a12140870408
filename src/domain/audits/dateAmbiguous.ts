import { parseDay } from '../import/parseDay.ts';
import type { AuditRule } from './audit.ts';
import { columnsOf } from './columnsOf.ts';

/** A day typed as text that may be read two ways: nobody guesses. */
export const dateAmbiguous = {
  id: 'A16',
  severity: 'warning',
  lookAt: (sheet, _book, report) => {
    const days = columnsOf(sheet, ({ kind }) => kind === 'day' || kind === 'stamp').map(([field]) => field);
    if (days.length === 0) return null;
    return {
      row: (row) => {
        for (const field of days) {
          const value = row.bad[field];
          if (value !== undefined && isAmbiguous(value)) report({ row, field, value });
        }
      },
    };
  },
} as const satisfies AuditRule;

export function isAmbiguous(text: string): boolean {
  return parseDay(text, null) === 'day-ambiguous';
}
