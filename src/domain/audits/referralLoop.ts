import type { AuditRow, AuditRule } from './audit.ts';

/** Customers who referred each other in a circle. */
export const referralLoop = {
  id: 'A59',
  severity: 'warning',
  lookAt: (sheet, _book, report) => {
    if (sheet !== 'customers') return null;
    const referrer = new Map<string, AuditRow>();
    return {
      row: (row) => {
        if (row.values.referred_by) referrer.set(String(row.values.id), row);
      },
      end: () => {
        for (const [id, row] of referrer) {
          const passed = new Set<string>();
          let at: string = id;
          while (referrer.has(at) && !passed.has(at)) {
            passed.add(at);
            at = String(referrer.get(at)!.values.referred_by);
          }
          if (at === id) report({ row, field: 'referred_by', value: String(row.values.referred_by) });
        }
      },
    };
  },
} as const satisfies AuditRule;
