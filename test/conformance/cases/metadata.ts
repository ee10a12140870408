import type { Case, Json, Scene } from '../case.ts';
import { thrownBy } from '../observe.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const key = 'conformance.case';

const found = (sheet: Sheet) => sheet.createDeveloperMetadataFinder().withKey(key).find();

/** The row or column where the metadata of a tab lies, in A1 notation. */
const places = (sheet: Sheet): Json =>
  found(sheet).map((one) => {
    const location = one.getLocation();
    return (location.getRow() ?? location.getColumn())?.getA1Notation() ?? 'sheet';
  });

const notSupported = 'Exception: Adding developer metadata to arbitrary ranges is not currently supported.';

const refusedOn = (id: string, address: string): Case => ({
  id: `refused-${id}`,
  about: `metadata cannot sit on ${address}`,
  source: 'H77, S80, E16',
  expected: true,
  run: ({ sheet }) => {
    const range = sheet().getRange(address);
    return thrownBy(() => range.addDeveloperMetadata(key)).startsWith(notSupported);
  },
});

/** Where row metadata of row 5 lies after rows have moved. */
const moved = (
  id: string,
  about: string,
  move: (sheet: Sheet) => void,
  expected: Json,
  source: string,
  address = '5:5',
) => ({
  id: `moves-${id}`,
  about,
  source,
  expected,
  run: ({ sheet }: Scene) => {
    const tab = sheet();
    tab.getRange(address).addDeveloperMetadata(key, 'value');
    move(tab);
    return places(tab);
  },
});

export const metadata: readonly Case[] = [
  refusedOn('cell', 'B2'),
  refusedOn('row-part', 'B2:D2'),
  refusedOn('column-part', 'B2:B5'),
  refusedOn('block', 'B2:C3'),
  {
    id: 'levels',
    about: 'metadata sits on a row, a column, a tab and the spreadsheet',
    source: 'H77, S80',
    expected: ['ROW', 'COLUMN', 'SHEET', 'SPREADSHEET'],
    run: ({ book, sheet, afterwards }) => {
      const tab = sheet();
      tab.getRange('2:2').addDeveloperMetadata(key);
      tab.getRange('B:B').addDeveloperMetadata(key);
      tab.addDeveloperMetadata(key);
      book.addDeveloperMetadata(`${key}.book`, 'value');
      const ofBook = book.createDeveloperMetadataFinder().withKey(`${key}.book`).find();
      afterwards(() => ofBook.map((one) => one.remove()));
      const order = ['ROW', 'COLUMN', 'SHEET', 'SPREADSHEET'];
      const types = [...found(tab), ...ofBook].map((one) => String(one.getLocation().getLocationType()));
      return types.sort((a, b) => order.indexOf(a) - order.indexOf(b));
    },
  },
  moved(
    'insert-above',
    'metadata of a row moves down with a row inserted above',
    (tab) => tab.insertRowBefore(1),
    ['6:6'],
    'H77, LC20',
  ),
  moved(
    'insert-below',
    'metadata of a row stays when rows are inserted below',
    (tab) => tab.insertRowAfter(5),
    ['5:5'],
    'H77',
  ),
  moved(
    'delete-above',
    'metadata of a row moves up when a row above is deleted',
    (tab) => tab.deleteRow(1),
    ['4:4'],
    'H77',
  ),
  moved('delete', 'metadata of a deleted row is gone', (tab) => tab.deleteRow(5), [], 'H77, LC20'),
  moved(
    'move',
    'metadata of a row goes with it when it is moved',
    (tab) => tab.moveRows(tab.getRange('5:5'), 2),
    ['2:2'],
    'H77',
  ),
  moved(
    'column-insert',
    'metadata of a column moves right with a column inserted before',
    (tab) => tab.insertColumnBefore(1),
    ['C:C'],
    'H77',
    'B:B',
  ),
  moved('column-delete', 'metadata of a deleted column is gone', (tab) => tab.deleteColumn(2), [], 'H77', 'B:B'),
  moved(
    'rename',
    'metadata stays when the tab is renamed',
    (tab) => tab.setName(`${tab.getName()} x`),
    ['5:5'],
    'S11, S66',
  ),
  {
    id: 'value',
    about: 'key, value and visibility read back; without a value it is null',
    source: 'S82',
    expected: [key, 'value', 'PROJECT', null, 'DOCUMENT'],
    run: ({ sheet }) => {
      const [full, bare] = [sheet(), sheet()];
      full.addDeveloperMetadata(key, 'value', SpreadsheetApp.DeveloperMetadataVisibility.PROJECT);
      bare.addDeveloperMetadata(key);
      const [one] = found(full);
      const [other] = found(bare);
      return [
        one?.getKey() ?? '',
        one?.getValue() ?? null,
        String(one?.getVisibility()),
        other?.getValue() ?? null,
        String(other?.getVisibility()),
      ];
    },
  },
  {
    id: 'find',
    about: 'a finder asks by key and value together',
    source: 'S80',
    expected: [2, 1, 0],
    run: ({ sheet }) => {
      const tab = sheet();
      tab.getRange('1:1').addDeveloperMetadata(key, 'a');
      tab.getRange('2:2').addDeveloperMetadata(key, 'b');
      const find = (value: string) => tab.createDeveloperMetadataFinder().withKey(key).withValue(value).find().length;
      return [found(tab).length, find('b'), find('c')];
    },
  },
  {
    id: 'tab-deleted',
    about: 'metadata of a deleted tab is gone',
    source: 'S66, S80',
    expected: [1, 0],
    run: ({ book }) => {
      const tab = book.insertSheet('conformance scratch metadata');
      tab.addDeveloperMetadata(`${key}.tab`);
      const count = () => book.createDeveloperMetadataFinder().withKey(`${key}.tab`).find().length;
      const before = count();
      book.deleteSheet(tab);
      return [before, count()];
    },
  },
  {
    id: 'limit',
    about: 'a tab takes 30,000 characters of metadata and not more',
    source: 'H78, S81',
    unsure: 'LC26',
    expected: ['nothing thrown', true],
    run: ({ sheet }) => {
      const tab = sheet();
      const add = (length: number) => thrownBy(() => tab.addDeveloperMetadata(key, 'x'.repeat(length)));
      return [add(20_000), add(20_000) !== 'nothing thrown'];
    },
  },
];
