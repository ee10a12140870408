import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { orderTexts } from '../../sidebar-ui/texts/forms.ts';
import { languages } from '../capabilities/workbook.ts';
import { until } from '../journey/until.ts';
import { launch, openPage } from './openPage.ts';
import { cardOf, itemsOf, linesOf } from './sampleReplies.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());
jest.setTimeout(60_000);

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
        value: { asOf: '2026-11-23T09:02:00', items: lines, more: 0, week: [], withoutNextStep: 0, spoilt: '' },
      }),
    });
    await page.locator('.item .tick').first().click();
    await page.locator('[name=resolution]').waitFor();
    expect(await page.locator('.box').textContent()).toContain(cardOf(language).feedback[0]?.text);
    await page.close();
  });

  it('C27 shows older entries of the kind that is chosen', async () => {
    const { page, requests } = await open();
    await openCard(page);
    const entries = page.locator('.timeline > li');
    expect(await entries.count()).toBe(4);
    await page.locator('.scope select').selectOption('order');
    expect(await entries.count()).toBe(1);
    await page.locator('section:has(.timeline) > .link').click();
    await entries.nth(1).waitFor();
    expect(requests.at(-1)).toMatchObject({ call: 'timeline', input: { id: 'C-1', kind: 'order', from: 1 } });
    await page.locator('.scope select').selectOption('interaction');
    expect(await entries.count()).toBe(1);
    await page.close();
  });

  it('C27 folds who changed what away, and filters it by field or name', async () => {
    const { page, requests } = await open();
    await openCard(page);
    expect(requests.some(({ call }) => call === 'changeLog')).toBe(false);
    await page.locator('.fold').last().click();
    const lines = page.locator('.details .plain-list > li');
    await lines.first().waitFor();
    expect(await lines.count()).toBe(2);
    await page.locator('.details input').fill('una');
    expect(await lines.allTextContents()).toEqual([expect.stringContaining('0571-8888 0012')]);
    await page.locator('.details .plain-list + .link').click();
    await until(
      async () => requests.at(-1)?.input.older,
      (older) => older === true,
    );
    await page.close();
  });

  it('C19 pins the note at the top of the card and cuts a long one', async () => {
    const sample = cardOf(language);
    const note = '👩‍👧 常客'.repeat(40);
    const { page } = await open({
      card: () => ({ ok: true, value: { ...sample, values: { ...sample.values, note } } }),
    });
    await openCard(page);
    const pinned = page.locator('.card-note');
    expect((await pinned.textContent())?.length).toBeLessThan(note.length);
    await pinned.locator('.link').click();
    expect(await pinned.textContent()).toBe(note);
    await page.close();
  });

  it('C86 finishes, moves and hands over a task on the card', async () => {
    const { page, requests } = await open();
    const asked = (name: string) => requests.filter(({ call }) => call === name).map(({ input }) => input);
    await openCard(page);
    await page.locator('.next-step .icon-button').first().click();
    await page.locator('.asking .chip').nth(2).click();
    await page.locator('.asking select').selectOption({ index: 2 });
    await page.locator('.asking .filled').click();
    await page.locator('.asking').waitFor({ state: 'detached' });
    const colleague = language === 'en' ? 'Tom Reyes' : '陈刚';
    expect(asked('moveLine')).toMatchObject([{ ref: 'T-1', to: '2026-11-30', owner: colleague }]);
    await page.locator('.next-step .tick').click();
    await page.locator('.asking input').fill('By post');
    await page.keyboard.press('Enter');
    await page.locator('.toast').waitFor();
    expect(asked('finishLine')).toMatchObject([{ rule: 'R01', ref: 'T-1', customer: 'C-1', result: 'By post' }]);
    await page.close();
  });

  it('C103 sets both values of a task side by side, and saves what was chosen', async () => {
    const details = [
      { field: 'title', yours: 'Mine', theirs: 'Theirs', by: 'Tom Reyes' },
      { field: 'priority', yours: 'high', theirs: 'low', by: 'Tom Reyes' },
    ];
    let isFirst = true;
    const sample = cardOf(language);
    const [first] = sample.nextSteps;
    const { page, requests } = await open({
      card: () => ({ ok: true, value: { ...sample, nextSteps: [first, { ...first, task: 'T-2', title: 'Second' }] } }),
      saveTask: () => {
        if (!isFirst) return { ok: true, value: { id: 'T-2' } };
        isFirst = false;
        return { ok: false, code: 'conflict', message: 'Changed meanwhile', details };
      },
    });
    await openCard(page);
    await page.locator('.next-step').nth(1).locator('.icon-button').last().click();
    await page.locator('[name=title]').fill('Mine');
    await page.locator('[name=priority]').selectOption('high');
    await page.locator('.foot .filled').click();
    await page.locator('.side', { hasText: 'Theirs' }).click();
    await page.locator('.sides').nth(1).locator('.side').first().click();
    await page.locator('.foot .filled').click();
    await page.locator('.timeline').waitFor();
    const saves = requests.filter(({ call }) => call === 'saveTask').map(({ input }) => input);
    expect(saves).toMatchObject([
      { title: 'Mine', priority: 'high', base: { title: 'Second', priority: 'normal' } },
      { title: 'Theirs', priority: 'high', base: { title: 'Theirs', priority: 'low' } },
    ]);
    await page.close();
  });

  it('C102 gives a task a helper and a repetition', async () => {
    const sample = cardOf(language);
    const [first] = sample.nextSteps;
    const nextSteps = [first, { ...first, task: 'T-2', title: 'Second' }];
    const { page, requests } = await open({ card: () => ({ ok: true, value: { ...sample, nextSteps } }) });
    await openCard(page);
    await page.locator('.next-step').nth(1).locator('.icon-button').last().click();
    expect(await page.locator('[name=title]').inputValue()).toBe('Second');
    await page.locator('[name=repeat]').selectOption('month');
    await page.locator('[name=helper]').selectOption({ index: 2 });
    await page.locator('.foot .filled').click();
    await page.locator('.timeline').waitFor();
    expect(requests.find(({ call }) => call === 'saveTask')?.input).toMatchObject({
      ...{ id: 'T-2', title: 'Second', repeat: 'month', helper: language === 'en' ? 'Tom Reyes' : '陈刚' },
    });
    await page.close();
  });

  it('C21 repeats the last order, its lines to be changed before they are saved', async () => {
    const { page, requests } = await open();
    await openCard(page);
    await page.keyboard.press('o');
    const link = page.locator('.link', { hasText: orderTexts.repeat[language === 'en' ? 'en' : 'zh'] });
    await link.click();
    await page.locator('[name="lines.1.product"]').waitFor();
    expect(await link.count()).toBe(0);
    await page.locator('[name="lines.0.qty"]').fill('20');
    await page.keyboard.press('Control+Enter');
    await page.locator('.timeline').waitFor();
    const saved = requests.find(({ call }) => call === 'addOrder')?.input;
    expect(saved).toMatchObject({
      orderNo: null,
      lines: [
        { product: 'Paper', model: 'A4-80', qty: 20, unitPriceCents: 2550, amountCents: null },
        { product: 'Delivery', qty: 1, amountCents: 1250 },
      ],
    });
    await page.close();
  });

  it('C20 asks before it saves an order above the credit limit, and saves it then', async () => {
    const done = { ids: ['O-1'], orderNo: 'SO-9', amountCents: 500, stage: '', band: '', ordersN: 1, recovered: false };
    const { page, requests } = await open({
      addOrder: ({ overCredit }: { overCredit?: boolean }) =>
        overCredit ? { ok: true, value: done } : { ok: false, code: 'over-credit', message: '1,100.00 / 1,000.00' },
    });
    await openCard(page);
    await page.keyboard.press('o');
    await page.locator('[name="lines.0.amountCents"]').fill('5');
    await page.keyboard.press('Control+Enter');
    await page.getByText('1,100.00 / 1,000.00').first().waitFor();
    await page.getByRole('button', { name: language === 'en' ? 'Keep as typed' : '仍按此保存' }).click();
    await page.locator('.timeline').waitFor();
    const sent = requests.filter(({ call }) => call === 'addOrder').map(({ input }) => input.overCredit);
    expect(sent).toEqual([undefined, true]);
    await page.close();
  });

  it('loses no key while the card is on its way', async () => {
    let release = () => {};
    let gate = Promise.resolve();
    const hold = () => {
      gate = new Promise((resolve) => {
        release = resolve;
      });
    };
    hold();
    const { page } = await open({ card: () => gate.then(() => ({ ok: true, value: cardOf(language) })) });
    const comes = async () => {
      release();
      await page.locator('.timeline').waitFor();
      hold();
    };
    const [first, second] = linesOf(language);
    const find = async (name = '') => {
      await page.keyboard.press('/');
      await page.keyboard.type(name);
      await page.locator('.result').first().waitFor();
      await page.keyboard.press('Enter');
    };
    await page.locator('.item').first().waitFor();
    // L, pressed before the card is there, is about its customer
    await find(first?.name);
    await page.keyboard.press('l');
    await page.locator('form .strong', { hasText: first?.name ?? '' }).waitFor();
    await page.keyboard.press('Escape');
    await comes();
    expect(await page.locator('h1').evaluate((heading) => heading === document.activeElement)).toBe(true);
    // a search that begins before it is there goes on behind it
    await find(second?.name);
    await page.keyboard.press('/');
    await comes();
    await page.keyboard.type(first?.name ?? '');
    expect(await page.locator('.search input').inputValue()).toBe(first?.name);
    await page.close();
  });
});
