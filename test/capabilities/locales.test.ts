import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Host } from '../../local-host/host/host.ts';
import { newId } from '../../src/domain/ids.ts';
import { fillTab } from '../bench/fillTab.ts';
import { runToEnd } from './nights.ts';
import { aHost, ask, ivy, languages, placeOf, rowOf, rowsOf } from './workbook.ts';

/** How people of a locale type the same amount, share and day. */
const locales = [
  ['zh_CN', '1200.50', '15%', '2026/10/30'],
  ['en_US', '1,200.50', '15%', '10/30/2026'],
  ['de_DE', '1.200,50', '15%', '30.10.2026'],
] as const;

describe.each(languages)('%s', (language) => {
  let host: Host;
  let customer: string;
  const setLocale = (locale: (typeof locales)[number][0]) => {
    host.book.locale = locale;
  };
  const type = (sheet: 'orders' | 'settings' | 'customers', column: string, row: number, text: string) =>
    host.humanEdit(ivy, { kind: 'type', ...placeOf(host, sheet, column), row, texts: [[text]] });

  beforeAll(async () => {
    host = await aHost(language);
    ({ id: customer } = await ask(host, 'addCustomer', { name: 'Quillmoor Paper', wechat: 'quill', owner: 'Ivy' }));
    fillTab(host, 'orders', [
      {
        id: newId('O', Math.random),
        customer,
        ordered_on: '2026-10-01' as never,
        product: 'Paper',
        amount: 1,
        status: 'confirmed',
      },
    ]);
  });
  afterAll(() => host.close());

  it.each(locales)('F47 reads what was typed under %s as the value it is', async (locale, amount, share, day) => {
    setLocale(locale);
    await type('orders', 'amount', 2, amount);
    await type('orders', 'ordered_on', 2, day);
    await type('customers', 'contract_end', 2, day);
    const key = rowsOf(host, 'settings').findIndex((row) => row.key === 'tier_vip_share') + 2;
    await type('settings', 'value', key, share);
    await runToEnd(host, 'night');
    expect(rowOf(host, 'customers', customer)).toMatchObject({
      revenue: 1200.5,
      last_order_on: '2026-10-30',
      contract_end: '2026-10-30',
    });
    const settings = (await ask(host, 'settings', {})).settings;
    expect(settings.find((line) => line.key === 'tier_vip_share')?.value).not.toBe('');
    expect((await ask(host, 'health', {})).checks.every(({ value }) => !value.includes('tier_vip_share'))).toBe(true);
  });

  it('F47 keeps values and figures when the spreadsheet’s language changes under them', async () => {
    setLocale('en_US');
    await runToEnd(host, 'night');
    const figures = () => JSON.stringify([rowsOf(host, 'customers'), rowsOf(host, 'orders')]);
    const before = figures();
    for (const [locale] of locales) {
      setLocale(locale);
      await runToEnd(host, 'night');
      expect(figures()).toBe(before);
      const { values } = await ask(host, 'card', { id: customer });
      expect(values).toMatchObject({ revenue: 120_050, last_order_on: '2026-10-30' });
    }
  });

  it('F47 writes days and amounts as values, whatever the locale shows', async () => {
    setLocale('de_DE');
    await ask(host, 'addOrder', {
      ...{
        customer,
        orderedOn: '2026-11-02',
        lines: [{ product: 'Ink', qty: 1.5, unitPriceCents: 10_050, amountCents: 15_075 }],
      },
    });
    setLocale('zh_CN');
    const order = rowsOf(host, 'orders').find(({ product }) => product === 'Ink');
    expect(order).toMatchObject({ ordered_on: '2026-11-02', qty: 1.5, unit_price: 100.5, amount: 150.75 });
    expect(rowOf(host, 'customers', customer)).toMatchObject({ revenue: 1351.25, last_order_on: '2026-11-02' });
  });
});
