import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Host } from '../../local-host/host/host.ts';
import { aHost, ask, hourPasses, ivy, languages, pictureOf, placeOf, replyTo, rowsOf, tom } from './workbook.ts';

describe.each(languages)('%s', (language) => {
  let host: Host;
  let customer: string;
  let before: ReturnType<typeof pictureOf>;
  let marks: number;
  let warned: number;
  let places: Record<'id' | 'name' | 'city', ReturnType<typeof placeOf>>;
  /** of the row that is typed while the add-on is out */
  const idCell = () => {
    const { sheet, column } = places.id;
    return host.book.sheetById(sheet)?.cells({ row: 3, column, rows: 1, columns: 1 })[0]?.[0] ?? '';
  };
  const warnings = () => host.book.sheets.flatMap(({ protections }) => protections);

  beforeAll(async () => {
    host = await aHost(language);
    ({ id: customer } = await ask(host, 'addCustomer', { name: 'Quillmoor Paper', wechat: 'quill' }));
    await ask(host, 'takeOver', {}, { as: tom });
    await ask(host, 'takeOver', {});
    await hourPasses(host);
    places = {
      id: placeOf(host, 'customers', 'id'),
      name: placeOf(host, 'customers', 'name'),
      city: placeOf(host, 'customers', 'city'),
    };
    warned = warnings().length;
    marks = host.book.metadata.length;
    before = pictureOf(host);
  });
  afterAll(() => host.close());

  it('C05 is taken out by an admin alone, its triggers and warnings gone and every cell in its place', async () => {
    expect(await replyTo(host, 'uninstall', {}, { as: tom })).toMatchObject({ code: 'no-permission' });
    await ask(host, 'uninstall', {});
    expect(await replyTo(host, 'uninstall', {})).toMatchObject({ ok: true });
    await host.advanceTo(host.state.now + 3 * 3_600_000);
    expect(host.state.triggers).toEqual([]);
    expect(host.book.metadata.length).toBe(marks);
    expect(warnings()).toEqual([]);
    expect(pictureOf(host)).toEqual(before);
    expect(host.mails).toEqual([]);
  });

  it('C05 leaves what people type alone once it is out, and offers to be installed', async () => {
    const { sheet, column } = places.name;
    await host.humanEdit(ivy, { kind: 'type', sheet, row: 3, column, texts: [['Fennick Bindery']] });
    await host.humanEdit(ivy, { kind: 'type', sheet, row: 1, column: places.city.column, texts: [['Town']] });
    expect(idCell()).toBe('');
    expect(await replyTo(host, 'addCustomer', { name: 'Late', wechat: 'late' })).toMatchObject({
      code: 'not-installed',
    });
    expect(await ask(host, 'open', {})).toMatchObject({ installed: false });
  });

  it('C05 goes on after a new installation where it ended, with what was typed meanwhile', async () => {
    const again = await ask(host, 'install', { language });
    expect(again.created).toEqual([]);
    expect(host.book.metadata.length).toBe(marks);
    await hourPasses(host);
    expect(idCell()).toMatch(/^C-/);
    await ask(host, 'updateCustomer', { id: customer, set: { city: 'Ningbo' }, base: { city: null } });
    expect(rowsOf(host, 'customers')).toMatchObject([{ id: customer, city: 'Ningbo' }, { name: 'Fennick Bindery' }]);
    await ask(host, 'logInteraction', { customer, channel: 'phone', summary: 'Back again' });
    expect((await ask(host, 'card', { id: customer })).timeline.map(({ title }) => title)).toContain('Back again');
    expect(warnings()).toHaveLength(warned);
    expect((await ask(host, 'open', {})).user).toMatchObject({ name: 'Ivy', role: 'admin' });
  });

  it('C05 takes its marks off, too, where it is told to, and puts them on again with the next installation', async () => {
    await ask(host, 'uninstall', { marks: true });
    expect(host.book.metadata).toEqual([]);
    const { sheet } = places.city;
    await host.humanEdit(ivy, { kind: 'type', sheet, row: 4, column: places.name.column, texts: [['Harrow Mill']] });
    expect((await ask(host, 'install', { language })).created).toEqual([]);
    expect(host.book.metadata.length).toBe(marks);
    expect(rowsOf(host, 'customers').map(({ name }) => name)).toContain('Harrow Mill');
  });
});
