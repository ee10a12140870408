import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Host } from '../../local-host/host/host.ts';
import { inLanguage } from '../../src/schema/language.ts';
import { healthTexts } from '../../templates/health.ts';
import { columnName } from '../../templates/names.ts';
import { nightOf } from './nights.ts';
import { aHost, ask, ivy, languages, placeOf, replyTo, rowOf, rowsOf } from './workbook.ts';

const tab = 'customers';

describe.each(languages)('%s', (language) => {
  let host: Host;
  const ids: string[] = [];
  const add = async (name: string) => {
    ids.push((await ask(host, 'addCustomer', { name, noReachYet: true })).id);
  };
  const rename = (at: number, from: string, to: string) =>
    ask(host, 'updateCustomer', { id: ids[at], set: { city: to }, base: { city: from || null } });
  /** What people and the machinery wrote, without figures. */
  const cells = () =>
    rowsOf(host, tab).map(({ id, name, city, note, updated_at, updated_by, state }) => ({
      id,
      name,
      city,
      note,
      updated_at,
      updated_by,
      state,
    }));
  const pointDays = () => [...new Set(rowsOf(host, '_points').map(({ on }) => on))];
  const stained: Record<string, ReturnType<typeof cells>> = {};

  beforeAll(async () => {
    host = await aHost(language);
    for (const name of ['Quillmoor Paper', 'Harrow Tools', 'Marsh Mill']) await add(name);
    await nightOf(host, '2026-11-24');
    stained.first = cells();
    await rename(0, '', 'Ningbo');
    await nightOf(host, '2026-11-25');
    stained.second = cells();
    await rename(0, 'Ningbo', 'Leeds');
    await rename(1, '', 'York');
    await add('Ash Works');
    await nightOf(host, '2026-11-26');
    await rename(2, '', 'Hull');
    stained.today = cells();
  });
  afterAll(() => host.close());

  it('C43 shows what taking a tab back to a night would change, and writes nothing', async () => {
    const { nights, tabs } = await ask(host, 'nights', {});
    expect(nights.map(({ night }) => night)).toEqual(['2026-11-26', '2026-11-25', '2026-11-24']);
    expect(tabs.map(({ key }) => key)).toEqual(expect.arrayContaining(['customers', 'orders', 'settings']));
    const check = await ask(host, 'nightCheck', { tab, night: '2026-11-25' });
    expect(check).toMatchObject({ missing: 0, changed: 3, cells: 3, damaged: 0 });
    const city = columnName(tab, 'city', language);
    expect(check.differences.map(({ name, field, now, was }) => [name, field, now, was])).toEqual([
      ['Quillmoor Paper', city, 'Leeds', 'Ningbo'],
      ['Harrow Tools', city, 'York', ''],
      ['Marsh Mill', city, 'Hull', ''],
    ]);
    expect(cells()).toEqual(stained.today);
  });

  it('C43 takes a cell or a row back alone, and leaves all else as it is', async () => {
    const night = '2026-11-25';
    const back = (job: string, only: object[]) => ask(host, 'nightBack', { tab, night, job, only });
    const others = () => cells().map(({ id, city }) => [id, city]);
    const before = others();
    const found = await ask(host, 'nightCheck', { tab, night, find: 'harrow' });
    expect(found.differences).toMatchObject([{ id: ids[1], column: 'city', now: 'York', was: '' }]);
    expect(await back('Z-CELL', [{ id: ids[1], column: 'city' }])).toEqual({ done: true, rows: 1 });
    expect(others()).toEqual(before.map(([id, city]) => [id, id === ids[1] ? null : city]));
    await ask(host, 'undo', { id: 'Z-CELL' });
    expect(others()).toEqual(before);
    const row = cells().findIndex(({ id }) => id === ids[2]);
    const { sheet } = placeOf(host, tab, 'id');
    await host.humanEdit(ivy, { kind: 'deleteRows', sheet, at: row + 2, count: 1 });
    expect(await back('Z-ROW', [{ id: ids[2], column: '' }])).toEqual({ done: true, rows: 1 });
    expect(rowOf(host, tab, ids[2]!)).toMatchObject({ name: 'Marsh Mill', city: null });
    await rename(2, '', 'Hull');
    expect(new Map(others() as [string, string][])).toEqual(new Map(before as [string, string][]));
    stained.today = cells();
  });

  it('C43 takes one tab back to a chosen night, cell for cell, and the undo takes that back', async () => {
    const { sheet } = placeOf(host, tab, 'id');
    await host.humanEdit(ivy, { kind: 'deleteRows', sheet, at: 3, count: 1 });
    const made = rowOf(host, tab, ids[3]!);
    expect(await ask(host, 'nightBack', { tab, night: '2026-11-25', job: 'Z-BACK' })).toEqual({ done: true, rows: 3 });
    const back = new Map(cells().map((row) => [row.id, row]));
    for (const row of stained.second!) expect(back.get(row.id)).toEqual(row);
    // what was made since stays
    expect(rowOf(host, tab, ids[3]!)).toEqual(made);
    expect(await ask(host, 'nightBack', { tab, night: '2026-11-24', job: 'Z-FIRST' })).toEqual({ done: true, rows: 1 });
    expect(rowOf(host, tab, ids[0]!)).toMatchObject({ city: stained.first?.[0]?.city });
    await ask(host, 'undo', { id: 'Z-FIRST' });
    expect(rowOf(host, tab, ids[0]!)).toMatchObject({ city: 'Ningbo' });
    await ask(host, 'undo', { id: 'Z-BACK' });
    expect(rowOf(host, tab, ids[0]!)).toEqual(expect.objectContaining({ city: 'Leeds' }));
  });

  it('F57 a damaged restore point is never restored from, and the first night that can be is named', async () => {
    const { sheet, column } = placeOf(host, '_points', 'data');
    const row = rowsOf(host, '_points').findIndex((point) => point.tab === tab && point.on === '2026-11-25') + 2;
    const text = String(rowsOf(host, '_points')[row - 2]?.data);
    await host.humanEdit(ivy, {
      kind: 'type',
      sheet,
      row,
      column,
      texts: [[`${text.slice(0, 9)}${text[9] === 'A' ? 'B' : 'A'}${text.slice(10)}`]],
    });
    const before = cells();
    const refused = await replyTo(host, 'nightBack', { tab, night: '2026-11-24', job: 'Z-NOT' });
    expect(refused).toMatchObject({ ok: false, code: 'night-damaged', message: expect.stringContaining('2026-11-25') });
    expect(cells()).toEqual(before);
    expect(await replyTo(host, 'nightCheck', { tab, night: '2026-11-25' })).toMatchObject({ ok: true });
  });

  it('C43 Start asks for an archive a month after the last one', async () => {
    const line = async () => {
      const { checks } = await ask(host, 'health', {});
      const found = checks.find(({ check }) => check === inLanguage(healthTexts.archive.check, language));
      return [found?.value, found?.state];
    };
    expect(await line()).toEqual([inLanguage(healthTexts.archive.values.never, language), 'ok']);
    await ask(host, 'archiveTaken', {});
    expect(await line()).toEqual(['2026-11-26', 'ok']);
    host.state.now += 31 * 24 * 3_600_000;
    expect(await line()).toEqual(['2026-11-26', 'warn']);
  });

  it('C43 the 57th night removes the first restore point', async () => {
    expect(pointDays()).toEqual(['2026-11-25', '2026-11-26']);
    await nightOf(host, '2027-01-19');
    expect(pointDays()[0]).toBe('2026-11-25');
    await nightOf(host, '2027-01-20');
    expect(pointDays()[0]).toBe('2026-11-26');
  });
});
