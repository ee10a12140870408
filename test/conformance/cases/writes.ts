import type { Case, Json } from '../case.ts';
import { callOn, plain, refused, thrownBy, valueOr } from '../observe.ts';

const rows = (data: number, range: number) =>
  `Exception: The number of rows in the data does not match the number of rows in the range. The data has ${data} but the range has ${range}.`;
const columns = (data: number, range: number) =>
  `Exception: The number of columns in the data does not match the number of columns in the range. The data has ${data} but the range has ${range}.`;
const signature = (types: string) =>
  `Exception: The parameters (${types}) don't match the method signature for SpreadsheetApp.Range.setValues.`;

/** Of a 2 × 2 range that holds 'before': what a wrong shape throws, and that nothing was written. */
const misfit = (id: string, values: unknown, source: string, message: string): Case => ({
  id: `misfit-${id}`,
  about: `setValues of ${JSON.stringify(values)} on 2 × 2 cells throws, and nothing is written`,
  source,
  expected: [
    message,
    [
      ['before', 'before'],
      ['before', 'before'],
    ],
  ],
  run: ({ sheet }) => {
    const range = sheet().getRange('A1:B2').setValue('before');
    return [thrownBy(() => callOn(range, 'setValues', values)), range.getValues()];
  },
});

const strange = (id: string, about: string, value: () => unknown, source = 'H52'): Case => ({
  id: `strange-${id}`,
  about: `${about} written into a cell`,
  source,
  unsure: 'LC11',
  expected: refused,
  run: ({ cell }) => {
    const target = cell();
    return valueOr(() => callOn(target, 'setValue', value()) && target.getValue());
  },
});

export const writes: readonly Case[] = [
  misfit(
    'rows',
    [
      [1, 2],
      [3, 4],
      [5, 6],
    ],
    'H51, S22, E6',
    rows(3, 2),
  ),
  misfit('one-row', [[1, 2]], 'H51, S22, E6', rows(1, 2)),
  misfit('short-row', [[1, 2], [3]], 'H51, S22, E7', columns(1, 2)),
  misfit(
    'long-row',
    [
      [1, 2],
      [3, 4, 5],
    ],
    'H51, S22, E7',
    columns(3, 2),
  ),
  misfit('flat', [1, 2], 'H51, S23, E8', signature('number[]')),
  misfit('text', 'x', 'H51, S23, E8', signature('String')),
  misfit('null', null, 'H03, S23, E8', signature('null')),
  strange('undefined', 'undefined', () => undefined, 'H52, S29'),
  strange('object', 'an object', () => ({ a: 1 }), 'H52, S30'),
  strange('array', 'an array', () => [1, 2], 'H52, S30'),
  strange('function', 'a function', () => () => 1),
  strange('nan', 'NaN', () => Number.NaN),
  strange('infinity', 'Infinity', () => Number.POSITIVE_INFINITY),
  strange('invalid-date', 'an invalid Date', () => new Date(Number.NaN), 'H52, S47'),
  {
    id: 'same-everywhere',
    about: 'setValue on several cells writes all of them',
    source: 'S33',
    expected: [
      ['x', 'x'],
      ['x', 'x'],
    ],
    run: ({ sheet }) => sheet().getRange('B2:C3').setValue('x').getValues(),
  },
  {
    id: 'null-clears',
    about: 'null in setValues clears the cell',
    source: 'S29, H61 line 40',
    expected: [['', 2]],
    run: ({ sheet }) =>
      sheet()
        .getRange('A1:B1')
        .setValues([[1, 1]])
        .setValues([[null, 2]])
        .getValues(),
  },
  {
    id: 'empty-reads',
    about: 'an empty cell reads as empty text',
    source: 'S20',
    expected: ['', 'string', '', true],
    run: ({ cell }) => {
      const empty = cell();
      return [empty.getValue(), typeof empty.getValue(), empty.getDisplayValue(), empty.isBlank()];
    },
  },
  {
    id: 'clear-content',
    about: 'clearContent leaves format, note and rule',
    source: 'S34, S75',
    expected: ['', '0.00', 'note', true],
    run: ({ cell }) => {
      const rule = SpreadsheetApp.newDataValidation().requireValueInList(['5', '6']).build();
      const range = cell().setNumberFormat('0.00').setValue(5).setNote('note').setDataValidation(rule).clearContent();
      return [range.getValue(), range.getNumberFormat(), range.getNote(), range.getDataValidation() !== null];
    },
  },
  {
    id: 'longest',
    about: 'a text of 50,000 characters is stored',
    source: 'H53, S4',
    expected: 50_000,
    run: ({ cell }) => String(cell().setValue('x'.repeat(50_000)).getValue()).length,
  },
  {
    id: 'too-long',
    about: 'a text of 50,001 characters throws',
    source: 'H53, E21',
    expected: 'Exception: Your input contains more than the maximum of 50000 characters in a single cell.',
    run: ({ cell }) => {
      const range = cell();
      return thrownBy(() => range.setValue('x'.repeat(50_001)));
    },
  },
  {
    id: 'formula-read',
    about: 'a formula reads as its value, and getFormula gives its text; other cells have none',
    source: 'S20, S25',
    expected: [[3, 'x'], [['=1+2', '']]],
    run: ({ sheet }) => {
      const range = sheet()
        .getRange('A1:B1')
        .setValues([['=1+2', 'x']]);
      return [range.getValues()[0] as Json, range.getFormulas()];
    },
  },
  {
    id: 'formula-follows',
    about: 'a formula follows what it counts',
    source: 'C2, C3',
    expected: [3, 30],
    run: ({ sheet }) => {
      const tab = sheet();
      tab.getRange('A1:A2').setValues([[1], [2]]);
      const sum = tab.getRange('B1').setFormula('=SUM(A1:A2)');
      const before = sum.getValue();
      tab.getRange('A1:A2').setValues([[10], [20]]);
      return [before, sum.getValue()];
    },
  },
  {
    id: 'errors-are-texts',
    about: 'error cells read as texts',
    source: 'S21',
    expected: ['#DIV/0!', '#N/A', '#REF!'],
    run: ({ sheet }) => {
      const range = sheet()
        .getRange('A1:C1')
        .setFormulas([['=1/0', '=NA()', '=conformance_nowhere!A1']]);
      return plain(range.getValues()[0]);
    },
  },
  {
    id: 'reads-own-writes',
    about: 'an execution reads what it wrote, without a flush',
    source: 'C3',
    expected: ['new', 1],
    run: ({ sheet }) => {
      const tab = sheet();
      tab.getRange('A1').setValue('new');
      return [tab.getRange('A1').getValue(), tab.getLastRow()];
    },
  },
  {
    id: 'format-afterwards',
    about: 'the text format set after the write does not bring zeros back',
    source: 'S28',
    unsure: 'LC10',
    expected: [7, 'number', '7'],
    run: ({ cell }) => {
      const range = cell().setValue('007').setNumberFormat('@');
      return [plain(range.getValue()), typeof range.getValue(), range.getDisplayValue()];
    },
  },
  {
    id: 'format-first',
    about: 'a whole column set to text keeps zeros in rows that were empty',
    source: 'S27, S54',
    expected: [['007'], ['+49 1']],
    run: ({ sheet }) => {
      const tab = sheet();
      tab.getRange('A:A').setNumberFormat('@');
      return tab
        .getRange('A9:A10')
        .setValues([['007'], ['+49 1']])
        .getValues();
    },
  },
  {
    id: 'apart-alike',
    about: 'a list of ranges gets one value, and what stands between them stays',
    source: 'S22, S24',
    expected: [['x'], ['b'], ['x'], ['x']],
    run: ({ sheet }) => {
      const tab = sheet();
      tab.getRange('A1:A4').setValues([['a'], ['b'], ['c'], ['d']]);
      tab.getRangeList(['A1', 'A3:A4']).setValue('x');
      return tab.getRange('A1:A4').getValues();
    },
  },
];
