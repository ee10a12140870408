import type { Opportunity } from '../../schema/sheets/opportunities.ts';
import { addDays } from '../day.ts';
import type { AuditRule } from './audit.ts';

/** An opportunity that ended without what belongs to its end: a lost one its reason, a won one an order. */
export const outcomeIncomplete = {
  id: 'A39',
  severity: 'warning',
  lookAt: (sheet, book, report) => {
    if (sheet !== 'opportunities') return null;
    const { A39_days } = book.config.settings;
    return {
      row: (row) => {
        const { stage, lost_reason, closed_on, customer } = row.values as unknown as Opportunity;
        if (stage === 'lost' && !lost_reason && !('lost_reason' in row.bad))
          report({ row, field: 'lost_reason', value: '' });
        if (stage !== 'won' || !closed_on || addDays(closed_on, A39_days) >= book.today) return;
        const buyer = customer ? book.customer(customer) : null;
        // any later order closes the loop as well: the latest one decides
        if (buyer && (buyer.last_order_on ?? '') < addDays(closed_on, -A39_days))
          report({ row, field: 'closed_on', value: closed_on });
      },
    };
  },
} as const satisfies AuditRule;
