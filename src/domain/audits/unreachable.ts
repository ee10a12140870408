import type { AuditRow, AuditRule } from './audit.ts';

/** A customer whom nobody can reach: no phone, mail or WeChat, nor that of a contact. */
export const unreachable = {
  id: 'A08',
  severity: 'warning',
  lookAt: (sheet, book, report) => {
    if (sheet === 'customers') {
      book.unreachable.clear();
      return {
        row: (row) => {
          const { id, stage_set } = row.values as Record<string, string | null>;
          if (id && stage_set !== 'closed' && !canReach(row)) book.unreachable.set(id, row);
        },
      };
    }
    if (sheet !== 'contacts') return null;
    return {
      row: (row) => {
        const customer = row.values.customer as string | null;
        if (customer && row.values.status !== 'left' && canReach(row)) book.unreachable.delete(customer);
      },
      end: () => {
        for (const row of book.unreachable.values()) report({ row, sheet: 'customers', field: 'phone', value: '' });
        book.unreachable.clear();
      },
    };
  },
} as const satisfies AuditRule;

const ways = ['phone', 'email', 'wechat'];

function canReach({ values, bad }: AuditRow): boolean {
  return ways.some((way) => values[way] || way in bad);
}
