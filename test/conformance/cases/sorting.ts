import type { Case, Json, Scene } from '../case.ts';
import { thrownBy } from '../observe.ts';

/** C2:D5, so that a column's number in the sheet is not its number in the range. */
function block({ sheet }: Scene): GoogleAppsScript.Spreadsheet.Range {
  return sheet()
    .getRange('C2:D5')
    .setValues([
      ['b', 2],
      ['a', 3],
      ['c', 1],
      ['a', 1],
    ]);
}

const rows = (range: GoogleAppsScript.Spreadsheet.Range) => range.getValues() as unknown as Json;

export const sorting: readonly Case[] = [
  {
    id: 'by-column',
    about: 'sort takes the column’s number in the sheet, ascending',
    source: 'S60',
    expected: [
      ['c', 1],
      ['a', 1],
      ['b', 2],
      ['a', 3],
    ],
    run: (scene) => rows(block(scene).sort(4)),
  },
  {
    id: 'descending',
    about: 'sort takes {column, ascending}',
    source: 'S60',
    expected: [
      ['a', 3],
      ['b', 2],
      ['c', 1],
      ['a', 1],
    ],
    run: (scene) => rows(block(scene).sort({ column: 4, ascending: false })),
  },
  {
    id: 'two-keys',
    about: 'sort takes a list of keys, the first counts most',
    source: 'S60',
    expected: [
      ['a', 1],
      ['a', 3],
      ['b', 2],
      ['c', 1],
    ],
    run: (scene) =>
      rows(
        block(scene).sort([
          { column: 3, ascending: true },
          { column: 4, ascending: true },
        ]),
      ),
  },
  {
    id: 'kinds',
    about: 'numbers come before texts, texts before truth values, empty cells last',
    source: 'S60',
    expected: [[-1], [2], ['10'], ['a'], ['B'], [false], [true], ['']],
    run: ({ sheet }) => {
      const range = sheet().getRange('A1:A8');
      range.setValues([['a'], [true], [2], [''], ["'10"], ['B'], [-1], [false]]);
      return rows(range.sort(1));
    },
  },
  {
    id: 'carries',
    about: 'sorting moves formats and notes with their cells',
    source: 'S61',
    expected: ['#ff0000', 'note'],
    run: ({ sheet }) => {
      const tab = sheet();
      const range = tab.getRange('A1:A2').setValues([['b'], ['a']]);
      tab.getRange('A1').setBackground('#ff0000').setNote('note');
      range.sort(1);
      return [tab.getRange('A2').getBackground(), tab.getRange('A2').getNote()];
    },
  },
  {
    id: 'outside',
    about: 'sorting by a column outside of the range',
    source: 'S60',
    unsure: 'LC12',
    expected: 'HostStrictError',
    run: (scene) => {
      const range = block(scene);
      return thrownBy(() => range.sort(1));
    },
  },
  {
    id: 'metadata-stays',
    about: 'metadata of a row stays at its place when the rows are sorted',
    source: 'S62',
    unsure: 'LC20',
    expected: 1,
    run: ({ sheet }) => {
      const tab = sheet();
      tab.getRange('A1:A2').setValues([['b'], ['a']]);
      tab.getRange('1:1').addDeveloperMetadata('conformance.case.sort');
      tab.getRange('A1:A2').sort(1);
      const [found] = tab.createDeveloperMetadataFinder().withKey('conformance.case.sort').find();
      return found?.getLocation().getRow()?.getRow() ?? null;
    },
  },
  {
    id: 'duplicates',
    about: 'removeDuplicates keeps the first of equal rows and answers the range of what is left',
    source: 'S60',
    expected: [
      'A1:B2',
      [
        ['a', 1],
        ['b', 1],
        ['', ''],
      ],
    ],
    run: ({ sheet }) => {
      const tab = sheet();
      const left = tab
        .getRange('A1:B3')
        .setValues([
          ['a', 1],
          ['b', 1],
          ['a', 1],
        ])
        .removeDuplicates();
      return [left.getA1Notation(), rows(tab.getRange('A1:B3'))];
    },
  },
  {
    id: 'trim',
    about: 'trimWhitespace takes outer spaces and doubled ones',
    source: 'S60',
    expected: ['a b', 'c'],
    run: ({ sheet }) =>
      sheet()
        .getRange('A1:B1')
        .setValues([['  a  b ', 'c  ']])
        .trimWhitespace()
        .getValues()[0] as Json,
  },
];
