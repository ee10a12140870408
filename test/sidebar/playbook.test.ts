import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { cardTexts } from '../../sidebar-ui/texts/card.ts';
import { inLanguage } from '../../src/schema/language.ts';
import { shippedPlaybook } from '../../templates/playbook.ts';
import { until } from '../journey/until.ts';
import { launch, openPage } from './openPage.ts';
import { itemsOf } from './sampleReplies.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());
jest.setTimeout(60_000);

describe.each(['zh-CN', 'en'] as const)('the playbook, %s', (language) => {
  it('C62 is taken from its line of Today and from the card', async () => {
    const [item] = itemsOf(language);
    const line = { ...item, rule: 'RU', ref: 'RU|C-1|engaged|2026-11-23', customer: 'C-1' };
    const list = { asOf: '2026-11-23T09:02:00', items: [line], more: 0, week: [], withoutNextStep: 0, spoilt: '' };
    const { page, requests } = await openPage(browser, {
      language,
      replies: { today: () => ({ ok: true, value: list }) },
    });
    const words = inLanguage(cardTexts.takePlays, language);
    await page.locator('.item .name').first().focus();
    await page.locator('.item .button', { hasText: words }).click();
    await page.locator('.item.done').waitFor();
    await page.locator('.item .name').first().click();
    await page.locator('.fold', { hasText: inLanguage(cardTexts.plays, language) }).click();
    await page.locator('.details .button', { hasText: words }).click();
    const taken = () => requests.filter(({ call }) => call === 'takePlays').map(({ input }) => input);
    await until(
      async () => taken().length,
      (n) => n === 2,
    );
    expect(taken()).toMatchObject([{ customer: 'C-1', ref: line.ref }, { customer: expect.stringMatching(/^C-/) }]);
    expect(taken()[1]).not.toHaveProperty('ref');
    await page.close();
  });

  it('C62 is written by the team, stage by stage', async () => {
    const settings = {
      groups: [],
      settings: [
        { key: 'playbook', value: '', group: 'workbook', isOn: null, fallback: '', name: '', unit: '', help: '' },
      ],
      members: [],
      canChange: true,
    };
    const { page, requests } = await openPage(browser, {
      ...{ name: 'manage', at: 'playbook', language, width: 880, height: 560 },
      replies: {
        settings: () => ({ ok: true, value: settings }),
        saveSetting: ({ key, value }) => ({ ok: true, value: { key, value } }),
      },
    });
    const first = page.locator('fieldset').first();
    await first.locator('.play-line').first().locator('input').first().fill('Visit them');
    await first.locator('.play-line').nth(1).locator('.icon-button').click();
    await page.locator('.foot .filled').click();
    await until(async () => requests.some(({ call }) => call === 'saveSetting'), Boolean);
    const { value } = requests.find(({ call }) => call === 'saveSetting')!.input;
    const saved = JSON.parse(String(value));
    expect(saved.prospect).toEqual([{ as: 'task', text: 'Visit them', days: 1 }]);
    expect(saved.loyal[0].text).toBe(inLanguage(shippedPlaybook.loyal![0]!, language));
    await page.close();
  });
});
