import { describe, expect, it } from '@jest/globals';
import { aBook } from '../services/spreadsheet/testing/aScript.ts';
import type { ConditionalFormat } from '../workbook/sheet.ts';
import { conditionTest } from './conditionTest.ts';

const area = (row: number, column: number, rows: number, columns: number) => ({ row, column, rows, columns });
const rule = (formula: string, ...areas: ReturnType<typeof area>[]): ConditionalFormat => ({
  areas,
  criteria: 'CUSTOM_FORMULA',
  values: [formula],
  style: {},
});

function aSheet() {
  const sheet = aBook().sheets[0]!;
  sheet.writeCells(1, 1, [
    ['late', 1],
    ['done', 2],
    ['late', 2],
  ]);
  return sheet;
}

describe('a custom formula of a conditional format', () => {
  it('looks at its own row, and at the same column where that is fixed', () => {
    const holds = conditionTest(aSheet());
    const late = rule('=$A1="late"', area(1, 1, 3, 2));
    expect([1, 2, 3].map((row) => [holds(late, row, 1), holds(late, row, 2)])).toEqual([
      [true, true],
      [false, false],
      [true, true],
    ]);
  });

  it('moves with the column where that is not fixed', () => {
    const holds = conditionTest(aSheet());
    const two = rule('=A1=2', area(1, 1, 3, 2));
    expect([1, 2, 3].map((row) => [holds(two, row, 1), holds(two, row, 2)])).toEqual([
      [false, false],
      [false, true],
      [false, true],
    ]);
  });

  it('is read from the first cell of each of its areas, and nowhere else', () => {
    const holds = conditionTest(aSheet());
    const first = rule('=$A$1="late"', area(2, 1, 1, 1));
    expect([holds(first, 2, 1), holds(first, 3, 1)]).toEqual([true, false]);
    const moved = rule('=$A1="late"', area(2, 1, 2, 1));
    expect([holds(moved, 2, 1), holds(moved, 3, 1)]).toEqual([true, false]);
  });
});
