import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { FrameLocator, Page } from 'playwright-core';
import { texts as pageTexts } from '../../local-host/page/texts.ts';
import { cardTexts } from '../../sidebar-ui/texts/card.ts';
import { dayTexts } from '../../sidebar-ui/texts/days.ts';
import { fieldTexts } from '../../sidebar-ui/texts/fields.ts';
import { tabTexts } from '../../sidebar-ui/texts/frame.ts';
import { importKindTexts, importTexts } from '../../sidebar-ui/texts/import.ts';
import { moreTexts } from '../../sidebar-ui/texts/more.ts';
import { setupTexts } from '../../sidebar-ui/texts/setup.ts';
import { todayTexts } from '../../sidebar-ui/texts/today.ts';
import { type Bilingual, inLanguage, type Language, languages } from '../../src/schema/language.ts';
import { auditTexts, structureTexts } from '../../templates/audits.ts';
import { fill } from '../../templates/fill.ts';
import { listTexts } from '../../templates/lists.ts';
import { menuTexts } from '../../templates/menu.ts';
import { reminderTexts } from '../../templates/reminders.ts';
import { sheetTexts } from '../../templates/sheets.ts';
import { starterTags } from '../../templates/tags.ts';
import { dialogOf, type Product, sidebarOf, startProduct } from './browser.ts';
import { cellOf, deleteTab, rowsOf, showTab, typeInto } from './grid.ts';
import { until } from './until.ts';

jest.setTimeout(120_000);

/** The menu bears the project's name, in both languages at once. */
const menuName = '客户动态 Customer Dynamics';

/** What is typed and looked for, in the language of the person. */
const entries = {
  'zh-CN': {
    name: '听雨茶社',
    phone: '13905710486',
    finds: ['听雨', 'tingyu', '0486'],
    said: '来电问秋茶的价格',
    next: '寄秋茶样品',
    product: '秋茶礼盒',
    colleague: 'chengang@team.example',
    remove: '删除',
    confirm: '确定',
  },
  en: {
    name: 'Fennick Bindery',
    phone: '+1 415 555 0186',
    finds: ['fennick', 'bindery', '0186'],
    said: 'Asked for the price of autumn paper',
    next: 'Send the paper samples',
    product: 'Autumn paper',
    colleague: '',
    remove: 'Delete',
    confirm: 'OK',
  },
} as const satisfies Record<Language, object>;

/** Orders of three customers that the workbook does not know, as a shop system writes them. */
const ordersFile = [
  'customer_id,date,quantity,amount',
  ...['2025-12-04', '2026-02-11', '2026-04-20', '2026-07-02', '2026-09-15'].map((day) => `K-1041,${day},2,318.00`),
  ...['2026-01-08', '2026-02-06', '2026-03-09', '2026-04-07'].map((day) => `K-1042,${day},5,1260.50`),
  'K-1043,2026-10-30,1,96.00',
  'K-1043,2026-13-40,1,96.00',
  '',
].join('\n');

describe.each(languages)('a person who speaks %s', (language) => {
  const mine = entries[language];
  const word = (text: Bilingual, places: Readonly<Record<string, string | number>> = {}) =>
    fill(inLanguage(text, language), places);
  const tabName = (key: keyof typeof sheetTexts) => word(sheetTexts[key].name);
  const header = (key: 'customers' | 'findings' | 'churn' | 'segments' | 'today' | 'orders', column: string) =>
    word((sheetTexts[key].columns as Record<string, { label: Bilingual }>)[column]!.label);

  let product: Product;
  let page: Page;
  let sidebar: FrameLocator;
  const folder = mkdtempSync(path.join(tmpdir(), 'orders-'));
  beforeAll(async () => {
    product = await startProduct(language);
  });
  afterAll(async () => {
    await product.stop();
    rmSync(folder, { recursive: true });
  });

  let broken: string | null = null;
  /** Steps build on each other: after one that fails the rest fail at once, instead of each waiting in vain. */
  const step = (claim: string, work: () => Promise<void>) =>
    it(claim, async () => {
      if (broken) throw new Error(`not reached: ${broken}`);
      broken = claim;
      try {
        await work();
        broken = null;
      } finally {
        if (broken) await picture('broken');
      }
    });
  const choose = async (item: Bilingual) => {
    await page.getByRole('button', { name: menuName }).click();
    await page.getByRole('menuitem', { name: word(item), exact: true }).click();
  };
  const openPage = (tab: keyof typeof tabTexts) => sidebar.getByRole('tab', { name: word(tabTexts[tab]) }).click();
  const save = () => sidebar.locator('.foot button.filled').click();
  /** What a person would look at stands in the folder JOURNEY_PICTURES, when there is one. */
  const picture = async (name: string) => {
    const place = process.env.JOURNEY_PICTURES;
    if (place) await page.screenshot({ path: path.join(place, `journey-${language}-${name}.png`) });
  };

  step('opens the printed address and finds grid, menu, clock, mailbox, triggers and executions', async () => {
    page = await product.window();
    sidebar = sidebarOf(page);
    await page.getByRole('button', { name: menuName }).waitFor();
    await page.locator('#grid canvas').first().waitFor();
    expect(await page.locator('.clock').textContent()).toContain('2026-11-23');
    expect(await page.locator('.drawer [role=tab]').allTextContents()).toEqual([
      `${word(pageTexts.mails)} 0`,
      expect.stringContaining(word(pageTexts.executions)),
      `${word(pageTexts.triggers)} 0`,
    ]);
    await picture('1');
  });

  step('C05 installs the example team from the menu, with ten tabs to see and Today filled', async () => {
    await choose(menuTexts.open);
    await sidebar.getByRole('radio', { name: word(setupTexts[language === 'en' ? 'en' : 'zh']) }).click();
    await sidebar.getByText(word(setupTexts.example), { exact: true }).click();
    await sidebar.getByRole('button', { name: word(setupTexts.install) }).click();
    await sidebar.locator('.item').first().waitFor({ timeout: 90_000 }); // the whole workbook, its example and its figures
    const visible = (await product.state()).tabs.filter(({ hidden }) => !hidden).map(({ name }) => name);
    const ours = visible.filter((name) => name !== (language === 'en' ? 'Sheet1' : '工作表1')); // that one is the user's
    expect(ours).toHaveLength(10);
    expect(visible).toEqual(expect.arrayContaining([tabName('customers'), tabName('today'), tabName('churn')]));
    expect(await rowsOf(product, tabName('customers'))).toHaveLength(60);
    expect((await rowsOf(product, tabName('today'))).length).toBeGreaterThan(0);
    await picture('2');
  });

  step('acts as a colleague in a window of its own', async () => {
    const people = page.locator('.people a');
    await people.nth(3).waitFor();
    const other = await product.window((await product.state()).users[1]?.email);
    expect(await other.locator('.people [aria-current=true]').textContent()).toBe(await people.nth(1).textContent());
    await other.getByRole('button', { name: menuName }).click();
    await other.getByRole('menuitem', { name: word(menuTexts.open) }).click();
    await sidebarOf(other).locator('.item').first().waitFor();
    await other.close();
    expect(await page.locator('.people [aria-current=true]').textContent()).toBe(await people.nth(0).textContent());
  });

  step('C12 adds a customer with name and phone by keys alone', async () => {
    await sidebar.locator('.search input').focus();
    await openPage('add');
    await page.keyboard.type(mine.name);
    await page.keyboard.press('Enter');
    await page.keyboard.type(mine.phone);
    await page.keyboard.press('Control+Enter');
    await sidebar.getByRole('heading', { name: mine.name }).waitFor();
    expect(await rowsOf(product, tabName('customers'))).toContainEqual(
      expect.objectContaining({ [header('customers', 'name')]: mine.name }),
    );
    await picture('3');
  });

  step('C23 logs a conversation with what comes next, which Customers then shows (C66)', async () => {
    await sidebar
      .locator('.card-deeds')
      .getByRole('button', { name: word(todayTexts.log) })
      .click();
    await sidebar.getByLabel(word(fieldTexts.interactions.summary)).fill(mine.said);
    await sidebar.locator('[name=nextStep]').fill(mine.next);
    await sidebar.getByRole('button', { name: word(dayTexts.tomorrow), exact: true }).click();
    await save();
    await sidebar.locator('.next-step', { hasText: mine.next }).waitFor();
    expect(await rowsOf(product, tabName('customers'))).toContainEqual(
      expect.objectContaining({
        [header('customers', 'name')]: mine.name,
        [header('customers', 'next_action')]: mine.next,
        [header('customers', 'next_on')]: '2026-11-24',
      }),
    );
  });

  step('C55 puts a tag on from the card', async () => {
    const tag = word(starterTags.find(({ en }) => en === 'New products')!);
    await sidebar.getByRole('button', { name: word(cardTexts.addTag) }).click();
    await sidebar.locator('.tag-picker').getByRole('button', { name: tag, exact: true }).click();
    await sidebar.locator('.card-tags', { hasText: tag }).waitFor();
    await sidebar.getByRole('button', { name: word(todayTexts.done), exact: true }).click();
  });

  step('C21 enters an order, whose amount is reckoned and shown on the card (C22)', async () => {
    await sidebar
      .locator('.card-deeds')
      .getByRole('button', { name: word(cardTexts.order) })
      .click();
    await sidebar.locator('[name="lines.0.product"]').fill(mine.product);
    await sidebar.locator('[name="lines.0.qty"]').fill('3');
    await sidebar.locator('[name="lines.0.unitPriceCents"]').fill('128.50');
    expect(await sidebar.locator('.total b').textContent()).toBe('385.50');
    await save();
    await sidebar.locator('.timeline', { hasText: mine.product }).waitFor();
    expect(await sidebar.locator('article').textContent()).toContain('385.50');
    await picture('4');
  });

  step('C52 finds the customer by name, by the end of the phone and by pinyin', async () => {
    for (const text of mine.finds) {
      await sidebar.locator('.search input').fill(text);
      await sidebar.locator('.result', { hasText: mine.name }).waitFor();
    }
    await page.keyboard.press('Enter');
    await sidebar.getByRole('heading', { name: mine.name }).waitFor();
  });

  step('finishes a line of Today, which the tab then shows as done', async () => {
    await openPage('today');
    // what was done about feedback is entered on its own page
    const { what: answer, fix } = reminderTexts.R14;
    const tasks = [answer, fix.what].reduce(
      (items, text) => items.filter({ hasNotText: word(text) }),
      sidebar.locator('.item'),
    );
    const first = tasks.first();
    const who = (await first.locator('.name').textContent()) ?? '';
    const what = (await first.locator('.what').textContent()) ?? '';
    await first.locator('.tick').click();
    await sidebar
      .locator('.asking')
      .getByRole('button', { name: word(todayTexts.done) })
      .click();
    await sidebar.locator('.item.done', { hasText: who }).waitFor();
    await picture('5');
    const [line] = (await rowsOf(product, tabName('today'))).filter((row) => Object.values(row).includes(what));
    expect(line).toMatchObject({ [header('today', 'done')]: 'true' });
  });

  step('C65 gets one mail a person the next morning; its link leads to the row, and Today shows the same', async () => {
    await page.getByRole('button', { name: word(pageTexts.morning) }).click();
    await page.locator('.clock[datetime^="2026-11-24T08:59"]').waitFor({ timeout: 60_000 });
    const { users } = await product.state();
    const mails = await until(
      async () => (await product.mails()).filter(({ at }) => at.startsWith('2026-11-24')),
      ({ length }) => length >= users.length,
    );
    expect(mails.map(({ to }) => to).sort()).toEqual(users.map(({ email }) => email).sort());
    const own = mails.find(({ to }) => to === users[0]?.email)!;
    expect(own.html).toContain(mine.next);
    await page.locator('.mail-list button', { hasText: own.to }).filter({ hasText: '11-24' }).click();
    const mail = page.frameLocator('.mail-html');
    await mail.getByText(mine.next).first().waitFor();
    await picture('6');
    await mail.getByRole('link', { name: mine.name }).first().click();
    const { cells } = await product.sheet(tabName('customers'));
    const row = cells.findIndex((line) => line.includes(mine.name)) + 1;
    await until(
      () => page.locator('#grid [data-u-comp="defined-name"] input').inputValue(),
      (place) => place.replace(/\D/g, '') === String(row),
    );
    await page.reload();
    await sidebar.locator('.item', { hasText: mine.next }).waitFor();
    expect(await rowsOf(product, tabName('today'))).toContainEqual(
      expect.objectContaining({ [header('today', 'name')]: mine.name }),
    );
    await picture('7');
  });

  step('C71 shows when the hourly run ran and by whom', async () => {
    await openPage('more');
    await sidebar.locator('.more-line', { hasText: word(moreTexts.health) }).click();
    await sidebar.getByText(word(moreTexts.stewardMe)).waitFor();
    expect((await product.executions()).filter(({ error }) => error !== null)).toEqual([]);
    await picture('8');
  });

  step('C30 imports orders of a file; the bad row is told, unknown customers are made', async () => {
    const file = path.join(folder, 'shop-orders.csv');
    writeFileSync(file, ordersFile);
    await choose(menuTexts.import);
    const dialog = dialogOf(page);
    const next = dialog.locator('.foot button.filled');
    await dialog.getByRole('radio', { name: word(importKindTexts.orders) }).click();
    await dialog.locator('input[type=file]').setInputFiles(file);
    await dialog.getByText('shop-orders.csv').waitFor();
    await next.click();
    await dialog.getByRole('heading', { name: word(importTexts.mapTitle) }).waitFor();
    await picture('9');
    await next.click();
    await dialog.getByRole('heading', { name: word(importTexts.checkTitle) }).waitFor();
    expect(await dialog.locator('.scroll').textContent()).toContain('2026-13-40');
    await picture('10');
    await next.click();
    await dialog.getByText(word(importTexts.figuresDone)).waitFor();
    await picture('11');
    await dialog
      .getByRole('button', { name: word(importTexts.close) })
      .last()
      .click();
    const orders = await rowsOf(product, tabName('orders'));
    expect(orders.filter((row) => row[header('orders', 'amount')] === '1,260.50')).toHaveLength(4);
  });

  step('C98 sees segments and churn risk of them, with reasons and what to do (C45, C49)', async () => {
    const segments = await rowsOf(product, tabName('segments'));
    expect(segments.length).toBeGreaterThan(10);
    const churn = await rowsOf(product, tabName('churn'));
    const silent = churn.find((row) => row[header('churn', 'name')] === 'K-1042');
    expect(silent).toMatchObject({ [header('churn', 'risk')]: expect.stringMatching(/\d%$/) });
    expect(silent?.[header('churn', 'reason1')]).not.toBe('');
    expect(silent?.[header('churn', 'advice')]).not.toBe('');
    await showTab(page, tabName('segments'));
    await picture('12');
    await showTab(page, tabName('churn'));
    await picture('13');
  });

  step('C50 shows the charts of the Dashboard over its cells, and prints them with the cards on one page', async () => {
    await showTab(page, tabName('dashboard'));
    const charts = page.locator('.over-grid .chart');
    await charts.first().locator('svg').waitFor();
    const topOf = async () => (await charts.first().boundingBox())?.y ?? 0;
    const before = await topOf();
    const box = await page.locator('#grid').boundingBox();
    await page.mouse.move(box!.x + 300, box!.y + 200);
    await page.mouse.wheel(0, 200);
    await until(topOf, (top) => top < before - 100);
    await page.mouse.wheel(0, -400);
    await picture('17');
    const window = page.viewportSize();
    const paper = { width: 1047, height: 718 };
    await page.setViewportSize(paper);
    await page.emulateMedia({ media: 'print' });
    const printed = page.locator('.printed .chart');
    const first = await printed.first().boundingBox();
    expect(first?.y).toBeGreaterThan(80);
    expect((first?.y ?? 0) + (first?.height ?? 0)).toBeLessThan(paper.height);
    await page
      .locator('.printed-row', { hasText: word(listTexts.kpi.active_customers) })
      .first()
      .waitFor();
    expect(await page.locator('.bar').isVisible()).toBe(false);
    await picture('18');
    await page.emulateMedia({ media: null });
    await page.setViewportSize(window!);
  });

  step('C37 says what is wrong with a phone typed into the grid', async () => {
    await showTab(page, tabName('customers'));
    const phone = cellOf(await product.sheet(tabName('customers')), header('customers', 'phone'), 3);
    const found = () => rowsOf(product, tabName('findings'));
    await typeInto(page, phone, '123');
    await choose(menuTexts.run);
    const problem = word(auditTexts.A12);
    const [finding] = (
      await until(found, (rows) => rows.some((row) => row[header('findings', 'message')] === problem))
    ).filter((row) => row[header('findings', 'message')] === problem);
    expect(finding).toMatchObject({
      [header('findings', 'tab')]: tabName('customers'),
      [header('findings', 'field')]: header('customers', 'phone'),
      [header('findings', 'value')]: '123',
    });
    await picture('14');
  });

  step('lets a person finish typing while somebody else changes the tab', async () => {
    const customers = await product.sheet(tabName('customers'));
    const note = cellOf(customers, header('customers', 'needs'), 4);
    const nameBox = page.locator('#grid [data-u-comp="defined-name"] input');
    await nameBox.fill(note);
    await nameBox.press('Enter');
    await page.keyboard.type('Half');
    await product.edit({ kind: 'insertRows', sheet: customers.id, at: 80, count: 1 });
    await page.waitForTimeout(500); // the change is told to the window at once
    await page.keyboard.type(' and half');
    await page.keyboard.press('Enter');
    await until(
      () => rowsOf(product, tabName('customers')),
      (rows) => rows[2]?.[header('customers', 'needs')] === 'Half and half',
    );
  });

  step('C39 brings a deleted tab back and says so; a renamed header stays as it was named', async () => {
    const source = cellOf(await product.sheet(tabName('customers')), header('customers', 'source'), 1);
    await showTab(page, tabName('customers'));
    await typeInto(page, source, 'Xyz');
    await until(
      () => product.sheet(tabName('customers')),
      ({ cells }) => cells[0]?.includes('Xyz') === true,
    );
    await deleteTab(page, tabName('feedback'), mine);
    await until(
      () => product.state(),
      ({ tabs }) => !tabs.some(({ name }) => name === tabName('feedback')),
    );
    await openPage('more');
    await sidebar.locator('.more-line', { hasText: word(moreTexts.repair) }).click();
    await sidebar.getByRole('button', { name: word(moreTexts.repairRun) }).click();
    await sidebar
      .locator('.health', { hasText: tabName('feedback') })
      .first()
      .waitFor();
    await picture('15');
    expect((await product.sheet(tabName('feedback'))).cells[0]?.length).toBeGreaterThan(5);
    expect((await product.sheet(tabName('customers'))).cells[0]).toContain('Xyz');
    await choose(menuTexts.repair);
    const renamed = { tab: tabName('customers'), column: header('customers', 'source'), detail: 'Xyz' };
    await page.getByText(word(structureTexts.A44, renamed)).waitFor();
    await page.getByText(word(menuTexts.nothingToRepair)).waitFor();
    await picture('16');
  });

  it('never makes a page complain', () => {
    expect(product.complaints).toEqual([]);
  });
});
