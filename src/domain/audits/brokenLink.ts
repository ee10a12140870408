import type { AuditRow, AuditRule } from './audit.ts';
import { columnsOf } from './columnsOf.ts';

/** A link to a record that is not there; a customer's exact name typed instead of the id is offered as its id. */
export const brokenLink = {
  id: 'A04',
  severity: 'error',
  hourly: true,
  lookAt: (sheet, book, report) => {
    const links = columnsOf(sheet, ({ kind, hidden }) => kind === 'link' && !hidden);
    if (links.length === 0) return null;
    const unmet: { row: AuditRow; field: string; prefix: string | undefined; value: string }[] = [];
    return {
      row: (row) => {
        for (const [field, { prefix }] of links) {
          const value = row.values[field] as string | null;
          if (value !== null && book.exists(value) === false) unmet.push({ row, field, prefix, value });
        }
      },
      end: () => {
        for (const { row, field, prefix, value } of unmet) {
          if (book.exists(value) !== false) continue; // it stood further down in this very tab
          const named = prefix === 'C' ? book.customerNamed(value) : null;
          report({ row, field, value, ...(named && { fix: { set: { [field]: named }, shown: named } }) });
        }
      },
    };
  },
} as const satisfies AuditRule;
