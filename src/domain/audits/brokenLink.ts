import type { SheetKey } from '../../schema/sheets.ts';
import type { AuditBook, AuditRow, AuditRule } from './audit.ts';
import { columnsOf } from './columnsOf.ts';

/**
 * A link to a record that is not there; a customer's exact name typed instead of the id is offered as its id, else what
 * stood there last night, where that is a record.
 */
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
          const known = named ?? formerLink(sheet, row, field, book);
          report({ row, field, value, ...(known && { fix: { set: { [field]: known }, shown: known } }) });
        }
      },
    };
  },
} as const satisfies AuditRule;

/** The night that follows takes the broken one into the snapshot: from then on the finding itself tells what stood there. */
function formerLink(sheet: SheetKey, { values }: AuditRow, field: string, book: AuditBook): string | null {
  const id = String(values.id ?? '');
  if (id === '') return null;
  const former = [book.cellLastNight(sheet, id, field), book.proposedFor(brokenLink.id, sheet, id, field)];
  return former.find((link) => link !== null && book.exists(link) === true) ?? null;
}
