import type { AuditRule } from './audit.ts';

/** Open work for a customer whose record was archived or erased. */
export const archivedLink = {
  id: 'A06',
  severity: 'warning',
  lookAt: (sheet, book, report) => {
    if (sheet !== 'tasks' && sheet !== 'feedback') return null;
    const isOpen = sheet === 'tasks' ? ['open'] : ['new', 'doing', 'waiting'];
    return {
      row: (row) => {
        const { customer, status } = row.values as Record<string, string | null>;
        if (!customer || !isOpen.includes(status ?? '')) return;
        const state = book.customer(customer)?.state;
        if (state === 'archived' || state === 'erased') report({ row, field: 'customer', value: customer });
      },
    };
  },
} as const satisfies AuditRule;
