import { describe, expect, it } from '@jest/globals';
import { rejectedCsv } from './rejectedCsv.ts';

const headers = ['行', '列', '值', '原因'];
const aRow = { line: 37, column: '电话', value: '1.38E+10', code: 'digits-lost', message: '号码已丢失' };

describe('rejectedCsv', () => {
  it('names line, column, value and reason', () => {
    expect(rejectedCsv([aRow], headers)).toBe('\uFEFF行,列,值,原因\r\n37,电话,1.38E+10,号码已丢失');
  });

  it.each(['=1+1', '+86', '-5', '@SUM(A1)', '\tx'])('never writes %s as a formula', (value) => {
    expect(rejectedCsv([{ ...aRow, value }], headers)).toContain(`'${value}`);
  });

  it('quotes separators and line breaks', () => {
    expect(rejectedCsv([{ ...aRow, value: 'a,"b"\nc' }], headers)).toContain('"a,""b""\nc"');
  });
});
