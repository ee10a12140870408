import { describe, expect, it } from '@jest/globals';
import { aBook } from '../services/spreadsheet/testing/aScript.ts';
import type { Change } from './change.ts';
import { BLOCK_ROWS } from './grid.ts';
import { Workbook, type WorkbookParts } from './workbook.ts';

const partsOf = (book: Workbook): WorkbookParts => ({
  workbook: book.metaJSON(),
  sheets: book.sheets.map((sheet) => ({
    meta: sheet.metaJSON(),
    blocks: Array.from({ length: sheet.blockCount }, (_, block) => sheet.blockJSON(block)),
  })),
});

function aFilledBook(): Workbook {
  const book = aBook();
  const [sheet] = book.sheets;
  if (!sheet) throw new Error('no sheet');
  sheet.insertRows(1001, 2 * BLOCK_ROWS, 1000);
  sheet.writeCells(1, 1, [['name', 'day', 'sum']]);
  sheet.writeCells(2, 1, [['Anna', 46086, { formula: '=1+1' }, true]]);
  sheet.writeCells(BLOCK_ROWS + 10, 2, [['far']]);
  sheet.setAttribute('numberFormat', { row: 1, column: 2, rows: sheet.maxRows, columns: 1 }, 'yyyy-mm-dd');
  const rule = { criteria: 'VALUE_IN_LIST', values: [['a', 'b']], allowInvalid: true, helpText: null };
  sheet.setAttribute('validation', { row: 2, column: 1, rows: 5, columns: 1 }, rule);
  sheet.setAttribute('note', { row: 2, column: 1, rows: 1, columns: 1 }, 'a note');
  sheet.setLineSize('column', 2, 1, 250);
  sheet.setLinesHidden('row', 7, 2, true);
  sheet.frozenRows = 1;
  book.setNamedRange('people', sheet.id, { row: 2, column: 1, rows: 5, columns: 1 });
  const location = { level: 'ROW', sheetId: sheet.id, position: 2 } as const;
  book.putMetadata({ id: book.newId(), key: 'k', value: 'v', visibility: 'DOCUMENT', location });
  book.insertSheet('Second');
  return book;
}

describe('saving', () => {
  it('loads what was saved', () => {
    const book = aFilledBook();
    const loaded = Workbook.load(partsOf(book));
    expect(partsOf(loaded)).toEqual(partsOf(book));
    const [sheet] = loaded.sheets;
    expect(sheet?.values({ row: 2, column: 1, rows: 1, columns: 4 })).toEqual([['Anna', 46086, 2, true]]);
    expect(sheet?.displayValues({ row: 2, column: 2, rows: 1, columns: 1 })).toEqual([['2026-03-05']]);
    expect(loaded.metaDirty || sheet?.metaDirty || (sheet?.dirtyBlocks().length ?? 0) > 0).toBe(false);
  });

  it('knows which blocks changed', () => {
    const book = aFilledBook();
    const [sheet] = book.sheets;
    if (!sheet) throw new Error('no sheet');
    expect(sheet.dirtyBlocks()).toEqual([0, 1]);
    book.markClean();
    sheet.writeCells(BLOCK_ROWS + 1, 1, [['x']]);
    expect(sheet.dirtyBlocks()).toEqual([1]);
    expect(sheet.metaDirty).toBe(false);
    sheet.setAttribute('background', sheet.whole, '#ffffff');
    expect(sheet.metaDirty).toBe(true);
    expect(book.metaDirty).toBe(false);
  });

  it('gives up the blocks below the last content', () => {
    const book = aFilledBook();
    const [sheet] = book.sheets;
    book.markClean();
    sheet?.clearContent({ row: BLOCK_ROWS + 1, column: 1, rows: BLOCK_ROWS, columns: 26 });
    expect(sheet?.lastRow).toBe(2);
    expect(sheet?.blockCount).toBe(1);
    expect(sheet?.dirtyBlocks()).toEqual([1]);
  });
});

describe('changes', () => {
  it('reach who listens, until he stops', () => {
    const book = aBook();
    const [sheet] = book.sheets;
    const heard: Change[] = [];
    const stop = book.onChange((change) => heard.push(change));
    sheet?.writeCells(2, 3, [['a', 'b']]);
    stop();
    sheet?.writeCells(2, 3, [['c', 'd']]);
    expect(heard).toEqual([{ kind: 'content', sheetId: sheet?.id, area: { row: 2, column: 3, rows: 1, columns: 2 } }]);
  });
});

describe('rows and columns', () => {
  it('carry along what hangs on them', () => {
    const book = aFilledBook();
    const [sheet] = book.sheets;
    if (!sheet) throw new Error('no sheet');
    sheet.conditionalFormats = [
      { areas: [{ row: 2, column: 1, rows: 5, columns: 2 }], criteria: 'CELL_EMPTY', values: [], style: {} },
    ];
    sheet.insertRows(2, 3, 2);
    expect(book.namedRange('people')?.area).toEqual({ row: 5, column: 1, rows: 5, columns: 1 });
    expect(book.metadata[0]?.location.position).toBe(5);
    expect(sheet.attribute('note', 5, 1)).toBe('a note');
    expect([2, 9, 10].map((row) => sheet.attribute('validation', row, 1)?.criteria)).toEqual([
      'VALUE_IN_LIST',
      'VALUE_IN_LIST',
      undefined,
    ]);
    expect(sheet.hiddenLines('row')).toEqual([10, 11]);
    expect(sheet.conditionalFormats[0]?.areas).toEqual([{ row: 5, column: 1, rows: 5, columns: 2 }]);
    sheet.insertColumns(1, 1);
    expect(sheet.attribute('numberFormat', 900, 3)).toBe('yyyy-mm-dd');
    expect(sheet.lineSizes('column')).toEqual({ 3: 250 });
    sheet.moveColumns(3, 1, 1);
    expect(sheet.attribute('numberFormat', 900, 1)).toBe('yyyy-mm-dd');
    expect(sheet.value(1, 1)).toBe('day');
  });

  it('added at the end by a script take the formats of whole columns only (S54)', () => {
    const book = aBook();
    const [sheet] = book.sheets;
    sheet?.setAttribute('numberFormat', { row: 1, column: 1, rows: 1000, columns: 1 }, '@');
    sheet?.setAttribute('numberFormat', { row: 2, column: 2, rows: 999, columns: 1 }, '@');
    sheet?.appendRows(1);
    expect(sheet?.attribute('numberFormat', 1001, 1)).toBe('@');
    expect(sheet?.attribute('numberFormat', 1001, 2)).toBeUndefined();
  });
});

describe('copies', () => {
  it('share nothing with the original', () => {
    const book = aFilledBook();
    const [sheet] = book.sheets;
    if (!sheet) throw new Error('no sheet');
    const copy = book.copySheet(sheet);
    copy.writeCells(2, 1, [['Ben']]);
    copy.setAttribute('note', { row: 2, column: 1, rows: 1, columns: 1 }, undefined);
    expect(copy.name).toBe('Copy of Sheet1');
    expect(sheet.value(2, 1)).toBe('Anna');
    expect(sheet.attribute('note', 2, 1)).toBe('a note');
    expect(copy.value(2, 3)).toBe(2);
  });
});
