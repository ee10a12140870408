import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { languages } from '../capabilities/workbook.ts';
import { launch, openPage } from './openPage.ts';
import { cardOf, itemsOf } from './sampleReplies.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());
jest.setTimeout(30_000);

async function openCard(page: Page): Promise<void> {
  await page.locator('.item .name').first().click();
  await page.locator('.timeline').waitFor();
}

describe.each(languages)('%s', (language) => {
  const open = (replies = {}) => openPage(browser, { language, replies });

  it('C25 works a complaint through from the card, and asks beside the field what was done', async () => {
    const { page, requests } = await open();
    await openCard(page);
    const line = page.locator('.line-deeds').first();
    await line.locator('.link').first().click();
    await page.locator('.toast').waitFor();
    const moves = () => requests.filter(({ call }) => call === 'moveFeedback').map(({ input }) => input);
    expect(moves()).toMatchObject([{ id: 'F-1', from: 'new', status: 'doing' }]);
    await line.locator('.link').last().click();
    await page.locator('.foot .filled').click();
    await page.locator('[data-field=resolution] .problem').waitFor();
    expect(moves()).toHaveLength(1);
    await page.locator('[name=resolution]').fill('New box');
    await page.locator('.foot .filled').click();
    await page.locator('.timeline').waitFor();
    expect(moves()[1]).toMatchObject({ id: 'F-1', from: 'new', status: 'resolved', resolution: 'New box' });
    await page.close();
  });

  it('C25 opens the complaint behind a line of Today', async () => {
    const [item] = itemsOf(language);
    const lines = [{ ...item, rule: 'R14', ref: 'R14|F-1|reply|2026-11-23' }];
    const { page } = await open({
      today: () => ({
        ok: true,
        value: { asOf: '2026-11-23T09:02:00', items: lines, more: 0, week: [], withoutNextStep: 0 },
      }),
    });
    await page.locator('.item .tick').first().click();
    await page.locator('[name=resolution]').waitFor();
    expect(await page.locator('.box').textContent()).toContain(cardOf(language).feedback[0]?.text);
    await page.close();
  });
});
