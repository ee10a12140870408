import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser } from 'playwright-core';
import type { InboxLine } from '../../src/contract/inbox.ts';
import { dayOf, stampOf } from '../../src/domain/day.ts';
import { until } from '../journey/until.ts';
import { launch, openPage } from './openPage.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());
jest.setTimeout(60_000);

const line = (cells: Partial<InboxLine>): InboxLine => ({
  ...{ id: 'X-1', at: stampOf('2026-11-23T09:10:00'), from: 'Tom', what: 'interaction', who: 'Harrow Tools' },
  ...{ text: 'Wants a quote', when: null, amountCents: null, nextOn: dayOf('2026-11-25'), problem: '2' },
  ...{ customers: [], fields: [] },
  ...cells,
});
const rows = [
  line({
    ...{ id: 'X-2', what: 'change', who: 'Ann Reed', from: 'Form', customers: [{ id: 'C-1', name: 'Ann Reed' }] },
    fields: [
      { field: 'phone', now: '13900001111', proposed: '13900009999' },
      { field: 'city', now: null, proposed: 'Hangzhou' },
    ],
  }),
  line({
    customers: [
      { id: 'C-1', name: 'Harrow Tools' },
      { id: 'C-2', name: 'Harrow Tools Ltd' },
    ],
  }),
];
const forms = {
  ...{ tabs: ['Form Responses 1'], chosen: ['Form Responses 1'], canChange: true },
  columns: [{ tab: 'Form Responses 1', header: 'Your name', sample: 'Ann Reed', field: 'name' }],
  fields: [
    { key: 'name', label: 'Customer' },
    { key: 'text', label: 'Message' },
  ],
};

describe.each(['zh-CN', 'en'] as const)('the inbox, %s', (language) => {
  const open = () =>
    openPage(browser, {
      ...{ name: 'manage', at: 'inbox', language, width: 880, height: 560 },
      replies: {
        inbox: () => ({ ok: true, value: { rows, more: 0, forms } }),
        settleInbox: ({ id }) => ({ ok: true, value: { id, made: 'C-1' } }),
        saveForms: ({ tabs }) => ({ ok: true, value: { tabs } }),
      },
    });

  it('C29 takes over the fields that were ticked, with what the person saw', async () => {
    const { page, requests } = await open();
    const button = page.locator('.filled');
    await page.locator('.inbox-text').waitFor();
    expect(await button.getAttribute('aria-disabled')).toBe('true');
    await page.locator('fieldset .check', { hasText: 'Hangzhou' }).click();
    await button.click();
    await until(async () => requests.some(({ call }) => call === 'settleInbox'), Boolean);
    expect(requests.find(({ call }) => call === 'settleInbox')?.input).toEqual({
      ...{ id: 'X-2', as: 'change', customer: 'C-1', accept: ['city'] },
      base: { phone: '13900001111', city: null },
    });
    await page.close();
  });

  it('C28 says whom a row is about where several fit, and dismisses one', async () => {
    const { page, requests } = await open();
    await page.locator('.inbox-line', { hasText: 'Harrow' }).click();
    await page.locator('[name=customer]').selectOption('C-2');
    await page.locator('.filled').click();
    const sent = () => requests.filter(({ call }) => call === 'settleInbox').map(({ input }) => input);
    await until(
      async () => sent().length,
      (n) => n === 1,
    );
    await page.locator('.inbox-line', { hasText: 'Harrow' }).click();
    await page.locator('.button.quiet').last().click();
    await until(
      async () => sent().length,
      (n) => n === 2,
    );
    expect(sent()).toEqual([
      { id: 'X-1', as: 'interaction', customer: 'C-2' },
      { id: 'X-1', as: null },
    ]);
    await page.close();
  });

  it('C28 connects a form: its tab, and what each question fills', async () => {
    const { page, requests } = await open();
    await page.locator('nav .button').click();
    await page.locator('.form-column select').selectOption('text');
    await page.locator('.foot .filled').click();
    await until(async () => requests.some(({ call }) => call === 'saveForms'), Boolean);
    expect(requests.find(({ call }) => call === 'saveForms')?.input).toEqual({
      tabs: ['Form Responses 1'],
      columns: { 'Your name': 'text' },
    });
    await page.close();
  });
});
