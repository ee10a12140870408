import type { Page } from 'playwright-core';
import type { MorePart } from '../../sidebar-ui/session/route.ts';
import { cardTexts } from '../../sidebar-ui/texts/card.ts';
import { moreTexts } from '../../sidebar-ui/texts/more.ts';
import type { FindingLine } from '../../src/contract/findings.ts';
import { dayOf } from '../../src/domain/day.ts';
import type { Bilingual, Language } from '../../src/schema/language.ts';
import type { openPage } from './openPage.ts';
import { openingOf, type Replies, sampleReplies } from './sampleReplies.ts';

/** One thing that a person can have before their eyes. */
export interface View {
  readonly name: string;
  /** leads there from the page as it opens */
  readonly go: (page: Page) => Promise<unknown>;
  readonly replies?: (language: Language) => Replies;
}

export interface ViewedPage {
  readonly options: Parameters<typeof openPage>[1] & { readonly name: 'sidebar' | 'import' | 'manage' };
  readonly views: readonly View[];
}

const answer = (value: unknown) => () => ({ ok: true as const, value });
const refuse =
  (code: string, more: object = {}) =>
  () => ({
    ...{ ok: false as const, code, message: 'Somebody changed this a moment ago' },
    ...more,
  });

const today = (page: Page) => page.locator('.item').first().waitFor();
const tab = async (page: Page, index: number) => page.locator('[role=tab]').nth(index).click();
const card = async (page: Page) => {
  await today(page);
  await page.locator('.item .name').first().click();
  await page.locator('.timeline').waitFor();
};
const add = (kind: number) => async (page: Page) => {
  await today(page);
  await tab(page, 2);
  await page.locator('.entry-kinds button').nth(kind).click();
};
const more = (part: MorePart) => async (page: Page) => {
  await today(page);
  await tab(page, 3);
  await page
    .locator('.more-line', { hasText: inBoth(moreTexts[part]) })
    .first()
    .click();
  await page.locator('.more-head').waitFor();
};
const withOpening = (change: (opening: ReturnType<typeof openingOf>) => object) => (language: Language) => ({
  open: answer({ ...openingOf(language), ...change(openingOf(language)) }),
});
const inBoth = ({ zh, en }: Bilingual) => new RegExp(`${zh}|${en}`);
const nothingToDo = { asOf: '2026-11-23T09:02:00', items: [], more: 0, week: [], withoutNextStep: 0, spoilt: '' };

const sidebar: readonly View[] = [
  { name: 'today', go: (page) => page.locator('.item .what').first().click() },
  {
    name: 'today-move',
    async go(page) {
      await page.locator('.item .what').first().click();
      await page.keyboard.press('m');
      await page.locator('.asking .chip').last().click();
    },
  },
  {
    name: 'today-done',
    async go(page) {
      await page.locator('.item .what').first().click();
      await page.keyboard.press('d');
      await page.keyboard.press('Enter');
      await page.locator('.toast').waitFor();
    },
  },
  {
    name: 'today-empty',
    go: (page) => page.locator('.empty').waitFor(),
    replies: () => ({ today: answer({ ...nothingToDo, withoutNextStep: 3 }) }),
  },
  {
    name: 'today-first',
    go: (page) => page.locator('.first-steps').waitFor(),
    replies: (language) => ({
      ...withOpening(() => ({ automation: { state: 'never', steward: null, lastRun: null, hoursSince: null } }))(
        language,
      ),
      today: answer(nothingToDo),
      searchIndex: answer({ revision: 1, lines: [] }),
    }),
  },
  {
    name: 'today-stopped',
    go: (page) => page.locator('.banner').waitFor(),
    replies: withOpening(({ automation }) => ({ automation: { ...automation, state: 'stopped', mine: false } })),
  },
  {
    name: 'install',
    go: (page) => page.locator('.side').first().waitFor(),
    replies: withOpening(() => ({ installed: false })),
  },
  {
    name: 'join',
    go: (page) => page.locator('[name=name]').waitFor(),
    replies: withOpening(({ user }) => ({ user: { ...user, name: null, role: null } })),
  },
  {
    name: 'viewer',
    async go(page) {
      await today(page);
      await tab(page, 2);
    },
    replies: withOpening(({ user }) => ({ user: { ...user, role: 'viewer' } })),
  },
  {
    name: 'search',
    async go(page) {
      await today(page);
      await page.locator('.search input').fill('exam');
      await page.locator('.result').first().waitFor();
    },
  },
  {
    name: 'search-notes',
    async go(page) {
      await today(page);
      await page.locator('.search input').fill('note:mornings');
      await page.locator('.result').first().waitFor();
    },
    replies: () => ({ searchNotes: answer({ found: 1, lines: [{ id: 'C-1', piece: '…mornings' }] }) }),
  },
  {
    name: 'no-customer',
    async go(page) {
      await today(page);
      await tab(page, 1);
    },
  },
  {
    name: 'filter',
    async go(page) {
      await today(page);
      await tab(page, 1);
      await page.locator('.empty .button').nth(1).click();
      const adding = page.locator('form.stack > .select > select');
      for (const field of ['tier', 'tags', 'last_contact_on']) await adding.selectOption(field);
      await page.locator('form .filled').click();
      await page.locator('.results .result').first().waitFor();
      await page.locator('.deeds .button').nth(3).click();
    },
    replies: () => ({
      views: answer({ views: [{ name: 'VIP', rule: 'tier = vip', shared: true, by: 'Tom Reyes', mine: true }] }),
      filter: answer({ found: 3, ids: ['C-1', 'C-2', 'C-3'] }),
    }),
  },
  { name: 'card', go: card },
  {
    name: 'card-unfolded',
    async go(page) {
      await card(page);
      await page.keyboard.press('t');
      await page.locator('.tag-picker').first().waitFor();
      for (const fold of await page.locator('.fold').all()) await fold.click();
      await page.locator('.details .plain-list').waitFor();
    },
  },
  {
    name: 'card-next-step',
    async go(page) {
      await card(page);
      await page.keyboard.press('x');
      await page.locator('[name=next_action]').waitFor();
    },
  },
  {
    name: 'edit',
    async go(page) {
      await card(page);
      await page.keyboard.press('e');
      await page.locator('.foot').waitFor();
    },
  },
  {
    name: 'conflict',
    async go(page) {
      await card(page);
      await page.keyboard.press('e');
      await page.locator('[name=name]').fill('Quillmoor Papers');
      await page.locator('.foot .filled').click();
      await page.locator('.sides').first().waitFor();
    },
    replies: () => ({
      updateCustomer: refuse('conflict', {
        details: [
          { field: 'name', yours: 'Quillmoor Papers', theirs: 'Quillmoor Paper Ltd', by: 'Tom Reyes' },
          { field: 'city', yours: null, theirs: 'Oakland', by: 'Tom Reyes' },
        ],
      }),
    }),
  },
  {
    name: 'contact',
    async go(page) {
      await card(page);
      await page.locator('article .link', { hasText: inBoth(cardTexts.addContact) }).click();
      await page.locator('.foot').waitFor();
    },
  },
  {
    name: 'feedback-work',
    async go(page) {
      await card(page);
      await page.locator('.line-deeds .link').last().click();
      await page.locator('[name=resolution]').waitFor();
    },
  },
  { name: 'add-customer', go: add(0) },
  {
    name: 'add-duplicate',
    async go(page) {
      await add(0)(page);
      await page.locator('[name=name]').fill('Somebody');
      await page
        .locator('[name=phone]')
        .fill((await page.locator('html').getAttribute('lang')) === 'en' ? '(415) 555-0142' : '138 0000 1234');
      await page.locator('.duplicates').waitFor();
      await page.locator('.more-fields').first().click();
    },
  },
  {
    name: 'add-line',
    async go(page) {
      await add(0)(page);
      await page.locator('[name=name]').fill('call Quillmoor Paper re: quote, follow up Friday, #new-tag');
      await page.locator('[name=summary]').waitFor();
    },
  },
  {
    name: 'add-problem',
    async go(page) {
      await add(0)(page);
      await page.locator('.foot .filled').click();
      await page.locator('.problem').first().waitFor();
      await page.keyboard.press('Escape');
    },
  },
  { name: 'add-log', go: add(1) },
  {
    name: 'add-log-chosen',
    async go(page) {
      await card(page);
      await page.keyboard.press('l');
      await page.locator('[name=summary]').fill('Sent the price list');
      await page.locator('.chip').first().click();
    },
  },
  { name: 'add-order', go: add(2) },
  { name: 'add-feedback', go: add(3) },
  { name: 'add-task', go: add(4) },
  {
    name: 'more',
    async go(page) {
      await today(page);
      await tab(page, 3);
    },
  },
  { name: 'more-feedback', go: more('feedback') },
  {
    name: 'more-history',
    go: more('history'),
    replies: () => ({
      history: answer({
        lines: [
          { id: 'Z-1', at: '2026-11-23T10:00:00', by: 'Tom Reyes', what: 'Order SO-1042', rows: 3, undone: false },
          { id: 'Z-2', at: '2026-11-22T10:00:00', by: 'Tom Reyes', what: 'Order SO-1041', rows: 1, undone: true },
        ],
      }),
    }),
  },
  {
    name: 'more-health',
    go: more('health'),
    replies: (language) => ({
      health: answer({
        automation: { ...openingOf(language).automation, mine: false },
        checks: [
          { check: 'Hourly run', state: 'ok', value: '09:02', todo: '', since: null },
          { check: 'Mails', state: 'warn', value: '12', todo: 'Few are left', since: '2026-11-22T10:00:00' },
          { check: 'Trigger', state: 'bad', value: '0', todo: 'Take over', since: null },
        ],
      }),
    }),
  },
  { name: 'more-repair', go: more('repair') },
  { name: 'more-keys', go: more('keys') },
  { name: 'more-example', go: more('example') },
];

const ids = Array.from({ length: 620 }, (_, n) => `C-${n}`);
const tagsOf = (language: Language) =>
  openingOf(language).tags.map(({ id, label, dim }, index) => ({
    ...{ id, label, zh: label, en: null, color: null, dim, exclusive: index < 2, active: index !== 3 },
    ...{ note: null, customers: index, rule: index === 1 ? 'orders_n >= 3' : null },
  }));
const noMore = { awayUntil: null, deputy: null, digestHour: null, mailOff: null, language: null };
const orderFields = [{ key: 'order.amount', label: 'Orders · Amount', kind: 'number', list: null }];
const switches = [true, false].map((isOn, index) => ({
  ...{ key: `R0${index}`, group: 'reminders', name: `Reminder ${index}`, value: '', fallback: 'TRUE', unit: '' },
  ...{ help: 'FALSE: nobody is reminded of this', isOn },
}));
const teamRule = {
  ...{ id: 'RU-1', name: 'Large order', event: 'order', when: 'order.amount > 10000', action: 'task' },
  text: 'Thank them',
  ...{ to: 'manager', person: null, days: 2, active: true },
};
export const manageReplies = (language: Language): Replies => ({
  tagCatalogue: answer({
    tags: tagsOf(language),
    fields: [{ key: 'orders_n', label: 'Orders', kind: 'number', list: null }],
  }),
  teamRules: answer({ rules: [teamRule], fields: { order: orderFields }, canChange: true }),
  wishes: answer({
    wishes: (['field', 'figure'] as const).map((kind) => ({
      ...{ id: `V-${kind}`, kind, what: 'Packaging', why: 'For the warehouse', dept: 'Sales', by: 'Tom', on: null },
    })),
    canJudge: true,
  }),
  tryTagRule: answer({ customers: 34, groups: [[{ field: 'orders_n', op: '>=', values: ['3'] }]] }),
  tagHistory: answer({
    events: [{ at: '2026-11-20T10:00:00', by: 'Tom Reyes', customer: 'Marlowe', added: true, rule: false }],
  }),
  tagsOfMany: answer({ ids, wearers: { 'G-0': 3, 'G-2': 620, 'G-3': 5 } }),
  guide: answer({
    tabs: [
      {
        ...{ key: 'customers', name: 'Customers', help: 'Everybody you sell to' },
        columns: [{ key: 'name', label: 'Customer', help: 'The full name', rules: ['must be filled'] }],
      },
    ],
  }),
  duties: answer({
    duties: ['Customers', 'Tasks', 'Opportunities'].map((tab, n) => ({ sheet: tab, tab, n: 120 - n })),
  }),
  settings: answer({
    groups: [{ key: 'g', name: 'Reminders' }],
    settings: [
      {
        key: 'H',
        group: 'g',
        name: 'Horizon',
        value: '60',
        fallback: '90',
        unit: 'days',
        help: 'How far ahead',
        isOn: null,
      },
      { key: 'I', group: 'g', name: 'Silence', value: '', fallback: '14', unit: 'days', help: '', isOn: null },
      ...switches,
    ],
    members: [
      { name: 'Tom', email: 't@x.example', role: 'member', manager: null, digest: true, ...noMore, active: true },
      { name: 'Una', email: 'u@x.example', role: 'admin', manager: null, digest: true, ...noMore, active: false },
    ],
    canChange: true,
  }),
  open: answer({ ...openingOf(language), user: { ...openingOf(language).user, role: 'admin' } }),
  findings: answer({
    total: 3,
    lines: [
      aFinding({ id: 'D-1', rule: 'A14', severity: 'warning', message: 'Email looks wrong', fix: 'ann@b.example' }),
      aFinding({ id: 'D-2', rule: 'A04', severity: 'error', message: 'Linked record not found', value: 'C-404' }),
      aFinding({
        ...{ id: 'D-3', rule: 'A56', severity: 'hint', message: 'Sensitive number in a note' },
        ignored: { by: 'Ivy', on: dayOf('2026-11-20'), reason: 'A number of ours' },
      }),
    ],
    rules: [{ key: 'A14', label: 'A14 Email looks wrong', n: 1 }],
    severities: [{ key: 'error', label: 'Error', n: 1 }],
    people: [{ key: 'Tom', label: 'Tom', n: 3 }],
  }),
  nights: answer({
    tabs: [{ key: 'customers', name: 'Customers' }],
    nights: [{ night: '2026-11-21', changed: 7 }],
    spoilt: 'Orders',
  }),
  nightCheck: answer({
    ...{ missing: 0, changed: 1, cells: 1, damaged: 2 },
    differences: [{ id: 'C-1', name: 'Quillmoor Paper', field: 'City', now: 'Leeds', was: 'Ningbo' }],
  }),
});

function aFinding(line: Partial<FindingLine>): FindingLine {
  return {
    ...{ id: 'D-1', rule: 'A14', severity: 'hint', tab: 'Customers', record: 'C-M9S346Q3DW', field: 'Email' },
    ...{ value: 'ann＠b.example', message: '', fix: null, isPlanned: false, sheet: 'customers', assignee: 'Tom' },
    ...{ since: null, ignored: null, ...line },
  };
}

const manage = (at: string, views: readonly View[]): ViewedPage => ({
  options: { name: 'manage', at, width: 880, height: 560 },
  views: views.map((view) => ({ ...view, replies: manageReplies })),
});

const rejected = [{ line: 2, column: 'Phone', value: '+1', code: 'bad-phone', message: 'This phone is too short' }];
const counts = { rows: 2, added: 1, updated: 0, unchanged: 0, duplicates: 0, rejected: 1, customersCreated: 0 };
const importReplies = (): Replies => ({
  importOpen: answer({
    job: 'Z-1',
    fields: [
      { key: 'name', label: 'Customer', required: true },
      { key: 'phone', label: 'Phone', required: false },
    ],
    mapping: ['name', 'phone'],
    ambiguousDates: true,
  }),
  importRows: answer({ received: 2 }),
  importDryRun: answer({
    counts,
    rejected,
    byReason: [{ code: 'bad-phone', message: 'This phone is too short', n: 1 }],
  }),
  importRejected: answer({ rows: rejected, next: null }),
  importRun: answer({ done: true, handled: 2, total: 2, counts, undo: 'Z-1' }),
  runNow: answer({ done: true, step: '' }),
});
const file = { name: 'list.csv', mimeType: 'text/csv', buffer: Buffer.from('name,phone\nNora,4155550142\nSam,+1\n') };
/** @param steps how often the filled button is pressed after the file was chosen */
const importing = (steps: number) => async (page: Page) => {
  await page.locator('input[type=file]').waitFor({ state: 'attached' });
  if (steps < 0) return;
  await page.setInputFiles('input[type=file]', file);
  await page.getByText('list.csv').first().waitFor();
  for (const arrived of ['.mapping', '.foot .filled:has-text("1")', 'h1'].slice(0, steps)) {
    await page.locator('.foot .filled').click();
    await page.locator(arrived).first().waitFor();
  }
};

/** Everything that the add-on shows in a page of its own. */
export const viewedPages: readonly ViewedPage[] = [
  { options: { name: 'sidebar' }, views: sidebar },
  manage('findings', [
    { name: 'findings', go: (page) => page.locator('.finding').first().waitFor() },
    {
      name: 'finding-reason',
      async go(page) {
        await page.locator('.finding .quiet').first().click();
        await page.locator('.finding input').waitFor();
      },
    },
  ]),
  manage('tags', [
    { name: 'tags', go: (page) => page.locator('.tag-line').first().waitFor() },
    {
      name: 'tag',
      async go(page) {
        await page.locator('.tag-line').nth(1).click();
        await page.locator('.rule-line').first().waitFor();
        await page.locator('summary').first().click();
      },
    },
    {
      name: 'tag-new',
      go: (page) => page.locator('nav .button').first().click(),
    },
  ]),
  manage(`ids:${ids.join()}`, [
    {
      name: 'many-tags',
      async go(page) {
        await page.locator('.three-states').nth(1).click();
      },
    },
  ]),
  manage('backup', [
    {
      name: 'backup',
      async go(page) {
        await page.locator('[name=night]').selectOption('2026-11-21');
        await page.locator('.mapping').waitFor();
      },
    },
  ]),
  manage('rules', [
    { name: 'rules', go: (page) => page.locator('.check').first().waitFor() },
    {
      name: 'team-rule',
      async go(page) {
        await page.locator('.plain-list .link').first().click();
        await page.locator('fieldset.rule .strong').waitFor();
      },
    },
  ]),
  manage('settings', [
    {
      name: 'settings',
      async go(page) {
        await page.locator('.more-line').first().click();
        await page.locator('.plain-list .link').first().click();
        await page.locator('[name=value]').waitFor();
      },
    },
  ]),
  manage('team', [
    { name: 'team', go: (page) => page.locator('.plain-list').waitFor() },
    {
      name: 'member',
      async go(page) {
        await page.locator('.plain-list .link').first().click();
        await page.locator('.check input').last().uncheck();
        await page.locator('.framed .check').first().waitFor();
      },
    },
  ]),
  manage('guide', [
    { name: 'guide', go: (page) => page.locator('.guide').waitFor() },
    {
      name: 'guide-tab',
      async go(page) {
        await page.locator('.tag-line').nth(1).click();
        await page.locator('.guide .plain-list').waitFor();
      },
    },
  ]),
  manage('suggest:customer', [
    {
      name: 'suggest',
      async go(page) {
        await page.locator('.foot .filled').click();
        await page.locator('.problem').waitFor();
      },
    },
  ]),
  manage('wishes', [
    { name: 'wishes', go: (page) => page.locator('.plain-list').waitFor() },
    {
      name: 'wish-figure',
      async go(page) {
        await page.locator('.plain-list li').nth(1).locator('.link').first().click();
        await page.locator('[name=target]').waitFor();
      },
    },
    { name: 'wish-form', go: (page) => page.locator('.button, .outlined').last().click() },
  ]),
  {
    options: { name: 'import', width: 720, height: 560 },
    views: [-1, 0, 1, 2, 3].map((steps) => ({
      name: `import-${steps + 1}`,
      go: importing(steps),
      replies: importReplies,
    })),
  },
];

export function repliesOf(view: View, language: Language): Replies {
  return { ...sampleReplies(language), ...view.replies?.(language) };
}
