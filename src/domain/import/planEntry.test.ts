import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { someChecks } from '../../../test/someChecks.ts';
import type { Row } from '../../schema/sheets.ts';
import { dayOf, stampOf } from '../day.ts';
import { customerIndex } from './customerIndex.ts';
import type { PlanRules } from './plan.ts';
import { contentKey, type EntryBook, planEntry } from './planEntry.ts';
import type { ReadRow } from './readRow.ts';

let ids = 0;
const rules: PlanRules = {
  mode: 'both',
  overwrite: false,
  empties: 'keep',
  createCustomers: true,
  owner: null,
  tag: null,
  me: 'Ivy Tran',
  today: dayOf('2026-11-24'),
  now: stampOf('2026-11-24T10:00:00'),
  suppressed: () => null,
  checks: someChecks,
  nextId: (prefix) => `${prefix}-${(ids += 1)}`,
};

const aBook = (orders: Partial<Row<'orders'>>[] = []): EntryBook => {
  const customers = customerIndex('CN');
  customers.add({ id: 'C-KNOWN00001', row: 2, fromThisFile: false, values: { name: 'Quillmoor', ext_code: '00318' } });
  const counts = new Map<string, number>();
  for (const order of orders)
    counts.set(contentKey('orders', order), (counts.get(contentKey('orders', order)) ?? 0) + 1);
  return { customers, counts, seen: new Map(), byCode: new Map() };
};

const anOrder = (values: Record<string, unknown> = {}, line = 2): ReadRow => ({
  line,
  values: { customer: '00318', ordered_on: '2026-09-30', qty: 2, amount: 5000, ...values },
  faults: [],
  empty: [],
});
const stored = { customer: 'C-KNOWN00001', ordered_on: dayOf('2026-09-30'), qty: 2, amount: 5000 };

describe('planEntry', () => {
  it('adds an order to the customer whom the code names', () => {
    const plan = planEntry('orders', anOrder(), aBook(), rules);
    expect(plan).toMatchObject({ verdict: 'added', customersCreated: 0 });
    expect(plan.changes).toMatchObject([
      {
        kind: 'append',
        sheet: 'orders',
        values: { customer: 'C-KNOWN00001', status: 'confirmed', amount: 5000, pay_status: 'unpaid' },
      },
    ]);
  });

  it('counts equal lines as often as they stand in the file', () => {
    const book = aBook([stored]);
    const verdicts = [1, 2, 3].map((line) => planEntry('orders', anOrder({}, line), book, rules).verdict);
    expect(verdicts).toEqual(['unchanged', 'added', 'added']);
  });

  it('goes on in the middle of a file as if it had begun at the start', () => {
    fc.assert(
      fc.property(fc.nat(4), fc.nat(6), fc.nat(6), (there, inFile, before) => {
        const whole = aBook(Array.from({ length: there }, () => stored));
        const plans = Array.from({ length: inFile }, () => planEntry('orders', anOrder(), whole, rules));
        const cut = Math.min(before, inFile);
        const addedBefore = plans.slice(0, cut).filter(({ verdict }) => verdict === 'added').length;
        const resumed = aBook(Array.from({ length: there + addedBefore }, () => stored));
        const rest = plans
          .slice(cut)
          .map(({ occurrence }) => planEntry('orders', anOrder(), resumed, rules, occurrence));
        expect(rest.map(({ verdict }) => verdict)).toEqual(plans.slice(cut).map(({ verdict }) => verdict));
      }),
    );
  });

  it('makes one customer of all orders under an unknown code', () => {
    const book = aBook();
    const first = planEntry('orders', anOrder({ customer: '00004' }), book, rules);
    const second = planEntry('orders', anOrder({ customer: '00004' }), book, rules);
    expect(first.changes[0]).toMatchObject({
      sheet: 'customers',
      values: { name: '00004', ext_code: '00004', source: 'import' },
    });
    expect([first.customersCreated, second.customersCreated, second.verdict]).toEqual([1, 0, 'added']);
  });

  it('takes a name for a name and not for a code', () => {
    const plan = planEntry('orders', anOrder({ customer: undefined, customer_name: 'Studio 54' }), aBook(), rules);
    expect(plan.changes[0]).toMatchObject({ values: { name: 'Studio 54', ext_code: null } });
  });

  it('refuses an unknown customer when none may be made', () => {
    const plan = planEntry('orders', anOrder({ customer: '99999' }), aBook(), { ...rules, createCustomers: false });
    expect(plan.faults).toMatchObject([{ field: 'customer', fault: { code: 'customer-unknown' } }]);
  });

  it('computes a missing amount from quantity and price', () => {
    const plan = planEntry('orders', anOrder({ amount: undefined, unit_price: 150 }), aBook(), rules);
    expect(plan.changes[0]).toMatchObject({ values: { amount: 300 } });
  });

  it.each([
    ['ordered_on', { ordered_on: undefined }, 'required'],
    ['ordered_on', { ordered_on: '2026-11-26' }, 'in-future'],
    ['qty', { qty: 0 }, 'zero'],
    ['amount', { amount: undefined }, 'amount-missing'],
    ['customer', { customer: undefined }, 'no-match-key'],
  ])('refuses a row for its %s', (field, values, code) => {
    const plan = planEntry('orders', anOrder(values), aBook(), rules);
    expect(plan).toMatchObject({ verdict: 'rejected', faults: [{ field, fault: { code } }], changes: [] });
  });

  it('updates the empty cells of an order that has the same code', () => {
    const book = aBook();
    book.byCode.set('L-1', {
      id: 'O-1',
      row: 5,
      values: { ext_code: 'L-1', amount: 100, product: null },
      fromThisFile: false,
    });
    const plan = planEntry('orders', anOrder({ ext_code: 'L-1', product: 'Tea' }), book, rules);
    expect(plan.changes).toEqual([
      { kind: 'update', sheet: 'orders', id: 'O-1', row: 5, set: expect.objectContaining({ product: 'Tea' }) },
    ]);
    expect(plan.changes[0]).not.toMatchObject({ set: { amount: 5000 } });
    expect(planEntry('orders', anOrder({ ext_code: 'L-1' }, 3), book, rules).verdict).toBe('duplicate');
  });

  it('takes a conversation by customer, minute and summary', () => {
    const book = aBook();
    const row = {
      line: 2,
      values: { customer: '00318', at: '2026-11-20T12:00:00', summary: 'Called' },
      faults: [],
      empty: [],
    };
    const plan = planEntry('interactions', row, book, rules);
    expect(plan.changes[0]).toMatchObject({ values: { channel: 'other', direction: 'out', by: 'Ivy Tran' } });
    expect(planEntry('interactions', row, book, rules, 1).verdict).toBe('unchanged');
  });
});
