import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { tabNamed } from '../../local-host/cli/tabs.ts';
import type { Host } from '../../local-host/host/host.ts';
import { inLanguage } from '../../src/schema/language.ts';
import { starterTags } from '../../templates/tags.ts';
import { typeHistories } from './histories.ts';
import { aHost, ask, ivy, languages, replyTo, rowsOf } from './workbook.ts';

describe.each(languages)('%s', (language) => {
  let host: Host;
  let ids: string[];
  const label = (english: string) => inLanguage(starterTags.find(({ en }) => en === english)!, language);
  const idOf = (english: string) => String(rowsOf(host, 'tags').find(({ en }) => en === english)?.id);
  const wearers = (tag: string) =>
    rowsOf(host, 'customers').filter(({ tags }) => String(tags ?? '').includes(tag)).length;
  const select = (row: number, rows: number) => {
    const { sheet } = tabNamed(host, 'customers');
    host.book.select(ivy, sheet, [{ row, column: 2, rows, columns: 3 }]);
  };

  beforeAll(async () => {
    host = await aHost(language);
    const people = Array.from({ length: 500 }, (_, n) => ({ name: `Customer ${n}`, orderedAgo: [] }));
    ids = Object.values(typeHistories(host, people));
  });
  afterAll(() => host.close());

  it('C58 tells of the selected rows which tags all of them wear and which only some', async () => {
    await ask(host, 'setTags', { ids: ids.slice(0, 3), add: [label('Frequent')] });
    await ask(host, 'setTags', { ids: ids.slice(0, 1), add: [label('On-site')] });
    select(2, 3);
    expect(await ask(host, 'tagsOfMany', {})).toEqual({
      ids: ids.slice(0, 3),
      wearers: { [idOf('Frequent')]: 3, [idOf('On-site')]: 1 },
    });
    select(600, 2);
    expect(await replyTo(host, 'tagsOfMany', {})).toMatchObject({ code: 'nothing-selected' });
  });

  it('C58 tags 500 rows by one write a block of rows, and takes it back as one', async () => {
    const input = { ids, add: [label('Price sensitive')], remove: [label('Frequent')] };
    const { value, record } = await host.call(ivy, 'rpc', [JSON.stringify({ call: 'setTags', input, op: 'Z-C58' })]);
    expect(JSON.parse(String(value))).toEqual({ ok: true, value: { changed: 500 } });
    expect(wearers(label('Price sensitive'))).toBe(500);
    expect(wearers(label('Frequent'))).toBe(0);
    expect(record.countedCalls).toBeLessThanOrEqual(callsOfBulk);
    expect(await ask(host, 'undo', { id: 'Z-C58' })).toMatchObject({ restored: 500, kept: [] });
    expect([wearers(label('Price sensitive')), wearers(label('Frequent'))]).toEqual([0, 3]);
  });

  it('C58 undoes parts of one deed together', async () => {
    const add = [label('New products')];
    await ask(host, 'setTags', { ids: ids.slice(0, 20), add }, { op: 'Z-C58PARTS.1' });
    await ask(host, 'setTags', { ids: ids.slice(20, 40), add }, { op: 'Z-C58PARTS.2' });
    expect(wearers(label('New products'))).toBe(40);
    await ask(host, 'undo', { id: 'Z-C58PARTS' });
    expect(wearers(label('New products'))).toBe(0);
  });

  it('C56 lets a customer wear one tag of an exclusive dimension', async () => {
    for (const [zh, en] of [
      ['基础', 'Basic'],
      ['高级', 'Premium'],
    ]) {
      await ask(host, 'saveTag', { zh, en, dim: 'service', exclusive: true });
    }
    const [basic, premium] = [
      inLanguage({ zh: '基础', en: 'Basic' }, language),
      inLanguage({ zh: '高级', en: 'Premium' }, language),
    ];
    await ask(host, 'setTags', { ids: ids.slice(0, 2), add: [basic] });
    const reply = await replyTo(host, 'setTags', { ids: ids.slice(0, 30), add: [premium] });
    expect(reply).toMatchObject({ code: 'exclusive-tags' });
    expect(!reply.ok && [reply.message.includes(basic), reply.message.includes(premium)]).toEqual([true, true]);
    await ask(host, 'setTags', { ids: ids.slice(0, 30), add: [premium], remove: [basic] });
    expect([wearers(basic), wearers(premium)]).toEqual([0, 30]);
  });
});

/** What is read and written for one row is enough for 500 that lie one below the other. */
const callsOfBulk = 30;
