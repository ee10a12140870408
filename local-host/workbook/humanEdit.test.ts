import { describe, expect, it } from '@jest/globals';
import { aBook, aScript } from '../services/spreadsheet/testing/aScript.ts';
import { applyHumanEdit, type HumanEdit } from './humanEdit.ts';
import type { Sheet } from './sheet.ts';

const anna = { user: 'anna@team.example', now: Date.UTC(2026, 2, 20, 12) };
const ben = { ...anna, user: 'ben@team.example' };

function aSheet(): Sheet {
  const [sheet] = aBook().sheets;
  if (!sheet) throw new Error('no sheet');
  return sheet;
}

const typed = (sheet: Sheet, row: number, column: number, ...texts: (string | null)[][]): HumanEdit => ({
  kind: 'type',
  sheet: sheet.id,
  row,
  column,
  texts,
});

describe('typing', () => {
  it('tells the value and the one before for one cell (H45)', () => {
    const sheet = aSheet();
    applyHumanEdit(sheet.book, typed(sheet, 2, 1, ['5']), anna);
    expect(applyHumanEdit(sheet.book, typed(sheet, 2, 1, ['TRUE']), anna)).toEqual({
      sheet,
      area: { row: 2, column: 1, rows: 1, columns: 1 },
      value: 'TRUE',
      oldValue: '5',
    });
    expect(applyHumanEdit(sheet.book, typed(sheet, 2, 1, ['']), anna)).not.toHaveProperty('value');
  });

  it('tells the range alone for a block, and leaves cells out that are null', () => {
    const sheet = aSheet();
    applyHumanEdit(sheet.book, typed(sheet, 1, 1, ['a', 'b']), anna);
    const event = applyHumanEdit(sheet.book, typed(sheet, 1, 1, [null, 'c'], ['1,234', '2026-03-05']), anna);
    const area = { row: 1, column: 1, rows: 2, columns: 2 };
    expect(event).toEqual({ sheet, area });
    expect(sheet.displayValues(area)).toEqual([
      ['a', 'c'],
      ['1,234', '2026-03-05'],
    ]);
  });

  it.each(['- note', '+49 170 1234567', '=', '@home', ' 5 '])('keeps %j as text', (text) => {
    const sheet = aSheet();
    applyHumanEdit(sheet.book, typed(sheet, 1, 1, [text]), anna);
    expect(sheet.value(1, 1)).toBe(text);
  });

  it('grows the grid for a paste past its end', () => {
    const sheet = aSheet();
    applyHumanEdit(sheet.book, typed(sheet, 1000, 26, ['a', 'b'], ['c', 'd']), anna);
    expect(sheet.size).toEqual({ rows: 1001, columns: 27 });
    expect(sheet.value(1001, 27)).toBe('d');
  });

  it('of a kind that there is not throws', () => {
    const sheet = aBook().sheets[0] as Sheet;
    const edit = { kind: 'paint', sheet: sheet.id } as unknown as HumanEdit;
    expect(() => applyHumanEdit(sheet.book, edit, anna)).toThrow('unknown edit paint');
  });

  it('is refused where a rule rejects, and let in where it warns', () => {
    const sheet = aSheet();
    const cell = { row: 7, column: 2, rows: 1, columns: 1 };
    const rule = { criteria: 'VALUE_IN_LIST', values: [['a']], allowInvalid: false, helpText: null };
    sheet.setAttribute('validation', cell, rule);
    expect(() => applyHumanEdit(sheet.book, typed(sheet, 7, 2, ['c']), anna)).toThrow('cell B7 violates');
    sheet.setAttribute('validation', cell, { ...rule, allowInvalid: true });
    applyHumanEdit(sheet.book, typed(sheet, 7, 2, ['c']), anna);
    expect(sheet.value(7, 2)).toBe('c');
    expect(sheet.isValid(7, 2, 'c', undefined)).toBe(false);
  });

  it('is refused in a range that others protect', () => {
    const sheet = aSheet();
    const protection = aScript(sheet.book).sh.getRange('A1').protect();
    protection.removeEditors(protection.getEditors());
    expect(() => applyHumanEdit(sheet.book, typed(sheet, 1, 1, ['x']), ben)).toThrow('protected cell');
    expect(applyHumanEdit(sheet.book, typed(sheet, 1, 1, ['x']), anna)?.value).toBe('x');
  });
});

describe('other edits', () => {
  it('fire no event (T5)', () => {
    const sheet = aSheet();
    const { id, book } = sheet;
    applyHumanEdit(book, typed(sheet, 1, 1, ['2'], ['10'], ['b'], ['a']), anna);
    const edits: HumanEdit[] = [
      { kind: 'sort', sheet: id, row: 1, column: 1, rows: 5, columns: 1, by: 1, ascending: false },
      { kind: 'insertRows', sheet: id, at: 1, count: 2 },
      { kind: 'deleteColumns', sheet: id, at: 5, count: 1 },
      { kind: 'renameTab', sheet: id, name: 'Renamed' },
      { kind: 'copyTab', sheet: id },
      { kind: 'hideTab', sheet: id },
      { kind: 'moveTab', sheet: id, to: 2 },
      { kind: 'addTab', name: '' },
    ];
    expect(edits.map((edit) => applyHumanEdit(book, edit, anna))).toEqual(edits.map(() => null));
    expect(sheet.values({ row: 3, column: 1, rows: 5, columns: 1 }).flat()).toEqual(['b', 'a', 10, 2, '']);
    expect(book.sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['Copy of Renamed', false],
      ['Renamed', true],
      ['Sheet3', false],
    ]);
  });
});
