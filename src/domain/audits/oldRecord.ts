import { inLanguage } from '../../schema/language.ts';
import { addDays, addMonths } from '../day.ts';
import type { AuditRule } from './audit.ts';

/** A customer whom nobody has checked, spoken to or sold to for years: archiving is offered. */
export const oldRecord = {
  id: 'A54',
  severity: 'hint',
  lookAt: (sheet, book, report) => {
    if (sheet !== 'customers') return null;
    const { data_refresh_days, retention_months } = book.config.settings;
    const unchecked = addDays(book.today, -2 * data_refresh_days);
    const silent = addMonths(book.today, -retention_months);
    return {
      row: (row) => {
        const values = row.values as Record<string, string | null>;
        const { verified_on, created_at, last_contact_on, last_order_on, stage_set } = values;
        const checked = (verified_on ?? created_at)?.slice(0, 10);
        if (!checked || stage_set === 'closed' || checked >= unchecked || (created_at ?? '') >= silent) return;
        if ((last_contact_on ?? '') >= silent || (last_order_on ?? '') >= silent) return;
        const entry = book.config.lists.row_state.find(({ key }) => key === 'archived');
        const shown = entry ? inLanguage(entry, book.config.language) : 'archived';
        report({ row, field: 'verified_on', value: verified_on ?? '', fix: { set: { state: 'archived' }, shown } });
      },
    };
  },
} as const satisfies AuditRule;
