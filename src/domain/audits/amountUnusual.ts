import type { Order } from '../../schema/sheets/orders.ts';
import type { AuditRow, AuditRule } from './audit.ts';

/** An amount far above what the same product usually comes to. */
export const amountUnusual = {
  id: 'A26',
  severity: 'hint',
  lookAt: (sheet, book, report) => {
    if (sheet !== 'orders') return null;
    const byProduct = new Map<string, Line[]>();
    return {
      row: (row) => {
        const { id, by, product, amount } = row.values as Pick<Order, 'id' | 'by' | 'product' | 'amount'>;
        if (!product || amount === null) return;
        const lines = byProduct.get(product);
        const line = { row: row.row, id, by, amount };
        if (lines) lines.push(line);
        else byProduct.set(product, [line]);
      },
      end: () => {
        for (const lines of byProduct.values()) {
          if (lines.length < fewestOrders) continue;
          const amounts = Float64Array.from(lines, ({ amount }) => amount).sort();
          const limit = book.config.settings.A26_times * amounts[amounts.length >> 1]!;
          if (limit <= 0 || amounts[amounts.length - 1]! <= limit) continue;
          for (const line of lines)
            if (line.amount > limit)
              report({ row: rowOf(line), field: 'amount', value: (line.amount / 100).toFixed(2) });
        }
      },
    };
  },
} as const satisfies AuditRule;

const fewestOrders = 5;

/** What a finding needs of a row, and nothing else: all orders of a book are kept until the last one is seen. */
interface Line extends Pick<Order, 'id' | 'by'> {
  readonly row: number;
  readonly amount: number;
}

function rowOf({ row, id, by }: Line): AuditRow {
  return { row, values: { id, by }, bad: {}, checksum: '', raw: () => ({}) };
}
