import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bookAsArchive } from '../../local-host/cli/exportFile.ts';
import { tabNamed } from '../../local-host/cli/tabs.ts';
import type { Host } from '../../local-host/host/host.ts';
import { archiveParts, type ReadArchive, readArchive } from '../../sidebar-ui/files/readArchive.ts';
import type { ArchiveCounts } from '../../src/contract/archive.ts';
import { type SheetKey, schemaOf } from '../../src/schema/sheets.ts';
import { aHost, anEmptyHost, ask, ivy, languages, placeOf, rowsOf } from './workbook.ts';

const job = 'Z-THEARCHIVE';

async function archiveOfHost(host: Host): Promise<ReadArchive> {
  const read = readArchive(await bookAsArchive(host, ivy));
  if (!read || 'damaged' in read) throw new Error('no archive');
  return read;
}

/** Sends the parts as the page does. */
async function bringIn(host: Host, { facts, tabs }: ReadArchive, call: 'archiveCheck' | 'archivePart' = 'archivePart') {
  const language = facts.language as 'en';
  const all: Record<string, ArchiveCounts> = {};
  for (const tab of tabs) {
    for (const part of archiveParts(tab)) {
      const { added, changed, same } = await ask(host, call, { job, fileName: 'a.zip', language, ...part });
      const sum = all[tab.key] ?? { added: 0, changed: 0, same: 0 };
      all[tab.key] = { added: sum.added + added, changed: sum.changed + changed, same: sum.same + same };
    }
  }
  return all;
}

/** A workbook with everything in it that an archive may lose: own columns, odd texts, own choices, switched modules, people. */
async function aFullHost(): Promise<Host> {
  const host = await aHost('zh-CN');
  const type = (sheet: number, row: number, column: number, texts: string[][]) =>
    host.humanEdit(ivy, { kind: 'type', sheet, row, column, texts });
  await ask(host, 'saveSetting', { key: 'module_sales', value: 'TRUE' });
  await ask(host, 'saveSetting', { key: 'undo_days', value: '45' });
  await ask(host, 'saveMember', { name: 'Ann', email: 'ann@team.example', role: 'manager', digest: true });
  await ask(host, 'saveTag', { zh: '熟客', en: 'Regular', dim: 'behaviour' });
  const lists = tabNamed(host, 'lists').sheet;
  const label = '展销会';
  const fair = rowsOf(host, 'lists').findIndex(({ list, key }) => list === 'source' && key === 'fair');
  await type(lists.id, fair + 2, placeOf(host, 'lists', 'zh').column, [[label]]);
  const ids: string[] = [];
  for (const [name, phone] of [
    ['=IMPORTXML("x")', '+8613800001234'],
    ['王芳', '010-1234 5678 转 8'],
    ['Quillmoor "Paper", Ltd', '00123456'],
  ] as const) {
    const { id } = await ask(host, 'addCustomer', {
      name,
      phone,
      anyway: 'test',
      contract_end: '2027-01-31',
      owner: 'Tom',
    });
    ids.push(id);
  }
  const [customer] = ids;
  const { sheet } = tabNamed(host, 'customers');
  await type(sheet.id, 2, placeOf(host, 'customers', 'source').column, [[label]]);
  await type(sheet.id, 3, placeOf(host, 'customers', 'source').column, [['a word of ours']]);
  await type(sheet.id, 1, sheet.lastColumn + 1, [['Hat size'], ['58'], ['2026-03-04'], ['007 x']]);
  // what stands in tabs of settings besides ours
  for (const key of ['team', 'settings', 'lists'] as const) {
    const tab = tabNamed(host, key).sheet;
    await type(tab.id, 1, tab.lastColumn + 1, [['Why'], [`first of ${key}`], ["'007"]]);
  }
  await ask(host, 'setTags', { ids, add: ['熟客'] });
  await ask(host, 'saveContact', { customer, name: 'Ms Reed', phone: '13900000002', primary: true });
  await ask(host, 'logInteraction', {
    customer,
    channel: 'phone',
    summary: 'Wants a quote',
    nextStep: 'quote',
    nextOn: '2026-11-27',
  });
  await ask(host, 'addOrder', {
    customer,
    orderedOn: '2026-11-20',
    lines: [{ product: 'Paper', amountCents: 120_050 }],
  });
  await ask(host, 'addFeedback', { customer, channel: 'email', text: 'Torn box', kind: 'complaint', owner: 'Tom' });
  await ask(host, 'saveOpportunity', { customer, title: 'Spring tea', stage: 'quote', amountCents: 2_000_000 });
  await ask(host, 'notDuplicate', { ids: ids.slice(0, 2) });
  await ask(host, 'runNow', { what: 'night' });
  return host;
}

/** By column key, as texts, the rows in the order of the archive. */
function tabOf({ tabs }: ReadArchive, key: string) {
  const { columns, rows } = tabs.find((tab) => tab.key === key)!;
  return rows.map((cells) =>
    Object.fromEntries(columns.map((column, index) => [column.key ?? `+${column.header}`, cells[index] || ''])),
  );
}

const archived = { 'zh-CN': '归档', en: 'Archived' } as const;
const byId = (a: Record<string, unknown>, b: Record<string, unknown>) => (String(a.id) < String(b.id) ? -1 : 1);
const records = (archive: ReadArchive) =>
  archive.tabs.map(({ key }) => key as SheetKey).filter((key) => schemaOf(key).kind === 'records');

/** What the cells of a tab say, in whatever language: keys of dropdowns and tags in place of their labels. */
function meaningIn(archive: ReadArchive, sheet: SheetKey) {
  const keys = new Map<string, unknown>();
  for (const { list, key, zh, en } of tabOf(archive, 'lists')) keys.set(`${list}|${zh}`, key).set(`${list}|${en}`, key);
  for (const { zh, en } of tabOf(archive, 'tags')) keys.set(`tags|${en}`, zh);
  const said = (key: string, cell: unknown) => {
    const { kind, list } = schemaOf(sheet).columns[key] ?? {};
    if (kind === 'tags')
      return String(cell)
        .split(', ')
        .map((label) => keys.get(`tags|${label}`) ?? label);
    return (list && keys.get(`${list}|${cell}`)) ?? cell;
  };
  return (row: Record<string, unknown>) =>
    Object.fromEntries(Object.entries(row).map(([key, cell]) => [key, said(key, cell)]));
}

let source: Host;
let archive: ReadArchive;
beforeAll(async () => {
  source = await aFullHost();
  archive = await archiveOfHost(source);
});
afterAll(() => source.close());

describe.each(languages)('into a workbook in %s', (language) => {
  let host: Host;
  beforeAll(async () => {
    host = await anEmptyHost(language);
    await ask(host, 'install', { language });
  });
  afterAll(() => host.close());

  it('C43 an archive opens in another workbook with nothing lost', async () => {
    const customers = archive.tabs.filter(({ key }) => key === 'customers');
    const check = await bringIn(host, { ...archive, tabs: customers }, 'archiveCheck');
    expect(check.customers).toEqual({ added: 3, changed: 0, same: 0 });
    expect(rowsOf(host, 'customers')).toEqual([]);
    await bringIn(host, archive);
    const back = await archiveOfHost(host);
    const meant = (sheet: SheetKey) =>
      language === 'en' ? meaningIn(archive, sheet) : (row: Record<string, unknown>) => row;
    for (const key of records(archive)) {
      const wanted = tabOf(archive, key);
      const ids = new Set(wanted.map(({ id }) => id));
      const rows = tabOf(back, key);
      const brought = rows.filter(({ id }) => ids.has(id));
      expect(brought.sort(byId).map(meant(key))).toEqual([...wanted].sort(byId).map(meant(key)));
      // what the new workbook began with has given way
      const others = rows.filter(({ id }) => !ids.has(id));
      expect([key, others.filter(({ state }) => state !== archived[language])]).toEqual([key, []]);
    }
    const settings = (from: ReadArchive) =>
      tabOf(from, 'settings').flatMap(({ key, value, '+Why': why }) => (key === 'language' ? [] : [[key, value, why]]));
    expect(settings(back)).toEqual(settings(archive));
    expect(tabOf(back, 'lists')).toEqual(
      tabOf(archive, 'lists').map((entry) => ({ ...entry, aliases: expect.anything() })),
    );
    expect(tabOf(back, 'team').map(meant('team'))).toEqual(tabOf(archive, 'team').map(meant('team')));
    expect(tabOf(back, '_state')).toEqual(expect.arrayContaining(tabOf(archive, '_state')));
    const logged = (from: ReadArchive) => tabOf(from, 'changes').map(meant('changes'));
    expect(logged(back)).toEqual(expect.arrayContaining(logged(archive)));
  });

  it('C43 an archive brought in again finds all in its place, and is taken back whole', async () => {
    const again = await bringIn(host, archive, 'archiveCheck');
    expect(Object.entries(again).filter(([, { added, changed }]) => added + changed > 0)).toEqual([]);
    await ask(host, 'undo', { id: job });
    const active = (key: SheetKey) => rowsOf(host, key).filter(({ state }) => state !== archived[language]);
    for (const key of ['customers', 'contacts', 'orders', 'tasks'] as const) expect(active(key)).toEqual([]);
    expect(active('tags').map(({ created_at }) => created_at)).toEqual(active('tags').map(() => expect.anything()));
    const ids = new Set<unknown>(tabOf(archive, 'tags').map(({ id }) => id));
    expect(active('tags').some(({ id }) => ids.has(id))).toBe(false);
    expect(active('tags').length).toBeGreaterThan(5);
  });
});
