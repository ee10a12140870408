import { describe, expect, it } from '@jest/globals';
import { parseCsv } from './readCsv.ts';
import { rejectedCsv } from './rejectedCsv.ts';

const words = { line: '行', reason: '原因' };
const aFault = { line: 4, column: '电话', value: '1.38E+10', code: 'digits-lost', message: '号码已丢失' };
const file = {
  headers: ['客户名称', '电话'],
  rows: [
    ['王芳', '13800001234'],
    ['李强', '1.38E+10'],
    ['', ''],
  ],
  firstLine: 3,
};

describe('rejectedCsv', () => {
  it('holds the rows as they stood in the file, each once, with line and reasons', () => {
    const csv = rejectedCsv([aFault, { ...aFault, column: '', value: '', message: '缺少名称' }], file, words);
    expect(csv).toBe('\uFEFF客户名称,电话,行,原因\r\n李强,1.38E+10,4,电话 “1.38E+10”: 号码已丢失; 缺少名称');
  });

  it.each(['=1+1', '+8613800001234', '-5', '@SUM(A1)'])('never writes %s as a formula, and reads it back', (name) => {
    const csv = rejectedCsv([aFault], { ...file, rows: [[], [name, '1']] }, words);
    expect(csv).toContain(`'${name}`);
    expect(parseCsv(csv).rows[0]?.[0]).toBe(name);
  });

  it('quotes separators and line breaks', () => {
    expect(rejectedCsv([aFault], { ...file, rows: [[], ['a,"b"\nc', '']] }, words)).toContain('"a,""b""\nc"');
  });
});
