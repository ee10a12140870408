import { tabNamed } from '../../local-host/cli/tabs.ts';
import type { Host } from '../../local-host/host/host.ts';
import type { CellValue } from '../../local-host/workbook/cell.ts';
import type { SheetKey } from '../../src/schema/sheets.ts';
import { ivy, placeOf } from '../capabilities/workbook.ts';
import { areaOf } from './book.ts';

/** Something that happens to a shared sheet, and the rule that must name it; `columns` as the finding lists them. */
export interface Act {
  readonly title: string;
  readonly rule: string;
  /** others that name it as well */
  readonly also?: readonly string[];
  readonly sheet: SheetKey;
  readonly columns?: readonly string[];
  /** done in the large book, too */
  readonly isLarge?: true;
  readonly act: (host: Host) => Promise<void> | void;
}

async function sort(host: Host, key: SheetKey, from: string, to = from, rows?: { first: number; n: number }) {
  const area = areaOf(host, key, from, to);
  const part = rows ? { row: rows.first, rows: rows.n } : {};
  await host.humanEdit(ivy, { kind: 'sort', by: area.column, ascending: false, ...area, ...part });
}

async function paste(host: Host, key: SheetKey, column: string, row: number, texts: readonly (readonly string[])[]) {
  await host.humanEdit(ivy, { kind: 'type', ...placeOf(host, key, column), row, texts });
}

/** As another tool writes, with no event. */
function write(host: Host, key: SheetKey, column: string, row: number, cells: CellValue[][]) {
  tabNamed(host, key).sheet.writeCells(row, placeOf(host, key, column).column, cells);
}

function read(host: Host, key: SheetKey, column: string): CellValue[] {
  const { column: at } = placeOf(host, key, column);
  const { sheet } = tabNamed(host, key);
  return sheet.cells({ row: 2, column: at, rows: sheet.lastRow - 1, columns: 1 }).map((row) => (row[0] as never) ?? '');
}

const valuesDown = (n: number, text: (index: number) => string) =>
  Array.from({ length: n }, (_, index) => [text(index)]);

export const acts: readonly Act[] = [
  {
    title: 'sorts only the phones',
    isLarge: true,
    rule: 'A48',
    sheet: 'customers',
    columns: ['phone'],
    act: (host) => sort(host, 'customers', 'phone'),
  },
  {
    title: 'sorts phone and mail without the rest',
    rule: 'A48',
    sheet: 'customers',
    columns: ['phone', 'email'],
    act: (host) => sort(host, 'customers', 'phone', 'email'),
  },
  {
    title: 'sorts the names of 60 rows',
    rule: 'A48',
    sheet: 'customers',
    columns: ['name'],
    act: (host) => sort(host, 'customers', 'name', 'name', { first: 100, n: 60 }),
  },
  {
    title: 'sorts the ids alone',
    isLarge: true,
    rule: 'A48',
    sheet: 'customers',
    columns: ['id'],
    act: (host) => sort(host, 'customers', 'id'),
  },
  {
    title: 'sorts all columns but the first',
    isLarge: true,
    rule: 'A48',
    sheet: 'orders',
    act: (host) => sort(host, 'orders', 'order_no', 'note'),
  },
  {
    title: 'sorts the days of orders',
    rule: 'A48',
    sheet: 'orders',
    columns: ['ordered_on'],
    act: (host) => sort(host, 'orders', 'ordered_on'),
  },
  {
    title: 'sorts the owners',
    rule: 'A48',
    sheet: 'customers',
    columns: ['owner'],
    act: (host) => sort(host, 'customers', 'owner'),
  },
  {
    title: 'sorts the amounts of orders',
    rule: 'A48',
    sheet: 'orders',
    columns: ['amount'],
    act: (host) => sort(host, 'orders', 'amount'),
  },
  {
    title: 'deletes one cell of the phones, so that those below move up',
    rule: 'A48',
    sheet: 'customers',
    columns: ['phone'],
    act: (host) => {
      const phones = read(host, 'customers', 'phone');
      write(
        host,
        'customers',
        'phone',
        200,
        [...phones.slice(199), ''].map((cell) => [cell]),
      );
    },
  },
  {
    title: 'inserts a cell into the mails, so that those below move down',
    rule: 'A48',
    sheet: 'customers',
    columns: ['email'],
    act: (host) => {
      const mails = read(host, 'customers', 'email');
      write(
        host,
        'customers',
        'email',
        302,
        ['', ...mails.slice(300)].map((cell) => [cell]),
      );
    },
  },
  {
    title: 'exchanges two phones',
    rule: 'A48',
    sheet: 'customers',
    columns: ['phone'],
    act: (host) => {
      const [a, b] = read(host, 'customers', 'phone');
      write(host, 'customers', 'phone', 2, [[b!], [a!]]);
    },
  },
  {
    title: 'deletes a row',
    rule: 'A49',
    sheet: 'customers',
    act: (host) =>
      host
        .humanEdit(ivy, { kind: 'deleteRows', sheet: placeOf(host, 'customers', 'id').sheet, at: 40, count: 1 })
        .then(() => undefined),
  },
  {
    title: 'deletes 120 rows',
    isLarge: true,
    rule: 'A49',
    sheet: 'customers',
    act: (host) =>
      host
        .humanEdit(ivy, { kind: 'deleteRows', sheet: placeOf(host, 'customers', 'id').sheet, at: 40, count: 120 })
        .then(() => undefined),
  },
  {
    title: 'clears the whole body of a tab',
    rule: 'A49',
    sheet: 'interactions',
    act: (host) => {
      const { sheet } = tabNamed(host, 'interactions');
      return host
        .humanEdit(ivy, {
          kind: 'clear',
          sheet: sheet.id,
          row: 2,
          column: 1,
          rows: sheet.lastRow - 1,
          columns: sheet.lastColumn,
        })
        .then(() => undefined);
    },
  },
  {
    title: 'pastes 50 values over the phones',
    rule: 'A62',
    sheet: 'customers',
    columns: ['phone'],
    act: (host) =>
      paste(
        host,
        'customers',
        'phone',
        30,
        valuesDown(50, (n) => `0571-6000${1000 + n * 7}`),
      ),
  },
  {
    title: 'pastes a block over three columns',
    rule: 'A62',
    sheet: 'customers',
    act: (host) =>
      paste(
        host,
        'customers',
        'phone',
        150,
        Array.from({ length: 40 }, (_, n) => [`139${10_000_000 + n}`, `x${n}@paste.example`, `wx-${n}`]),
      ),
  },
  {
    title: 'fills one city down',
    rule: 'A62',
    sheet: 'customers',
    columns: ['city'],
    act: (host) =>
      paste(
        host,
        'customers',
        'city',
        100,
        valuesDown(150, () => 'Ürümqi'),
      ),
  },
  {
    title: 'fills one owner down 300 rows',
    rule: 'A62',
    sheet: 'customers',
    columns: ['owner'],
    act: (host) =>
      paste(
        host,
        'customers',
        'owner',
        100,
        valuesDown(300, () => 'Tom'),
      ),
  },
  {
    title: 'clears a column',
    isLarge: true,
    rule: 'A62',
    sheet: 'customers',
    columns: ['email'],
    act: (host) => host.humanEdit(ivy, { kind: 'clear', ...areaOf(host, 'customers', 'email') }).then(() => undefined),
  },
  {
    title: 'replaces a word everywhere',
    isLarge: true,
    rule: 'A62',
    sheet: 'orders',
    columns: ['product'],
    act: (host) => {
      const products = read(host, 'orders', 'product');
      write(
        host,
        'orders',
        'product',
        2,
        products.map((cell) => [String(cell).replaceAll('Article', 'Item')]),
      );
    },
  },
  {
    title: 'puts broken formulas over the notes',
    rule: 'A62',
    sheet: 'customers',
    columns: ['note'],
    act: (host) =>
      write(
        host,
        'customers',
        'note',
        2,
        valuesDown(400, () => '#REF!'),
      ),
  },
  {
    title: 'writes other ids over 30 rows',
    isLarge: true,
    rule: 'A03',
    sheet: 'customers',
    columns: ['id'],
    act: (host) =>
      write(
        host,
        'customers',
        'id',
        60,
        valuesDown(30, (n) => `X${n}`),
      ),
  },
  {
    title: 'fills one id down 12 rows',
    rule: 'A02',
    sheet: 'customers',
    columns: ['id'],
    act: (host) => {
      const id = read(host, 'customers', 'id')[98]!;
      write(
        host,
        'customers',
        'id',
        101,
        Array.from({ length: 12 }, () => [id]),
      );
    },
  },
  {
    title: 'takes ten customers of orders for others',
    rule: 'A48',
    sheet: 'orders',
    columns: ['customer'],
    act: (host) => sort(host, 'orders', 'customer', 'customer', { first: 10, n: 40 }),
  },
  {
    title: 'deletes the column of phones',
    rule: 'A45',
    sheet: 'customers',
    columns: ['phone'],
    act: (host) => {
      const { sheet, column } = placeOf(host, 'customers', 'phone');
      return done(host.humanEdit(ivy, { kind: 'deleteColumns', sheet, at: column, count: 1 }));
    },
  },
  {
    title: 'deletes a tab',
    rule: 'A45',
    sheet: 'interactions',
    act: (host) => done(host.humanEdit(ivy, { kind: 'deleteTab', sheet: tabNamed(host, 'interactions').sheet.id })),
  },
  {
    title: 'empties a header',
    rule: 'A44',
    sheet: 'customers',
    columns: ['phone'],
    act: (host) => paste(host, 'customers', 'phone', 1, [['']]),
  },
  {
    title: 'deletes the row of headers',
    rule: 'A45',
    sheet: 'orders',
    act: (host) => {
      const { sheet } = tabNamed(host, 'orders');
      return done(host.humanEdit(ivy, { kind: 'deleteRows', sheet: sheet.id, at: 1, count: 1 }));
    },
  },
  {
    title: 'exchanges two headers',
    rule: 'A47',
    sheet: 'customers',
    act: (host) => {
      const { sheet } = tabNamed(host, 'customers');
      const { column } = placeOf(host, 'customers', 'phone');
      const [phone, mail] = sheet.cells({ row: 1, column, rows: 1, columns: 2 })[0]!;
      return paste(host, 'customers', 'phone', 1, [[String(mail), String(phone)]]);
    },
  },
  {
    title: 'sorts the phones and deletes 40 rows',
    rule: 'A48',
    also: ['A49'],
    sheet: 'customers',
    act: async (host) => {
      await sort(host, 'customers', 'phone');
      await done(
        host.humanEdit(ivy, { kind: 'deleteRows', sheet: placeOf(host, 'customers', 'id').sheet, at: 60, count: 40 }),
      );
    },
  },
  {
    title: 'sorts the left half of the columns',
    rule: 'A48',
    sheet: 'customers',
    act: (host) => sort(host, 'customers', 'id', 'phone'),
  },
  {
    title: 'pastes 100 rows without their ids one row lower',
    rule: 'A48',
    sheet: 'customers',
    act: (host) => {
      const { sheet } = tabNamed(host, 'customers');
      sheet.writeCells(101, 2, sheet.cells({ row: 100, column: 2, rows: 100, columns: sheet.lastColumn - 1 }));
    },
  },
  {
    title: 'deletes cells of 30 rows, so that those beside them move',
    rule: 'A62',
    sheet: 'orders',
    act: (host) => {
      const { sheet } = tabNamed(host, 'orders');
      const { column } = placeOf(host, 'orders', 'product');
      const cells = sheet.cells({ row: 40, column, rows: 30, columns: sheet.lastColumn - column + 1 });
      sheet.writeCells(
        40,
        column,
        cells.map(([, ...rest]) => [...rest, '']),
      );
    },
  },
  {
    title: 'splits the names into columns, over the next steps',
    rule: 'A62',
    sheet: 'customers',
    act: (host) => {
      const names = read(host, 'customers', 'name').map((name) => String(name).split(' '));
      write(host, 'customers', 'name', 2, names);
    },
  },
  {
    title: 'clears the states of the rows',
    rule: 'A62',
    sheet: 'customers',
    columns: ['state'],
    act: (host) => done(host.humanEdit(ivy, { kind: 'clear', ...areaOf(host, 'customers', 'state') })),
  },
  {
    title: 'merges cells of two rows',
    rule: 'A53',
    also: ['A62'],
    sheet: 'customers',
    act: async (host) => {
      const name = JSON.stringify(tabNamed(host, 'customers').sheet.name);
      const { column } = placeOf(host, 'customers', 'name');
      const merge = `SpreadsheetApp.getActive().getSheetByName(${name}).getRange(30, ${column}, 2, 8).merge()`;
      await host.runSource(ivy, `function main() { ${merge}; }`, 'main');
    },
  },
  {
    title: 'copies a row onto another with its id',
    rule: 'A49',
    sheet: 'customers',
    act: (host) => {
      const { sheet } = tabNamed(host, 'customers');
      sheet.writeCells(80, 1, sheet.cells({ row: 50, column: 1, rows: 1, columns: sheet.lastColumn }));
    },
  },
  {
    title: 'replaces 0 by O in the ids',
    rule: 'A03',
    sheet: 'customers',
    columns: ['id'],
    act: (host) => {
      const ids = read(host, 'customers', 'id');
      write(
        host,
        'customers',
        'id',
        2,
        ids.map((id) => [String(id).replaceAll('0', 'O')]),
      );
    },
  },
  {
    title: 'puts a title above the headers',
    rule: 'A45',
    sheet: 'customers',
    act: async (host) => {
      const { sheet } = tabNamed(host, 'customers');
      await host.humanEdit(ivy, { kind: 'insertRows', sheet: sheet.id, at: 1, count: 2 });
      await host.humanEdit(ivy, { kind: 'type', sheet: sheet.id, row: 1, column: 1, texts: [['Our customers']] });
    },
  },
  {
    title: 'sorts a tab together with its headers',
    rule: 'A45',
    sheet: 'customers',
    act: (host) => {
      const { sheet } = tabNamed(host, 'customers');
      const all = { row: 1, column: 1, rows: sheet.lastRow, columns: sheet.lastColumn };
      return done(host.humanEdit(ivy, { kind: 'sort', sheet: sheet.id, by: 2, ascending: false, ...all }));
    },
  },
];

async function done(edit: Promise<unknown>): Promise<void> {
  await edit;
}
