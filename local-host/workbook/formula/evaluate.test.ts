import { describe, expect, it } from '@jest/globals';
import { aBook, aScript } from '../../services/spreadsheet/testing/aScript.ts';

/** The value of a formula in D1 beside A1:C1 = 2, 3, "x". */
function computed(formula: string): unknown {
  const { sh } = aScript(aBook());
  sh.getRange('A1:C1').setValues([[2, 3, 'x']]);
  return sh.getRange('D1').setFormula(formula).getValue();
}

describe('formulas', () => {
  it.each([
    ['=1+2*3', 7],
    ['=(1+2)*3', 9],
    ['=-A1^2', 4],
    ['=10%', 0.1],
    ['=A1+B1', 5],
    ['=A1&C1', '2x'],
    ['=SUM(A1:C1)', 5],
    ['=SUM(A1:C1, 10)', 15],
    ['=COUNT(A:C)', 2],
    ['=COUNTA(A1:C9)', 3],
    ['=AVERAGE(A1:B1)', 2.5],
    ['=MIN(A1:B1)', 2],
    ['=MAX(A1:B1)', 3],
    ['=MAX(Z1:Z9)', 0],
    ['=IF(A1>B1, "more", "less")', 'less'],
    ['=IF(C1="X", TRUE)', true],
    ['=HYPERLINK("http://x.example", "label")', 'label'],
    ["=SUM('Sheet1'!A1:B1)", 5],
    ['=1/0', '#DIV/0!'],
    ['=A1+C1', '#VALUE!'],
    ['=VLOOKUP(1, A:B, 2)', '#NAME?'],
    ['=FOO(', '#ERROR!'],
    ['=1+', '#ERROR!'],
    ['=Nowhere!A1', '#REF!'],
    ['=D1', '#REF!'],
  ])('%s is %j', (formula, value) => {
    expect(computed(formula)).toBe(value);
  });

  it('shows today as a day', () => {
    const { sh } = aScript(aBook());
    expect(sh.getRange('A1').setFormula('=TODAY()').getDisplayValue()).toBe('2026-03-20');
  });

  it('follows a change of the cells it refers to', () => {
    const { sh } = aScript(aBook());
    sh.getRange('B1').setFormula('=A1*2');
    sh.getRange('A1').setValue(4);
    expect(sh.getRange('B1').getValue()).toBe(8);
  });

  it('follows rows and columns that come and go', () => {
    const { sh } = aScript(aBook());
    sh.getRange('C1').setFormula('=SUM($A$2:A4)+B1');
    sh.insertRowBefore(3);
    sh.insertColumnBefore(1);
    expect(sh.getRange('D1').getFormula()).toBe('=SUM($B$2:B5)+C1');
    sh.deleteColumn(3);
    expect(sh.getRange('C1').getFormula()).toBe('=SUM($B$2:B5)+#REF!');
    expect(sh.getRange('C1').getValue()).toBe('#REF!');
  });
});
