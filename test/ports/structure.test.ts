import { afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { type AdapterWorld, adapterWorld, buildProbe } from './adapterWorld.ts';

const anna = { id: 'C-0000000001', name: 'Anna', phone: '0012', city: 'Reno' };
const addAnna = [
  'operations',
  'commit',
  {
    id: 'Z-1',
    kind: 'x',
    about: '',
    changes: [{ kind: 'append', sheet: 'customers', values: anna }],
    answer: 1,
    how: 'sidebar',
  },
];
const findAnna = ['table', 'customers', 'byId', anna.id];

/** Column of a header, 1-based. */
const columnOf = (world: AdapterWorld, tab: string, header: string): number => {
  const sheet = world.sheet(tab);
  for (let column = 1; column <= sheet.maxColumns; column += 1) if (sheet.cell(1, column) === header) return column;
  throw new Error(`no column ${header}`);
};

jest.setTimeout(60_000);
beforeAll(buildProbe);

describe('the tabs in the hands of people', () => {
  let world: AdapterWorld;
  beforeEach(async () => {
    world = await adapterWorld();
    await world.ask([addAnna]);
  });
  afterEach(() => world.close());

  const type = (tab: string, row: number, column: number, text: string) =>
    world.edit(tab, { kind: 'type', row, column, texts: [[text]] });

  it('F21 renamed headers are recognised', async () => {
    await type('Customers', 1, columnOf(world, 'Customers', 'City'), 'Where');
    expect(await world.ask([['structure', 'inspect'], findAnna])).toMatchObject([
      [{ rule: 'A44', sheet: 'customers', column: 'city', detail: 'Where' }],
      { values: anna },
    ]);
    await type('Customers', 1, columnOf(world, 'Customers', 'Where'), 'City');
    expect((await world.ask([['structure', 'inspect']]))[0]).toEqual([]);
  });

  it('F22 renamed and moved tabs are found, a copy is not ours', async () => {
    await world.edit('Customers', { kind: 'copyTab' });
    await world.edit('Customers', { kind: 'renameTab', name: 'Clients' });
    await world.edit('Clients', { kind: 'moveTab', to: 9 });
    expect((await world.ask([findAnna]))[0]).toMatchObject({ row: 2, values: anna });
    await world.ask([
      [
        'operations',
        'commit',
        {
          id: 'Z-2',
          kind: 'x',
          about: '',
          changes: [{ kind: 'update', sheet: 'customers', id: anna.id, set: { city: 'Ely' } }],
          answer: 1,
          how: 'sidebar',
        },
      ],
    ]);
    expect(world.sheet('Clients').cell(2, columnOf(world, 'Clients', 'City'))).toBe('Ely');
  });

  it('F23 a deleted column stops the tab and comes back at its place', async () => {
    const column = columnOf(world, 'Customers', 'Phone');
    await world.edit('Customers', { kind: 'deleteColumns', at: column, count: 1 });
    expect((await world.outcome([findAnna])).error?.message).toContain('customers.phone');
    const [repaired, row] = await world.ask([['structure', 'repair'], findAnna]);
    expect(repaired).toContainEqual({ rule: 'A45', sheet: 'customers', column: 'phone', detail: '', repaired: true });
    expect(row).toMatchObject({ values: { ...anna, phone: null } });
    expect(columnOf(world, 'Customers', 'Phone')).toBe(column);
  });

  it('F24 a deleted tab is reported and made again', async () => {
    await world.edit('Tasks', { kind: 'deleteTab' });
    const [problems, repaired, count] = await world.ask([
      ['structure', 'inspect'],
      ['structure', 'repair'],
      ['table', 'tasks', 'count'],
    ]);
    expect(problems).toEqual([{ rule: 'A45', sheet: 'tasks', column: '', detail: '', repaired: false }]);
    expect(repaired).toContainEqual(expect.objectContaining({ sheet: 'tasks', column: '', repaired: true }));
    expect(count).toBe(0);
  });

  it('a report is drawn also where people took out its empty rows and columns', async () => {
    const sheet = world.sheet('Segments');
    sheet.deleteRows(2, sheet.maxRows - 1);
    sheet.deleteColumns(2, sheet.maxColumns - 1);
    await world.ask([['reports', 'draw', 'segments', [{ name: 'n', header: ['Name', 'Number'], rows: [['a', 1]] }]]]);
    expect(sheet.values({ row: 1, column: 1, rows: 2, columns: 2 })).toEqual([
      ['Name', 'Number'],
      ['a', 1],
    ]);
  });

  it('F25 inserted and moved columns change nothing', async () => {
    await world.edit('Customers', { kind: 'insertColumns', at: 2, count: 2 });
    await type('Customers', 1, 2, 'Hobby');
    const [problems, row] = await world.ask([['structure', 'inspect'], findAnna]);
    expect(problems).toEqual([{ rule: 'A46', sheet: 'customers', column: 'Hobby', detail: '', repaired: false }]);
    expect(row).toMatchObject({ values: anna });
  });

  it('A47 a header with the name of another field gets its own back', async () => {
    const column = columnOf(world, 'Customers', 'City');
    await type('Customers', 1, column, 'Phone');
    const [problems, row, repaired] = await world.ask([['structure', 'inspect'], findAnna, ['structure', 'repair']]);
    expect(problems).toMatchObject([{ rule: 'A47', column: 'city', detail: 'Phone' }]);
    expect(row).toMatchObject({ values: anna });
    expect(repaired).toMatchObject([{ rule: 'A47', repaired: true }]);
    expect(world.sheet('Customers').cell(1, column)).toBe('City');
  });

  it('A47 a second column for a field is reported and left to people', async () => {
    await world.edit('Customers', { kind: 'insertColumns', at: 2, count: 1 });
    await type('Customers', 1, 2, 'Phone');
    const [problems, row, repaired] = await world.ask([['structure', 'inspect'], findAnna, ['structure', 'repair']]);
    expect(problems).toMatchObject([{ rule: 'A47', column: 'phone' }]);
    expect(row).toMatchObject({ values: anna });
    expect(repaired).toMatchObject([{ rule: 'A47', repaired: false }]);
  });

  it('F29 formats and dropdowns that a paste took away are laid again once a day', async () => {
    const sheet = world.sheet('Customers');
    const [phone, owner, source] = ['Phone', 'Owner', 'Source'].map((header) => columnOf(world, 'Customers', header));
    const spoil = `function main() {
      const sheet = SpreadsheetApp.getActive().getSheetByName('Customers');
      sheet.getRange(2, ${phone}, 1, 1).setNumberFormat('0.00');
      sheet.getRange(2, ${owner}, 1, 1).clearDataValidations();
      sheet.getRange(2, ${source}, 1, 1).clearDataValidations();
    }`;
    await world.host.runSource('tom@team.example', spoil, 'main');
    const [laid, again] = await world.ask([
      ['structure', 'inspect'],
      ['structure', 'inspect'],
    ]);
    expect(laid).toEqual([
      { rule: 'format', sheet: 'customers', column: 'phone', detail: '', repaired: true },
      { rule: 'validation', sheet: 'customers', column: 'source', detail: '', repaired: true },
      { rule: 'validation', sheet: 'customers', column: 'owner', detail: '', repaired: true },
    ]);
    expect(again).toEqual([]);
    expect(sheet.cell(2, phone!)).toBe('0012');
  });

  it('installing again makes nothing and changes nothing', async () => {
    const before = world.host.book.sheets.map((sheet) => [sheet.name, sheet.maxColumns, sheet.maxRows]);
    const [again] = await world.ask([['structure', 'install', 'en']]);
    expect(again).toMatchObject({ created: [] });
    expect(world.host.book.sheets.map((sheet) => [sheet.name, sheet.maxColumns, sheet.maxRows])).toEqual(before);
  });
});
