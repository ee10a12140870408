import type { Order } from '../../schema/sheets/orders.ts';
import type { Day } from '../day.ts';

/** How an order line stands with its money; a line with nothing to pay is paid. */
export function payStatus(
  { amount, paid, due_on }: Pick<Order, 'amount' | 'paid' | 'due_on'>,
  today: Day,
): NonNullable<Order['pay_status']> {
  const owed = (amount ?? 0) - (paid ?? 0);
  if (owed <= 0) return 'paid';
  if (due_on !== null && due_on < today) return 'overdue';
  return (paid ?? 0) > 0 ? 'part' : 'unpaid';
}

/** Spreads what was paid for a whole order over its lines, first line first; the shares add up to it again. */
export function sharesOfPayment(paidCents: number, amounts: readonly number[]): number[] {
  let left = paidCents;
  return amounts.map((amount, index) => {
    const share = index === amounts.length - 1 ? left : Math.min(left, Math.max(amount, 0));
    left -= share;
    return share;
  });
}
