import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Host } from '../../local-host/host/host.ts';
import { inLanguage } from '../../src/schema/language.ts';
import { listTexts } from '../../templates/lists.ts';
import { columnName } from '../../templates/names.ts';
import { nightOf } from './nights.ts';
import { aHost, ask, ivy, languages, placeOf, rowsOf } from './workbook.ts';

describe.each(languages)('%s', (language) => {
  let host: Host;
  let id: string;
  const logOf = async (older: boolean) =>
    (await ask(host, 'changeLog', { id, older })).lines
      .filter(({ field }) => field === columnName('customers', 'city', language))
      .map(({ by, old, new: now }) => [by, old, now]);
  const move = (from: string | null, to: string) =>
    ask(host, 'updateCustomer', { id, set: { city: to }, base: { city: from } });

  beforeAll(async () => {
    host = await aHost(language);
    await ask(host, 'saveSetting', { key: 'log_days', value: '30' });
    ({ id } = await ask(host, 'addCustomer', { name: 'Quillmoor Paper', noReachYet: true }));
    await move(null, 'Ningbo');
    await nightOf(host, '2026-12-20');
    await move('Ningbo', 'Leeds');
    await nightOf(host, '2026-12-24');
  });
  afterAll(() => host.close());

  it('C36 packs lines of the Change log away after the days that Settings gives, and the card still finds them', async () => {
    expect(rowsOf(host, 'changes').filter(({ at }) => String(at) < '2026-11-24')).toEqual([]);
    expect((await ask(host, 'changeLog', { id })).hasOlder).toBe(true);
    expect(await logOf(false)).toEqual([['Ivy', 'Ningbo', 'Leeds']]);
    expect(await logOf(true)).toEqual([
      ['Ivy', 'Ningbo', 'Leeds'],
      ['Ivy', null, 'Ningbo'],
    ]);
  });

  it('C36 writes down what was typed in the grid, once, as soon as the night sees it; by whom nobody knows', async () => {
    const row = rowsOf(host, 'customers').findIndex((each) => each.id === id) + 2;
    const type = (key: string, text: string) =>
      host.humanEdit(ivy, { kind: 'type', ...placeOf(host, 'customers', key), row, texts: [[text]] });
    await type('city', 'Bath');
    await type('source', inLanguage(listTexts.source.fair, language));
    await nightOf(host, '2026-12-25');
    await nightOf(host, '2026-12-26');
    expect((await logOf(false)).slice(0, 2)).toEqual([
      [null, 'Leeds', 'Bath'],
      ['Ivy', 'Ningbo', 'Leeds'],
    ]);
    const edits = rowsOf(host, 'changes').filter(({ how }) => how === inLanguage(listTexts.how.edit, language));
    expect(edits.map(({ field }) => field)).toEqual([
      columnName('customers', 'city', language),
      columnName('customers', 'source', language),
    ]);
    await move('Bath', 'Ningbo');
    await nightOf(host, '2026-12-27');
    expect((await logOf(false)).slice(0, 2)).toEqual([
      ['Ivy', 'Bath', 'Ningbo'],
      [null, 'Leeds', 'Bath'],
    ]);
  });

  it('F57 a damaged part of the packed log is left out, and the rest is told', async () => {
    const { sheet, column } = placeOf(host, '_archive', 'data');
    await host.humanEdit(ivy, { kind: 'type', sheet, row: 2, column, texts: [['Xx']] });
    expect((await logOf(true)).at(-1)).toEqual(['Ivy', 'Ningbo', 'Leeds']);
  });
});
