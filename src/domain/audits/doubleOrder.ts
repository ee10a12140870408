import { inLanguage } from '../../schema/language.ts';
import type { AuditBook, AuditRule } from './audit.ts';

const sameIn = ['customer', 'ordered_on', 'product', 'model', 'qty', 'amount'];

/** The same order line twice: same customer, day, product, model, quantity and amount. */
export const doubleOrder = {
  id: 'A23',
  severity: 'warning',
  lookAt: (sheet, book, report) => {
    if (sheet !== 'orders') return null;
    const seen = new Map<string, unknown>();
    return {
      row: (row) => {
        const { values } = row;
        if (values.status === 'cancelled' || values.status === 'returned') return;
        if (values.customer === null || values.ordered_on === null || values.amount === null) return;
        const key = sameIn.map((field) => values[field] ?? '').join('|');
        if (!seen.has(key)) seen.set(key, values.id);
        if (seen.get(key) === values.id) return; // the row itself, or a copy of it with its id: that is A02
        const fix = { set: { state: 'archived' }, shown: archivedLabel(book) };
        report({ row, field: 'amount', value: (Number(values.amount) / 100).toFixed(2), fix });
      },
    };
  },
} as const satisfies AuditRule;

function archivedLabel({ config }: AuditBook): string {
  const entry = config.lists.row_state.find(({ key }) => key === 'archived');
  return entry ? inLanguage(entry, config.language) : 'archived';
}
