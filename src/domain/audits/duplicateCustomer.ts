import { emailKey } from '../keys/emailKey.ts';
import { phoneEvidence } from '../keys/phoneEvidence.ts';
import { phoneKey } from '../keys/phoneKey.ts';
import type { AuditRow, AuditRule } from './audit.ts';

/** Two active customers with one phone or one mail address. A number without area code is compared inside its city. */
export const duplicateCustomer = {
  id: 'A33',
  severity: 'warning',
  hourly: true,
  lookAt: (sheet, book, report) => {
    if (sheet !== 'customers') return null;
    const first = new Map<string, AuditRow>();
    const meet = (row: AuditRow, field: string, key: string | null, value: string): void => {
      if (key === null) return;
      const other = first.get(key);
      if (!other) first.set(key, row);
      else if (other.values.id !== row.values.id)
        // a copied row is the business of A02

        report({ row, field, value: `${value} = ${String(other.values.name ?? other.values.id)}` });
    };
    return {
      row: (row) => {
        const { phone, email, city } = row.values as Record<string, string | null>;
        if (phone) meet(row, 'phone', phoneEvidence(phoneKey(phone, book.config.settings.phone_region), city), phone);
        if (email) meet(row, 'email', emailKey(email), email);
      },
    };
  },
} as const satisfies AuditRule;
