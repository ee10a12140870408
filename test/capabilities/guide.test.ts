import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Host } from '../../local-host/host/host.ts';
import type { GuideColumn } from '../../src/contract/guide.ts';
import { moduleKeys } from '../../src/schema/modules.ts';
import { type SheetKey, schemaOf, sheetKeys } from '../../src/schema/sheets.ts';
import { guideTexts } from '../../templates/guide.ts';
import { listTexts } from '../../templates/lists.ts';
import { aHost, ask, languages, replyTo, rowsOf, tom } from './workbook.ts';

const shownTabs = sheetKeys.filter((key) => !key.startsWith('_'));

/** A form's field that stands for a column: what saves it, and with which others. */
const fields: readonly [SheetKey, string, 'addCustomer' | 'addFeedback' | 'saveTask' | 'suggest', string, object][] = [
  ['customers', 'name', 'addCustomer', 'name', { noReachYet: true }],
  ['feedback', 'text', 'addFeedback', 'text', { channel: 'phone', kind: 'complaint' }],
  ['tasks', 'title', 'saveTask', 'title', { dueOn: '2026-11-24' }],
  ['improve', 'what', 'suggest', 'what', {}],
];

describe.each(languages)('%s', (language) => {
  let host: Host;
  let columns: (sheet: SheetKey) => readonly GuideColumn[];
  const half = language === 'en' ? 'en' : 'zh';

  beforeAll(async () => {
    host = await aHost(language);
    for (const module of moduleKeys) await ask(host, 'saveSetting', { key: `module_${module}`, value: 'TRUE' });
    const { tabs } = await ask(host, 'guide', {});
    columns = (sheet) => tabs.find(({ key }) => key === sheet)?.columns ?? [];
  });
  afterAll(() => host.close());

  it.each(shownTabs)('C79 has help for every column of %s', (sheet) => {
    expect(columns(sheet).map(({ key }) => key)).toEqual(Object.keys(schemaOf(sheet).columns));
    const script = language === 'en' ? /[a-z]{2}/i : /\p{Script=Han}|ID/u;
    const silent = columns(sheet).filter(({ label, help }) => label === '' || !script.test(help));
    expect(silent).toEqual([]);
  });

  it.each(fields)(
    'C80 says that %s.%s must be filled, as the form asks for it',
    async (sheet, column, call, name, rest) => {
      const rules = columns(sheet).find(({ key }) => key === column)?.rules;
      expect(rules).toContain(guideTexts.required[half]);
      const reply = await replyTo(host, call, { ...rest, [name]: ' ' });
      expect(reply).toMatchObject({ ok: false, code: 'invalid', fields: { [name]: { code: 'required' } } });
    },
  );

  it('C80 tells the limits that the forms hold to', async () => {
    const limit = schemaOf('feedback').columns.text?.max ?? 0;
    const rules = columns('feedback').find(({ key }) => key === 'text')?.rules;
    expect(rules).toContain(guideTexts.length[half].replace('{max}', String(limit)));
    const feedback = { channel: 'phone', kind: 'complaint' };
    expect(await replyTo(host, 'addFeedback', { ...feedback, text: 'x'.repeat(limit + 1) })).toMatchObject({
      ok: false,
      fields: { text: { code: 'too-long' } },
    });
    expect(await replyTo(host, 'addFeedback', { ...feedback, text: 'x'.repeat(limit) })).toMatchObject({ ok: true });
  });

  it('C80 offers the choices that the team has, and names those who belong together', () => {
    const rule = (column: string) =>
      columns('customers')
        .find(({ key }) => key === column)
        ?.rules.join();
    expect(rule('type')).toContain(language === 'en' ? 'Company' : '企业');
    expect(rule('wechat')).toContain(language === 'en' ? 'Phone' : '电话');
    expect(rule('revenue')).toBe(guideTexts.computed[half]);
  });

  it('C82 brings a suggestion into the Improvement log with author and screen; undo archives it', async () => {
    const what = language === 'en' ? 'Show the last order on Today' : '今日列表显示最近一单';
    const { id } = await ask(host, 'suggest', { what, why: null, screen: 'Today' }, { as: tom, op: 'Z-SUGGESTION' });
    const row = () => rowsOf(host, 'improve').find((one) => one.id === id);
    expect(row()).toMatchObject({ what, screen: 'Today', created_by: 'Tom', on: '2026-11-23' });
    expect(row()?.kind).toBe(listTexts.improve_kind.staff[half]);
    await ask(host, 'undo', { id: 'Z-SUGGESTION' }, { as: tom });
    expect(row()).toMatchObject({ what, state: listTexts.row_state.archived[half] });
  });

  it('C82 refuses a suggestion where the module is off, and writes nothing', async () => {
    const count = rowsOf(host, 'improve').length;
    await ask(host, 'saveSetting', { key: 'module_improve', value: 'FALSE' });
    expect(await replyTo(host, 'suggest', { what: 'More' })).toMatchObject({ ok: false, code: 'module-off' });
    await ask(host, 'saveSetting', { key: 'module_improve', value: 'TRUE' });
    expect(rowsOf(host, 'improve')).toHaveLength(count);
  });
});
