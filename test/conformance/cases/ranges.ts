import type { Case, Json, Scene } from '../case.ts';
import { callOn, thrownBy, valueOr } from '../observe.ts';

const askedFor = (address: readonly unknown[]) => `getRange(${address.map((part) => JSON.stringify(part)).join(', ')})`;

const refusedAddress = (id: string, address: readonly unknown[], source: string, expected: Json): Case => ({
  id,
  about: `${askedFor(address)} of a tab of 1,000 × 26 throws`,
  source,
  expected,
  run: ({ sheet }) => {
    const tab = sheet();
    return thrownBy(() => callOn(tab, 'getRange', ...address));
  },
});

const tooSmall = (what: string) => `Exception: The starting ${what} of the range is too small.`;
const none = (what: string) => `Exception: The number of ${what} in the range must be at least 1.`;
const outside = 'Exception: The coordinates of the range are outside the dimensions of the sheet.';
const signature = (types: string) =>
  `Exception: The parameters (${types}) don't match the method signature for SpreadsheetApp.Sheet.getRange.`;

const notation = (id: string, address: string, source: string, expected: Json): Case => ({
  id,
  about: `getRange("${address}") is ${JSON.stringify(expected)}: notation, rows, columns`,
  source,
  expected,
  run: ({ sheet }) => {
    const range = sheet().getRange(address);
    return [range.getA1Notation(), range.getNumRows(), range.getNumColumns()];
  },
});

/** Past the grid by address: whether asking throws, or reading. */
const pastByAddress = (address: string): Case => ({
  id: `past-${address.toLowerCase()}`,
  about: `getRange("${address}") of a tab of 1,000 × 26: asking, then reading`,
  source: 'S10',
  unsure: 'LC12',
  expected: outside,
  run: ({ sheet }) => {
    const tab = sheet();
    return valueOr(() => tab.getRange(address).getA1Notation() && tab.getRange(address).getValue());
  },
});

const inBlock = ({ sheet }: Scene) =>
  sheet()
    .getRange('B2:C3')
    .setValues([
      ['b2', 'c2'],
      ['b3', 'c3'],
    ]);

export const ranges: readonly Case[] = [
  refusedAddress('row-0', [0, 1], 'H49, E1', tooSmall('row')),
  refusedAddress('column-0', [1, 0], 'H49, E1', tooSmall('column')),
  refusedAddress('row-negative', [-1, 1], 'E1', tooSmall('row')),
  refusedAddress('no-rows', [1, 1, 0, 1], 'H49, S5, E5', none('rows')),
  refusedAddress('no-columns', [1, 1, 1, 0], 'H49, E5', none('columns')),
  refusedAddress('row-past', [1001, 1], 'H49, S3, E2', outside),
  refusedAddress('column-past', [1, 27], 'H49, S3, E2', outside),
  refusedAddress('rows-past', [1000, 1, 2, 1], 'S3, E2', outside),
  refusedAddress('columns-past', [1, 26, 1, 2], 'S3, E2', outside),
  refusedAddress('unreadable', ['bad!!'], 'H49, S10, E3', 'Exception: Range not found'),
  refusedAddress('unknown-name', ['conformance_nowhere'], 'S10, E3', 'Exception: Range not found'),
  refusedAddress('null', [null], 'H03, E8', signature('null')),
  refusedAddress('text-row', ['1', 1], 'H50, E8', signature('String,number')),
  { ...refusedAddress('fraction', [1.5, 1], 'H50', signature('number,number')), unsure: 'LC12' },
  { ...refusedAddress('nan', [Number.NaN, 1], 'H50', signature('number,number')), unsure: 'LC12' },
  pastByAddress('A5000'),
  pastByAddress('ZZ1'),
  notation('cell', 'C5', 'S1', ['C5', 1, 1]),
  notation('block', 'A5:C10', 'S1', ['A5:C10', 6, 3]),
  notation('backwards', 'C10:A5', 'S1', ['A5:C10', 6, 3]),
  notation('open-rows', 'A2:F', 'S9', ['A2:F1000', 999, 6]),
  notation('column', 'B:B', 'S9', ['B:B', 1000, 1]),
  notation('columns-backwards', 'D:B', 'S9', ['B:D', 1000, 3]),
  notation('rows', '3:5', 'S9', ['3:5', 3, 26]),
  {
    id: 'whole-column-by-numbers',
    about: 'a column asked for by numbers has closed ends in its notation',
    source: 'S1',
    expected: 'B1:B1000',
    run: ({ sheet }) => sheet().getRange(1, 2, 1000, 1).getA1Notation(),
  },
  {
    id: 'get-cell',
    about: 'getCell counts from 1 within the range',
    source: 'S1',
    expected: ['b2', 'c3'],
    run: (scene) => {
      const block = inBlock(scene);
      return [block.getCell(1, 1).getValue(), block.getCell(2, 2).getValue()];
    },
  },
  {
    id: 'get-cell-outside',
    about: 'getCell outside of the range throws',
    source: 'E4',
    unsure: 'LC12',
    expected: 'Exception: Cell reference out of range',
    run: (scene) => {
      const block = inBlock(scene);
      return thrownBy(() => block.getCell(3, 1));
    },
  },
  {
    id: 'offset',
    about: 'offset moves by rows and columns and keeps the size',
    source: 'S1',
    expected: ['C4:D5', 'B1', 'B3:D3'],
    run: (scene) => {
      const block = inBlock(scene);
      return [block.offset(2, 1), block.offset(-1, 0, 1, 1), block.offset(1, 0, 1, 3)].map((one) =>
        one.getA1Notation(),
      );
    },
  },
  {
    id: 'offset-no-rows',
    about: 'offset with zero rows throws',
    source: 'E5',
    expected: none('rows'),
    run: (scene) => {
      const block = inBlock(scene);
      return thrownBy(() => block.offset(0, 0, 0, 1));
    },
  },
  {
    id: 'get-value-of-many',
    about: 'getValue of several cells reads the top left',
    source: 'S33',
    expected: 'b2',
    run: (scene) => inBlock(scene).getValue(),
  },
  {
    id: 'keeps-coordinates',
    about: 'a Range held while a row is inserted above reads the old coordinates',
    source: 'H60, S15',
    expected: ['', 'below'],
    run: ({ sheet }) => {
      const tab = sheet();
      const held = tab.getRange('A2').setValue('below');
      tab.insertRowBefore(2);
      return [held.getValue(), tab.getRange('A3').getValue()];
    },
  },
  {
    id: 'chains',
    about: 'what changes a range answers the range',
    source: 'S17',
    expected: ['A1', '0.00', 'x'],
    run: ({ cell }) => {
      const range = cell().setValue('x').setNumberFormat('0.00').setNote('n');
      return [range.getA1Notation().replace(/\d+/, '1'), range.getNumberFormat(), range.getValue()];
    },
  },
  {
    id: 'data-range',
    about: 'getDataRange reaches from A1 to the last content',
    source: 'S6',
    expected: ['A1:C5', 'A1'],
    run: ({ sheet }) => {
      const [used, empty] = [sheet(), sheet()];
      used.getRange('C2').setValue(1);
      used.getRange('A5').setValue(1);
      return [used.getDataRange().getA1Notation(), empty.getDataRange().getA1Notation()];
    },
  },
  {
    id: 'merged',
    about: 'of merged cells the top left holds the value, the others read empty',
    source: 'S16',
    expected: [
      ['x', ''],
      ['', ''],
    ],
    run: ({ sheet }) => {
      const range = sheet()
        .getRange('A1:B2')
        .setValues([
          ['x', 1],
          [2, 3],
        ]);
      return range.merge().getValues();
    },
  },
];
