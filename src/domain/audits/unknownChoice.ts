import { inLanguage } from '../../schema/language.ts';
import type { AuditRule } from './audit.ts';
import { columnsOf } from './columnsOf.ts';
import { nearestEntry } from './nearestEntry.ts';

/** A dropdown's cell holds what is not in its list. */
export const unknownChoice = {
  id: 'A09',
  severity: 'error',
  hourly: true,
  lookAt: (sheet, book, report) => {
    const choices = columnsOf(sheet, ({ kind }) => kind === 'choice');
    if (choices.length === 0) return null;
    return {
      row: (row) => {
        for (const [field, { list }] of choices) {
          const value = row.bad[field];
          if (value === undefined) continue;
          const entry = nearestEntry(value, book.config.lists[list!]);
          const shown = entry && inLanguage(entry, book.config.language);
          report({ row, field, value, ...(entry && shown && { fix: { set: { [field]: entry.key }, shown } }) });
        }
      },
    };
  },
} as const satisfies AuditRule;
