import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { until } from '../journey/until.ts';
import { launch, openPage } from './openPage.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());
jest.setTimeout(60_000);

const row = {
  ...{ id: 'B-1', title: 'Spring tea', customer: 'C-1', customer_name: 'Harrow Tools', stage: 'quote' },
  ...{ amount: 2_000_000, prob: null, weighted: 1_000_000, expected_on: '2027-03-10', owner: null, need: null },
  ...{ competitor: null, lost_reason: null, closed_on: null, stage_since: '2026-11-01' },
};

describe.each(['zh-CN', 'en'] as const)('opportunities, %s', (language) => {
  const open = (at: string) =>
    openPage(browser, {
      ...{ name: 'manage', at, language, width: 880, height: 560 },
      replies: {
        opportunities: () => ({ ok: true, value: { rows: [row], weightedCents: 1_000_000 } }),
        saveOpportunity: () => ({ ok: true, value: { id: 'B-1', weightedCents: 0 } }),
      },
    });

  it('C26 shows what the open ones come to, and asks why one is lost', async () => {
    const { page, requests } = await open('sales');
    await page.locator('nav .strong', { hasText: '10,000' }).first().waitFor();
    await page.locator('.inbox-line').click();
    await page.locator('[name=stage]').selectOption('lost');
    await page.locator('[name=lostReason]').selectOption('price');
    await page.locator('[name=prob]').fill('60');
    await page.keyboard.press('Control+Enter');
    await until(async () => requests.some(({ call }) => call === 'saveOpportunity'), Boolean);
    expect(requests.find(({ call }) => call === 'saveOpportunity')?.input).toMatchObject({
      ...{ id: 'B-1', stage: 'lost', lostReason: 'price', prob: 0.6, amountCents: 2_000_000 },
      ...{ expectedOn: '2027-03-10', base: { stage: 'quote' } },
    });
    await page.close();
  });

  it('C26 adds one for the customer whose card opened the page', async () => {
    const { page, requests } = await open('sales:C-7');
    await page.locator('nav .button').click();
    await page.locator('[name=title]').fill('Gift boxes');
    await page.keyboard.press('Control+Enter');
    await until(async () => requests.some(({ call }) => call === 'saveOpportunity'), Boolean);
    expect(requests.find(({ call }) => call === 'opportunities')?.input).toEqual({ customer: 'C-7' });
    expect(requests.find(({ call }) => call === 'saveOpportunity')?.input).toMatchObject({
      ...{ customer: 'C-7', title: 'Gift boxes', stage: 'new', amountCents: null, prob: null },
    });
    await page.close();
  });
});
