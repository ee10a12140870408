import type { Stamp } from '../../schema/day.ts';
import type { AuditRule } from './audit.ts';

/** Marketing to somebody who has not agreed: what was sent, and what is still to be sent. */
export const noConsent = {
  id: 'A55',
  severity: 'error',
  lookAt: (sheet, book, report) => {
    if (sheet !== 'interactions' && sheet !== 'tasks') return null;
    return {
      row: (row) => {
        const values = row.values as Readonly<Record<string, string | null>>;
        const { customer, purpose, kind, status, direction } = values;
        if (!customer) return;
        const isSent = sheet === 'interactions' && purpose === 'marketing' && direction === 'out';
        const isToBeSent = sheet === 'tasks' && kind === 'marketing' && status === 'open';
        if (!isSent && !isToBeSent) return;
        const to = { customer, contact: values.contact ?? null, channel: values.channel ?? null };
        const at = (isSent && (values.at as Stamp | null)) || book.now;
        if (!book.mayAdvertise(to, at))
          report({ row, field: 'customer', value: book.customer(customer)?.name ?? customer });
      },
    };
  },
} as const satisfies AuditRule;
