import { expect, it } from '@jest/globals';
import type { Day } from '../day.ts';
import { alsoBought } from './alsoBought.ts';

const today = '2026-11-23' as Day;
const bought = (customer: string, on: string, ...products: string[]) =>
  products.map((product) => ({ customer, product, on: on as Day }));

const others = ['b', 'c', 'd'].flatMap((customer) => bought(customer, '2026-10-01', 'Tea', 'Cups'));

it('counts the customers who bought both, and leaves out what the customer has', () => {
  const found = alsoBought(
    [...others, ...bought('e', '2026-10-01', 'Tea', 'Honey'), ...bought('a', '2026-11-01', 'Tea')],
    today,
  );
  expect(found.get('a')).toEqual([{ product: 'Cups', buyers: 3 }]);
  expect(found.get('b')).toBeUndefined();
});

it('asks for three co-buyers and a sale within a year', () => {
  const two = others.filter(({ customer }) => customer !== 'd');
  expect(alsoBought([...two, ...bought('a', '2026-11-01', 'Tea')], today).get('a')).toBeUndefined();
  const old = others.map((each) => ({ ...each, on: '2025-10-01' as Day }));
  expect(alsoBought([...old, ...bought('a', '2026-11-01', 'Tea')], today).get('a')).toBeUndefined();
});

it('looks at the last three products, each co-buyer once', () => {
  const own = [
    ...bought('a', '2026-01-01', 'Rice'),
    ...['2026-02-01', '2026-03-01', '2026-04-01'].flatMap((day, i) => bought('a', day, ['Salt', 'Tea', 'Oil'][i]!)),
  ];
  const fans = ['f', 'g', 'h'].flatMap((customer) => bought(customer, '2026-10-01', 'Rice', 'Pots'));
  const both = [...others, ...bought('b', '2026-10-02', 'Oil')];
  expect(alsoBought([...own, ...fans, ...both], today).get('a')).toEqual([{ product: 'Cups', buyers: 3 }]);
});
