import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { tabsOf } from '../../local-host/cli/tabs.ts';
import type { Host } from '../../local-host/host/host.ts';
import { inLanguage, type Language } from '../../src/schema/language.ts';
import { type SheetKey, schemaOf } from '../../src/schema/sheets.ts';
import { dashboardTexts } from '../../templates/dashboard.ts';
import { fill } from '../../templates/fill.ts';
import { listTexts } from '../../templates/lists.ts';
import { columnName, tabName } from '../../templates/names.ts';
import { anExample, runToEnd } from './nights.ts';
import { ask, ivy, languages, placeOf, replyTo, rowsOf } from './workbook.ts';

const isAsOf = (text: string) =>
  languages.some((one) => text.includes(fill(inLanguage(dashboardTexts.glance, one), { month: '', at: '' })));

/**
 * Name, cells and dropdowns of every tab. The Change log is left out, it tells of the switches themselves, and the last
 * line of Segments and the first of the Dashboard, which say when they were computed.
 */
function seenOf(host: Host): Record<string, unknown> {
  const tabs = tabsOf(host).flatMap(({ key, sheet }) =>
    key === null || key === 'changes' || schemaOf(key as SheetKey).kind === 'packed' ? [] : [{ key, sheet }],
  );
  return Object.fromEntries(
    tabs.map(({ key, sheet }) => {
      const area = { row: 1, column: 1, rows: sheet.lastRow - (key === 'segments' ? 1 : 0), columns: sheet.lastColumn };
      const dropdowns = Array.from(
        { length: sheet.lastColumn },
        (_, index) => sheet.attribute('validation', sheet.lastRow, index + 1)?.values,
      );
      const timeless = <T>(rows: readonly (readonly T[])[]) =>
        rows.filter(([first]) => key !== 'dashboard' || !isAsOf(String(first)));
      const [cells, shown] = [timeless(sheet.cells(area)), timeless(sheet.displayValues(area, true))];
      return [key, { name: sheet.name, cells, shown, dropdowns }];
    }),
  );
}

describe.each(languages)('%s', (language) => {
  let host: Host;
  let first: Record<string, unknown>;
  const other: Language = language === 'en' ? 'zh-CN' : 'en';
  const sheetOf = (key: SheetKey) => tabsOf(host).find((tab) => tab.key === key)!.sheet;
  const compute = async () => {
    await runToEnd(host, 'night');
    await runToEnd(host, 'hour');
  };
  const speak = async (value: string) => {
    await ask(host, 'saveSetting', { key: 'language', value });
    await compute();
  };

  beforeAll(async () => {
    host = await anExample(language);
    const phone = placeOf(host, 'customers', 'phone');
    await host.humanEdit(ivy, { kind: 'type', ...phone, row: 3, texts: [['12']] });
    const city = placeOf(host, 'customers', 'city');
    await host.humanEdit(ivy, { kind: 'type', ...city, row: 1, texts: [['Stadt']] });
    await compute();
    await compute(); // deadlines of feedback know the tier from the second time on
    first = seenOf(host);
    await speak(other);
  });
  afterAll(() => host.close());

  it('C06 names tabs and columns anew, but not the column that a person has named', () => {
    for (const key of ['start', 'customers', 'orders', 'today', 'churn', 'sends'] as const)
      expect(sheetOf(key).name).toBe(tabName(key, other));
    for (const column of ['name', 'stage', 'owner']) {
      const place = placeOf(host, 'customers', column);
      expect(sheetOf('customers').cell(1, place.column)).toBe(columnName('customers', column, other));
    }
    expect(sheetOf('customers').cell(1, placeOf(host, 'customers', 'city').column)).toBe('Stadt');
  });

  it.each([
    ['customers', 'stage', 'stage'],
    ['orders', 'status', 'order_status'],
    ['interactions', 'channel', 'channel'],
    ['churn', 'band', 'band'],
    ['team', 'role', 'team_role'],
  ] as const)('C06 puts every label of %s.%s into the other language', (sheet, column, list) => {
    const labels = Object.values(listTexts[list]).map((text) => inLanguage(text, other));
    const texts = rowsOf(host, sheet).flatMap((row) => (row[column] ? [row[column]] : []));
    expect(texts.length).toBeGreaterThan(2);
    expect(texts.filter((text) => !labels.includes(String(text)))).toEqual([]);
  });

  it('C06 offers choices and explains mistakes in the other language', async () => {
    const { sheet, column } = placeOf(host, 'customers', 'type');
    const offered = host.book.sheetById(sheet)?.attribute('validation', 2, column)?.values[0];
    expect(offered).toEqual(Object.values(listTexts.ctype).map((text) => inLanguage(text, other)));
    expect(await replyTo(host, 'addCustomer', {})).toMatchObject({
      fields: { name: { message: other === 'en' ? 'Please fill in Customer' : '请填写客户名称' } },
    });
    expect(rowsOf(host, 'findings').filter(({ rule }) => rule !== 'A44')).toMatchObject([
      { rule: 'A12', tab: tabName('customers', other), field: columnName('customers', 'phone', other) },
    ]);
  });

  it('C06 changes no money: the currency of the first language holds on', async () => {
    const { settings } = await ask(host, 'settings', {});
    const currency = settings.find(({ key }) => key === 'currency');
    expect(currency).toMatchObject({
      value: language === 'en' ? 'USD' : 'CNY',
      name: other === 'en' ? 'Currency' : '货币',
    });
  });

  it('C06 refuses a language that there is none of', async () => {
    const before = seenOf(host);
    expect(await replyTo(host, 'saveSetting', { key: 'language', value: 'Latin' })).toMatchObject({
      ok: false,
      code: 'setting-invalid',
    });
    expect(seenOf(host)).toEqual(before);
  });

  it('C06 shows every cell as at first once it is switched back', async () => {
    await speak(language);
    expect(seenOf(host)).toEqual(first);
  });
});
