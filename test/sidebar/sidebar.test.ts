import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { languages } from '../../src/schema/language.ts';
import { until } from '../journey/until.ts';
import { launch, openPage } from './openPage.ts';
import { itemsOf, openingOf } from './sampleReplies.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());
jest.setTimeout(60_000);

const invalid = {
  ok: false as const,
  code: 'invalid',
  message: 'Check the marked fields',
  fields: { phone: { code: 'bad-phone', message: 'This phone is too short' } },
};

describe('sidebar', () => {
  it('adds a customer by keys alone', async () => {
    const { page, requests } = await openPage(browser);
    await page.locator('.item').first().waitFor();
    await page.keyboard.press('n');
    await page.keyboard.type('Fennick Bindery');
    await page.keyboard.press('Enter');
    await page.keyboard.type('415 555 0101');
    await page.keyboard.press('Control+Enter');
    await page.locator('h1', { hasText: 'Quillmoor Paper' }).waitFor();
    const saved = requests.find(({ call }) => call === 'addCustomer');
    expect(saved?.input).toMatchObject({ name: 'Fennick Bindery', phone: '415 555 0101', owner: 'Ivy Tran' });
    expect(saved?.op).toMatch(/^Z-/);
    await page.close();
  });

  it('finishes a line of Today by keys and keeps it in sight until it is undone', async () => {
    let done = false;
    const list = { asOf: '2026-11-23T09:02:00', more: 0, week: [], withoutNextStep: 0, spoilt: '' };
    const { page, requests } = await openPage(browser, {
      replies: {
        today: () => ({ ok: true, value: { ...list, items: itemsOf('en').slice(done ? 1 : 0) } }),
        finishLine: () => {
          done = true;
          return { ok: true, value: { task: 'T-1' } };
        },
        undo: () => {
          done = false;
          return { ok: true, value: { restored: 3, kept: [] } };
        },
      },
    });
    const asked = () => requests.filter(({ call }) => call === 'today').length;
    const cameAnew = async (before: number) => {
      await until(
        async () => asked(),
        (n) => n > before,
      );
      // the answer is drawn, and what follows from it
      await page.evaluate(() => new Promise((drawn) => setTimeout(drawn, 100)));
    };
    await page.locator('.item').first().waitFor();
    const count = await page.locator('.item').count();
    await page.keyboard.press('ArrowDown');
    await page.locator('.item.open .deeds').waitFor();
    await page.keyboard.press('d');
    await page.locator('.asking input:focus').waitFor();
    const before = asked();
    await page.keyboard.press('Enter');
    await cameAnew(before);
    expect(requests.find(({ call }) => call === 'finishLine')?.input).toMatchObject({ ref: 'T-Quillmoor Paper' });
    expect(await page.locator('.item').first().getAttribute('class')).toContain('done');
    expect(await page.locator('.item').count()).toBe(count);
    const afterwards = asked();
    await page.keyboard.press('z');
    await page.locator('.toast', { hasText: 'Undone' }).waitFor();
    await cameAnew(afterwards);
    expect(await page.locator('.item.done').count()).toBe(0);
    expect(await page.locator('.item').count()).toBe(count);
    await page.close();
  });

  it('says at what time of the workbook something was saved, whatever the clock of the computer', async () => {
    const { page } = await openPage(browser);
    await page.locator('.item .what').first().click();
    await page.keyboard.press('d');
    await page.keyboard.press('Enter');
    await page.locator('.item.done').waitFor();
    // the workbook opened at 10:41
    expect(await page.locator('.item.done .due').textContent()).toMatch(/^10:4\d$/);
    await page.close();
  });

  it('says once what is to be done where it is about no customer', async () => {
    const list = { asOf: '2026-11-23T09:02:00', more: 0, week: [], withoutNextStep: 0, spoilt: '' };
    const items = [{ ...itemsOf('en')[0], name: '', customer: null, what: 'Look at the monthly report' }];
    const { page } = await openPage(browser, { replies: { today: () => ({ ok: true, value: { ...list, items } }) } });
    const name = page.locator('.item .name');
    await name.waitFor();
    const said = await page.locator('.item .body').textContent();
    expect(said?.match(/Look at the monthly report/g)).toHaveLength(1);
    expect(await name.getAttribute('title')).toBeFalsy();
    await page.close();
  });

  it.each([
    ['en', '2026-11-23T09:02:00', 'List updated 09:02'],
    ['en', '2026-11-21T01:30:00', 'List updated Sat 21 Nov 01:30'],
    ['zh-CN', '2026-11-21T01:30:00', '列表更新于 11-21 周六 01:30'],
  ] as const)('says in %s of a list of %s: %s', async (language, asOf, words) => {
    const list = { asOf, items: itemsOf(language), more: 0, week: [], withoutNextStep: 0, spoilt: '' };
    const { page } = await openPage(browser, { language, replies: { today: () => ({ ok: true, value: list }) } });
    await page.locator('.status', { hasText: words.replaceAll(' ', '\u00a0').slice(-5) }).waitFor();
    expect((await page.locator('.status').textContent())?.replaceAll('\u00a0', ' ')).toContain(words);
    await page.close();
  });

  it('turns to the new day by itself, also when nobody changed anything', async () => {
    let today = '2026-11-23';
    const { page, requests } = await openPage(browser, {
      replies: {
        open: () => ({ ok: true, value: { ...openingOf('en'), today } }),
        poll: () => ({ ok: true, value: { revision: 1, changed: false, today, configRevision: 1 } }),
      },
    });
    await page.locator('.item').first().waitFor();
    const asked = async () =>
      ['open', 'today', 'poll'].map((call) => requests.filter((request) => request.call === call).length);
    await page.clock.install();
    await page.reload();
    await page.locator('.item').first().waitFor();
    const [opened = 0, listed = 0, polled = 0] = await asked();
    await page.clock.runFor(70_000);
    await until(asked, ([, , polls = 0]) => polls === polled + 1);
    expect(await asked()).toEqual([opened, listed, polled + 1]);
    today = '2026-11-24';
    await page.clock.runFor(70_000);
    await until(asked, ([opens = 0, lists = 0]) => opens === opened + 1 && lists === listed + 1);
    await page.locator('h1', { hasText: '24 Nov' }).waitFor();
    await page.close();
  });

  it.each([
    ['running', 0, 1],
    ['late', 1, 2],
    ['stopped', 1, 2],
  ] as const)('lets who opens it do what the clock did not: %s', async (state, works, openings) => {
    const opening = openingOf('en');
    const automation = { ...opening.automation, state };
    const { page, requests } = await openPage(browser, {
      replies: { open: () => ({ ok: true, value: { ...opening, automation } }) },
    });
    await page.locator('.item').first().waitFor();
    const asked = (call: string) => requests.filter((request) => request.call === call);
    await until(
      async () => asked('open').length,
      (count) => count === openings,
    );
    expect(asked('runNow').map(({ input }) => input)).toEqual(Array(works).fill({ what: 'due' }));
    await page.close();
  });

  it('finds by pinyin and shows markup in a name as text', async () => {
    const { page } = await openPage(browser, { language: 'zh-CN' });
    await page.locator('.item').first().waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('qinghe');
    expect(await page.locator('.result .strong').allTextContents()).toEqual(['杭州青禾茶业有限公司']);
    await page.locator('.search input').fill('咖啡');
    expect(await page.locator('.result .strong').allTextContents()).toEqual(['<b>朔川</b>咖啡']);
    await page.close();
  });

  it('warns of a duplicate while typing and leaves the focus alone', async () => {
    const { page } = await openPage(browser);
    await page.locator('.item').first().waitFor();
    await page.keyboard.press('n');
    await page.keyboard.type('Somebody');
    await page.keyboard.press('Enter');
    await page.keyboard.type('(415) 555-0142');
    await page.locator('.duplicates').waitFor();
    expect(await page.locator('.duplicates').textContent()).toContain('Same phone');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('phone');
    await page.close();
  });

  it.each([
    ['en', 'Add as its contact', '(415) 555-0142'],
    ['zh-CN', '加为它的联系人', '13800001234'],
  ] as const)('C14 adds a person whose number a known firm has as its contact: %s', async (language, words, phone) => {
    const { page, requests } = await openPage(browser, {
      language,
      replies: { saveContact: () => ({ ok: true, value: { id: 'P-1' } }) },
    });
    await page.locator('.item').first().waitFor();
    await page.keyboard.press('n');
    await page.keyboard.type('Somebody');
    await page.keyboard.press('Enter');
    await page.keyboard.type(phone);
    await page.getByRole('button', { name: words }).first().click();
    await page.locator('[name=position]').waitFor();
    expect(await page.locator('[name=name]').inputValue()).toBe('Somebody');
    expect(await page.locator('[name=phone]').inputValue()).toBe(phone);
    await page.keyboard.press('Control+Enter');
    await page.locator('[name=position]').waitFor({ state: 'detached' });
    const saved = requests.find(({ call }) => call === 'saveContact');
    expect(saved?.input).toMatchObject({ name: 'Somebody', phone, customer: expect.stringMatching(/^C-/) });
    expect(requests.some(({ call }) => call === 'addCustomer')).toBe(false);
    // what was typed is not there to be added once more
    await page.keyboard.press('n');
    expect(await page.locator('[name=name]').inputValue()).toBe('');
    await page.close();
  });

  it.each([
    ['en', 'No next step: Today will remind of this customer in 3 days'],
    ['zh-CN', '没有下一步：3 天后会出现在“今日”的提醒里'],
  ] as const)('C23 says gently that a talk has no next step, and no more once it has: %s', async (language, words) => {
    const { page } = await openPage(browser, { language });
    await page.locator('.item .what').first().click();
    await page.keyboard.press('l');
    const gentle = page.getByText(words);
    const open = page.locator('.check', { hasText: language === 'en' ? /^Close/ : /^完成“/ }).locator('input');
    await open.waitFor();
    await page.locator('[name=summary]').fill('Asked for a quote');
    // an open task is a next step
    await open.uncheck();
    expect(await gentle.count()).toBe(0);
    await open.check();
    await gentle.waitFor();
    await page.locator('[name=nextStep]').fill('Call');
    await gentle.waitFor({ state: 'detached' });
    await page.close();
  });

  it('puts an error beside its field and keeps what was typed, also for the next opening', async () => {
    const { page } = await openPage(browser, { replies: { addCustomer: () => invalid } });
    await page.locator('.item').first().waitFor();
    await page.keyboard.press('n');
    await page.keyboard.type('Fennick Bindery');
    await page.locator('[name=phone]').fill('12345');
    await page.keyboard.press('Control+Enter');
    await page.locator('.field', { hasText: 'This phone is too short' }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('phone');
    await page.reload();
    await page.locator('.item').first().waitFor();
    await page.keyboard.press('n');
    expect(await page.locator('[name=name]').inputValue()).toBe('Fennick Bindery');
    await page.close();
  });

  it('sets two values side by side when two people changed a field', async () => {
    const details = [{ field: 'phone', yours: '555-0143', theirs: '555-0144', by: 'Tom Reyes' }];
    let refused = false;
    const { page, requests } = await openPage(browser, {
      replies: {
        updateCustomer: () => {
          const also = { field: 'city', by: 'Tom Reyes', at: '2026-11-23T10:42:00' };
          if (refused) return { ok: true, value: { id: 'C-1', alsoChanged: [also] } };
          refused = true;
          return { ok: false, code: 'conflict', message: 'Changed meanwhile', details };
        },
      },
    });
    await openCard(page);
    await page.locator('.fold', { hasText: 'All fields' }).click();
    await page.locator('.details .part', { hasText: 'Ways to reach' }).locator('.link').click();
    await page.locator('[name=phone]').fill('555-0143');
    await page.keyboard.press('Control+Enter');
    await page.locator('.side', { hasText: 'Mine' }).click();
    await page.locator('.foot .filled').click();
    await page.locator('h1', { hasText: 'Quillmoor Paper' }).waitFor();
    // what else a colleague changed is told: the form compares all that it was opened with
    await page.locator('.toast', { hasText: 'Tom Reyes also changed City at 10:42' }).waitFor();
    const [, second] = requests.filter(({ call }) => call === 'updateCustomer');
    expect(second?.input).toMatchObject({
      set: { phone: '555-0143' },
      base: { phone: '555-0144', city: expect.anything() },
    });
    await page.close();
  });

  it.each(languages)('F41 lets a person choose for each cell that an undo left alone, %s', async (language) => {
    const line = {
      id: 'Z-1',
      what: 'Moved',
      about: '',
      at: '2026-11-23T10:00:00',
      by: 'Ivy Tran',
      rows: 1,
      undone: false,
    };
    const cell = (field: string) => ({
      tab: 'Customers',
      row: 'C-1',
      field,
      value: 'Bath',
      by: 'Tom',
      cell: `customers|C-1|${field}`,
    });
    const { page, requests } = await openPage(browser, {
      language,
      replies: {
        history: () => ({ ok: true, value: { lines: [line] } }),
        undo: ({ cells }) => ({ ok: true, value: { restored: 1, kept: cells ? [] : [cell('city'), cell('note')] } }),
      },
    });
    await page.getByRole('tab').nth(3).click();
    await page.locator('.more-line', { hasText: language === 'en' ? 'History' : '历史' }).click();
    await page.locator('.plain-list .link').click();
    await page
      .locator('.box .link', { hasText: language === 'en' ? 'Undo it too' : '也撤销' })
      .first()
      .click();
    await until(
      () => page.locator('.box .link').count(),
      (links) => links === 1,
    );
    const undone = requests.filter(({ call }) => call === 'undo').map(({ input }) => input);
    expect(undone).toEqual([{ id: 'Z-1' }, { id: 'Z-1', cells: ['customers|C-1|city'] }]);
    await page.close();
  });

  it('asks a stranger for a name and a viewer for nothing', async () => {
    const opening = openingOf('en');
    const stranger = { ...opening, user: { ...opening.user, name: null, role: null } };
    const joining = await openPage(browser, { replies: { open: () => ({ ok: true, value: stranger }) } });
    await joining.page.locator('[name=name]').waitFor();
    await joining.page.close();
    const viewer = { ...opening, user: { ...opening.user, role: 'viewer' } };
    const { page } = await openPage(browser, { replies: { open: () => ({ ok: true, value: viewer }) } });
    await page.locator('.item').first().waitFor();
    await page.locator('.item .what').first().click();
    expect(await page.locator('.deeds').count()).toBe(0);
    await page.keyboard.press('n');
    expect(await page.locator('.scroll').textContent()).toContain('You can only view');
    await page.close();
  });

  it('asks for the page in the language that is spoken now, or is chosen before installing', async () => {
    const chinese = openingOf('zh-CN');
    const { page } = await openPage(browser, { replies: { open: () => ({ ok: true, value: chinese }) } });
    await page.locator('body[data-sidebar=own]').waitFor();
    await page.close();
    const nothing = { ...chinese, installed: false };
    const fresh = await openPage(browser, { replies: { open: () => ({ ok: true, value: nothing }) } });
    await fresh.page.getByRole('radio', { name: '中文' }).click();
    await fresh.page.locator('body[data-sidebar=zh-CN]').waitFor();
    await fresh.page.close();
  });

  it.each([
    ['300 px', 300, 1],
    ['a wide scroll bar', 273, 1],
    ['200 % text', 300, 2],
  ])('never scrolls sideways and labels every field at %s', async (_, width, scale) => {
    for (const language of ['zh-CN', 'en'] as const) {
      const { page } = await openPage(browser, { language, width });
      await page.locator('.item').first().waitFor();
      await page.addStyleTag({ content: `html { font-size: ${16 * scale}px }` });
      for (const go of pages) {
        await go(page);
        expect(await page.evaluate(overflowing)).toEqual([]);
        expect(await page.evaluate(unlabelled)).toEqual([]);
      }
      await page.close();
    }
  });
});

/** Each leads to another page. */
const pages: readonly ((page: Page) => Promise<void>)[] = [
  async (page) => page.locator('.item .what').first().click(),
  openCard,
  ...[0, 1, 2, 3, 4].map((entry) => async (page: Page) => {
    await page.locator('[role=tab]').nth(2).click();
    await page.locator('.entry-kinds button').nth(entry).click();
  }),
  async (page) => page.locator('[role=tab]').nth(3).click(),
];

async function openCard(page: Page): Promise<void> {
  await page.locator('.item .name').first().click();
  await page.locator('.timeline').waitFor();
}

/** Runs in the page: elements wider than the place they have. */
function overflowing(): string[] {
  return [...document.querySelectorAll('.scroll, .foot, header')]
    .filter((box) => box.scrollWidth > box.clientWidth)
    .map((box) => `${box.className} ${box.scrollWidth} > ${box.clientWidth}`);
}

/** Runs in the page: fields that nobody has named. */
function unlabelled(): string[] {
  return [...document.querySelectorAll<HTMLInputElement>('input, select, textarea')]
    .filter((field) => (field.labels?.length ?? 0) === 0 && !field.getAttribute('aria-label'))
    .map((field) => field.outerHTML);
}
