import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { tabNamed } from '../../local-host/cli/tabs.ts';
import type { Host } from '../../local-host/host/host.ts';
import { isId } from '../../src/domain/ids.ts';
import { inLanguage } from '../../src/schema/language.ts';
import type { SheetKey } from '../../src/schema/sheets.ts';
import { auditTexts, structureTexts } from '../../templates/audits.ts';
import { errorTexts } from '../../templates/errors.ts';
import { fill } from '../../templates/fill.ts';
import { listTexts } from '../../templates/lists.ts';
import { columnName, tabName } from '../../templates/names.ts';
import { areaOf, cellsOf, differences, type Sound, soundBook } from '../vandalism/book.ts';
import { nightOf } from './nights.ts';
import { ask, hourPasses, ivy, languages, pictureOf, placeOf, replyTo, rowsOf, tom } from './workbook.ts';

/** What happens to a shared sheet, from the accident to the repaired book; each begins with the same sound one. */
describe.each(languages)('%s', (language) => {
  let sound: Sound;
  let host: Host;

  beforeAll(async () => {
    sound = await soundBook(language, 40);
  });
  afterAll(() => sound.host.close());

  const withBook = (drill: () => Promise<void>) => async () => {
    host = sound.host.another(sound.image);
    try {
      await drill();
    } finally {
      await host.close();
    }
  };
  const typeInto = (sheet: SheetKey, column: string, row: number, texts: readonly (readonly string[])[]) =>
    host.humanEdit(ivy, { kind: 'type', ...placeOf(host, sheet, column), row, texts });
  const ofStatus = (status: 'open' | 'fixed') =>
    rowsOf(host, 'findings').filter((one) => one.status === inLanguage(listTexts.finding_status[status], language));
  const tickAll = async () => {
    const rows = rowsOf(host, 'findings').map(({ id }) => id);
    for (const { id } of ofStatus('open')) await typeInto('findings', 'apply', rows.indexOf(id) + 2, [['TRUE']]);
  };
  /** a new day may give a tag by its rule */
  const byPeople = (cell: string) => !cell.endsWith(' tags');
  const cells = (sheet: SheetKey, ...columns: string[]) =>
    rowsOf(host, sheet).map((row) => columns.map((column) => row[column]));

  const computed = ['risk', 'orders_n', 'revenue'];
  it(
    'F31 a computed cell that was typed over is restored, and what was typed is kept in the findings',
    withBook(async () => {
      const before = cells('customers', ...computed);
      await typeInto('customers', 'risk', 3, [['about half']]);
      await typeInto('customers', 'orders_n', 4, [['77']]);
      await typeInto('orders', 'customer_name', 2, [['Somebody else']]);
      const names = () => cells('orders', 'customer_name');
      expect(names()[0]).toEqual(['Somebody else']);
      const ids = [3, 4].map((row) => rowsOf(host, 'customers')[row - 2]?.id);
      await nightOf(host, '2026-11-25');
      expect(cells('customers', ...computed)).toEqual(before);
      expect(names()[0]).toEqual([
        rowsOf(host, 'customers').find(({ id }) => id === rowsOf(host, 'orders')[0]?.customer)?.name,
      ]);
      const told = ofStatus('fixed').map(({ rule, tab, row, field, value, message }) => [
        rule,
        tab,
        row,
        field,
        value,
        message,
      ]);
      const a50 = (sheet: SheetKey, id: unknown, column: string, value: string) => [
        ...['A50', tabName(sheet, language), id, columnName(sheet, column, language), value],
        inLanguage(auditTexts.A50, language),
      ];
      expect(told.sort()).toEqual(
        [
          a50('customers', ids[0], 'risk', 'about half'),
          a50('customers', ids[1], 'orders_n', '77'),
          a50('orders', rowsOf(host, 'orders')[0]?.id, 'customer_name', 'Somebody else'),
        ].sort(),
      );
      expect(ofStatus('open')).toEqual([]);
    }),
  );

  it(
    'A52 tells of empty rows between the records, and takes them out when Apply is ticked',
    withBook(async () => {
      const before = cellsOf(host);
      const { sheet } = tabNamed(host, 'customers');
      await host.humanEdit(ivy, { kind: 'insertRows', sheet: sheet.id, at: 5, count: 3 });
      await host.humanEdit(ivy, { kind: 'insertRows', sheet: sheet.id, at: 20, count: 1 });
      await nightOf(host, '2026-11-25');
      const tab = tabName('customers', language);
      expect(ofStatus('open').map(({ rule, tab, value, message }) => [rule, tab, value, message])).toEqual([
        ['A52', tab, '4', inLanguage(auditTexts.A52, language)],
      ]);
      await tickAll();
      await hourPasses(host);
      expect(sheet.lastRow).toBe(41);
      expect(differences(before, cellsOf(host)).filter(byPeople)).toEqual([]);
      expect(ofStatus('open')).toEqual([]);
      expect(ofStatus('fixed').map(({ rule }) => rule)).toEqual(['A52']);
    }),
  );

  const rowOfChoice = (list: string, key: string) =>
    rowsOf(host, 'lists').findIndex((row) => row.list === list && row.key === key) + 2;
  const label = language === 'en' ? 'en' : 'zh';

  it(
    'A61 tells of two choices with one label and of a changed key, and puts both back when Apply is ticked',
    withBook(async () => {
      const before = [rowsOf(host, 'lists'), cells('customers', 'id', 'type', 'owner')];
      await typeInto('lists', label, rowOfChoice('ctype', 'company'), [
        [inLanguage(listTexts.ctype.individual, language)],
      ]);
      await typeInto('lists', 'key', rowOfChoice('direction', 'in'), [['inward']]);
      await nightOf(host, '2026-11-25');
      const of = (column: string) => columnName('lists', column, language);
      const told = ofStatus('open').map(({ rule, tab, row, field, fix }) => [rule, tab, row, field, fix].join());
      const tab = tabName('lists', language);
      expect(told.filter((one) => one.startsWith('A61')).sort()).toEqual([
        ['A61', tab, 'ctype.company', of(label), inLanguage(listTexts.ctype.company, language)].join(),
        ['A61', tab, 'direction.in', of('key'), 'in'].join(),
      ]);
      await tickAll();
      await hourPasses(host);
      const withoutAliases = (rows: unknown) =>
        (rows as Record<string, unknown>[]).map(({ aliases: _, ...row }) => row);
      expect(withoutAliases(rowsOf(host, 'lists'))).toEqual(withoutAliases(before[0]));
      expect(cells('customers', 'id', 'type', 'owner')).toEqual(before[1]);
      await nightOf(host, '2026-11-26');
      expect(ofStatus('open')).toEqual([]);
    }),
  );

  it(
    'F48 a choice renamed in Lists is understood at once, and renamed in the cells within the hour',
    withBook(async () => {
      const old = inLanguage(listTexts.ctype.company, language);
      const holding = (text: string) => cells('customers', 'type').filter(([type]) => type === text).length;
      expect(holding('Company')).toBe(14); // as the book was filled, in either language
      await typeInto('lists', label, rowOfChoice('ctype', 'company'), [['Firm']]);
      const id = String(rowsOf(host, 'customers')[0]?.id);
      expect((await ask(host, 'card', { id })).values.type).toBe('company');
      await hourPasses(host);
      expect([holding('Company'), holding('Firm')]).toEqual([0, 14]);
      await typeInto('customers', 'type', 2, [[old]]);
      await nightOf(host, '2026-11-25');
      expect(ofStatus('open')).toEqual([]);
      expect((await ask(host, 'card', { id })).values.type).toBe('company');
    }),
  );

  it(
    'F19 a column sorted alone is told within the hour, stops the tab, and comes back as it was',
    withBook(async () => {
      const before = cellsOf(host);
      const area = areaOf(host, 'customers', 'phone');
      await host.humanEdit(ivy, { kind: 'sort', by: area.column, ascending: false, ...area });
      await typeInto('customers', 'next_action', 5, [['Call about samples']]);
      const tasks = rowsOf(host, 'tasks').length;
      await hourPasses(host);
      expect(ofStatus('open').map(({ rule, field }) => [rule, field])).toEqual([
        ['A48', columnName('customers', 'phone', language)],
      ]);
      expect(rowsOf(host, 'tasks')).toHaveLength(tasks);
      await tickAll();
      await hourPasses(host);
      expect(differences(before, cellsOf(host)).filter((cell) => !/ (tags|updated_\w+)$/.test(cell))).toEqual([]);
      expect(ofStatus('open')).toEqual([]);
      await hourPasses(host);
      expect(rowsOf(host, 'tasks')).toHaveLength(tasks + 1);
    }),
  );

  it(
    'F27 a paste of many rows costs the edit event nothing, and the next hour gives each its id and looks at it',
    withBook(async () => {
      const pasted = Array.from({ length: 1200 }, (_, n) => [`Pasted ${n}`]);
      const eventOf = async (rows: readonly string[][]) => {
        await typeInto('customers', 'name', rowsOf(host, 'customers').length + 2, rows);
        const event = host.executions.filter(({ functionName }) => functionName === 'onEdit').at(-1);
        return [event?.countedCalls, event?.error];
      };
      expect(await eventOf(pasted)).toEqual(await eventOf(pasted.slice(0, 300)));
      await hourPasses(host);
      const ids = rowsOf(host, 'customers').map(({ id }) => id);
      expect([ids.length, new Set(ids).size, ids.every((id) => isId(String(id), 'C'))]).toEqual([1540, 1540, true]);
      const typeMissing = ofStatus('open').filter(({ rule }) => rule === 'A07');
      expect(typeMissing.at(-1)?.message).toMatch(/1300/);
    }),
  );

  it(
    'F28 a row that was copied with its id gets its own when Apply is ticked, and what hung on the id stays',
    withBook(async () => {
      const [first] = rowsOf(host, 'customers');
      const links = cells('orders', 'id', 'customer');
      const row = rowsOf(host, 'customers').length + 2;
      for (const column of ['id', 'name', 'type'])
        await typeInto('customers', column, row, [[String(first?.[column])]]);
      await hourPasses(host);
      expect(ofStatus('open').map(({ rule, row: of }) => [rule, of])).toEqual([['A02', first?.id]]);
      await tickAll();
      await hourPasses(host);
      const named = rowsOf(host, 'customers').filter(({ name }) => name === first?.name);
      expect(named.map(({ id }) => id === first?.id)).toEqual([true, false]);
      expect(isId(String(named[1]?.id), 'C')).toBe(true);
      expect(cells('orders', 'id', 'customer')).toEqual(links);
    }),
  );

  it(
    'A04 a link that was typed over is offered as it stood last night, also when a night has gone by',
    withBook(async () => {
      const former = rowsOf(host, 'orders')[5]?.customer;
      await typeInto('orders', 'customer', 7, [['=1+1']]);
      await hourPasses(host);
      await nightOf(host, '2026-11-25');
      expect(ofStatus('open').map(({ rule, fix }) => [rule, fix])).toEqual([['A04', former]]);
      await tickAll();
      await hourPasses(host);
      expect(rowsOf(host, 'orders')[5]?.customer).toBe(former);
      expect(ofStatus('open')).toEqual([]);
    }),
  );

  it(
    'F34 a phone of which digits were lost is told, and no digit is made up',
    withBook(async () => {
      const former = String(rowsOf(host, 'customers')[0]?.phone);
      const [lost, unknown] = [`${former[0]}.${former.slice(1, 3)}E+10`, '1.99E+10'];
      const { sheet } = tabNamed(host, 'customers');
      const { column } = placeOf(host, 'customers', 'phone');
      sheet.writeCells(2, column, [[lost]]);
      const added = rowsOf(host, 'customers').length + 2;
      await typeInto('customers', 'name', added, [['New one']]);
      await typeInto('customers', 'type', added, [[String(rowsOf(host, 'customers')[0]?.type)]]);
      sheet.writeCells(added, column, [[unknown]]);
      await hourPasses(host);
      const told = () => ofStatus('open').filter(({ rule }) => rule === 'A13');
      expect(
        told()
          .map(({ value, fix }) => [value, fix])
          .sort(),
      ).toEqual([
        [lost, former],
        [unknown, null],
      ]);
      // what stood there last night is offered still when the night has taken the number along
      await nightOf(host, '2026-11-25');
      expect(told().find(({ value }) => value === lost)?.fix).toBe(former);
      await tickAll();
      await hourPasses(host);
      expect([rowsOf(host, 'customers')[0]?.phone, rowsOf(host, 'customers').at(-1)?.phone]).toEqual([former, unknown]);
    }),
  );

  it(
    'F41 an undo keeps what was changed since, names it, and loses no later value',
    withBook(async () => {
      const { id, city, note } = rowsOf(host, 'customers')[0] as { id: string; city: string; note: string };
      const set = { city: 'Leeds', note: 'Moved' };
      await ask(host, 'updateCustomer', { id, set, base: { city, note } }, { op: 'Z-MOVED' });
      await ask(host, 'updateCustomer', { id, set: { city: 'Bath' }, base: { city: 'Leeds' } }, { as: tom });
      const outcome = await ask(host, 'undo', { id: 'Z-MOVED' }, { op: 'Z-BACK' });
      expect(outcome.kept.map(({ field, value, by }) => [field, value, by])).toEqual([
        [columnName('customers', 'city', language), 'Bath', 'Tom'],
      ]);
      const now = rowsOf(host, 'customers')[0];
      expect([now?.city, now?.note]).toEqual(['Bath', note]);
      // the person chooses: this cell goes back as well, which can be undone too
      await ask(host, 'undo', { id: 'Z-MOVED', cells: outcome.kept.map(({ cell }) => cell) }, { op: 'Z-THISTOO' });
      expect(rowsOf(host, 'customers')[0]?.city).toBe(city);
      await ask(host, 'undo', { id: 'Z-THISTOO' });
      expect(rowsOf(host, 'customers')[0]?.city).toBe('Bath');
    }),
  );

  /** As a menu of the sheet does it, which starts no event. */
  const onTab = async (sheet: SheetKey, deed: string) => {
    const name = JSON.stringify(tabNamed(host, sheet).sheet.name);
    const source = `function main() { const sheet = SpreadsheetApp.getActive().getSheetByName(${name}); return ${deed}; }`;
    const { value, error } = await host.runSource(ivy, source, 'main');
    expect(error).toBeNull();
    return value;
  };
  /** Two cells without a note, one under the other. */
  const mergeNotes = () =>
    onTab('customers', `sheet.getRange(3, ${placeOf(host, 'customers', 'note').column}, 2, 1).merge() && null`);
  const structureFinding = (rule: 'A46' | 'A53', column: string, detail: string) => {
    const tab = tabName('customers', language);
    return [rule, tab, fill(inLanguage(structureTexts[rule], language), { tab, column, detail })];
  };
  const openStructure = () => ofStatus('open').map(({ rule, tab, message }) => [rule, tab, message]);

  it(
    'A53 tells of merged cells within the hour, and takes them apart when Apply is ticked',
    withBook(async () => {
      const before = cellsOf(host);
      const merged = `sheet.getRange(3, ${placeOf(host, 'customers', 'note').column}).isPartOfMerge()`;
      await mergeNotes();
      await hourPasses(host);
      expect([await onTab('customers', merged), openStructure()]).toEqual([true, [structureFinding('A53', '', '')]]);
      await tickAll();
      await hourPasses(host);
      expect([await onTab('customers', merged), openStructure()]).toEqual([false, []]);
      expect(differences(before, cellsOf(host))).toEqual([]);
    }),
  );

  it(
    'A46 tells of a column that somebody added within the hour, and takes it as the team’s own when Apply is ticked',
    withBook(async () => {
      const { sheet } = tabNamed(host, 'customers');
      await host.humanEdit(ivy, { kind: 'insertColumns', sheet: sheet.id, at: 4, count: 1 });
      const texts = [['Hobby'], ['Chess']];
      await host.humanEdit(ivy, { kind: 'type', sheet: sheet.id, row: 1, column: 4, texts });
      await hourPasses(host);
      expect(openStructure()).toEqual([structureFinding('A46', 'Hobby', '')]);
      await tickAll();
      await hourPasses(host);
      expect(sheet.cells({ row: 1, column: 4, rows: 2, columns: 1 })).toEqual(texts);
      expect(openStructure()).toEqual([]);
      expect(ofStatus('fixed').map(({ rule }) => rule)).toEqual(['A46']);
      // the team's own from now on: no night asks again, and a file fills it
      const headers = [columnName('customers', 'name', language), 'Hobby'];
      const sample = [['Brook Yarn', 'Go']];
      const { fields } = await ask(host, 'importOpen', {
        kind: 'customers',
        fileName: 'a.csv',
        headers,
        sample,
        rows: 1,
      });
      expect(fields.map(({ label }) => label)).toContain('Hobby');
      await nightOf(host, '2026-11-25');
      expect(openStructure()).toEqual([]);
      await host.humanEdit(ivy, {
        kind: 'type',
        sheet: sheet.id,
        row: 1,
        column: sheet.lastColumn + 1,
        texts: [['Shoe']],
      });
      await hourPasses(host);
      expect(openStructure()).toEqual([structureFinding('A46', 'Shoe', '')]);
    }),
  );

  it(
    'F30 merged cells, blank rows in the middle and a filter of a person hinder no reading; the first two go when ticked, the filter stays',
    withBook(async () => {
      const before = cellsOf(host);
      const { sheet } = tabNamed(host, 'customers');
      const filter = 'sheet.getFilter().getRange().getA1Notation()';
      await onTab('customers', 'sheet.getRange(1, 1, 41, 9).createFilter() && null');
      const filtered = await onTab('customers', filter);
      await mergeNotes();
      await host.humanEdit(ivy, { kind: 'insertRows', sheet: sheet.id, at: 5, count: 2 });
      const { id } = await ask(host, 'addCustomer', { name: 'Quillmoor Paper', phone: '13800001111' });
      expect((await ask(host, 'searchIndex', {})).lines).toHaveLength(41);
      expect((await ask(host, 'card', { id })).values.name).toBe('Quillmoor Paper');
      await nightOf(host, '2026-11-25');
      expect(
        ofStatus('open')
          .map(({ rule }) => rule)
          .sort(),
      ).toEqual(['A52', 'A53']);
      await tickAll();
      await hourPasses(host);
      expect(ofStatus('open')).toEqual([]);
      expect(rowsOf(host, 'customers').map((row) => row.id)).toEqual([
        ...rowsOf(sound.host, 'customers').map((row) => row.id),
        id,
      ]);
      expect(
        differences(before, cellsOf(host))
          .filter(byPeople)
          .filter((cell) => !cell.includes(id)),
      ).toEqual([]);
      expect(await onTab('customers', filter)).toBe(filtered);
    }),
  );

  /** A file of customers, taken in to the end; the name of its operation for the undo. */
  const importRows = async (rows: string[][]) => {
    const headers = ['name', 'phone', 'city'].map((column) => columnName('customers', column, language));
    const file = { kind: 'customers', fileName: 'old.csv', headers, sample: rows.slice(0, 50), rows: rows.length };
    const { job, mapping } = await ask(host, 'importOpen', file);
    await ask(host, 'importRows', { job, part: 0, firstLine: 2, rows });
    const { rejected } = await ask(host, 'importDryRun', { job, mapping, overwrite: true });
    let run = await ask(host, 'importRun', { job });
    while (!run.done) run = await ask(host, 'importRun', { job });
    return { undo: run.undo, rejected };
  };

  it(
    'F42 the undo of an import keeps the rows that were used since, and says of each why',
    withBook(async () => {
      const rows = Array.from({ length: 300 }, (_, n) => [`Imported ${n}`, `1370000${String(1000 + n)}`, 'Ningbo']);
      const { undo } = await importRows(rows);
      const imported = rowsOf(host, 'customers').slice(40);
      const [ordered, edited] = [imported[7], imported[250]];
      const lines = [{ product: 'Paper', amountCents: 5000 }];
      await ask(host, 'addOrder', { customer: ordered?.id, orderedOn: '2026-11-20', lines });
      const order = rowsOf(host, 'orders').at(-1);
      await ask(host, 'updateCustomer', { id: edited?.id, set: { city: 'Bath' }, base: { city: 'Ningbo' } });
      const { restored, kept } = await ask(host, 'undo', { id: undo });
      expect(restored).toBe(298);
      const told = kept.map(({ tab, field, value }) => [tab, field, value]);
      const of = (column: string) => columnName('customers', column, language);
      const tab = tabName('customers', language);
      expect(told.sort()).toEqual(
        [
          [tab, of('id'), String(order?.id)],
          [tab, of('city'), 'Bath'],
        ].sort(),
      );
      const active = inLanguage(listTexts.row_state.active, language);
      const left = rowsOf(host, 'customers')
        .slice(40)
        .filter(({ state }) => state === active);
      expect(left.map(({ name, city }) => [name, city])).toEqual([
        [ordered?.name, 'Ningbo'],
        [edited?.name, 'Bath'],
      ]);
      expect(rowsOf(host, 'orders').at(-1)).toEqual(order);
    }),
  );

  it(
    'F49 a person who is renamed, leaves and comes back: what they have to do moves along, to the manager, and stays there; what they did keeps the name of then',
    withBook(async () => {
      const ofOwner = (owner: string) => cells('customers', 'owner').filter(([name]) => name === owner).length;
      const member = (name: string, set = {}) =>
        ask(host, 'saveMember', { name, email: tom, role: 'member', manager: 'Ivy', ...set });
      await ask(host, 'saveSetting', { key: 'module_sales', value: 'TRUE' });
      const customer = rowsOf(host, 'customers')[1]?.id;
      await ask(host, 'logInteraction', { customer, channel: 'phone', summary: 'Asked for samples' }, { as: tom });
      await ask(host, 'saveTask', { customer, title: 'Send samples', dueOn: '2026-12-20', owner: 'Tom' });
      await ask(host, 'saveOpportunity', {
        customer,
        title: 'Samples',
        stage: 'quote',
        expectedOn: '2026-12-20',
        owner: 'Tom',
      });
      const duties = () => (['tasks', 'opportunities'] as const).map((sheet) => rowsOf(host, sheet).at(-1)?.owner);
      expect([ofOwner('Tom'), duties()]).toEqual([20, ['Tom', 'Tom']]);
      await member('Tomasz');
      expect([ofOwner('Tom'), ofOwner('Tomasz'), duties()]).toEqual([0, 20, ['Tomasz', 'Tomasz']]);
      expect(rowsOf(host, 'interactions').at(-1)?.by).toBe('Tom');
      await member('Tomasz', { active: false, leaveDuties: true });
      await nightOf(host, '2026-11-25');
      expect([...new Set(ofStatus('open').map(({ rule, fix }) => `${rule} ${fix}`))]).toEqual(['A11 Ivy']);
      await tickAll();
      await hourPasses(host);
      expect([ofOwner('Ivy'), duties()]).toEqual([40, ['Ivy', 'Ivy']]);
      await member('Tomasz', { active: true });
      await nightOf(host, '2026-11-26');
      expect(ofStatus('open')).toEqual([]);
      expect([ofOwner('Ivy'), rowsOf(host, 'interactions').at(-1)?.by]).toEqual([40, 'Tom']);
      await ask(host, 'updateCustomer', { id: customer, set: { owner: 'Tomasz' }, base: { owner: 'Ivy' } });
      expect(ofOwner('Tomasz')).toBe(1);
    }),
  );

  it(
    'F53 a file’s cell that is too long is refused with the reason; a lone surrogate, NUL, emoji and right-to-left text arrive unchanged',
    withBook(async () => {
      const texts = {
        ...{ endless: 'x'.repeat(50_001), surrogate: 'q\uD800z', nul: 'a\u0000b' },
        ...{ family: '👩‍👩‍👧‍👦 🇨🇳 é', reversed: '\u202Egnp.exe\u202C مرحبا' },
      };
      const { rejected } = await importRows(
        Object.values(texts).map((city, n) => [`File ${n}`, `1360000100${n}`, city]),
      );
      const known = Object.keys(texts);
      const refused = rejected.map(({ line, column, code }) => [known[line - 2], column, code]);
      expect(refused).toEqual([['endless', columnName('customers', 'city', language), 'too-long']]);
      expect(
        rowsOf(host, 'customers')
          .slice(40)
          .map(({ city }) => city),
      ).toEqual(Object.values(texts).slice(1));
    }),
  );

  it(
    'F54 an import that would bring the workbook to 10 million cells is refused before it writes, and says to archive; with room again it goes',
    withBook(async () => {
      const rows = Array.from({ length: 2000 }, (_, n) => [`Late ${n}`, `1350000${String(1000 + n)}`, 'Ningbo']);
      const before = cellsOf(host);
      await host.humanEdit(ivy, { kind: 'addTab', name: 'Big' });
      const big = host.book.sheets.find(({ name }) => name === 'Big')!;
      const cellsNow = host.book.sheets.reduce((sum, { maxRows, maxColumns }) => sum + maxRows * maxColumns, 0);
      const count = Math.floor((9_490_000 - cellsNow) / big.maxColumns);
      await host.humanEdit(ivy, { kind: 'insertRows', sheet: big.id, at: 2, count });
      await expect(importRows(rows)).rejects.toThrow(inLanguage(errorTexts['workbook-full'], language));
      expect(differences(before, cellsOf(host))).toEqual([]);
      await host.humanEdit(ivy, { kind: 'deleteTab', sheet: big.id });
      await importRows(rows.slice(0, 50));
      expect(rowsOf(host, 'customers')).toHaveLength(90);
    }),
  );

  it(
    'F55 code that is older than the workbook reads, and refuses to write until it is loaded anew',
    withBook(async () => {
      await ask(host, 'takeOver', {});
      const { schema } = host.state.documentProperties;
      const { id } = rowsOf(host, 'customers')[0] as { id: string };
      const edit = { id, set: { city: 'Bath' }, base: { city: rowsOf(host, 'customers')[0]?.city } };
      host.state.documentProperties.schema = String(Number(schema) + 1);
      const stamped = () => cells('customers', 'updated_at', 'updated_by');
      const stamps = stamped();
      await typeInto('customers', 'note', 3, [['Wants samples']]);
      expect(stamped()).toEqual(stamps);
      const before = pictureOf(host);
      const reload = inLanguage(errorTexts.reload, language);
      expect(await replyTo(host, 'updateCustomer', edit)).toMatchObject({ ok: false, code: 'reload', message: reload });
      expect(await replyTo(host, 'runNow', { what: 'hour' })).toMatchObject({ ok: false, code: 'reload' });
      await hourPasses(host);
      expect(pictureOf(host)).toEqual(before);
      expect((await ask(host, 'card', { id })).values.id).toBe(id);
      host.state.documentProperties.schema = String(schema);
      await ask(host, 'updateCustomer', edit);
      expect(rowsOf(host, 'customers')[0]?.city).toBe('Bath');
      await typeInto('customers', 'note', 3, [['Wants more samples']]);
      expect(stamped()[1]).not.toEqual(stamps[1]);
    }),
  );

  it(
    'F55 a newer version adds to an older workbook what it needs, loses nothing, and tells it in the log; a run that died goes on',
    withBook(async () => {
      await ask(host, 'takeOver', {});
      const customers = cells('customers', 'id', 'name', 'phone', 'note');
      const { schema } = host.state.documentProperties;
      // as a version left it that had neither the column nor the tab nor the setting
      const { sheet, column } = placeOf(host, 'customers', 'interests');
      const [first] = customers as [string[]];
      await host.humanEdit(ivy, { kind: 'deleteColumns', sheet, at: column, count: 1 });
      const tab = host.book.sheets.find(({ name }) => name === tabName('goals', language))!;
      await host.humanEdit(ivy, { kind: 'deleteTab', sheet: tab.id });
      const settings = tabNamed(host, 'settings').sheet;
      const at = rowsOf(host, 'settings').findIndex(({ key }) => key === 'undo_days');
      await host.humanEdit(ivy, { kind: 'deleteRows', sheet: settings.id, at: at + 2, count: 1 });
      host.state.documentProperties.schema = '0';
      host.killNextAt(70);
      await hourPasses(host);
      expect(host.state.documentProperties.schema).toBe('0');
      await hourPasses(host);
      expect(host.state.documentProperties.schema).toBe(schema);
      expect(placeOf(host, 'customers', 'interests').column).toBe(column);
      expect(cells('customers', 'id', 'name', 'phone', 'note')).toEqual(customers);
      expect(rowsOf(host, 'goals')).toEqual([]);
      expect(rowsOf(host, 'settings').filter(({ key }) => key === 'undo_days')).toHaveLength(1);
      const told = rowsOf(host, 'changes').filter(({ row }) => row === schema);
      expect(told.map(({ tab: of, field }) => [of, field])).toEqual(
        expect.arrayContaining([
          [tabName('customers', language), columnName('customers', 'interests', language)],
          [tabName('goals', language), null],
        ]),
      );
      await ask(host, 'updateCustomer', { id: first?.[0], set: { interests: 'Tea' }, base: { interests: null } });
    }),
  );

  it(
    'F55 a save right after an upgrade, before the hour has run, brings what is missing first and is kept',
    withBook(async () => {
      const { schema } = host.state.documentProperties;
      const customers = cells('customers', 'id', 'name', 'phone', 'note');
      const { sheet, column } = placeOf(host, 'customers', 'interests');
      await host.humanEdit(ivy, { kind: 'deleteColumns', sheet, at: column, count: 1 });
      const tab = host.book.sheets.find(({ name }) => name === tabName('feedback', language))!;
      await host.humanEdit(ivy, { kind: 'deleteTab', sheet: tab.id });
      host.state.documentProperties.schema = '0';
      const id = String(customers[0]?.[0]);
      expect(
        await replyTo(host, 'updateCustomer', { id, set: { interests: 'Tea' }, base: { interests: null } }),
      ).toMatchObject({ ok: true });
      expect(rowsOf(host, 'customers')[0]).toMatchObject({ id, interests: 'Tea' });
      expect(cells('customers', 'id', 'name', 'phone', 'note')).toEqual(customers);
      expect(host.state.documentProperties.schema).toBe(schema);
      host.state.documentProperties.schema = '0';
      expect((await ask(host, 'card', { id })).values.id).toBe(id);
      expect(host.state.documentProperties.schema).toBe(schema);
    }),
  );

  it(
    'F56 a copy of the spreadsheet runs nothing and mails nobody until it is started; then it has every row',
    withBook(async () => {
      await ask(host, 'takeOver', {});
      const copy = host.another(host.image());
      try {
        // what Google copies is the grid: neither triggers nor properties
        copy.state.triggers.length = 0;
        for (const key of Object.keys(copy.state.documentProperties)) delete copy.state.documentProperties[key];
        const mails = copy.mails.length;
        const before = records(copy);
        await copy.advanceTo(copy.state.now + 24 * 3_600_000);
        expect([copy.mails.length, records(copy)]).toEqual([mails, before]);
        const opened = await ask(copy, 'open', {});
        expect([opened.installed, opened.automation.state]).toEqual([false, 'never']);
        await ask(copy, 'install', { language });
        expect(records(copy)).toEqual(before);
        expect((await ask(copy, 'open', {})).installed).toBe(true);
        await ask(copy, 'addCustomer', { name: 'Quillmoor Paper', phone: '13800001111' });
        expect([rowsOf(copy, 'customers').length, rowsOf(host, 'customers').length]).toEqual([41, 40]);
        expect((await ask(host, 'open', {})).automation.state).toBe('running');
      } finally {
        await copy.close();
      }
    }),
  );
  const records = (of: Host) =>
    (['customers', 'orders', 'interactions', 'team'] as const).map((key) => rowsOf(of, key));
});
