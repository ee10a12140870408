import { describe, expect, it } from '@jest/globals';
import { writeXlsx } from '../files/writeXlsx.ts';
import { OldWorkbookError, readTables } from './readFile.ts';

const table = { name: '客户', headers: ['名称', '电话'], rows: [['王芳', '13800001234']] };

describe('readTables', () => {
  it('reads each sheet of an XLSX file, whatever its name says', () => {
    const file = writeXlsx([table, { ...table, name: '订单', rows: [] }]);
    expect(readTables(file, 'list.csv')).toMatchObject([
      {
        sheet: '客户',
        headers: ['名称', '电话'],
        rows: [['王芳', '13800001234']],
        firstLine: 2,
        filled: 1,
        encoding: 'XLSX',
      },
      { sheet: '订单', rows: [], filled: 0 },
    ]);
  });

  it('reads text', () => {
    const text = new TextEncoder().encode('name\nAnn\n');
    expect(readTables(text, 'a.xlsx')).toMatchObject([{ sheet: '', headers: ['name'], filled: 1, encoding: 'UTF-8' }]);
  });

  it('tells an old workbook and a broken one apart', () => {
    expect(() => readTables(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0]), 'a.xls')).toThrow(OldWorkbookError);
    expect(() => readTables(new Uint8Array([0x50, 0x4b, 3, 4, 0]), 'a.xlsx')).toThrow();
  });
});
