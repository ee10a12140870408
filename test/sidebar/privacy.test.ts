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

const consent = {
  ...{ id: 'N-1', at: '2026-11-23T09:00:00', purpose: 'marketing', channel: 'email', status: 'granted' },
  ...{ until: '2028-07-01', proof: 'Card of the fair' },
};
const check = {
  ...{ name: 'Harrow', operations: { whole: 3, inPart: 1 }, archivedAt: '2026-11-01T09:00:00' },
  rows: [
    { tab: 'Customers', n: 1, stays: false },
    { tab: 'Orders', n: 2, stays: true },
  ],
  mentions: [{ tab: 'Answers', row: 12 }],
};

describe.each(['zh-CN', 'en'] as const)('%s', (language) => {
  it('C76 writes down an answer, and erases only once the name is typed', async () => {
    const { page, requests } = await openPage(browser, {
      ...{ name: 'manage', at: 'privacy', language, width: 880, height: 560 },
      replies: {
        consents: () => ({ ok: true, value: { rows: [consent], marketing: 'granted' } }),
        saveConsent: () => ({ ok: true, value: { id: 'N-2', marketing: 'withdrawn' } }),
        eraseCheck: () => ({ ok: true, value: check }),
        erase: () => ({ ok: true, value: { rows: 3, mentions: check.mentions } }),
      },
    });
    const inputOf = (name: string) => requests.find(({ call }) => call === name)?.input;
    await page.locator('[name=other]').fill(language === 'en' ? 'a' : '青');
    await page.locator('nav.stack .plain-list button').first().click();
    await page.getByText('Card of the fair').waitFor();
    await page.locator('[name=status]').selectOption('withdrawn');
    const button = page.locator('.foot button');
    await button.click();
    await until(async () => inputOf('saveConsent'), Boolean);
    expect(inputOf('saveConsent')).toMatchObject({ purpose: 'marketing', channel: null, status: 'withdrawn' });
    await page.locator('nav.stack button').last().click();
    await page.locator('[name=name]').fill('Harro');
    await button.click({ force: true });
    expect(inputOf('erase')).toBeUndefined();
    await page.locator('[name=name]').fill('Harrow');
    await button.click();
    await until(async () => inputOf('erase'), Boolean);
    expect(inputOf('erase')).toMatchObject({ name: 'Harrow' });
    await page.getByText(/12/).waitFor();
    await page.close();
  });
});
