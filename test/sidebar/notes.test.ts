import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { inLanguage } from '../../src/schema/language.ts';
import { listTexts } from '../../templates/lists.ts';
import { until } from '../journey/until.ts';
import { launch, openPage } from './openPage.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());
jest.setTimeout(60_000);

describe.each(['zh-CN', 'en'] as const)('frequent notes, %s', (language) => {
  const note = (key: keyof typeof listTexts.note_text) => inLanguage(listTexts.note_text[key], language);

  it('C23 come after a slash, are narrowed by letters and taken by keys alone', async () => {
    const { page, requests } = await openPage(browser, { language });
    await page.locator('.item .name').first().waitFor();
    await page.locator('.item .name').first().focus();
    await page.keyboard.press('l');
    const text = page.locator('textarea[name=summary]');
    await text.waitFor();
    await page.keyboard.type('Ok /');
    await page.locator('[role=option]').first().waitFor();
    expect(await page.locator('[role=option]').count()).toBe(Object.keys(listTexts.note_text).length);
    await page.keyboard.type(language === 'en' ? 'invoice' : '发票');
    await page.keyboard.press('Enter');
    expect(await text.inputValue()).toBe(`Ok ${note('invoice')}`);
    await page.keyboard.type(' /');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const whole = `Ok ${note('invoice')} ${note('quoted')}`;
    expect(await text.inputValue()).toBe(whole);
    await page.keyboard.type(' 1/2 /');
    await page.keyboard.press('Escape');
    expect(await page.locator('[role=option]').count()).toBe(0);
    await page.keyboard.press('Control+Enter');
    await until(async () => requests.some(({ call }) => call === 'logInteraction'), Boolean);
    expect(requests.find(({ call }) => call === 'logInteraction')?.input).toMatchObject({ summary: `${whole} 1/2 /` });
    await page.close();
  });
});
