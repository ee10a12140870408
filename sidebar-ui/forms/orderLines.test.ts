import { describe, expect, it } from '@jest/globals';
import { emptyLine, lineCents, lineProblems, typedLines } from './orderLines.ts';

describe('orderLines', () => {
  it('computes the amount in whole cents', () => {
    expect(lineCents({ ...emptyLine, qty: '3', price: '19.99', discount: '0.97' })).toBe(5900);
    expect(lineCents({ ...emptyLine, price: '¥1,200' })).toBe(120_000);
  });

  it('types a line of an earlier order so that it comes to the same, its amount following where it can', () => {
    const line = { product: 'Paper', model: null, qty: 3, unitPriceCents: 1999, discountCents: 97, amountCents: 5900 };
    const [followed, typed] = typedLines([line, { ...line, unitPriceCents: null, discountCents: null }]);
    expect(followed).toEqual({ product: 'Paper', model: '', qty: '3', price: '19.99', discount: '0.97', amount: '' });
    expect(typed).toMatchObject({ price: '', amount: '59' });
    expect([followed, typed].map((each) => each && lineCents(each))).toEqual([5900, 5900]);
  });

  it('prefers the amount that was typed', () => {
    expect(lineCents({ ...emptyLine, qty: '3', price: '19.99', amount: '50' })).toBe(5000);
  });

  it('knows no amount while the price is missing', () => {
    expect(lineCents(emptyLine)).toBeNull();
    expect(lineProblems(emptyLine)).toEqual({ amountCents: 'amountMissing' });
  });

  it('names what is no number', () => {
    expect(lineProblems({ ...emptyLine, qty: '0', price: 'ten', discount: '-1' })).toEqual({
      qty: 'qtyZero',
      unitPriceCents: 'notANumber',
      discountCents: 'negative',
    });
  });

  it.each(['99999999999999999999', '1e308', 'NaN', '=1+1', '2026-02-31'])('takes %s for no amount', (text) => {
    expect(lineProblems({ ...emptyLine, amount: text })).toEqual({ amountCents: 'notANumber' });
  });

  it.each([
    ['-0', 0],
    ['1.005', 101],
    ['１２３.４５', 12_345],
    ['-5', -500],
  ])('takes %s for %i cents', (text, cents) => {
    const line = { ...emptyLine, amount: text };
    expect([lineProblems(line), lineCents(line)]).toEqual([{}, cents]);
  });
});
