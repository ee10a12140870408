import type { Case, Json } from '../case.ts';
import { thrownBy } from '../observe.ts';

const outOfBounds = (what: string) => `Exception: Those ${what} are out of bounds.`;
const outside = 'Exception: The coordinates of the range are outside the dimensions of the sheet.';

export const grid: readonly Case[] = [
  {
    id: 'new-size',
    about: 'a new tab has 1,000 rows and 26 columns, and no content',
    source: 'S2, S8, H54',
    expected: [1000, 26, 0, 0],
    run: ({ sheet }) => {
      const tab = sheet();
      return [tab.getMaxRows(), tab.getMaxColumns(), tab.getLastRow(), tab.getLastColumn()];
    },
  },
  {
    id: 'last-row-formats',
    about: 'formats and dropdown rules are no content, formulas that show nothing are',
    source: 'S6',
    expected: [1, 4],
    run: ({ sheet }) => {
      const tab = sheet();
      tab.getRange('A1').setValue('x');
      tab.getRange('A9').setNumberFormat('@').setBackground('#ff0000');
      tab.getRange('A8').setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(['a']).build());
      const before = tab.getLastRow();
      tab.getRange('A4').setFormula('=""');
      return [before, tab.getLastRow()];
    },
  },
  {
    id: 'last-row-checkboxes',
    about: 'checkboxes on empty rows count as content, and appendRow goes below them',
    source: 'H54, S6, S7, LC21',
    expected: [500, 501],
    run: ({ sheet }) => {
      const tab = sheet();
      tab.getRange('A2:A500').insertCheckboxes();
      const before = tab.getLastRow();
      return [before, tab.appendRow(['x']).getLastRow()];
    },
  },
  {
    id: 'append',
    about: 'appendRow writes below the last content, and a short row is fine',
    source: 'S50, S51',
    expected: [
      ['a', 'b'],
      ['', 'c'],
      ['d', ''],
    ],
    run: ({ sheet }) => {
      const tab = sheet();
      tab.getRange('A1:B1').setValues([['a', 'b']]);
      tab.getRange('B2').setValue('c');
      tab.appendRow(['d']);
      return tab.getRange('A1:B3').getValues();
    },
  },
  {
    id: 'append-interprets',
    about: 'appendRow reads texts as typing does',
    source: 'S51',
    expected: [7, true],
    run: ({ sheet }) => sheet().appendRow(['007', 'TRUE']).getRange('A1:B1').getValues()[0] as Json,
  },
  {
    id: 'append-grows',
    about: 'appendRow makes a row when the grid is full',
    source: 'H55, S50',
    expected: [1001, 'new'],
    run: ({ sheet }) => {
      const tab = sheet();
      tab.getRange('A1000').setValue('last');
      tab.appendRow(['new']);
      return [tab.getMaxRows(), tab.getRange('A1001').getValue()];
    },
  },
  {
    id: 'write-does-not-grow',
    about: 'setValues past the grid throws and makes no row',
    source: 'H55, S3, E2',
    expected: [outside, 1000],
    run: ({ sheet }) => {
      const tab = sheet();
      return [thrownBy(() => tab.getRange(1001, 1).setValues([['x']])), tab.getMaxRows()];
    },
  },
  {
    id: 'insert-after',
    about: 'insertRowsAfter makes the grid longer and moves what is below',
    source: 'S53, S57',
    expected: [1003, 'a', 'b'],
    run: ({ sheet }) => {
      const tab = sheet();
      tab.getRange('A1:A2').setValues([['a'], ['b']]);
      tab.insertRowsAfter(1, 3);
      return [tab.getMaxRows(), tab.getRange('A1').getValue(), tab.getRange('A5').getValue()];
    },
  },
  {
    id: 'insert-takes-format',
    about: 'a row inserted after another takes its format; one inserted before takes that of the row it was put before',
    source: 'S54',
    unsure: 'LC12',
    expected: ['0.00', '0.###############'],
    run: ({ sheet }) => {
      const tab = sheet();
      tab.getRange('A2').setNumberFormat('0.00');
      tab.insertRowsAfter(2, 1);
      tab.insertRowsBefore(4, 1);
      return [tab.getRange('A3').getNumberFormat(), tab.getRange('A4').getNumberFormat()];
    },
  },
  {
    id: 'insert-outside',
    about: 'inserting outside of the grid throws',
    source: 'S57, E10',
    expected: [outOfBounds('rows'), outOfBounds('columns')],
    run: ({ sheet }) => {
      const tab = sheet();
      return [thrownBy(() => tab.insertRowsAfter(1001, 1)), thrownBy(() => tab.insertColumnsAfter(27, 1))];
    },
  },
  {
    id: 'insert-column',
    about: 'insertColumnBefore moves what stands to the right',
    source: 'S57',
    expected: [27, '', 'a'],
    run: ({ sheet }) => {
      const tab = sheet();
      tab.getRange('A1').setValue('a');
      tab.insertColumnBefore(1);
      return [tab.getMaxColumns(), tab.getRange('A1').getValue(), tab.getRange('B1').getValue()];
    },
  },
  {
    id: 'delete-shifts',
    about: 'deleteRow moves everything below up',
    source: 'S55',
    expected: [999, ['a', 'c']],
    run: ({ sheet }) => {
      const tab = sheet();
      tab.getRange('A1:A3').setValues([['a'], ['b'], ['c']]);
      tab.deleteRow(2);
      return [
        tab.getMaxRows(),
        tab
          .getRange('A1:A2')
          .getValues()
          .map(([value]) => value as Json),
      ];
    },
  },
  {
    id: 'delete-unfrozen',
    about: 'deleting all rows that are not frozen throws',
    source: 'H58, S56, E11',
    expected: 'Exception: Sorry, it is not possible to delete all non-frozen rows.',
    run: ({ sheet }) => {
      const tab = sheet();
      tab.setFrozenRows(1);
      return thrownBy(() => tab.deleteRows(2, 999));
    },
  },
  {
    id: 'delete-all',
    about: 'deleting all rows throws',
    source: 'H58, S56, E11',
    expected: "Exception: You can't delete all the rows on the sheet.",
    run: ({ sheet }) => {
      const tab = sheet();
      return thrownBy(() => tab.deleteRows(1, 1000));
    },
  },
  {
    id: 'delete-outside',
    about: 'deleting a row outside of the grid throws',
    source: 'H58, E10',
    expected: outOfBounds('rows'),
    run: ({ sheet }) => {
      const tab = sheet();
      return thrownBy(() => tab.deleteRow(1001));
    },
  },
  {
    id: 'formula-moves',
    about: 'a formula follows a row that is inserted above what it counts',
    source: 'S15',
    expected: ['=SUM(A2:A3)', 3],
    run: ({ sheet }) => {
      const tab = sheet();
      tab.getRange('A1:A2').setValues([[1], [2]]);
      tab.getRange('B5').setFormula('=SUM(A1:A2)');
      tab.insertRowBefore(1);
      return [tab.getRange('B6').getFormula(), tab.getRange('B6').getValue()];
    },
  },
  {
    id: 'freeze',
    about: 'frozen rows and columns read back',
    source: 'S86',
    expected: [1, 2],
    run: ({ sheet }) => {
      const tab = sheet();
      tab.setFrozenRows(1);
      tab.setFrozenColumns(2);
      return [tab.getFrozenRows(), tab.getFrozenColumns()];
    },
  },
  {
    id: 'hidden-rows-read',
    about: 'rows hidden by hand are read and written all the same',
    source: 'S14',
    expected: ['b', true],
    run: ({ sheet }) => {
      const tab = sheet();
      tab.hideRows(2);
      tab.getRange('A1:A2').setValues([['a'], ['b']]);
      return [tab.getRange('A2').getValue(), tab.isRowHiddenByUser(2)];
    },
  },
];
