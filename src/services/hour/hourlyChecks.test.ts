import { describe, expect, it } from '@jest/globals';
import { anId } from '../../../test/builders.ts';
import { aWorkbook } from '../../../test/services/aWorkbook.ts';
import { dayOf } from '../../domain/day.ts';
import type { Ports } from '../../ports.ts';
import type { SheetKey } from '../../schema/sheets.ts';
import { checkHour } from './hourlyChecks.ts';

const aTaskOf = (customer: string, over: object = {}) => ({
  id: anId('T', 1),
  title: 'Send the quote',
  kind: 'followup',
  customer,
  customer_name: 'Quillmoor Paper',
  due_on: dayOf('2026-11-30'),
  owner: 'Ivy Tran',
  priority: 'normal' as const,
  status: 'open' as const,
  ...over,
});

/** Ports for which the tab of orders has too many rows to be read whole. */
function largeOrders(ports: Ports): Ports {
  const orders = ports.table('orders');
  const scan = () => {
    throw new Error('read whole');
  };
  const table = (key: SheetKey) => (key === 'orders' ? { ...orders, count: () => 10_001, scan } : ports.table(key));
  return { ...ports, user: ports.user, config: ports.config, table: table as Ports['table'] };
}

describe('checkHour', () => {
  it('gives an id to a row typed by hand and says so', () => {
    const book = aWorkbook({ customers: [{ id: '', state: null, created_at: null }] });
    checkHour(book.ports);
    expect(book.rows('customers')[0]).toMatchObject({
      id: expect.stringMatching(/^C-/),
      state: 'active',
      created_at: '2026-11-24T10:00:00',
    });
    expect(book.rows('findings')).toMatchObject([
      { rule: 'A01', status: 'fixed', tab: 'Customers', row: book.rows('customers')[0]?.id },
    ]);
  });

  it('makes a task of a next step typed into Customers', () => {
    const book = aWorkbook({ customers: [{ id: anId('C', 1), next_action: 'Call', next_on: dayOf('2026-11-26') }] });
    checkHour(book.ports);
    expect(book.rows('tasks')).toMatchObject([
      {
        title: 'Call',
        due_on: '2026-11-26',
        customer: anId('C', 1),
        owner: 'Ivy Tran',
        status: 'open',
        kind: 'followup',
      },
    ]);
    checkHour(book.ports);
    expect(book.rows('tasks')).toHaveLength(1);
  });

  it('moves the task when the date is typed over, and cancels it when both cells are cleared', () => {
    const book = aWorkbook({ customers: [{ id: anId('C', 1) }], tasks: [aTaskOf(anId('C', 1))] });
    checkHour(book.ports);
    const [customer] = book.rows('customers');
    expect(customer).toMatchObject({ next_action: 'Send the quote', next_on: '2026-11-30' });
    customer!.next_on = dayOf('2026-12-03');
    checkHour(book.ports);
    expect(book.rows('tasks')[0]).toMatchObject({ title: 'Send the quote', due_on: '2026-12-03', status: 'open' });
    Object.assign(customer!, { next_action: null, next_on: null });
    checkHour(book.ports);
    expect(book.rows('tasks')[0]?.status).toBe('cancelled');
  });

  it('shows on Customers what was changed in Tasks', () => {
    const book = aWorkbook({ customers: [{ id: anId('C', 1) }], tasks: [aTaskOf(anId('C', 1))] });
    checkHour(book.ports);
    book.rows('tasks')[0]!.due_on = dayOf('2026-12-05');
    checkHour(book.ports);
    expect(book.rows('customers')[0]?.next_on).toBe('2026-12-05');
  });

  it('keeps Tasks where both were changed, and logs what was typed', () => {
    const book = aWorkbook({ customers: [{ id: anId('C', 1) }], tasks: [aTaskOf(anId('C', 1))] });
    checkHour(book.ports);
    book.rows('tasks')[0]!.due_on = dayOf('2026-12-05');
    book.rows('customers')[0]!.next_action = 'Visit them';
    checkHour(book.ports);
    expect(book.rows('customers')[0]).toMatchObject({ next_action: 'Send the quote', next_on: '2026-12-05' });
    expect(book.rows('changes')).toMatchObject([{ row: anId('C', 1), old: '2026-11-30 Visit them', how: 'job' }]);
    expect(book.rows('findings')).toMatchObject([{ rule: 'A35', row: anId('C', 1), status: 'open' }]);
  });

  it('mends what a person ticked, as an operation that can be undone', () => {
    const order = {
      id: anId('O', 1),
      customer: anId('C', 1),
      customer_name: 'Quillmoor Paper',
      ordered_on: dayOf('2026-11-01'),
      qty: 2,
      unit_price: 5_000,
      amount: 9_000,
      status: 'confirmed' as const,
    };
    const book = aWorkbook({ customers: [{ id: anId('C', 1) }], orders: [order] });
    checkHour(book.ports);
    expect(book.rows('findings')).toMatchObject([
      { rule: 'A24', fix: '100.00', value: '90.00', auto: true, message: 'Amount does not add up', status: 'open' },
    ]);
    book.rows('findings')[0]!.apply = true;
    checkHour(book.ports);
    expect(book.rows('orders')[0]?.amount).toBe(10_000);
    expect(book.rows('findings')).toMatchObject([{ rule: 'A24', status: 'fixed', apply: false }]);
    const [operation] = book.ports.operations.recent(1);
    expect(operation).toMatchObject({ kind: 'fixFinding', about: 'A24' });
    book.ports.operations.undo(operation!.id, 'Z-UNDO');
    expect(book.rows('orders')[0]?.amount).toBe(9_000);
  });

  it('mends a ticked row of a tab that is too large for the hour, and reads no other of it', () => {
    const orders = [9_000, 8_000].map((amount, n) => ({
      ...{
        id: anId('O', n),
        customer: anId('C', 1),
        customer_name: 'Quillmoor Paper',
        ordered_on: dayOf('2026-11-01'),
      },
      ...{ qty: 2, unit_price: 5_000, amount, status: 'confirmed' as const },
    }));
    const book = aWorkbook({ customers: [{ id: anId('C', 1) }], orders });
    checkHour(book.ports);
    book.rows('findings')[1]!.apply = true;
    checkHour(largeOrders(book.ports));
    expect(book.rows('orders').map(({ amount }) => amount)).toEqual([9_000, 10_000]);
    expect(book.rows('findings').map(({ row, status, apply }) => [row, status, apply])).toEqual([
      [anId('O', 0), 'open', false],
      [anId('O', 1), 'fixed', false],
    ]);
  });

  it('finds nothing twice and writes nothing anew', () => {
    const book = aWorkbook({
      customers: [{ id: anId('C', 1), name: null }],
      tasks: [aTaskOf(anId('C', 404), { about: null })],
    });
    checkHour(book.ports);
    const once = structuredClone(book.rows('findings'));
    expect(once.map(({ rule, field }) => [rule, field])).toEqual([
      ['A07', 'Customer'],
      ['A04', 'Customer ID'],
    ]);
    checkHour(book.ports);
    expect(book.rows('findings')).toEqual(once);
  });
});
