import { afterEach, describe, expect, it } from '@jest/globals';
import { aHost, anna, closeHosts } from '../../host/testing/aHost.ts';
import { formatDate } from './formatDate.ts';
import { formatString } from './formatString.ts';
import { parseCsv } from './parseCsv.ts';
import { parseDate } from './parseDate.ts';

afterEach(closeHosts);

/** What an expression of a script answers. */
async function answered(expression: string): Promise<unknown> {
  const host = await aHost({ source: '' });
  const { value, error } = await host.runSource(anna, `function main() { return ${expression} }`, 'main');
  return error ? `${error.name}: ${error.message}` : value;
}

describe('formatDate', () => {
  const date = new Date(Date.UTC(2026, 2, 5, 9, 7, 3, 45));

  it.each([
    ['yyyy-MM-dd', '2026-03-05'],
    ['yy/M/d', '26/3/5'],
    ['HH:mm:ss.SSS', '04:07:03.045'],
    ['h:mm a', '4:07 AM'],
    ['EEE, d MMM yyyy', 'Thu, 5 Mar 2026'],
    ['EEEE MMMM', 'Thursday March'],
    ['D u w W F', '64 4 10 1 1'],
    ['YYYY', '2026'],
    ['Z XXX XX X', '-0500 -05:00 -0500 -05'],
    ['z zzzz', 'EST Eastern Standard Time'],
    ["yyyy-MM-dd'T'HH:mm:ss'Z'", '2026-03-05T04:07:03Z'],
    ["h 'o''clock'", "4 o'clock"],
    ['G', 'AD'],
  ])('S46 writes %s in New York as %s', (pattern, text) => {
    expect(formatDate(date, 'America/New_York', pattern)).toBe(text);
  });

  it('S46 counts the week year apart from the year', () => {
    expect(formatDate(new Date(Date.UTC(2024, 11, 30, 12)), 'GMT', 'YYYY yyyy ww')).toBe('2025 2024 01');
  });

  it('takes offsets for zones, and refuses unknown zones and letters', () => {
    expect(formatDate(date, 'GMT+8', 'HH:mm Z z')).toBe('17:07 +0800 GMT+08:00');
    expect(formatDate(date, 'GMT-05:30', 'HH:mm Z')).toBe('03:37 -0530');
    expect(formatDate(date, 'UTC', 'HH:mm z XXX')).toBe('09:07 UTC Z');
    expect(formatDate(date, 'Asia/Shanghai', 'z')).toBe('CST');
    expect(() => formatDate(date, 'Nowhere/X', 'HH')).toThrow('the time zone "Nowhere/X"');
    expect(() => formatDate(date, 'GMT', 'q')).toThrow('pattern letter q');
  });

  it('X17 tells summer from winter', () => {
    const days = [new Date('2026-03-28T12:00:00Z'), new Date('2026-03-29T12:00:00Z')];
    expect(days.map((day) => formatDate(day, 'Europe/Berlin', 'HH z'))).toEqual(['13 CET', '14 CEST']);
  });
});

describe('parseDate', () => {
  it.each([
    ['2026-03-05', 'yyyy-MM-dd', 'Europe/Berlin', '2026-03-04T23:00:00.000Z'],
    ['5 March 2026 4:07 PM', 'd MMMM yyyy h:mm a', 'GMT', '2026-03-05T16:07:00.000Z'],
    ['2023-01-01T12:00:00Z', "yyyy-MM-dd'T'HH:mm:ss'Z'", 'GMT', '2023-01-01T12:00:00.000Z'],
    ['2023-01-01T12:00:00+08:00', "yyyy-MM-dd'T'HH:mm:ssXXX", 'GMT', '2023-01-01T04:00:00.000Z'],
    ['20260305', 'yyyyMMdd', 'GMT', '2026-03-05T00:00:00.000Z'],
    ['2026-02-30', 'yyyy-MM-dd', 'GMT', '2026-03-02T00:00:00.000Z'],
  ])('reads %s by %s in %s', (text, pattern, zone, instant) => {
    expect(parseDate(text, zone, pattern).toISOString()).toBe(instant);
  });

  it('refuses a text that does not fit', () => {
    expect(() => parseDate('yesterday', 'GMT', 'yyyy')).toThrow('does not fit');
  });
});

describe('texts', () => {
  it('parseCsv keeps quoted commas, quotes and line breaks', () => {
    expect(parseCsv('a,b,"c,d"\r\ne,"f ""g""\nh",', ',')).toEqual([
      ['a', 'b', 'c,d'],
      ['e', 'f "g"\nh', ''],
    ]);
    expect(parseCsv('a;b\n', ';')).toEqual([['a', 'b']]);
  });

  it('formatString fills places as printf does', () => {
    expect(formatString('%s %d %05d %.2f|%5s|%-5s|%%', ['a', 3, 42, 1.005, 'x', 'y'])).toBe(
      'a 3 00042 1.00|    x|y    |%',
    );
    expect(() => formatString('%x', [1])).toThrow('not implemented');
  });
});

describe('bytes', () => {
  it('X7 hashes to signed bytes, text without a charset as US_ASCII', async () => {
    const md5 = (rest: string) => answered(`Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, ${rest})`);
    const ascii = [-22, 3, -4, -72, -60, 120, 34, -68, -25, 114, -49, 108, 7, -48, -21, -69];
    expect(await md5('"€🙂"')).toEqual(ascii);
    expect(await md5('"€🙂", Utilities.Charset.US_ASCII')).toEqual(ascii);
    expect(await md5('"€🙂", Utilities.Charset.UTF_8')).toEqual([
      -71, 89, 42, -99, 35, -63, -51, -82, 83, 46, 87, -53, -35, -67, 116, -6,
    ]);
    expect(await md5('["a"]')).toBe('Exception: Cannot convert a to (class).');
  });

  it('H03 names the enumeration that is wrong', async () => {
    expect(await answered('Utilities.computeDigest(Utilities.Charset.UTF_8, "x")')).toBe(
      "Exception: The parameters (Utilities.Charset,String) don't match the method signature for Utilities.computeDigest.",
    );
  });

  it('X6 decodes both alphabets of base64', async () => {
    const text = (encoded: string) =>
      answered(`Utilities.newBlob(Utilities.base64Decode(${encoded})).getDataAsString()`);
    expect(await text('"YT8_Pg=="')).toBe('a??>');
    expect(await text('Utilities.base64Encode("é", Utilities.Charset.UTF_8)')).toBe('é');
    expect(await answered('Utilities.base64Decode("!!")')).toBe('Exception: Could not decode string.');
  });

  it('X22 keeps names and types of blobs', async () => {
    const facts = `(function () {
      var blob = Utilities.newBlob('x'), zipped = Utilities.gzip(blob), named = Utilities.gzip(blob, 'named');
      return [blob.getContentType(), blob.getName(), Utilities.newBlob([1]).getContentType(), zipped.getName(),
        zipped.getContentType(), Utilities.ungzip(zipped).getName(), Utilities.ungzip(zipped).getDataAsString(),
        Utilities.ungzip(named).getName(), blob.setName('a.csv').setContentTypeFromExtension().getContentType()]
    })()`;
    expect(await answered(facts)).toEqual([
      'text/plain',
      null,
      null,
      'archive.gz',
      'application/x-gzip',
      'archive',
      'x',
      'named',
      'text/csv',
    ]);
  });
});
