import type { AuditRule } from './audit.ts';
import { columnsOf } from './columnsOf.ts';

const address = /^[^\s@<>(),;]+@[^\s@<>(),;]+\.[^\s@<>(),;]{2,}$/;

/** A mail address that is none, or typed in full width. */
export const badEmail = {
  id: 'A14',
  severity: 'warning',
  hourly: true,
  lookAt: (sheet, _book, report) => {
    const mails = columnsOf(sheet, ({ kind }) => kind === 'email').map(([field]) => field);
    if (mails.length === 0) return null;
    return {
      row: (row) => {
        for (const field of mails) {
          const value = row.bad[field] ?? (row.values[field] as string | null);
          if (value === null || value === undefined || (isAscii(value) && address.test(value))) continue;
          const mended = value.normalize('NFKC').replace(/\s/g, '').toLowerCase();
          const fix = mended !== value && address.test(mended) && { set: { [field]: mended }, shown: mended };
          report({ row, field, value, ...(fix && { fix }) });
        }
      },
    };
  },
} as const satisfies AuditRule;

function isAscii(text: string): boolean {
  return /^[\x20-\x7e]*$/.test(text);
}
