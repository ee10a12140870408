import { describe, expect, it } from '@jest/globals';
import { decodeCsv } from './decodeCsv.ts';
import { parseCsv } from './readCsv.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
/** 姓名,电话 in GBK */
const gbk = new Uint8Array([0xd0, 0xd5, 0xc3, 0xfb, 0x2c, 0xb5, 0xe7, 0xbb, 0xb0]);

function utf16(text: string, littleEndian: boolean, mark: boolean): Uint8Array {
  const units = [...(mark ? '\uFEFF' : ''), ...text].map((unit) => unit.charCodeAt(0));
  return new Uint8Array(units.flatMap((unit) => (littleEndian ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])));
}

describe('decodeCsv', () => {
  it('reads UTF-8 with and without a mark', () => {
    expect(decodeCsv(utf8('姓名,电话'))).toEqual({ text: '姓名,电话', encoding: 'utf-8' });
    expect(decodeCsv(utf8('\uFEFF姓名,电话'))).toEqual({ text: '姓名,电话', encoding: 'utf-8' });
  });

  it('reads GBK', () => {
    expect(decodeCsv(gbk)).toEqual({ text: '姓名,电话', encoding: 'gbk' });
  });

  it('reads Big5', () => {
    // 姓名,電話,公司
    const bytes = [0xa9, 0x6d, 0xa6, 0x57, 0x2c, 0xb9, 0x71, 0xb8, 0xdc, 0x2c, 0xa4, 0xbd, 0xa5, 0x71];
    expect(decodeCsv(new Uint8Array(bytes))).toEqual({ text: '姓名,電話,公司', encoding: 'big5' });
  });

  it('reads the signs that GB 18030 has beyond GBK', () => {
    const yen = [0x81, 0x30, 0x84, 0x36];
    expect(decodeCsv(new Uint8Array([...gbk, ...yen])).text).toBe('姓名,电话¥');
  });

  it('reads letters with accents as Western spreadsheets save them', () => {
    const bytes = new Uint8Array([...'M\u00fcller;Andr\u00e9;12,50'].map((letter) => letter.charCodeAt(0)));
    expect(decodeCsv(bytes)).toEqual({ text: 'Müller;André;12,50', encoding: 'windows-1252' });
  });

  it.each([
    ['utf-16le', true, true],
    ['utf-16be', false, true],
    ['utf-16le', true, false],
    ['utf-16be', false, false],
  ])('reads %s', (encoding, littleEndian, mark) => {
    expect(decodeCsv(utf16('name,phone\r\nAnn,1', littleEndian, mark))).toEqual({
      text: 'name,phone\r\nAnn,1',
      encoding,
    });
  });

  it.each([true, false])('reads Chinese text in UTF-16 without a mark, little end first: %s', (littleEndian) => {
    const text = '客户名称,城市\n杭州某某科技有限公司,杭州\n宁波某某贸易有限公司,宁波\n';
    expect(decodeCsv(utf16(text, littleEndian, false)).text).toBe(text);
  });

  it('takes a few wrong bytes, and an end that was cut off, for no other encoding', () => {
    const whole = utf8('姓名,电话\n王芳,13800001234\n李强,13900001234\n欧阳修,13700001234\n');
    const broken = new Uint8Array([...whole, 0xff, ...utf8(',杭州\n').slice(0, -2)]);
    expect(decodeCsv(broken)).toEqual({ text: `${new TextDecoder().decode(whole)}\ufffd,杭\ufffd`, encoding: 'utf-8' });
  });

  it('reads an empty file', () => {
    expect(decodeCsv(new Uint8Array())).toEqual({ text: '', encoding: 'utf-8' });
  });
});

describe('parseCsv', () => {
  it.each([',', ';', '\t'])('finds the separator "%s"', (separator) => {
    const text = [
      ['name', 'phone', 'city'],
      ['Ann', '1', 'Oakland'],
    ]
      .map((row) => row.join(separator))
      .join('\n');
    expect(parseCsv(text)).toEqual({
      headers: ['name', 'phone', 'city'],
      rows: [['Ann', '1', 'Oakland']],
      delimiter: separator,
      firstLine: 2,
    });
  });

  it('keeps separators, quotes and line breaks inside quotes, and the lines of the file', () => {
    const { rows } = parseCsv('name,note\r\n"Ann, B","says ""hi""\r\ntwice"\r\nBob,x\r\n');
    expect(rows).toEqual([
      ['Ann, B', 'says "hi"\r\ntwice'],
      ['', ''],
      ['Bob', 'x'],
    ]);
  });

  it('reads a single column', () => {
    expect(parseCsv('name\nAnn\nBob')).toMatchObject({ headers: ['name'], rows: [['Ann'], ['Bob']] });
  });

  it('keeps empty lines between rows and evens out the rows', () => {
    expect(parseCsv('\n a , b \n1\n\n1,2,3\n,,\n\n')).toMatchObject({
      headers: ['a', 'b', ''],
      rows: [
        ['1', '', ''],
        ['', '', ''],
        ['1', '2', '3'],
      ],
      firstLine: 3,
    });
  });

  it.each([
    ['a line that names the separator', 'sep=;\nname;amount\nAnn;1,50\n', [['Ann', '1,50']], 3],
    [
      'decimal commas in two columns',
      'name;amount\nAnn;1,50\nBob;2,50\n',
      [
        ['Ann', '1,50'],
        ['Bob', '2,50'],
      ],
      2,
    ],
    ['two columns and a bar', 'name|amount\nAnn|1\n', [['Ann', '1']], 2],
    ['headers of two words below a title', '客户名单\n\nname,amount\nAnn,13800001234\n', [['Ann', '13800001234']], 4],
    [
      'guarded numbers',
      'name,amount\nAnn,="0012"\nBob,\'0013\n',
      [
        ['Ann', '0012'],
        ['Bob', '0013'],
      ],
      2,
    ],
    [
      'headers that come again',
      'name,amount\nAnn,1\n\ufeffname,amount\nBob,2\n',
      [
        ['Ann', '1'],
        ['', ''],
        ['Bob', '2'],
      ],
      2,
    ],
    ['two lines of totals', 'name,amount\nAnn,1\n合计金额,1\n共 1 条,\n', [['Ann', '1']], 2],
    ['ends of lines of old Macintoshes', 'name,amount\rAnn,1\r', [['Ann', '1']], 2],
  ])('reads %s', (_, text, rows, firstLine) => {
    expect(parseCsv(text)).toMatchObject({ headers: ['name', 'amount'], rows, firstLine });
  });

  it('takes a quote that nobody closed for a letter, and loses none of the lines after it', () => {
    expect(parseCsv('name,phone\n"Ann,1\nBob,2\n"Cid" Lee,3\n"Dee, D",4\n').rows).toEqual([
      ['Ann', '1'],
      ['Bob', '2'],
      ['"Cid" Lee', '3'],
      ['Dee, D', '4'],
    ]);
  });

  it('finds the headers below a title and groups of columns', () => {
    const text = '客户名单 2026年\n\n基本信息,,联系方式,\n名称,城市,电话,邮箱\n王芳,杭州,13800001234,\n';
    expect(parseCsv(text)).toMatchObject({
      headers: ['名称', '城市', '电话', '邮箱'],
      rows: [['王芳', '杭州', '13800001234', '']],
      firstLine: 5,
    });
  });

  it('takes a first row that fills more cells for a row, not for headers', () => {
    expect(parseCsv('name\nAnn,Oakland,13800001234\n')).toMatchObject({ headers: ['name', '', ''], firstLine: 2 });
  });

  it.each(['合计', 'Total:', 'Grand total'])('leaves out a last line of totals: %s', (word) => {
    expect(parseCsv(`product,amount\nTea,5\n\n${word},5\n\n`).rows).toEqual([['Tea', '5']]);
    expect(parseCsv(`product,amount\n${word},5\nTea,5\n`).rows).toHaveLength(2);
  });

  it('takes the apostrophe off that exports put before a formula', () => {
    expect(parseCsv("name,phone\n'=1+1,'+8613800001234\nO'Hara,'tis\n").rows).toEqual([
      ['=1+1', '+8613800001234'],
      ["O'Hara", "'tis"],
    ]);
  });

  it('keeps numbers as text', () => {
    expect(parseCsv('phone\n0012\n1.38E+10').rows).toEqual([['0012'], ['1.38E+10']]);
  });

  it('reads an empty text', () => {
    expect(parseCsv('')).toMatchObject({ headers: [], rows: [] });
  });
});
