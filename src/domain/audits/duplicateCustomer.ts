import { emailKey } from '../keys/emailKey.ts';
import { phoneEvidence } from '../keys/phoneEvidence.ts';
import { phoneKey } from '../keys/phoneKey.ts';
import type { AuditRow, AuditRule } from './audit.ts';

/**
 * Two active customers with one phone or one mail address. A number without area code is compared inside its city; a pair of
 * which a person said that they are two is passed over.
 */
export const duplicateCustomer = {
  id: 'A33',
  severity: 'warning',
  hourly: true,
  lookAt: (sheet, book, report) => {
    if (sheet !== 'customers') return null;
    const met = new Map<string, AuditRow[]>();
    const meet = (row: AuditRow, field: string, key: string | null, value: string): void => {
      if (key === null) return;
      const others = met.get(key) ?? [];
      // a copied row is the business of A02
      if (others.some((other) => other.values.id === row.values.id)) return;
      const same = others.find((other) => !book.areTwo(String(other.values.id), String(row.values.id)));
      // kept are those who are not the same as any before: as a rule one
      if (!same) met.set(key, [...others, row]);
      else report({ row, field, value: `${value} = ${String(same.values.name ?? same.values.id)}` });
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
