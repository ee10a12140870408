import type { AuditRow, AuditRule } from './audit.ts';

/** More than one primary contact, or none although there are contacts: the newest, or the oldest, is offered. */
export const primaryUnclear = {
  id: 'A37',
  severity: 'warning',
  lookAt: (sheet, book, report) => {
    if (sheet !== 'contacts') return null;
    const byCustomer = new Map<string, AuditRow[]>();
    return {
      row: (row) => {
        const customer = row.values.customer as string | null;
        if (!customer || row.values.status === 'left') return;
        const contacts = byCustomer.get(customer);
        if (contacts) contacts.push(row);
        else byCustomer.set(customer, [row]);
      },
      end: () => {
        for (const [customer, contacts] of byCustomer) {
          const primary = contacts.filter(({ values }) => values.primary === true);
          const inOrder = (rows: AuditRow[]) => rows.sort((a, b) => (made(a) < made(b) ? -1 : 1));
          for (const row of inOrder(primary).slice(0, -1))
            report({
              row,
              field: 'primary',
              value: String(row.values.name ?? ''),
              fix: { set: { primary: false }, shown: 'FALSE' },
            });
          const [oldest] = inOrder(contacts);
          if (primary.length === 0 && oldest && book.customer(customer)?.type === 'company')
            report({
              row: oldest,
              field: 'primary',
              value: String(oldest.values.name ?? ''),
              fix: { set: { primary: true }, shown: 'TRUE' },
            });
        }
      },
    };
  },
} as const satisfies AuditRule;

function made({ values }: AuditRow): string {
  return String(values.created_at ?? '');
}
