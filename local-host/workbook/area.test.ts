import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { a1Notation, columnLetters, columnNumber, extentOf, parseArea, splitSheetName } from './a1.ts';
import {
  areaAfterDelete,
  areaAfterInsert,
  areaAfterMove,
  indexAfterMove,
  intersection,
  spanAfterDelete,
  spanAfterInsert,
} from './area.ts';

const size = { rows: 1000, columns: 26 };

describe('area', () => {
  const area = { row: 5, column: 1, rows: 3, columns: 2 };

  it.each([
    [3, { start: 7, count: 3 }],
    [5, { start: 7, count: 3 }],
    [6, { start: 5, count: 5 }],
    [8, { start: 5, count: 3 }],
  ])('after two rows came before row %i', (at, span) => {
    expect(spanAfterInsert({ start: 5, count: 3 }, at, 2, 1000)).toEqual(span);
  });

  it('grows a whole column at its end', () => {
    expect(spanAfterInsert({ start: 1, count: 1000 }, 1001, 10, 1000)).toEqual({ start: 1, count: 1010 });
  });

  it.each([
    [1, 2, { start: 3, count: 3 }],
    [4, 2, { start: 4, count: 2 }],
    [6, 1, { start: 5, count: 2 }],
    [7, 5, { start: 5, count: 2 }],
    [4, 9, null],
  ])('after rows from %i (%i) went', (at, count, span) => {
    expect(spanAfterDelete({ start: 5, count: 3 }, at, count)).toEqual(span);
  });

  it('an insertion undone leaves an area as it was', () => {
    const position = fc.integer({ min: 1, max: 20 });
    fc.assert(
      fc.property(position, fc.integer({ min: 1, max: 5 }), (at, count) => {
        const grown = areaAfterInsert(area, 'row', at, count, 1000);
        expect(areaAfterDelete(grown, 'row', at, count)).toEqual(area);
      }),
    );
  });

  it('moves what lies within the moved rows along', () => {
    expect(areaAfterMove(area, 'row', 4, 5, 20)).toEqual({ ...area, row: 16 });
    expect([1, 2, 3, 4, 5].map((index) => indexAfterMove(index, 4, 1, 2))).toEqual([1, 3, 4, 2, 5]);
  });

  it('meets another in what both cover', () => {
    expect(intersection(area, { row: 6, column: 2, rows: 9, columns: 9 })).toEqual({
      row: 6,
      column: 2,
      rows: 2,
      columns: 1,
    });
    expect(intersection(area, { row: 8, column: 1, rows: 1, columns: 1 })).toBeNull();
  });
});

describe('A1', () => {
  it('names every column by the letters that name it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 18_278 }), (column) => columnNumber(columnLetters(column)) === column),
    );
  });

  it.each([
    ['A1', 'A1'],
    ['$B$2:C4', 'B2:C4'],
    ['C4:B2', 'B2:C4'],
    ['A:A', 'A:A'],
    ['2:3', '2:3'],
    ['A2:F', 'A2:F1000'],
    ['R5C3', 'C5'],
    ['r10c5:r1c2', 'B1:E10'],
    ['RC1', 'RC1'],
  ])('reads %s as %s', (text, notation) => {
    const area = parseArea(text, size);
    expect(area && a1Notation(area, extentOf(text))).toBe(notation);
  });

  it.each(['', 'A', '5', 'A0', 'R0C1', 'bad!!', 'A1:B2:C3', 'ABCD1', '1A'])('does not read %j', (text) => {
    expect(parseArea(text, size)).toBeNull();
  });

  it('splits a quoted name with an apostrophe', () => {
    expect(splitSheetName("'Anna''s tab'!B2")).toEqual({ sheetName: "Anna's tab", address: 'B2' });
    expect(splitSheetName('客户!A:A')).toEqual({ sheetName: '客户', address: 'A:A' });
  });
});
