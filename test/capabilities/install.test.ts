import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { tabsOf } from '../../local-host/cli/tabs.ts';
import type { Host } from '../../local-host/host/host.ts';
import { inLanguage } from '../../src/schema/language.ts';
import { modules } from '../../src/schema/modules.ts';
import { type SheetKey, schemaOf, sheetKeys } from '../../src/schema/sheets.ts';
import { listTexts } from '../../templates/lists.ts';
import type { ColumnTexts } from '../../templates/sheets/texts.ts';
import { sheetTexts } from '../../templates/sheets.ts';
import { anEmptyHost, ask, inOneLanguage, ivy, languages, pictureOf, placeOf, replyTo } from './workbook.ts';

/** Installs after a person has used the first tab; what stood there before is kept beside the host. */
async function installedInUse(language: (typeof languages)[number]) {
  const host = await anEmptyHost(language);
  const [used] = host.book.sheets;
  if (!used) throw new Error('a new spreadsheet has one tab');
  const texts = [
    ['Customer', '客户', '007'],
    ['=1+1', '2026-03-05', ' spaced '],
  ];
  await host.humanEdit(ivy, { kind: 'type', sheet: used.id, row: 1, column: 1, texts });
  const before = structuredClone(used.cells(used.whole));
  const first = await ask(host, 'install', { language });
  return { host, used, before, first };
}

/** Without the tabs of modules that a new workbook has off. */
const laidTabs = sheetKeys.filter((key) => {
  const { module } = schemaOf(key);
  return module === undefined || modules[module];
});

describe.each(languages)('%s', (language) => {
  const once = inOneLanguage(language);
  let installed: Awaited<ReturnType<typeof installedInUse>>;
  let host: Host;
  const tabOf = (key: SheetKey) => tabsOf(host).find((tab) => tab.key === key)?.sheet;

  beforeAll(async () => {
    installed = await installedInUse(language);
    ({ host } = installed);
  });
  afterAll(() => host.close());

  once('C05 leaves every cell of a used spreadsheet as it was', () => {
    const { used, before } = installed;
    expect(host.book.sheets).toContain(used);
    expect(used.hidden).toBe(false);
    expect(used.cells(used.whole)).toEqual(before);
  });

  once('C05 shows at most ten tabs of ours', () => {
    const visible = tabsOf(host).filter(({ key, sheet }) => key !== null && !sheet.hidden);
    expect(visible.length).toBeLessThanOrEqual(10);
    expect(visible.map(({ key }) => key)).toEqual(expect.arrayContaining(['start', 'today', 'customers', 'orders']));
  });

  it('C05 changes nothing when it is done again', async () => {
    const before = pictureOf(host);
    const again = await ask(host, 'install', { language });
    expect(again.created).toEqual([]);
    expect(again.kept.length).toBe(installed.first.created.length);
    expect(pictureOf(host)).toEqual(before);
  });

  it('C06 heads every tab and column in the language of the workbook', () => {
    for (const key of laidTabs) {
      const tab = tabOf(key);
      expect(tab?.name).toBe(inLanguage(sheetTexts[key].name, language));
      if (schemaOf(key).kind !== 'records' || !tab) continue;
      const columns: Readonly<Record<string, ColumnTexts>> = sheetTexts[key].columns;
      const [shown] = tab.displayValues({ row: 1, column: 1, rows: 1, columns: tab.lastColumn });
      const headers = Object.values(columns).map(({ label }) => inLanguage(label, language));
      expect(shown).toEqual(expect.arrayContaining(headers));
    }
  });

  it.each([
    ['customers', 'type', 'ctype'],
    ['interactions', 'channel', 'channel'],
    ['feedback', 'kind', 'fb_kind'],
    ['tasks', 'status', 'task_status'],
  ] as const)('C06 offers choices in the language of the workbook: %s.%s', (sheet, column, list) => {
    const place = placeOf(host, sheet, column);
    const rule = host.book.sheetById(place.sheet)?.attribute('validation', 2, place.column);
    expect(rule?.values).toEqual([Object.values(listTexts[list]).map((text) => inLanguage(text, language)), true]);
  });

  once('C06 has exactly the tabs of the schema', () => {
    const made = new Set(tabsOf(host).flatMap(({ key }) => (key === null ? [] : [key])));
    expect([...made].sort()).toEqual([...laidTabs].sort());
  });

  it('C06 answers a person in the language of the workbook', async () => {
    const reply = await replyTo(host, 'addCustomer', {});
    expect(reply).toMatchObject({
      ok: false,
      code: 'invalid',
      fields: {
        name: { message: language === 'en' ? 'Please fill in Customer' : '请填写客户名称' },
        phone: { message: language === 'en' ? 'Fill in phone, email or WeChat' : '电话、邮箱、微信至少填一个' },
      },
    });
  });
});
