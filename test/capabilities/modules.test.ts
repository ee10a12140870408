import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { tabsOf } from '../../local-host/cli/tabs.ts';
import type { Host } from '../../local-host/host/host.ts';
import { skipToTime } from '../bench/nights.ts';
import { nightOf, runToEnd } from './nights.ts';
import { aHost, ask, ivy, languages, placeOf, replyTo, rowsOf, tom } from './workbook.ts';

describe.each(languages)('%s', (language) => {
  let host: Host;
  const tab = () => tabsOf(host).find(({ key }) => key === 'care')?.sheet;
  const turn = (value: 'TRUE' | 'FALSE') => ask(host, 'saveSetting', { key: 'module_care', value });
  const shownSettings = async () => (await ask(host, 'settings', {})).settings;

  beforeAll(async () => {
    host = await aHost(language);
  });
  afterAll(() => host.close());

  it('C07 has the care calendar in a new workbook, filled and out of sight', () => {
    expect(tab()?.hidden).toBe(true);
    const names = rowsOf(host, 'care').map(({ name }) => name);
    expect(names).toContain(language === 'en' ? 'Mid-Autumn Festival' : '中秋节');
    const christmas = rowsOf(host, 'care').find(({ month, day }) => month === 12 && day === 25);
    expect(christmas?.active).toBe(language === 'en');
  });

  it('C07 switched off and on again hides and shows the tab and leaves every cell', async () => {
    const place = placeOf(host, 'care', 'lead');
    await host.humanEdit(ivy, { kind: 'type', ...place, row: 3, texts: [['9']] });
    const before = rowsOf(host, 'care');
    await host.humanEdit(ivy, { kind: 'showTab', sheet: tab()!.id });
    await turn('FALSE');
    expect(tab()?.hidden).toBe(true);
    expect(rowsOf(host, 'care')).toEqual(before);
    await turn('TRUE');
    expect(tab()?.hidden).toBe(false);
    expect(rowsOf(host, 'care')).toEqual(before);
  });

  it('C07 misses nothing of a module that is off, though its tab was deleted, and makes it again when switched on', async () => {
    await turn('FALSE');
    await host.humanEdit(ivy, { kind: 'deleteTab', sheet: tab()!.id });
    expect((await ask(host, 'repair', {})).lines.filter(({ state }) => state !== 'noted')).toEqual([]);
    await runToEnd(host, 'hour');
    await nightOf(host, '2026-11-24');
    expect(rowsOf(host, 'findings').filter(({ rule }) => rule === 'A45')).toEqual([]);
    skipToTime(host, '2026-11-24T09:30');
    await turn('TRUE');
    expect(tab()?.hidden).toBe(false);
    expect(rowsOf(host, 'care').length).toBeGreaterThan(5);
  });

  it('C07 follows a switch that somebody types into Settings within the hour', async () => {
    const { sheet, column } = placeOf(host, 'settings', 'value');
    const row = rowsOf(host, 'settings').findIndex(({ key }) => key === 'module_care') + 2;
    await host.humanEdit(ivy, { kind: 'type', sheet, row, column, texts: [['FALSE']] });
    await ask(host, 'runNow', { what: 'hour' });
    expect(tab()?.hidden).toBe(true);
    expect((await shownSettings()).find(({ key }) => key === 'module_care')).toMatchObject({ isOn: false });
    await turn('TRUE');
  });

  it('C07 lets only an admin switch', async () => {
    expect(await replyTo(host, 'saveSetting', { key: 'module_care', value: 'FALSE' }, { as: tom })).toMatchObject({
      ok: false,
    });
    expect(tab()?.hidden).toBe(false);
  });
});
