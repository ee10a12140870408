import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser } from 'playwright-core';
import type { SearchLine } from '../../src/contract/search.ts';
import { languages } from '../../src/schema/language.ts';
import { launch, openPage } from './openPage.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());
jest.setTimeout(60_000);

const line = (index: number): SearchLine => ({
  ...{ id: `C-${index}`, row: index + 2, name: `Customer ${index}`, contacts: [], phones: [], emails: [] },
  ...{ wechat: null, owner: null, city: null, tags: [], extCode: null, archived: false },
});
const lines = Array.from({ length: 120 }, (_, index) => line(index));
const value = (answer: unknown) => () => ({ ok: true as const, value: answer });
const replies = {
  searchIndex: value({ revision: 1, lines, pinyin: '', simplified: '' }),
  filter: value({ found: lines.length, ids: lines.map(({ id }) => id) }),
  views: value({ views: [{ name: 'VIP', rule: 'tier = vip', shared: true, by: 'Tom Reyes', mine: false }] }),
  saveView: value({ name: 'Quiet' }),
  showRows: value({ rows: 120 }),
  workingList: value({ tab: 'Working list Ivy', rows: 120 }),
  assignOwner: value({ changed: 120 }),
  searchNotes: value({ found: 1, lines: [{ id: 'C-7', piece: '…prefers mornings' }] }),
};

describe.each(languages)('the filter in %s', (language) => {
  it('builds a rule from conditions, lists what it finds 50 at a time, and acts on all of it', async () => {
    const { page, requests } = await openPage(browser, { language, replies });
    const asked = (call: string) => requests.filter((request) => request.call === call).map(({ input }) => input);
    await page.locator('.item').first().waitFor();
    await page.keyboard.press('2');
    await page.locator('.empty .button').nth(1).click();
    const adding = page.locator('form.stack > .select > select');
    await adding.selectOption('tier');
    await page.locator('.criterion select').nth(1).selectOption('vip');
    await adding.selectOption('last_contact_on');
    await page.locator('.criterion input').fill('30');
    await page.keyboard.press('Enter');
    await page.locator('.results .result').first().waitFor();
    expect(asked('filter')).toEqual([
      { rule: 'tier = "vip" and (last_contact_on < today-30 or last_contact_on empty)' },
    ]);
    expect(await page.locator('.results .result').count()).toBe(50);
    await page.locator('.results + .button').click();
    expect(await page.locator('.results .result').count()).toBe(100);
    const deeds = page.locator('.deeds .button');
    await deeds.nth(4).click();
    expect(await page.locator('body').getAttribute('data-manage')).toBe(`ids:${lines.map(({ id }) => id).join()}`);
    await deeds.nth(0).click();
    await page.locator('.banner.done', { hasText: '120' }).waitFor();
    await deeds.nth(1).click();
    await page.locator('.banner.done', { hasText: 'Working list Ivy' }).waitFor();
    await deeds.nth(2).click();
    await page.locator('.deed select').selectOption({ index: 1 });
    await page.locator('.deed .filled').click();
    await page.locator('.toast').waitFor();
    expect(asked('showRows')).toEqual([{ ids: lines.map(({ id }) => id) }]);
    expect(asked('assignOwner')[0]).toMatchObject({ ids: lines.map(({ id }) => id) });
    await page.locator('.results .result').first().click();
    await page.locator('.card, h1').first().waitFor();
    await page.close();
  });

  it('runs a saved filter, changes it as text, and saves it under a name', async () => {
    const { page, requests } = await openPage(browser, { language, replies });
    await page.locator('.item').first().waitFor();
    await page.keyboard.press('2');
    await page.locator('.empty .button').nth(1).click();
    await page.locator('.plain-list .link', { hasText: 'VIP' }).click();
    await page.locator('.results .result').first().waitFor();
    expect(await page.locator('[name=rule]').inputValue()).toBe('tier = vip');
    await page.locator('[name=rule]').fill('tier = vip and next_on empty');
    await page.locator('form.stack > .button').first().click();
    await page.locator('.section-gap + .more-fields').click();
    await page.locator('[name=name]').fill('Quiet');
    await page.locator('.check input').check();
    await page.locator('.check ~ .button').click();
    await page.locator('.status', { hasText: 'Quiet' }).waitFor();
    expect(requests.filter(({ call }) => call === 'saveView').map(({ input }) => input)).toEqual([
      { name: 'Quiet', rule: 'tier = vip and next_on empty', shared: true },
    ]);
    await page.close();
  });

  it('searches the notes once the typing pauses', async () => {
    const { page, requests } = await openPage(browser, { language, replies });
    await page.locator('.item').first().waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type(language === 'en' ? 'note: mornings' : '备注：mornings');
    await page.locator('.result', { hasText: 'Customer 7' }).waitFor();
    expect(requests.filter(({ call }) => call === 'searchNotes').map(({ input }) => input)).toEqual([
      { text: 'mornings' },
    ]);
    await page.close();
  });

  it('offers what is near where nothing matches', async () => {
    const near = {
      ...replies,
      searchIndex: value({ revision: 1, lines: [{ ...line(1), name: 'Quillmoor' }], pinyin: '', simplified: '' }),
    };
    const { page } = await openPage(browser, { language, replies: near });
    await page.locator('.item').first().waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('Quilmoor');
    expect(await page.locator('.result .strong').allTextContents()).toEqual(['Quillmoor']);
    await page.close();
  });
});
