import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Host } from '../../local-host/host/host.ts';
import { readTables } from '../../sidebar-ui/import/readFile.ts';
import { inLanguage } from '../../src/schema/language.ts';
import { errorTexts } from '../../templates/errors.ts';
import { fill } from '../../templates/fill.ts';
import { aHost, ask, languages, rowsOf } from './workbook.ts';

const utf16 = (text: string) =>
  new Uint8Array([...text].flatMap((sign) => [sign.charCodeAt(0) & 255, sign.charCodeAt(0) >> 8]));
const utf8 = (text: string) => new TextEncoder().encode(text);

/** Files as people send them; of each every customer comes in, under the name, with the phone that it has. */
const files: readonly [title: string, bytes: Uint8Array, wanted: readonly (readonly [string, string])[]][] = [
  [
    'Chinese UTF-16 without a mark',
    utf16('客户名称,电话\n云帆贸易有限公司,010-62345678\n青山食品有限公司,021-62345678\n'),
    [
      ['云帆贸易有限公司', '010-62345678'],
      ['青山食品有限公司', '021-62345678'],
    ],
  ],
  [
    'a quote that nobody closed, and headers that come again',
    utf8('Customer,Phone\n"Ann Reed,13911110001\nBob Hill,13911110002\nCustomer,Phone\nCid Moss,13911110003\n'),
    [
      ['Ann Reed', '13911110001'],
      ['Bob Hill', '13911110002'],
      ['Cid Moss', '13911110003'],
    ],
  ],
  [
    'a line that names the separator, guarded numbers and totals',
    utf8('sep=;\nCustomer;Phone\nDee Lane;="13911110004"\nEva Field;\'13911110005\nTotal;2\n2 rows;\n'),
    [
      ['Dee Lane', '13911110004'],
      ['Eva Field', '13911110005'],
    ],
  ],
];

describe.each(languages)('%s', (language) => {
  let host: Host;
  beforeAll(async () => {
    host = await aHost(language);
  });
  afterAll(() => host.close());

  const bringIn = async (bytes: Uint8Array) => {
    const [{ headers, rows, filled, firstLine }] = readTables(bytes, 'file.csv') as [ReturnType<typeof readTables>[0]];
    const opened = { kind: 'customers', fileName: 'file.csv', headers, sample: rows, rows: filled };
    const { job, mapping } = await ask(host, 'importOpen', opened);
    await ask(host, 'importRows', { job, part: 0, firstLine, rows });
    const { counts } = await ask(host, 'importDryRun', { job, mapping, overwrite: true });
    for (let isDone = false; !isDone; ) isDone = (await ask(host, 'importRun', { job })).done;
    return { job, counts };
  };

  it.each(files)('C30 takes every customer of a file with %s', async (_, bytes, wanted) => {
    const known = rowsOf(host, 'customers').length;
    const { counts } = await bringIn(bytes);
    expect(counts).toMatchObject({ rows: wanted.length, added: wanted.length, rejected: 0 });
    expect(
      rowsOf(host, 'customers')
        .slice(known)
        .map(({ name, phone }) => [name, phone]),
    ).toEqual(wanted);
  });

  it('C30 says of a row what is wrong and on which line of the file it stands, below a title as well', async () => {
    const { job } = await bringIn(utf8('客户名单\n\n客户名称,电话\n林间书店,1.38E+10\n'));
    const { rows } = await ask(host, 'importRejected', { job, from: 0 });
    expect(rows.map(({ line, message }) => [line, message])).toEqual([
      [4, fill(inLanguage(errorTexts['digits-lost'], language), { value: '1.38E+10' })],
    ]);
  });
});
