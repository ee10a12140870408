import type { AuditRow, AuditRule } from './audit.ts';
import { columnsOf } from './columnsOf.ts';

/** A link to a customer that was merged into another follows it there. */
export const mergedLink = {
  id: 'A05',
  severity: 'warning',
  auto: true,
  lookAt: (sheet, book, report) => {
    const links = columnsOf(sheet, ({ kind, prefix, hidden }) => kind === 'link' && prefix === 'C' && !hidden);
    if (links.length === 0) return null;
    const look = (row: AuditRow) => {
      for (const [field] of links) {
        const value = row.values[field] as string | null;
        const target = value === null ? null : book.customer(value);
        if (target?.state !== 'merged') continue;
        const into = target.merged_into;
        report({ row, field, value: value!, ...(into && { fix: { set: { [field]: into }, shown: into } }) });
      }
    };
    if (sheet !== 'customers') return { row: look };
    // of customers all are known only at the end; few of them name another
    const linked: AuditRow[] = [];
    return {
      row: (row) => {
        if (links.some(([field]) => row.values[field])) linked.push(row);
      },
      end: () => linked.forEach(look),
    };
  },
} as const satisfies AuditRule;
