import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Host } from '../../local-host/host/host.ts';
import { inLanguage } from '../../src/schema/language.ts';
import { listTexts } from '../../templates/lists.ts';
import { starterTags } from '../../templates/tags.ts';
import { runToEnd } from './nights.ts';
import { aHost, ask, languages, replyTo, rowOf, rowsOf } from './workbook.ts';

const order = (customer: string, orderedOn: string, amountCents: number) => ({
  customer,
  orderedOn,
  lines: [{ product: 'Paper', amountCents }],
});

describe.each(languages)('%s', (language) => {
  let host: Host;
  const stage = (key: keyof (typeof listTexts)['stage']) => inLanguage(listTexts.stage[key], language);
  const starterTag = (english: string) => {
    const tag = starterTags.find(({ en }) => en === english);
    if (!tag) throw new Error(`no starter tag ${english}`);
    return inLanguage(tag, language);
  };
  const aCustomer = async (name: string) => {
    const { id } = await ask(host, 'addCustomer', {
      name,
      phone: `138${String(rowsOf(host, 'customers').length).padStart(8, '0')}`,
    });
    return id;
  };

  beforeAll(async () => {
    host = await aHost(language);
  });
  afterAll(() => host.close());

  it('C21 makes three rows and one order of three lines', async () => {
    const customer = await aCustomer('Quillmoor Paper');
    const lines = [
      { product: 'Paper', model: 'A4-80', qty: 10, unitPriceCents: 2550 },
      { product: 'Paper', model: 'A3-80', qty: 2, unitPriceCents: 4000, discountCents: 500 },
      { product: 'Delivery', amountCents: 1200 },
    ];
    const entered = await ask(host, 'addOrder', {
      ...{ customer, lines, orderedOn: '2026-11-20', deliveryOn: '2026-11-27', orderNo: 'SO-1' },
    });
    expect(entered).toMatchObject({ orderNo: 'SO-1', amountCents: 34_200, ordersN: 1 });
    const rows = rowsOf(host, 'orders').filter((row) => row.customer === customer);
    expect(
      rows.map(({ order_no, model, qty, unit_price, amount, delivery_on }) => [
        order_no,
        model,
        qty,
        unit_price,
        amount,
        delivery_on,
      ]),
    ).toEqual([
      ['SO-1', 'A4-80', 10, 25.5, 255, '2026-11-27'],
      ['SO-1', 'A3-80', 2, 40, 75, '2026-11-27'],
      ['SO-1', null, 1, null, 12, '2026-11-27'],
    ]);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(3);
    const card = await ask(host, 'card', { id: customer });
    expect(card.values).toMatchObject({ orders_n: 1, revenue: 34_200 });
    expect(card.timeline.filter(({ kind }) => kind === 'order')).toMatchObject([{ amountCents: 34_200 }]);
  });

  it('C21 gives the lines of the last order to be entered once more, cancelled ones passed over', async () => {
    const customer = await aCustomer('Fennick Bindery');
    expect(await ask(host, 'lastOrder', { customer })).toEqual({ orderNo: null, lines: [] });
    const lines = [
      { product: 'Paper', model: 'A4-80', qty: 10, unitPriceCents: 2550, discountCents: 500 },
      { product: 'Delivery', amountCents: 1200 },
    ];
    await ask(host, 'addOrder', { customer, orderedOn: '2026-11-18', lines: [{ product: 'Glue', amountCents: 100 }] });
    await ask(host, 'addOrder', { customer, orderedOn: '2026-11-20', orderNo: 'SO-77', lines });
    await ask(host, 'addOrder', { ...order(customer, '2026-11-21', 5000), status: 'cancelled' });
    const last = await ask(host, 'lastOrder', { customer });
    expect(last).toEqual({
      orderNo: 'SO-77',
      lines: [
        { ...lines[0], amountCents: 25_000 },
        { product: 'Delivery', model: null, qty: 1, unitPriceCents: null, discountCents: null, amountCents: 1200 },
      ],
    });
    const again = await ask(host, 'addOrder', { customer, orderedOn: '2026-11-23', lines: last.lines });
    expect(again.amountCents).toBe(26_200);
  });

  it('C22 changes the figures of the customer in the same call', async () => {
    const customer = await aCustomer('Harbour Bakery');
    await ask(host, 'addOrder', order(customer, '2026-09-01', 10_000));
    await ask(host, 'addOrder', order(customer, '2026-10-01', 5050));
    expect(rowOf(host, 'customers', customer)).toMatchObject({
      ...{ first_order_on: '2026-09-01', last_order_on: '2026-10-01', orders_n: 2, gap_days: null, revenue: 150.5 },
    });
    await ask(host, 'addOrder', { ...order(customer, '2026-11-10', 20_000), paidCents: 5000, dueOn: '2026-11-15' });
    expect(rowOf(host, 'customers', customer)).toMatchObject({
      ...{ last_order_on: '2026-11-10', orders_n: 3, gap_days: 35, revenue: 350.5, owed: 300.5 },
    });
  });

  it('C33 makes a prospect first by the first order, and tags it until the second', async () => {
    const customer = await aCustomer('Lakeside Tea');
    const cells = () => rowOf(host, 'customers', customer);
    const first = await ask(host, 'addOrder', order(customer, '2026-11-20', 8000));
    expect(first).toMatchObject({ stage: 'first', ordersN: 1 });
    expect(cells()).toMatchObject({ stage: stage('first'), tags: starterTag('First order') });
    const second = await ask(host, 'addOrder', order(customer, '2026-11-22', 9000));
    expect(second).toMatchObject({ stage: 'repeat', ordersN: 2 });
    expect(cells()).toMatchObject({ stage: stage('repeat'), tags: null });
  });

  it('C39 refuses an order field by field, and writes nothing', async () => {
    const customer = await aCustomer('Mill Street Shop');
    const before = rowsOf(host, 'orders').length;
    const refused = async (entry: object) => {
      const reply = await replyTo(host, 'addOrder', { ...order(customer, '2026-11-20', 100), ...entry });
      return reply.ok
        ? null
        : Object.fromEntries(Object.entries(reply.fields ?? {}).map(([field, { code }]) => [field, code]));
    };
    expect(await refused({ orderedOn: '2026-12-20' })).toEqual({ orderedOn: 'in-future' });
    expect(await refused({ deliveryOn: '2026-11-01' })).toEqual({ deliveryOn: 'before-order' });
    expect(await refused({ status: 'lost' })).toEqual({ status: 'unknown-choice' });
    expect(await refused({ lines: [{ qty: 0, amountCents: 100 }] })).toEqual({ 'lines.0.qty': 'zero' });
    expect(await refused({ lines: [{ qty: 1 }] })).toEqual({ 'lines.0.amountCents': 'amount-missing' });
    expect(await refused({ lines: [{ qty: 1, unitPriceCents: -5 }] })).toMatchObject({
      'lines.0.unitPriceCents': 'too-small',
    });
    expect(await refused({ lines: [{ qty: 1, unitPriceCents: 500, discountCents: 501 }] })).toEqual({
      'lines.0.discountCents': 'discount-too-large',
    });
    expect(rowsOf(host, 'orders').length).toBe(before);
  });

  it('C17 shows a company with an order as existing, one without as a prospect', async () => {
    const [buyer, prospect] = [await aCustomer('Fell Joinery'), await aCustomer('Moor Joinery')];
    await ask(host, 'updateCustomer', { id: buyer, set: { type: 'company' }, base: { type: 'individual' } });
    await ask(host, 'addOrder', order(buyer, '2026-11-20', 8000));
    await runToEnd(host, 'night');
    const shown = (id: string) => {
      const row = rowOf(host, 'customers', id);
      return [row?.stage, row?.tier === inLanguage(listTexts.tier.prospect, language)];
    };
    expect(shown(buyer)).toEqual([stage('first'), false]);
    expect(shown(prospect)).toEqual([stage('prospect'), true]);
  });

  it('C20 warns of an order above the credit limit, with the figures, and saves it once they were seen', async () => {
    const customer = await aCustomer('Harrow Mill');
    await ask(host, 'updateCustomer', { id: customer, set: { credit_limit: 100_000 }, base: { credit_limit: null } });
    await ask(host, 'addOrder', order(customer, '2026-11-20', 80_000));
    const second = order(customer, '2026-11-21', 30_000);
    const reply = await replyTo(host, 'addOrder', second);
    expect(reply).toMatchObject({ code: 'over-credit', message: expect.stringMatching(/1,100\.00.*1,000\.00/) });
    expect(rowsOf(host, 'orders').filter((row) => row.customer === customer)).toHaveLength(1);
    expect((await replyTo(host, 'addOrder', { ...second, paidCents: 10_000 })).ok).toBe(true);
    expect((await replyTo(host, 'addOrder', { ...order(customer, '2026-11-22', 500), overCredit: true })).ok).toBe(
      true,
    );
    // what came back is owed no more, as the customer's row says
    await ask(host, 'addOrder', order(customer, '2026-11-22', -30_000));
    expect((await replyTo(host, 'addOrder', order(customer, '2026-11-23', 20_000))).ok).toBe(true);
  });

  it('C20 says what is paid, owed and overdue, after a refund as by hand', async () => {
    const customer = await aCustomer('Hollow Mill');
    const enter = (amountCents: number, more: object) =>
      ask(host, 'addOrder', { ...order(customer, '2026-11-01', amountCents), ...more });
    await enter(100_000, { orderNo: 'R-1', paidCents: 100_000 });
    await enter(50_000, { orderNo: 'R-2', dueOn: '2026-11-13' });
    await enter(30_000, { orderNo: 'R-3', paidCents: 10_000, dueOn: '2026-12-20' });
    // a part of the first comes back, the fourth whole
    await enter(-40_000, { orderNo: 'R-1', addToOrder: true });
    await enter(80_000, { orderNo: 'R-4', status: 'returned' });
    await runToEnd(host, 'night');
    const pay = (key: keyof (typeof listTexts)['pay_status']) => inLanguage(listTexts.pay_status[key], language);
    const statusOf = Object.fromEntries(
      rowsOf(host, 'orders')
        .filter((row) => row.customer === customer && Number(row.amount) > 0)
        .map((row) => [row.order_no, row.pay_status]),
    );
    expect(statusOf).toMatchObject({ 'R-1': pay('paid'), 'R-2': pay('overdue'), 'R-3': pay('part') });
    // 1000 − 400 + 500 + 300 sold; 500 and 300 − 100 not paid yet, of which what came back pays 400
    expect(rowOf(host, 'customers', customer)).toMatchObject({ revenue: 1400, owed: 300 });
    const [set, base] = [
      { credit: 'B', credit_limit: 5_000_000 },
      { credit: null, credit_limit: null },
    ];
    await ask(host, 'updateCustomer', { id: customer, set, base });
    expect((await ask(host, 'card', { id: customer })).values).toMatchObject({ owed: 30_000, ...set });
    // who has paid more than enough owes nothing, and is late with nothing
    await enter(-90_000, { orderNo: 'R-2', addToOrder: true });
    expect(rowOf(host, 'customers', customer)).toMatchObject({ owed: 0 });
  });
});
