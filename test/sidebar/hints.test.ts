import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { hintTexts } from '../../sidebar-ui/texts/hints.ts';
import { moreTexts } from '../../sidebar-ui/texts/more.ts';
import { languages } from '../../src/schema/language.ts';
import { launch, openPage } from './openPage.ts';
import { linesOf } from './sampleReplies.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());
jest.setTimeout(60_000);

describe.each(languages)('the hints in %s', (language) => {
  const half = language === 'en' ? 'en' : 'zh';
  const shows = (page: Page, hint: 'add' | 'log' | 'find' | 'practise' | 'done' | 'learned') =>
    page.locator('.hint', { hasText: hintTexts[hint][half] }).waitFor();

  it('C79 lead in five steps, each over once it was done, to a completed sample task', async () => {
    const { page, requests } = await openPage(browser, { language });
    await page.locator('.item').first().waitFor();
    await shows(page, 'add');
    await page.keyboard.press('n');
    await page.keyboard.type('Fennick Bindery');
    await page.keyboard.press('Enter');
    await page.keyboard.type('+1 415 555 0101');
    await page.keyboard.press('Control+Enter');
    await shows(page, 'log');
    // the cursor stands in the next step of who was added
    await page.locator('[name=next_action]').waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('l');
    await page.locator('[name=summary]').fill('Wants a quote');
    await page.keyboard.press('Control+Enter');
    await shows(page, 'find');
    await page.locator('.timeline').waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type(linesOf(language)[0]?.name ?? '');
    await page.keyboard.press('Enter');
    await shows(page, 'practise');
    await page.locator('.hint .link.strong').click();
    await shows(page, 'done');
    expect(requests.find(({ call }) => call === 'saveTask')?.input).toMatchObject({
      ...{ title: hintTexts.practiceTask[half], dueOn: '2026-11-23' },
    });
    await page.locator('.item .tick').first().click();
    await page.locator('.asking .filled').click();
    await shows(page, 'learned');
    // the toast with Undo is not taken away by it
    await page.locator('.toast .link').waitFor();
    await page.locator('.hint .icon-button').click();
    expect(await page.locator('.hint').count()).toBe(0);
    await page.close();
  });

  it('C79 are turned off at once and for good, and on again in More', async () => {
    const { page } = await openPage(browser, { language });
    await shows(page, 'add');
    await page.locator('.hint .icon-button').click();
    expect(await page.locator('.hint').count()).toBe(0);
    await page.reload();
    await page.locator('.item').first().waitFor();
    expect(await page.locator('.hint').count()).toBe(0);
    await page.keyboard.press('4');
    await page.getByText(moreTexts.here[half]).waitFor();
    await page.getByRole('checkbox', { name: hintTexts.choice[half] }).check();
    await shows(page, 'add');
    await page.close();
  });
});
