import type { AuditRow, AuditRule } from './audit.ts';

/** An amount far above what the same product usually comes to. */
export const amountUnusual = {
  id: 'A26',
  severity: 'hint',
  lookAt: (sheet, book, report) => {
    if (sheet !== 'orders') return null;
    const byProduct = new Map<string, { row: AuditRow; amount: number }[]>();
    return {
      row: (row) => {
        const { product, amount } = row.values as { product: string | null; amount: number | null };
        if (!product || amount === null) return;
        const lines = byProduct.get(product);
        const line = { row: nameOf(row), amount };
        if (lines) lines.push(line);
        else byProduct.set(product, [line]);
      },
      end: () => {
        for (const lines of byProduct.values()) {
          if (lines.length < fewestOrders) continue;
          const amounts = Float64Array.from(lines, ({ amount }) => amount).sort();
          const limit = book.config.settings.A26_times * amounts[amounts.length >> 1]!;
          if (limit <= 0 || amounts[amounts.length - 1]! <= limit) continue;
          for (const { row, amount } of lines)
            if (amount > limit) report({ row, field: 'amount', value: (amount / 100).toFixed(2) });
        }
      },
    };
  },
} as const satisfies AuditRule;

const fewestOrders = 5;

/** What a finding needs of a row: all orders of a book are kept until the last one is seen. */
function nameOf({ row, values }: AuditRow): AuditRow {
  return { row, values: { id: values.id, by: values.by }, bad: {}, checksum: '', raw: () => ({}) };
}
