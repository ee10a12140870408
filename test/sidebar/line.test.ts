import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { launch, openPage } from './openPage.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());
jest.setTimeout(60_000);

const lines = {
  en: {
    known: 'call Quillmoor Paper re: quote, follow up Friday, #vip',
    said: { summary: 'quote', nextStep: 'follow up', nextOn: '2026-11-27' },
    fresh: 'Mia Stone 415 555 0101 asked for a quote, follow up Friday',
    name: 'Mia Stone',
  },
  'zh-CN': {
    known: '电话 杭州青禾茶业有限公司 咨询报价 周五跟进 #vip',
    said: { summary: '咨询报价', nextStep: '跟进', nextOn: '2026-11-27' },
    fresh: '王小明 13800138000 咨询报价 周五跟进',
    name: '王小明',
  },
} as const;

describe.each(['en', 'zh-CN'] as const)('a typed line in %s', (language) => {
  const { known, said, fresh, name } = lines[language];

  it('C12 C23 logs a talk with its follow-up by six key presses at most beside the text', async () => {
    const { page, requests } = await openPage(browser, { language });
    await page.locator('.item').first().waitFor();
    let presses = 0;
    const press = async (key: string) => {
      presses += key.split('+').length;
      await page.keyboard.press(key);
    };
    await press('n');
    await page.keyboard.type(known);
    await page.locator('[name=summary]').waitFor();
    expect(requests.filter(({ call }) => call === 'enterLine')).toEqual([]);
    await press('Control+Enter');
    await page.locator('.card-deeds').waitFor();
    expect(presses).toBeLessThanOrEqual(6);
    const saved = requests.filter(({ call }) => call === 'enterLine');
    expect(saved.map(({ input }) => input)).toMatchObject([
      { customer: 'C-1', added: null, channel: 'phone', ...said, tags: [], newTags: [] },
    ]);
    await page.close();
  });

  it('C12 adds somebody new with the talk, as changed before it is confirmed', async () => {
    const { page, requests } = await openPage(browser, { language });
    await page.locator('.item').first().waitFor();
    await page.locator('.search input').fill(fresh);
    await page.locator('.scroll .btn, .scroll button').last().click();
    await page.locator('[name=summary]').fill('Samples');
    await page.keyboard.press('Control+Enter');
    await page.locator('.card-deeds').waitFor();
    const saved = requests.find(({ call }) => call === 'enterLine');
    expect(saved?.input).toMatchObject({ customer: null, added: { name }, summary: 'Samples', nextOn: '2026-11-27' });
    await page.close();
  });

  it('C12 asks which of two it is before it saves', async () => {
    const line = (id: string) => ({
      ...{ id, row: 2, name: 'Li Wei', contacts: [], phones: [], emails: [], wechat: null },
      ...{ owner: null, city: id, tags: [], extCode: null, archived: false },
    });
    const searchIndex = () => ({
      ok: true as const,
      value: { revision: 1, lines: [line('C-1'), line('C-2')], pinyin: '', simplified: '' },
    });
    const { page, requests } = await openPage(browser, { language, replies: { searchIndex } });
    await page.locator('.item').first().waitFor();
    await page.keyboard.press('n');
    await page.keyboard.type('call Li Wei re: quote');
    await page.keyboard.press('Control+Enter');
    await page.locator('[data-problem]').waitFor();
    expect(requests.filter(({ call }) => call === 'enterLine')).toEqual([]);
    await page.getByRole('radio', { name: 'C-2' }).click();
    await page.keyboard.press('Control+Enter');
    await page.locator('.card-deeds').waitFor();
    expect(requests.find(({ call }) => call === 'enterLine')?.input).toMatchObject({ customer: 'C-2' });
    await page.close();
  });
});
