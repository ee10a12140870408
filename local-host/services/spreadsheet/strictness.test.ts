import { describe, expect, it } from '@jest/globals';
import { MAX_CELLS } from '../../workbook/workbook.ts';
import { HostStrictError } from '../service.ts';
import { aBook, aScript } from './testing/aScript.ts';

const exception = (message: string) => expect.objectContaining({ name: 'Exception', message });

/** What a call throws, to compare name and message. */
function thrownBy(call: () => unknown): unknown {
  try {
    call();
  } catch (error) {
    return error;
  }
  return 'nothing';
}

describe('surface', () => {
  it('H01 names a member that is not there', () => {
    const { sh, SpreadsheetApp } = aScript(aBook());
    expect(() => sh.autoResizeRows(1, 2)).toThrow('not implemented: SpreadsheetApp.Sheet.autoResizeRows');
    expect(() => SpreadsheetApp.newColor()).toThrow(HostStrictError);
  });

  it('H03 names the argument types it does not take', () => {
    const { sh } = aScript(aBook());
    const wrong = sh.getRange('A1') as unknown as {
      setValues(values: string): void;
      setNumberFormat(...all: unknown[]): void;
    };
    expect(thrownBy(() => wrong.setValues('x'))).toEqual(
      exception("The parameters (String) don't match the method signature for SpreadsheetApp.Range.setValues."),
    );
    expect(thrownBy(() => wrong.setNumberFormat('0', 1, null))).toEqual(
      exception(
        "The parameters (String,number,null) don't match the method signature for SpreadsheetApp.Range.setNumberFormat.",
      ),
    );
  });

  it('H33 refuses the file before the user has authorized', () => {
    const { services } = aScript(aBook());
    expect(services.hasPendingWrites()).toBe(false);
    expect(() => aScript(aBook(), { authMode: 'NONE' })).toThrow('You do not have permission');
  });

  it('H81 answers no active spreadsheet where the host says so', () => {
    const { SpreadsheetApp } = aScript(aBook());
    expect(SpreadsheetApp.getActiveSpreadsheet().getId()).toBe('book');
    expect(() => aScript(aBook(), { hooks: { hasActiveSpreadsheet: false } })).toThrow(TypeError);
  });
});

describe('grid', () => {
  it.each([
    ['E1', [0, 1], 'The starting row of the range is too small.'],
    ['E1', [1, 0], 'The starting column of the range is too small.'],
    ['E5', [1, 1, 0, 1], 'The number of rows in the range must be at least 1.'],
    ['E5', [1, 1, 1, 0], 'The number of columns in the range must be at least 1.'],
    ['E2', [1001, 1], 'The coordinates of the range are outside the dimensions of the sheet.'],
    ['E2', [1, 27], 'The coordinates of the range are outside the dimensions of the sheet.'],
    ['E3', ['bad!!'], 'Range not found'],
    ['E3', ['Nowhere!A1'], 'Range not found'],
  ])('H49 throws %s for getRange(%j)', (_number, args, message) => {
    const { sh } = aScript(aBook());
    const getRange = sh.getRange as (...args: unknown[]) => unknown;
    expect(thrownBy(() => getRange(...args))).toEqual(exception(message));
  });

  it.each([[[1.5, 1]], [['1', 1]], [[Number.NaN, 1]], [[1, undefined]]])('H50 does not round getRange(%j)', (args) => {
    const { sh } = aScript(aBook());
    const getRange = sh.getRange as (...args: unknown[]) => unknown;
    expect(() => getRange(...args)).toThrow("don't match the method signature for SpreadsheetApp.Sheet.getRange");
  });

  it.each([
    [
      'rows',
      [
        [1, 2],
        [3, 4],
        [5, 6],
      ],
      'The number of rows in the data does not match the number of rows in the range. The data has 3 but the range has 2.',
    ],
    [
      'short row',
      [[1, 2], [3]],
      'The number of columns in the data does not match the number of columns in the range. The data has 1 but the range has 2.',
    ],
    [
      'long row',
      [
        [1, 2],
        [3, 4, 5],
      ],
      'The number of columns in the data does not match the number of columns in the range. The data has 3 but the range has 2.',
    ],
    ['flat', [1, 2], "The parameters (number[]) don't match the method signature for SpreadsheetApp.Range.setValues."],
    ['text', 'x', "The parameters (String) don't match the method signature for SpreadsheetApp.Range.setValues."],
  ])('H51 writes nothing when the shape is wrong: %s', (_what, values, message) => {
    const { sh } = aScript(aBook());
    const range = sh.getRange(1, 1, 2, 2);
    expect(thrownBy(() => range.setValues(values as unknown[][]))).toEqual(exception(message));
    expect(range.getValues()).toEqual([
      ['', ''],
      ['', ''],
    ]);
  });

  it.each([
    ['undefined', undefined],
    ['an object', { a: 1 }],
    ['an array', [1]],
    ['a function', () => 1],
    ['NaN', Number.NaN],
    ['Infinity', Number.POSITIVE_INFINITY],
    ['an invalid Date', new Date(Number.NaN)],
    ['a BigInt', BigInt(1)],
  ])('H52 refuses %s as a cell value', (_what, value) => {
    const { sh } = aScript(aBook());
    expect(() => sh.getRange(1, 1).setValues([[value]])).toThrow(HostStrictError);
    expect(sh.getRange(1, 1).isBlank()).toBe(true);
  });

  it('H53 stores 50,000 characters and refuses one more', () => {
    const { sh } = aScript(aBook());
    sh.getRange('A1').setValue('x'.repeat(50_000));
    expect(sh.getRange('A1').getValue()).toHaveLength(50_000);
    expect(thrownBy(() => sh.getRange('A2').setValue('x'.repeat(50_001)))).toEqual(
      exception('Your input contains more than the maximum of 50000 characters in a single cell.'),
    );
  });

  it('H54 counts unchecked boxes as content', () => {
    const { sh } = aScript(aBook());
    expect([sh.getLastRow(), sh.getLastColumn()]).toEqual([0, 0]);
    sh.getRange('C1:C800').setNumberFormat('@');
    expect(sh.getLastRow()).toBe(0);
    sh.getRange('A2:A500').insertCheckboxes();
    expect(sh.getLastRow()).toBe(500);
  });

  it('H55 grows the grid for appendRow only', () => {
    const { sh } = aScript(aBook());
    sh.getRange(1000, 1).setValue('last');
    expect(() => sh.getRange(1001, 1)).toThrow('outside the dimensions');
    sh.appendRow(['next']);
    expect(sh.getMaxRows()).toBe(1001);
    expect(sh.getRange(1001, 1).getValue()).toBe('next');
  });

  it('H56 appends of two executions both stay, writes to the same row do not', () => {
    const book = aBook();
    const [one, two] = [aScript(book), aScript(book, { user: 'ben@team.example' })];
    one.sh.appendRow(['one']);
    two.sh.appendRow(['two']);
    expect(one.sh.getRange('A1:A2').getValues()).toEqual([['one'], ['two']]);
    const rows = [one.sh.getLastRow() + 1, two.sh.getLastRow() + 1];
    one.sh.getRange(rows[0] as number, 1).setValue('lost');
    two.sh.getRange(rows[1] as number, 1).setValue('kept');
    one.SpreadsheetApp.flush();
    two.SpreadsheetApp.flush();
    expect(one.sh.getRange('A3:A4').getValues()).toEqual([['kept'], ['']]);
  });

  it('H57 refuses more than ten million cells, empty ones included', () => {
    const book = aBook();
    const { sh, SpreadsheetApp } = aScript(book);
    const message = 'This action would increase the number of cells in the workbook above the limit of 10000000 cells.';
    sh.insertRowsAfter(1000, Math.floor(MAX_CELLS / 26) - 2000);
    expect(thrownBy(() => sh.insertRowsAfter(1, 1001))).toEqual(exception(message));
    sh.insertRowsAfter(1, 900);
    expect(thrownBy(() => SpreadsheetApp.getActiveSpreadsheet().insertSheet())).toEqual(exception(message));
    expect(book.sheets).toHaveLength(1);
  });

  it('H58 keeps an unfrozen row and a visible sheet', () => {
    const { sh, SpreadsheetApp } = aScript(aBook());
    sh.setFrozenRows(1);
    expect(() => sh.deleteRows(2, 999)).toThrow('Sorry, it is not possible to delete all non-frozen rows.');
    expect(() => sh.deleteRows(1, 1000)).toThrow("You can't delete all the rows on the sheet.");
    expect(() => sh.deleteRow(1001)).toThrow('Those rows are out of bounds.');
    expect(() => SpreadsheetApp.getActiveSpreadsheet().deleteSheet(sh)).toThrow(
      "You can't remove all the sheets in a document.",
    );
  });

  it('H59 takes a sheet name once, whatever its case', () => {
    const { sh, SpreadsheetApp } = aScript(aBook());
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    const message = 'A sheet with the name "SHEET1" already exists. Please enter another name.';
    expect(thrownBy(() => spreadsheet.insertSheet('SHEET1'))).toEqual(exception(message));
    expect(thrownBy(() => spreadsheet.insertSheet('Other').setName('SHEET1'))).toEqual(exception(message));
    expect(sh.setName('sheet1').getName()).toBe('sheet1');
  });

  it('H60 keeps the coordinates of a range when rows move', () => {
    const { sh } = aScript(aBook());
    const range = sh.getRange('A1').setValue('first');
    sh.insertRowBefore(1);
    expect(range.getValue()).toBe('');
    expect(sh.getRange('A2').getValue()).toBe('first');
  });
});

describe('values', () => {
  it('H62 turns a day into an instant by the zone of the spreadsheet', () => {
    const { sh } = aScript(aBook());
    sh.getRange('A1').setValue('2026-03-05');
    expect((sh.getRange('A1').getValue() as Date).toISOString()).toBe('2026-03-04T23:00:00.000Z');
  });

  it('H63 reads a date or a number as the format says', () => {
    const { sh } = aScript(aBook());
    const range = sh.getRange('A1').setValue('2026-03-05');
    expect(range.setNumberFormat('0').getValue()).toBe(46086);
    expect(range.setNumberFormat('yyyy-mm-dd').getValue()).toEqual(new Date('2026-03-04T23:00:00Z'));
  });
});

describe('concurrency', () => {
  it('H14 a killed execution keeps what it flushed and loses the rest', () => {
    const book = aBook();
    const killed = aScript(book);
    killed.sh.getRange('A1').setValue('flushed');
    killed.SpreadsheetApp.flush();
    killed.sh.getRange('A2').setValue('pending');
    killed.services.drop();
    expect(aScript(book).sh.getRange('A1:A2').getValues()).toEqual([['flushed'], ['']]);
  });

  it('H64 shows a write to others only after a flush or the end', () => {
    const book = aBook();
    const [one, two] = [aScript(book), aScript(book)];
    one.sh.getRange('A1').setValue('new');
    expect(two.sh.getRange('A1').getValue()).toBe('');
    one.services.commit(one.execution);
    expect(two.sh.getRange('A1').getValue()).toBe('new');
    one.sh.getRange('A1').setValue('newer');
    one.SpreadsheetApp.flush();
    expect(two.sh.getRange('A1').getValue()).toBe('newer');
  });

  it('H14 clearing is lost with a killed execution too', () => {
    const book = aBook();
    const [first, killed] = [aScript(book), aScript(book)];
    first.sh.getRange('A1').setValue('kept');
    first.SpreadsheetApp.flush();
    killed.sh.getRange('A1').clearContent();
    killed.services.drop();
    expect(aScript(book).sh.getRange('A1').getValue()).toBe('kept');
  });

  it('a format set after the typing wins over the typed one', () => {
    const { sh } = aScript(aBook());
    expect(sh.getRange('A1').setValue('10%').clearFormat().getDisplayValue()).toBe('0.1');
    expect(sh.getRange('A2').setValue('10%').setNumberFormat('0.00').getDisplayValue()).toBe('0.10');
  });

  it('reads its own pending writes', () => {
    const { sh } = aScript(aBook());
    expect(sh.getRange('A1').setValue(5).getValue()).toBe(5);
  });
});

describe('rules, protection, metadata', () => {
  const ruleOf = ({ SpreadsheetApp }: ReturnType<typeof aScript>) =>
    SpreadsheetApp.newDataValidation().requireValueInList(['a', 'b']).setAllowInvalid(false);

  it('H75 rejects a bad value and the whole write around it', () => {
    const script = aScript(aBook());
    const range = script.sh.getRange('B2:B10').setDataValidation(ruleOf(script).build());
    const message = 'The data you entered in cell B7 violates the data validation rules set on this cell.';
    expect(thrownBy(() => script.sh.getRange('B7').setValue('c'))).toEqual(exception(message));
    const values = ['a', 'a', 'a', 'a', 'a', 'c', 'a', 'a', 'a'].map((value) => [value]);
    expect(thrownBy(() => range.setValues(values))).toEqual(exception(message));
    expect(range.isBlank()).toBe(true);
    expect(range.setValue('b').getValue()).toBe('b');
  });

  it('H75 answers with the help text of the rule, and takes all where invalid is allowed', () => {
    const script = aScript(aBook());
    const cell = script.sh.getRange('B7').setDataValidation(ruleOf(script).setHelpText('a or b').build());
    expect(thrownBy(() => cell.setValue('c'))).toEqual(exception('a or b'));
    cell.setDataValidation(ruleOf(script).setAllowInvalid(true).build());
    expect(cell.setValue('c').getValue()).toBe('c');
  });

  it('H75 reports at the flush in the late mode', () => {
    const script = aScript(aBook(), { hooks: { validationErrorsAt: 'flush' } });
    const cell = script.sh.getRange('B7').setDataValidation(ruleOf(script).build());
    cell.setValue('c');
    expect(() => script.SpreadsheetApp.flush()).toThrow('cell B7 violates');
    expect(cell.getValue()).toBe('');
  });

  it('H76 keeps others out of a protected range, but not the owner, nor anyone when it only warns', () => {
    const book = aBook();
    const anna = aScript(book);
    const protection = anna.sh.getRange('A2:B5').protect();
    protection.removeEditors(protection.getEditors());
    const ben = aScript(book, { user: 'ben@team.example' });
    const message =
      'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';
    const edits = [
      () => ben.sh.getRange('A3').setValue(1),
      () => ben.sh.getRange('A1:C9').sort(1),
      () => ben.sh.deleteRow(4),
    ];
    for (const edit of edits) expect(thrownBy(edit)).toEqual(exception(message));
    expect(anna.sh.getRange('A3').setValue(1).getValue()).toBe(1);
    expect(ben.sh.getRange('C3').setValue(2).getValue()).toBe(2);
    protection.setWarningOnly(true);
    expect(ben.sh.getRange('A3').setValue(3).getValue()).toBe(3);
  });

  it('H38 keeps viewers from writing', () => {
    const { sh } = aScript(aBook(), { user: 'vera@team.example' });
    expect(() => sh.getRange('A1').setValue(1)).toThrow('You are trying to edit a protected cell or object.');
  });

  it.each(['B2', 'B2:D2', 'B2:B5'])('H77 refuses metadata on %s', (address) => {
    const { sh } = aScript(aBook());
    expect(() => sh.getRange(address).addDeveloperMetadata('key', 'value')).toThrow(
      'Adding developer metadata to arbitrary ranges is not currently supported.',
    );
  });

  it('H77 takes metadata on a row, a column, a sheet and the spreadsheet, and moves it with its row', () => {
    const { sh, SpreadsheetApp } = aScript(aBook());
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    sh.getRange('2:2').addDeveloperMetadata('row', '2');
    sh.getRange('B:B').addDeveloperMetadata('column', 'B', SpreadsheetApp.DeveloperMetadataVisibility.PROJECT);
    sh.addDeveloperMetadata('sheet');
    spreadsheet.addDeveloperMetadata('spreadsheet', 'x');
    sh.insertRowBefore(1);
    sh.insertColumnBefore(1);
    const [row] = sh.createDeveloperMetadataFinder().withKey('row').find();
    const [column] = spreadsheet.createDeveloperMetadataFinder().withKey('column').find();
    expect(row?.getLocation().getRow()?.getA1Notation()).toBe('3:3');
    expect(column?.getLocation().getColumn()?.getA1Notation()).toBe('C:C');
    expect(column?.getVisibility()).toBe(SpreadsheetApp.DeveloperMetadataVisibility.PROJECT);
    expect(sh.getDeveloperMetadata().map((entry) => entry.getKey())).toEqual(['sheet']);
    sh.deleteRow(3);
    expect(sh.createDeveloperMetadataFinder().withKey('row').find()).toEqual([]);
  });

  it('H78 limits the characters of metadata on each level', () => {
    const { sh, SpreadsheetApp } = aScript(aBook());
    sh.addDeveloperMetadata('k', 'x'.repeat(29_999));
    expect(() => sh.getRange('2:2').addDeveloperMetadata('k', 'x')).toThrow('quota');
    SpreadsheetApp.getActiveSpreadsheet().addDeveloperMetadata('k', 'x'.repeat(29_999));
    expect(SpreadsheetApp.getActiveSpreadsheet().getDeveloperMetadata()).toHaveLength(1);
  });
});
