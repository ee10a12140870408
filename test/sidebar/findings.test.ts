import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { until } from '../journey/until.ts';
import { launch, openPage } from './openPage.ts';
import { manageReplies } from './views.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());
jest.setTimeout(60_000);

describe.each(['zh-CN', 'en'] as const)('findings, %s', (language) => {
  it('C37 narrows the list, mends one with a click and sets another aside with a reason', async () => {
    const { page, requests } = await openPage(browser, {
      ...{ name: 'manage', at: 'findings', language, width: 880, height: 560 },
      replies: {
        ...manageReplies(language),
        settleFinding: ({ id }) => ({ ok: true, value: { id: String(id), isFixed: true } }),
        showRows: () => ({ ok: true, value: { rows: 1 } }),
      },
    });
    const inputs = (name: string) => requests.filter(({ call }) => call === name).map(({ input }) => input);
    await page.locator('.finding').first().waitFor();
    await page.locator('[name=rule]').selectOption('A14');
    await until(
      async () => inputs('findings'),
      (all) => all.some((input) => (input as { rule: string }).rule === 'A14'),
    );
    await page.locator('.finding .outlined').first().click();
    await page.locator('.toast').waitFor();
    const second = page.locator('.finding').nth(1);
    await second.locator('.quiet').first().click();
    await second.locator('input').fill('A sole trader');
    await page.keyboard.press('Enter');
    await until(
      async () => inputs('settleFinding').length,
      (n) => n === 2,
    );
    expect(inputs('settleFinding')).toEqual([
      { id: 'D-1', deed: 'fix' },
      { id: 'D-2', deed: 'ignore', reason: 'A sole trader' },
    ]);
    await page.locator('.finding').first().locator('.quiet').last().click();
    await until(
      async () => inputs('showRows').length,
      (n) => n === 1,
    );
    const box = page.locator('.side-tabs');
    expect(await box.evaluate(({ scrollHeight, clientHeight }) => scrollHeight <= clientHeight)).toBe(true);
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/findings-${language}.png` });
    await page.close();
  });
});
