import { parseCents, parseNumber } from '../../src/domain/import/parseAmount.ts';
import { lineAmount } from '../../src/domain/orders/lineAmount.ts';

/** An order line as typed; an empty amount is computed. */
export interface TypedLine {
  readonly product: string;
  readonly model: string;
  readonly qty: string;
  readonly price: string;
  readonly discount: string;
  readonly amount: string;
}

export const emptyLine: TypedLine = { product: '', model: '', qty: '1', price: '', discount: '', amount: '' };

/** Whole cents of a line: the amount typed, else quantity × price − discount; null while it cannot be told. */
export function lineCents({ qty, price, discount, amount }: TypedLine): number | null {
  if (amount.trim() !== '') return parseCents(amount);
  const [quantity, unitCents, discountCents] = [
    parseNumber(qty || '1'),
    parseCents(price),
    parseCents(discount || '0'),
  ];
  if (quantity === null || unitCents === null || discountCents === null) return null;
  return lineAmount(quantity, unitCents, discountCents);
}

type LineProblem = 'notANumber' | 'qtyZero' | 'negative' | 'amountMissing';

/** What is wrong with a line, by field of the call's input. */
export function lineProblems(line: TypedLine): Readonly<Record<string, LineProblem>> {
  const problems: Record<string, LineProblem> = {};
  const unread = (text: string) => text.trim() !== '' && parseNumber(text) === null;
  if (unread(line.qty)) problems.qty = 'notANumber';
  else if (parseNumber(line.qty) === 0) problems.qty = 'qtyZero';
  if (unread(line.price)) problems.unitPriceCents = 'notANumber';
  else if ((parseCents(line.price) ?? 0) < 0) problems.unitPriceCents = 'negative';
  if (unread(line.discount)) problems.discountCents = 'notANumber';
  else if ((parseCents(line.discount) ?? 0) < 0) problems.discountCents = 'negative';
  if (unread(line.amount)) problems.amountCents = 'notANumber';
  else if (line.amount.trim() === '' && line.price.trim() === '') problems.amountCents = 'amountMissing';
  return problems;
}
