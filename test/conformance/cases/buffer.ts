import type { Case, Json } from '../case.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** What follows a write that was not flushed: an execution sees its own writes, whatever it does next. */
const seen = (id: string, about: string, deed: (tab: Sheet) => Json, expected: Json): Case => ({
  id,
  about: `${about} sees what was written before it and not flushed`,
  source: 'C2, C3',
  expected,
  run: ({ sheet }) => {
    const tab = sheet();
    tab.getRange('A1:A3').setValues([['b'], [' a '], ['b']]);
    return deed(tab);
  },
});

const column = (tab: Sheet, address = 'A1:A3'): Json =>
  tab
    .getRange(address)
    .getValues()
    .map(([value]) => value as Json);

export const buffer: readonly Case[] = [
  seen(
    'copy',
    'copyTo',
    (tab) => {
      tab.getRange('A1:A3').copyTo(tab.getRange('C1'));
      return column(tab, 'C1:C3');
    },
    ['b', ' a ', 'b'],
  ),
  seen(
    'move',
    'moveTo',
    (tab) => {
      tab.getRange('A1:A3').moveTo(tab.getRange('C1'));
      return [column(tab), column(tab, 'C1:C3')];
    },
    [
      ['', '', ''],
      ['b', ' a ', 'b'],
    ],
  ),
  seen(
    'sort',
    'sort',
    (tab) => {
      tab.getRange('A1:A3').trimWhitespace().sort(1);
      return column(tab);
    },
    ['a', 'b', 'b'],
  ),
  seen(
    'trim',
    'trimWhitespace',
    (tab) => {
      tab.getRange('A1:A3').trimWhitespace();
      return column(tab);
    },
    ['b', 'a', 'b'],
  ),
  seen(
    'duplicates',
    'removeDuplicates',
    (tab) => {
      tab.getRange('A1:A3').removeDuplicates();
      return column(tab);
    },
    ['b', ' a ', ''],
  ),
  seen(
    'merge',
    'merge',
    (tab) => {
      tab.getRange('A1:A2').merge();
      return column(tab);
    },
    ['b', '', 'b'],
  ),
  seen(
    'insert',
    'a row inserted',
    (tab) => {
      tab.insertRowBefore(2);
      return column(tab, 'A1:A4');
    },
    ['b', '', ' a ', 'b'],
  ),
  seen(
    'delete',
    'a row deleted',
    (tab) => {
      tab.deleteRow(1);
      return column(tab);
    },
    [' a ', 'b', ''],
  ),
  seen(
    'move-rows',
    'moveRows',
    (tab) => {
      tab.moveRows(tab.getRange('2:2'), 1);
      return column(tab);
    },
    [' a ', 'b', 'b'],
  ),
  seen(
    'move-columns',
    'moveColumns',
    (tab) => {
      tab.moveColumns(tab.getRange('A:A'), 3);
      return column(tab, 'B1:B3');
    },
    ['b', ' a ', 'b'],
  ),
  seen(
    'append',
    'appendRow',
    (tab) => {
      tab.appendRow(['c']);
      return column(tab, 'A3:A4');
    },
    ['b', 'c'],
  ),
  seen('last-row', 'getLastRow', (tab) => [tab.getLastRow(), tab.getLastColumn()], [3, 1]),
  seen('data-range', 'getDataRange', (tab) => tab.getDataRange().getA1Notation(), 'A1:A3'),
  seen('region', 'getDataRegion', (tab) => tab.getRange('A2').getDataRegion().getA1Notation(), 'A1:A3'),
  seen(
    'next-cell',
    'getNextDataCell',
    (tab) => tab.getRange('A1').getNextDataCell(SpreadsheetApp.Direction.DOWN).getA1Notation(),
    'A3',
  ),
  seen('blank', 'isBlank', (tab) => tab.getRange('A1:A3').isBlank(), false),
  seen('find', 'a search', (tab) => tab.createTextFinder('b').findAll().length, 2),
  seen('display', 'getDisplayValue', (tab) => tab.getRange('A1').getDisplayValue(), 'b'),
  seen(
    'clear',
    'clearContent',
    (tab) => {
      tab.getRange('A2').clearContent();
      return column(tab);
    },
    ['b', '', 'b'],
  ),
  seen(
    'clear-tab',
    'clearing a tab',
    (tab) => {
      tab.clearContents();
      return [tab.getLastRow(), column(tab)];
    },
    [0, ['', '', '']],
  ),
  seen('formula', 'a formula', (tab) => tab.getRange('C1').setFormula('=COUNTA(A1:A3)').getValue() as Json, 3),
  {
    id: 'copy-tab',
    about: 'a tab that is copied has what was written and not flushed',
    source: 'C2, C3',
    expected: 'x',
    run: ({ book, sheet, afterwards }) => {
      const tab = sheet();
      tab.getRange('A1').setValue('x');
      const copy = tab.copyTo(book).setName('conformance scratch copied');
      afterwards(() => book.deleteSheet(copy));
      return copy.getRange('A1').getValue() as Json;
    },
  },
  {
    id: 'format-then-write',
    about: 'a format that was set and not flushed decides what the next write becomes',
    source: 'C3, S28',
    expected: ['007', 7],
    run: ({ sheet }) => {
      const tab = sheet();
      const text = tab.getRange('A1').setNumberFormat('@').setValue('007');
      const number = tab.getRange('A2').setNumberFormat('@').setNumberFormat('0').setValue('007');
      return [text.getValue(), number.getValue()];
    },
  },
  {
    id: 'last-write-wins',
    about: 'of two writes of one cell the later one stays',
    source: 'C3',
    expected: [['second', 'row']],
    run: ({ sheet }) => {
      const range = sheet()
        .getRange('A1:B1')
        .setValues([['first', 'row']]);
      range.getCell(1, 1).setValue('second');
      return range.getValues();
    },
  },
];
