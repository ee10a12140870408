import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { tabNamed } from '../../local-host/cli/tabs.ts';
import type { Host } from '../../local-host/host/host.ts';
import { inLanguage } from '../../src/schema/language.ts';
import { structureTexts } from '../../templates/audits.ts';
import { fill } from '../../templates/fill.ts';
import { listTexts } from '../../templates/lists.ts';
import { columnName, tabName } from '../../templates/names.ts';
import { runToEnd } from './nights.ts';
import { aHost, ask, ivy, languages, placeOf, rowsOf } from './workbook.ts';

describe.each(languages)('%s', (language) => {
  let host: Host;
  beforeAll(async () => {
    host = await aHost(language);
    await ask(host, 'addCustomer', { name: 'First', phone: '13800000001', city: 'Ningbo' });
    await runToEnd(host, 'hour');
  });
  afterAll(() => host.close());

  const sheet = () => tabNamed(host, 'customers').sheet;
  const header = (column: number) => sheet().cell(1, column);
  const label = (column: string) => columnName('customers', column, language);
  const nameColumn = (column: number, text: string) =>
    host.humanEdit(ivy, { kind: 'type', sheet: sheet().id, row: 1, column, texts: [[text]] });
  /** Adds a customer and answers the text in one of its cells, wherever people have put the column. */
  const entered = async (name: string, column: number) => {
    const phone = `138${String(rowsOf(host, 'customers').length + 10).padStart(8, '0')}`;
    const { id } = await ask(host, 'addCustomer', { name, phone, city: `${name} city` });
    expect((await ask(host, 'card', { id })).values).toMatchObject({ name, phone, city: `${name} city` });
    return sheet().cell(rowsOf(host, 'customers').length + 1, column);
  };
  const openFindings = () =>
    rowsOf(host, 'findings')
      .filter(({ status }) => status === inLanguage(listTexts.finding_status.open, language))
      .map(({ rule, message }) => ({ rule, message }));
  const said = (rule: 'A44' | 'A47', column: string, detail: string) => ({
    rule,
    message: fill(inLanguage(structureTexts[rule], language), {
      ...{ tab: tabName('customers', language), column: label(column), detail },
    }),
  });

  it('F21 takes entries into a column whose header was renamed, and says that it knows it', async () => {
    const { column } = placeOf(host, 'customers', 'city');
    await nameColumn(column, 'Stadt');
    await runToEnd(host, 'hour');
    expect(openFindings()).toEqual([said('A44', 'city', 'Stadt')]);
    expect(header(column)).toBe('Stadt');
    expect(await entered('Second', column)).toBe('Second city');
    expect(placeOf(host, 'customers', 'city').column).toBe(column);
  });

  it('F21 follows a column that was moved, renamed or not', async () => {
    for (const key of ['city', 'email']) {
      const { column } = placeOf(host, 'customers', key);
      const source = `function main() {
        const sheet = SpreadsheetApp.getActive().getSheetByName(${JSON.stringify(sheet().name)});
        sheet.moveColumns(sheet.getRange(1, ${column}), 3);
      }`;
      const { error } = await host.runSource(ivy, source, 'main');
      expect(error).toBeNull();
    }
    expect(header(4)).toBe('Stadt');
    expect(header(3)).toBe(label('email'));
    expect(await entered('Third', 4)).toBe('Third city');
  });

  it('F21 finds two headers that were swapped, keeps each value in its column, and swaps them back', async () => {
    const [phone, wechat] = [placeOf(host, 'customers', 'phone').column, placeOf(host, 'customers', 'wechat').column];
    await nameColumn(phone, label('wechat'));
    await nameColumn(wechat, label('phone'));
    await runToEnd(host, 'hour');
    expect(openFindings()).toEqual(
      expect.arrayContaining([said('A47', 'phone', label('wechat')), said('A47', 'wechat', label('phone'))]),
    );
    expect(await entered('Fourth', phone)).toMatch(/^138/);
    const { lines } = await ask(host, 'repair', {});
    expect(lines.filter(({ state }) => state === 'repaired')).toHaveLength(2);
    expect([header(phone), header(wechat)]).toEqual([label('phone'), label('wechat')]);
    await runToEnd(host, 'hour');
    expect(openFindings().filter(({ rule }) => rule === 'A47')).toEqual([]);
    expect(await entered('Fifth', phone)).toMatch(/^138/);
  });
});
