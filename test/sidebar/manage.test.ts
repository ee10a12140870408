import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser } from 'playwright-core';
import type { RuleField, TagLine } from '../../src/contract/tags.ts';
import type { Language } from '../../src/schema/language.ts';
import { until } from '../journey/until.ts';
import { launch, type Opened, openPage } from './openPage.ts';
import { openingOf, type Replies } from './sampleReplies.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());
jest.setTimeout(60_000);

const fields: readonly RuleField[] = [
  { key: 'orders_n', label: 'Orders', kind: 'number', list: null },
  { key: 'band', label: 'Risk', kind: 'choice', list: 'band' },
  { key: 'last_contact_on', label: 'Last contact', kind: 'day', list: null },
];

function tagsOf(language: Language): readonly TagLine[] {
  return openingOf(language).tags.map(({ id, label, dim }, index) => ({
    ...{ id, label, zh: language === 'en' ? null : label, en: language === 'en' ? label : null, color: null },
    ...{ dim: dim as TagLine['dim'], exclusive: index < 2, active: true, note: null, customers: index },
    rule: index === 1 ? 'band in (high, critical) or orders_n >= 3 and last_contact_on < today-90' : null,
  }));
}

const shownRule = [
  [{ field: 'band', op: 'in', values: ['high', 'critical'] }],
  [
    { field: 'orders_n', op: '>=', values: ['3'] },
    { field: 'last_contact_on', op: '<', values: ['today-90'] },
  ],
];

function openManage(language: Language, at: string, replies: Replies = {}): Promise<Opened> {
  return openPage(browser, {
    ...{ name: 'manage', at, language, width: 880, height: 560 },
    replies: {
      tagCatalogue: () => ({ ok: true, value: { tags: tagsOf(language), fields } }),
      tryTagRule: ({ rule }) => ({
        ok: true,
        value: { customers: 34, groups: String(rule).startsWith('not') ? null : shownRule },
      }),
      tagHistory: () => ({ ok: true, value: { events: [] } }),
      saveTag: () => ({ ok: true, value: { id: 'G-1', renamed: 1 } }),
      mergeTags: () => ({ ok: true, value: { id: 'G-2', customers: 1 } }),
      ...replies,
    },
  });
}

describe.each(['zh-CN', 'en'] as const)('dialog of tags, settings and team, %s', (language) => {
  const say = (zh: string, en: string) => (language === 'en' ? en : zh);
  const label = (index: number) => tagsOf(language)[index]?.label ?? '';

  it('C55 saves a tag with the values that the form was opened with', async () => {
    const { page, requests } = await openManage(language, 'tags');
    await page.locator('.tag-line', { hasText: label(1) }).click();
    await page.locator(`[name=${language === 'en' ? 'en' : 'zh'}]`).fill('Regulars');
    await page.keyboard.press('Control+Enter');
    await page.locator('.toast').waitFor();
    const { input } = requests.find(({ call }) => call === 'saveTag')!;
    const half = language === 'en' ? 'en' : 'zh';
    expect(input).toMatchObject({ id: 'G-1', [half]: 'Regulars', base: { [half]: label(1) } });
    await page.close();
  });

  it('C55 offers to merge when the label is taken', async () => {
    const message = 'There is such a tag';
    const { page, requests } = await openManage(language, 'tags', {
      saveTag: () => ({ ok: false, code: 'tag-exists', message, details: { id: 'G-2' } }),
    });
    await page.locator('.tag-line', { hasText: label(1) }).click();
    await page.locator('.foot .filled').click();
    await page.locator('.button.destructive', { hasText: label(2) }).click();
    await until(async () => requests.some(({ call }) => call === 'mergeTags'), Boolean);
    expect(requests.find(({ call }) => call === 'mergeTags')?.input).toEqual({ id: 'G-1', into: 'G-2' });
    await page.close();
  });

  it('C55 saves over a new name only once the person has read it', async () => {
    const half = language === 'en' ? 'en' : 'zh';
    let isFirst = true;
    const { page, requests } = await openManage(language, 'tags', {
      saveTag: () => {
        if (!isFirst) return { ok: true, value: { id: 'G-1', renamed: 1 } };
        isFirst = false;
        return { ok: false, code: 'tag-renamed', message: 'Tom renamed it to Theirs', details: { [half]: 'Theirs' } };
      },
    });
    await page.locator('.tag-line', { hasText: label(1) }).click();
    await page.locator(`[name=${half}]`).fill('Mine');
    await page.locator('.foot .filled').click();
    await page.locator('[role=alert]', { hasText: 'Theirs' }).waitFor();
    await page.locator('.foot .filled').click();
    await page.locator('.toast').waitFor();
    const saves = requests.filter(({ call }) => call === 'saveTag').map(({ input }) => input);
    expect(saves).toMatchObject([{ base: { [half]: label(1) } }, { [half]: 'Mine', base: { [half]: 'Theirs' } }]);
    await page.close();
  });

  it('C57 shows a rule as a form, counts, and writes what was chosen', async () => {
    const { page, requests } = await openManage(language, 'tags');
    await page.locator('.tag-line', { hasText: label(1) }).click();
    await page.locator('.rule', { hasText: say('现在符合 34 位客户', 'Matches 34 customers now') }).waitFor();
    await page.locator('.rule-group').nth(1).waitFor();
    expect(await page.locator('.rule-group').count()).toBe(2);
    await page.locator('.rule-line').nth(1).locator('input').fill('5');
    await page.locator('.rule-line').nth(2).locator('button').click();
    const text = 'band in (high, critical) or orders_n >= 5';
    await until(async () => requests.some(({ call, input }) => call === 'tryTagRule' && input.rule === text), Boolean);
    await page.locator('.foot .filled').click();
    await until(async () => requests.some(({ call }) => call === 'saveTag'), Boolean);
    expect(requests.find(({ call }) => call === 'saveTag')?.input).toMatchObject({ rule: text });
    await page.close();
  });

  it('C57 makes a rule from nothing without a word of its grammar', async () => {
    const { page, requests } = await openManage(language, 'tags');
    await page.locator('.tag-line', { hasText: label(0) }).click();
    await page.locator('.rule .link').click();
    await page.locator('.rule-line input').fill('3');
    await until(async () => requests.find(({ call }) => call === 'tryTagRule')?.input, Boolean);
    expect(requests.find(({ call }) => call === 'tryTagRule')?.input).toEqual({ rule: 'orders_n >= 3' });
    await page.close();
  });

  it('C57 shows as text what the form has no words for, and where it is wrong', async () => {
    const message = 'At sign 5 a number is needed';
    const { page } = await openManage(language, 'tags', {
      tagCatalogue: () => ({
        ok: true,
        value: { tags: tagsOf(language).map((tag) => ({ ...tag, rule: 'not band = high' })), fields },
      }),
      tryTagRule: ({ rule }) =>
        rule === 'not band = high'
          ? { ok: true, value: { customers: 3, groups: null } }
          : { ok: false, code: 'invalid', message: 'x', fields: { rule: { code: 'rule-number', message } } },
    });
    await page.locator('.tag-line', { hasText: label(0) }).click();
    expect(await page.locator('.rule textarea').inputValue()).toBe('not band = high');
    await page.locator('.rule textarea').fill('not orders_n = x');
    await page.locator('.rule .problem', { hasText: message }).waitFor();
    await page.close();
  });

  it('C58 previews what many will get and lose, an excluded tag too, and changes all as one', async () => {
    const ids = Array.from({ length: 620 }, (_, n) => `C-${n}`);
    const exclusive = openingOf(language).tags.map((tag, index) => ({
      ...tag,
      ...(index < 2 && { dim: 'behaviour', exclusive: true }),
    }));
    const { page, requests } = await openManage(language, `ids:${ids.join()}`, {
      open: () => ({ ok: true, value: { ...openingOf(language), tags: exclusive } }),
      tagsOfMany: () => ({ ok: true, value: { ids, wearers: { 'G-0': 3, 'G-2': 620, 'G-3': 5 } } }),
      setTags: () => ({ ok: true, value: { changed: 10 } }),
    });
    const states = page.locator('.three-states');
    await states.first().waitFor();
    const checked = async () => states.evaluateAll((all) => all.map((one) => one.getAttribute('aria-checked')));
    expect(await checked()).toEqual(['mixed', 'false', 'true', 'mixed', 'false']);
    await states.nth(1).click();
    await states.nth(2).click();
    expect(await page.locator('.preview li').allTextContents()).toEqual([
      say(`“${label(0)}”从 3 位去掉：与“${label(1)}”互斥`, `“${label(0)}” goes from 3: “${label(1)}” excludes it`),
      say(`“${label(1)}”加给 620 位`, `“${label(1)}” is added to 620`),
      say(`“${label(2)}”从 620 位去掉`, `“${label(2)}” is removed from 620`),
    ]);
    await page.locator('.many-foot .filled').click();
    await page.locator('.toast .link').click();
    await until(async () => requests.some(({ call }) => call === 'undo'), Boolean);
    const sent = requests.filter(({ call }) => call === 'setTags');
    expect(sent.map(({ input }) => (input.ids as string[]).length)).toEqual([500, 120]);
    expect(sent[0]?.input).toMatchObject({ add: [label(1)], remove: [label(0), label(2)] });
    const undone = String(requests.find(({ call }) => call === 'undo')?.input.id);
    expect(sent.map(({ op }) => op)).toEqual([`${undone}.0`, `${undone}.1`]);
    await page.close();
  });

  it('has its settings and its team where the sidebar points', async () => {
    const value = {
      groups: [{ key: 'g', name: 'Reminders' }],
      settings: [
        { key: 'H', group: 'g', name: 'Horizon', value: '', fallback: '90', unit: 'days', help: '', isOn: null },
      ],
      members: [{ name: 'Tom', email: 't@x.example', role: 'member', manager: null, digest: true, active: true }],
      canChange: true,
    };
    for (const [at, text] of [
      ['settings', 'Reminders'],
      ['team', 'Tom'],
    ]) {
      const { page } = await openManage(language, at ?? '', { settings: () => ({ ok: true, value }) });
      await page.locator('.scroll', { hasText: text }).waitFor();
      await page.close();
    }
  });

  it('C86 hands over what a person has who leaves, call by call, before it saves that they left', async () => {
    const member = {
      name: 'Tom Reyes',
      email: 't@x.example',
      role: 'member',
      manager: null,
      digest: true,
      active: true,
    };
    const value = { groups: [], settings: [], members: [member], canChange: true };
    let calls = 0;
    const { page, requests } = await openManage(language, 'team', {
      settings: () => ({ ok: true, value }),
      duties: () => ({ ok: true, value: { duties: [{ sheet: 'customers', tab: 'Customers', n: 700 }] } }),
      handOver: () => ({ ok: true, value: { done: ++calls === 2, moved: 350 } }),
    });
    await page.locator('.plain-list .link').click();
    await page.locator('.check input').last().uncheck();
    const handing = page.locator('.framed');
    await handing.getByText('Customers 700').waitFor();
    const save = page.locator('.foot .filled');
    expect(await save.getAttribute('aria-disabled')).toBe('true');
    const heir = await handing.locator('.check').first().textContent();
    await handing.locator('.check input').first().check();
    await save.click();
    await page.locator('.toast', { hasText: say('已交接 700 项', 'Handed over 700') }).waitFor();
    const handed = requests.filter(({ call }) => call === 'handOver').map(({ input }) => input);
    expect(handed).toMatchObject(Array(2).fill({ email: 't@x.example', to: [heir], job: handed[0]?.job }));
    expect(requests.some(({ call }) => call === 'saveMember')).toBe(false);
    await page.close();
  });

  it('C69 makes a rule of a stage that changed: the new stage is asked for first', async () => {
    const stage = (key: string): RuleField => ({ key, label: key, kind: 'choice', list: 'stage' });
    const stageFields = [stage('stage.from'), stage('stage.to'), ...fields];
    const { page } = await openManage(language, 'rules', {
      settings: () => ({ ok: true, value: { groups: [], settings: [], members: [], canChange: true } }),
      teamRules: () => ({
        ok: true,
        value: { rules: [], fields: { order: fields, stage: stageFields, night: fields }, canChange: true },
      }),
      tryTagRule: () => ({ ok: true, value: { customers: 4, groups: null } }),
    });
    await page.getByRole('button', { name: say('添加规则', 'Add a rule') }).click();
    await page.locator('[name=name]').fill('Slipping');
    await page.locator('[name=event]').selectOption('stage');
    await page.locator('.rule .link').first().click();
    await page.getByText(say('每晚比较前一晚', 'Compared every night')).waitFor();
    const chosen = page.locator('.rule-line select').first();
    expect(await chosen.inputValue()).toBe('stage.to');
    await page.locator('[name=event]').selectOption('night');
    await page.locator('.rule .link').first().click();
    await page.locator('.rule-line select').first().waitFor();
    expect(await page.locator('.rule-line select').first().inputValue()).toBe('orders_n');
    await page.getByText(say('开始满足时起一次作用', 'acts once a customer begins')).waitFor();
    await page.close();
  });

  it('C69 says on demand what each rule finds today, and what a changed number would find', async () => {
    const setting = { fallback: '60', value: '', unit: '', help: '' };
    const value = {
      groups: [{ key: 'followup', name: 'Follow-up' }],
      settings: [
        { ...setting, key: 'R04', group: 'reminders', name: 'Silent', isOn: true },
        { ...setting, key: 'silent_regular', group: 'followup', name: 'Days', isOn: null },
      ],
      members: [],
      canChange: true,
    };
    const replies: Replies = {
      settings: () => ({ ok: true, value }),
      teamRules: () => ({ ok: true, value: { rules: [], fields: {}, canChange: true } }),
      reminderHits: ({ key }) => ({ ok: true, value: { now: { R04: 12 }, changed: { R04: key ? 15 : 12 } } }),
    };
    const rules = await openManage(language, 'rules', replies);
    await rules.page.getByText(say('今天各会提醒多少？', 'How many would each find today?')).click();
    await rules.page.getByText(say('12 条', '12'), { exact: true }).waitFor();
    await rules.page.close();
    const { page, requests } = await openManage(language, 'settings', replies);
    await page.getByText('Follow-up').click();
    await page.getByRole('button', { name: say('更改', 'Change') }).click();
    await page.getByLabel('Days').fill('30');
    await page.getByText(say('今天会怎样？', 'What would it do today?')).click();
    await page.getByText(say('Silent：今天 12 条 → 15 条', 'Silent: 12 today → 15')).waitFor();
    expect(requests.at(-1)).toMatchObject({ call: 'reminderHits', input: { key: 'silent_regular', value: '30' } });
    await page.close();
  });

  it('C82 sends a suggestion with the page from which it comes', async () => {
    const { page, requests } = await openManage(language, 'suggest:customer', {
      suggest: () => ({ ok: true, value: { id: 'V-1' } }),
    });
    await page.locator('[name=what]').fill('Show the last order');
    await page.keyboard.press('Control+Enter');
    await page.locator('.toast').waitFor();
    expect(requests.find(({ call }) => call === 'suggest')?.input).toEqual({
      ...{ what: 'Show the last order', why: '', screen: say('客户卡', 'Customer card') },
    });
    await page.close();
  });

  it.each([880, 400])('never scrolls sideways and labels every field at %s px', async (width) => {
    const { page } = await openManage(language, 'tags');
    await page.setViewportSize({ width, height: 560 });
    await page.locator('.tag-line', { hasText: label(1) }).click();
    await page.locator('.rule-line').first().waitFor();
    await page.locator('summary').first().click();
    const wide = await page.evaluate(() =>
      [...document.querySelectorAll('.scroll, .foot, header')]
        .filter((box) => box.scrollWidth > box.clientWidth)
        .map((box) => `${box.className} ${box.scrollWidth} > ${box.clientWidth}`),
    );
    const unnamed = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLInputElement>('input, select, textarea')]
        .filter((field) => (field.labels?.length ?? 0) === 0 && !field.getAttribute('aria-label'))
        .map((field) => field.outerHTML),
    );
    expect([wide, unnamed]).toEqual([[], []]);
    await page.close();
  });
});

describe('sidebar', () => {
  it('opens the dialog at the page that was chosen, and with the customers found', async () => {
    const lines = ['C-1', 'C-2', 'C-3'].map((id, index) => ({
      ...{ id, row: index + 2, name: `Customer ${index}`, contacts: [], phones: [], emails: [], wechat: null },
      ...{ owner: null, city: null, tags: index < 2 ? ['Met-at-fair'] : [], extCode: null, archived: false },
    }));
    const { page } = await openPage(browser, {
      replies: { searchIndex: () => ({ ok: true, value: { revision: 1, lines } }) },
    });
    await page.locator('.item').first().waitFor();
    await page.locator('[role=tab]').nth(3).click();
    const opened = () => page.locator('body').getAttribute('data-manage');
    await page.locator('.more-line', { hasText: 'Numbers for reminders' }).click();
    expect(await opened()).toBe('settings');
    await page.locator('.more-line', { hasText: 'Tag the selected customers' }).click();
    expect(await opened()).toBe('tagRows');
    await page.locator('.search input').fill('Met-at-fair');
    await page.locator('.button', { hasText: 'Tag all 2' }).click();
    expect((await opened())?.slice(4).split(',').sort()).toEqual(['C-1', 'C-2']);
    await page.close();
  });
});
