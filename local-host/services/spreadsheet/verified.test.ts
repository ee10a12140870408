import { describe, expect, it } from '@jest/globals';
import { aBook, aScript } from './testing/aScript.ts';

/** Facts that others tried out on live Apps Script. Source: the assertions of gas-fakes that platform.md calls [verified]. */

describe('addresses', () => {
  it('leave open what they were written without', () => {
    const { sh } = aScript(aBook());
    const bounds = (address: string) => {
      const range = sh.getRange(address);
      const rows = [range.isStartRowBounded(), range.isEndRowBounded()];
      return [range.getA1Notation(), ...rows, range.isStartColumnBounded(), range.isEndColumnBounded()];
    };
    expect(bounds('A5:C10')).toEqual(['A5:C10', true, true, true, true]);
    expect(bounds('3:5')).toEqual(['3:5', true, true, false, false]);
    expect(bounds('D:B')).toEqual(['B:D', false, false, true, true]);
    expect(sh.getRange(1, 2, 1000, 1).getA1Notation()).toBe('B1:B1000');
    expect(sh.protect().getRange().getA1Notation()).toBe('');
  });

  it('reach to the next cell with content, or to the edge', () => {
    const { sh, SpreadsheetApp } = aScript(aBook());
    const { UP, DOWN, NEXT, PREVIOUS } = SpreadsheetApp.Direction;
    sh.getRange('B2').setValue(1);
    sh.getRange('B5').setValue(2);
    sh.getRange('D2:D4').setValues([[1], [2], [3]]);
    const from = (address: string, direction: GoogleAppsScript.Spreadsheet.Direction) =>
      sh.getRange(address).getNextDataCell(direction).getA1Notation();
    expect(['B1', 'B2', 'D2', 'B5'].map((address) => from(address, DOWN))).toEqual(['B2', 'B5', 'D4', 'B1000']);
    expect(['B4', 'B5', 'D4', 'B2'].map((address) => from(address, UP))).toEqual(['B2', 'B2', 'D2', 'B1']);
    expect([from('A2', NEXT), from('B2', NEXT), from('D2', NEXT)]).toEqual(['B2', 'D2', 'Z2']);
    expect([from('D2', PREVIOUS), from('B2', PREVIOUS), from('A1', PREVIOUS)]).toEqual(['B2', 'A2', 'A1']);
  });

  it('grow to the region around them, corners not counting', () => {
    const { sh, SpreadsheetApp } = aScript(aBook());
    sh.getRange('B2:D4').setValues([1, 2, 3].map(() => [1, 2, 3]));
    const region = (address: string, dimension?: GoogleAppsScript.Spreadsheet.Dimension) =>
      (dimension
        ? sh.getRange(address).getDataRegion(dimension)
        : sh.getRange(address).getDataRegion()
      ).getA1Notation();
    expect(['C3', 'A1', 'B1', 'E3'].map((address) => region(address))).toEqual(['B2:D4', 'A1', 'B1:D4', 'B2:E4']);
    expect(region('C3', SpreadsheetApp.Dimension.ROWS)).toBe('C2:C4');
    expect(region('C3', SpreadsheetApp.Dimension.COLUMNS)).toBe('B3:D3');
  });
});

describe('formulas', () => {
  it('move along when one is set on several cells, or copied', () => {
    const { sh } = aScript(aBook());
    const range = sh.getRange('B1:C2').setFormula('=A1+$A$1');
    expect(range.getFormulas()).toEqual([
      ['=A1+$A$1', '=B1+$A$1'],
      ['=A2+$A$1', '=B2+$A$1'],
    ]);
    sh.getRange('B2').copyTo(sh.getRange('D4'));
    expect(sh.getRange('D4').getFormula()).toBe('=C4+$A$1');
    sh.getRange('B2').copyTo(sh.getRange('A1'));
    expect(sh.getRange('A1').getFormula()).toBe('=#REF!+$A$1');
  });
});

describe('copies', () => {
  it('repeat as often as they fit', () => {
    const { sh, SpreadsheetApp } = aScript(aBook());
    const source = sh.getRange('A1:B2').setValues([
      [1, 2],
      [3, 4],
    ]);
    source.copyTo(sh.getRange('J1:L4'));
    expect(sh.getRange('J1:L4').getValues()).toEqual([
      [1, 2, ''],
      [3, 4, ''],
      [1, 2, ''],
      [3, 4, ''],
    ]);
    source.copyTo(sh.getRange('D1'), SpreadsheetApp.CopyPasteType.PASTE_NORMAL, true);
    expect(sh.getRange('D1:E2').getValues()).toEqual([
      [1, 3],
      [2, 4],
    ]);
  });
});

describe('duplicates', () => {
  const rows = [
    ['foo', 'bar'],
    ['bar', 'foo'],
    ['foo', 'foo'],
    ['bar', 'foo'],
  ];

  it('close up, and the range of what is left comes back', () => {
    const { sh } = aScript(aBook());
    const left = sh.getRange('B2:C5').setValues(rows).removeDuplicates();
    expect(left.getA1Notation()).toBe('B2:C4');
    expect(left.getValues()).toEqual(rows.slice(0, 3));
    expect(sh.getRange('B5').getValue()).toBe('');
  });

  it('are those of the columns named', () => {
    const { sh } = aScript(aBook());
    expect(sh.getRange('B2:C5').setValues(rows).removeDuplicates([3]).getValues()).toEqual(rows.slice(0, 2));
  });
});

describe('formats', () => {
  it('wrap unless told to run over', () => {
    const { sh, SpreadsheetApp } = aScript(aBook());
    const cell = sh.getRange('A1');
    expect([cell.getWrap(), cell.getWrapStrategy()]).toEqual([true, SpreadsheetApp.WrapStrategy.OVERFLOW]);
    expect(cell.setWrap(false).getWrapStrategy()).toBe(SpreadsheetApp.WrapStrategy.OVERFLOW);
    expect(cell.getWrap()).toBe(false);
    expect(cell.clearFormat().getWrap()).toBe(true);
  });

  it('align "normal" to the left of general', () => {
    const { sh } = aScript(aBook());
    const cell = sh.getRange('A1');
    expect(cell.setHorizontalAlignment('normal').getHorizontalAlignment()).toBe('general-left');
    expect(cell.setHorizontalAlignment(null).getHorizontalAlignment()).toBe('general');
  });

  it('take the names of CSS for colours and read back hex (S85)', () => {
    const { sh } = aScript(aBook());
    expect(sh.getRange('A1').setBackground('LightGoldenRodYellow').getBackground()).toBe('#fafad2');
    expect(sh.getRange('A1').setFontColor('#ABC').getFontColor()).toBe('#aabbcc');
  });
});

describe('rules', () => {
  it('of a list or a range tell whether they show a dropdown', () => {
    const { sh, SpreadsheetApp } = aScript(aBook());
    const listed = SpreadsheetApp.newDataValidation()
      .requireValueInList([9, false, 'z'] as unknown as string[])
      .build();
    expect(listed.getCriteriaValues()).toEqual([['9', 'false', 'z'], true]);
    const [range, hasDropdown] = SpreadsheetApp.newDataValidation()
      .requireValueInRange(sh.getRange('A2:C4'), false)
      .build()
      .getCriteriaValues() as [GoogleAppsScript.Spreadsheet.Range, boolean];
    expect([range.getA1Notation(), hasDropdown]).toEqual(['A2:C4', false]);
  });

  it('of checkboxes are ticked where there are any, and asked of all cells', () => {
    const { sh } = aScript(aBook());
    const boxes = sh.getRange('A1:A2').insertCheckboxes();
    sh.getRange('B1').insertCheckboxes('YES', 'NO');
    const all = sh.getRange('A1:C2');
    expect([boxes.isChecked(), all.isChecked()]).toEqual([false, null]);
    all.check();
    expect(all.getValues()).toEqual([
      [true, 'YES', ''],
      [true, '', ''],
    ]);
    expect([boxes.isChecked(), sh.getRange('A1').uncheck().isChecked(), boxes.isChecked()]).toEqual([
      true,
      false,
      null,
    ]);
  });
});

describe('filters', () => {
  it('are found from any range of their sheet', () => {
    const { sh } = aScript(aBook());
    sh.getRange('A1:C5').createFilter();
    expect(sh.getRange('F1').getFilter()?.getRange().getA1Notation()).toBe('A1:C5');
  });
});

describe('protections', () => {
  it('that only warn list no editors', () => {
    const { sh } = aScript(aBook());
    expect(sh.protect().setWarningOnly(true).getEditors()).toEqual([]);
  });
});

describe('developer metadata', () => {
  it('is not found on a cell of its row', () => {
    const { sh } = aScript(aBook());
    sh.getRange('8:8').addDeveloperMetadata('key', 'value');
    expect(sh.getRange('C8').getDeveloperMetadata()).toEqual([]);
  });

  it('moves to a column, a row, a sheet and the spreadsheet', () => {
    const { sh, SpreadsheetApp } = aScript(aBook());
    sh.getRange('8:8').addDeveloperMetadata('key', 'value');
    const [entry] = sh.getRange('8:8').getDeveloperMetadata();
    expect(entry?.moveToColumn(sh.getRange('J:J')).getLocation().getColumn()?.getA1Notation()).toBe('J:J');
    expect(entry?.moveToRow(sh.getRange('9:9')).getLocation().getRow()?.getA1Notation()).toBe('9:9');
    expect(entry?.moveToSheet(sh).getLocation().getSheet()?.getName()).toBe('Sheet1');
    expect(entry?.moveToSpreadsheet().getLocation().getLocationType()).toBe(
      SpreadsheetApp.DeveloperMetadataLocationType.SPREADSHEET,
    );
    expect(() => entry?.moveToRow(sh.getRange('B2'))).toThrow('arbitrary ranges');
  });
});

describe('texts', () => {
  const values = [
    ['sample', 'sámplé'],
    ['SampleA', 'sámplé'],
    ['=SAMPLE()', '=SámpléB()'],
    ['=sample()', '=sámpléB()'],
  ];

  it('are found by what cells show, or by formulas', () => {
    const { sh } = aScript(aBook());
    sh.getRange('A1:B4').setValues(values);
    const found = (finder: GoogleAppsScript.Spreadsheet.TextFinder) =>
      finder.findAll().map((range) => range.getA1Notation());
    expect(found(sh.createTextFinder('sample'))).toEqual(['A1', 'A2']);
    const exact = sh.createTextFinder('sample').ignoreDiacritics(true).matchCase(true).matchEntireCell(true);
    expect(found(exact)).toEqual(['A1', 'B1', 'B2']);
    expect(found(sh.createTextFinder('sample').matchFormulaText(true))).toEqual(['A1', 'A2', 'A3', 'A4']);
  });

  it('are replaced everywhere, and counted', () => {
    const { sh } = aScript(aBook());
    sh.getRange('A1:B4').setValues(values);
    expect(sh.createTextFinder('sample').replaceAllWith('test')).toBe(2);
    expect(sh.getRange('A1:A3').getFormulas()[2]).toEqual(['=SAMPLE()']);
    expect(sh.getRange('A1:A2').getValues()).toEqual([['test'], ['testA']]);
  });
});

describe('a sheet that was deleted', () => {
  it('is neither read nor written', () => {
    const { SpreadsheetApp } = aScript(aBook());
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    const gone = spreadsheet.insertSheet('gone');
    const cell = gone.getRange('A1');
    spreadsheet.deleteSheet(gone);
    expect(() => cell.getValue()).toThrow(`Sheet ${gone.getSheetId()} not found`);
    expect(() => cell.setValue(1)).toThrow(`Sheet ${gone.getSheetId()} not found`);
  });
});
