import type { Value } from '../../src/contract/call.ts';
import type { Calls } from '../../src/contract/calls.ts';
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

/** Lines of an earlier order as somebody would type them; an amount only where it is not what the line comes to. */
export function typedLines(lines: Value<Calls['lastOrder']>['lines']): TypedLine[] {
  return lines.map(({ product, model, qty, unitPriceCents, discountCents, amountCents }) => {
    const line = {
      ...{ product: product ?? '', model: model ?? '', qty: String(qty ?? 1) },
      ...{ price: typedCents(unitPriceCents), discount: typedCents(discountCents), amount: '' },
    };
    return lineCents(line) === amountCents ? line : { ...line, amount: typedCents(amountCents) };
  });
}

function typedCents(cents: number | null): string {
  return cents === null ? '' : String(cents / 100);
}

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
  const typed = (text: string) => text.trim() !== '';
  const quantity = parseNumber(line.qty);
  if (typed(line.qty) && !quantity) problems.qty = quantity === null ? 'notANumber' : 'qtyZero';
  const money = { unitPriceCents: line.price, discountCents: line.discount, amountCents: line.amount };
  for (const [field, text] of Object.entries(money)) {
    const cents = parseCents(text);
    if (typed(text) && cents === null) problems[field] = 'notANumber';
    // the amount of what came back is below zero
    else if (cents !== null && cents < 0 && field !== 'amountCents') problems[field] = 'negative';
  }
  if (!typed(line.amount) && !typed(line.price)) problems.amountCents = 'amountMissing';
  return problems;
}
