import { inLanguage } from '../../schema/language.ts';
import type { AuditRule } from './audit.ts';

/** An open task of a customer with whom nobody works any more. */
export const taskOfClosed = {
  id: 'A36',
  severity: 'warning',
  lookAt: (sheet, book, report) => {
    if (sheet !== 'tasks') return null;
    return {
      row: (row) => {
        const { customer, status } = row.values as Record<string, string | null>;
        if (!customer || status !== 'open' || book.customer(customer)?.stage_set !== 'closed') return;
        const entry = book.config.lists.task_status.find(({ key }) => key === 'cancelled');
        const shown = entry ? inLanguage(entry, book.config.language) : 'cancelled';
        report({ row, field: 'status', value: customer, fix: { set: { status: 'cancelled' }, shown } });
      },
    };
  },
} as const satisfies AuditRule;
