import { describe, expect, it } from '@jest/globals';
import { aBook, aScript } from '../../services/spreadsheet/testing/aScript.ts';

/** The value of a formula in D1 beside A1:C1 = 2, 3, "x". */
function computed(formula: string): unknown {
  const { sh, SpreadsheetApp } = aScript(aBook());
  sh.getRange('A1:C1').setValues([[2, 3, 'x']]);
  sh.getRange('E1').setValue(5);
  SpreadsheetApp.getActiveSpreadsheet().setNamedRange('prices', sh.getRange('E1'));
  SpreadsheetApp.getActiveSpreadsheet().setNamedRange('pair', sh.getRange('A1:B1'));
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
    ['=ROUND(1.005, 2)', 1.01],
    ['=ROUND(-2.5)', -3],
    ['=MOD(-3, 2)', 1],
    ['=IFERROR(1/0, "none")', 'none'],
    ['=IFERROR(A1)', 2],
    ['=COUNTIF(A1:C1, ">2")', 1],
    ['=COUNTIF(A1:C1, "X")', 1],
    ['=AND(A1=2, B1=3)', true],
    ['=NOT(ISBLANK(A2))', false],
    ['=CONCATENATE(A1, "-", C1)', '2-x'],
    ['=LEFT("abc", 2)&RIGHT("abc")&MID("abc", 2, 1)', 'abcb'],
    ['=UPPER(TRIM(" a  b "))', 'A B'],
    ['=YEAR(DATE(2026, 14, 1))', 2027],
    ['=NA()', '#N/A'],
    ['=prices', 5],
    ['=SUM(pair)', 5],
    ['=COUNTA(pair)', 2],
    ['=SUM(1)+unknown', '#NAME?'],
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

  it('follow a tab that takes another name', () => {
    const { sh, SpreadsheetApp } = aScript(aBook());
    const prices = SpreadsheetApp.getActiveSpreadsheet().insertSheet('Prices');
    prices.getRange('A1').setValue(7);
    const cell = sh.getRange('A1').setFormula("=prices!A1+'Prices'!$A$1");
    prices.setName("Anna's prices");
    expect([cell.getFormula(), cell.getValue()]).toEqual(["='Anna''s prices'!A1+'Anna''s prices'!$A$1", 14]);
  });

  it('shows a day and a moment as the locale does', () => {
    const { sh } = aScript(aBook());
    expect(sh.getRange('A1').setFormula('=TODAY()').getDisplayValue()).toBe('3/20/2026');
    expect(sh.getRange('A3').setFormula('=NOW()').getDisplayValue()).toBe('3/20/2026 13:00:00');
    expect(sh.getRange('A2').setFormula('=DATE(2026, 3, 5)').getDisplayValue()).toBe('3/5/2026');
  });

  it.each(['=VLOOKUP(1, A:B, 2)', '={1, 2}', '=SUM(ArrayFormula(A:A))'])(
    'any script is refused the value of %s, which only Google computes',
    (formula) => {
      const { sh } = aScript(aBook(), { kind: 'run' });
      const cell = sh.getRange('A1').setFormula(formula);
      expect(cell.getFormula()).toBe(formula);
      expect(() => cell.getValue()).toThrow('this host does not compute');
    },
  );

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
