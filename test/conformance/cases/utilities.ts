import type { Case, Json } from '../case.ts';
import { plain } from '../observe.ts';

const answer = (id: string, about: string, source: string, run: () => Json, expected: Json): Case => ({
  id,
  about,
  source,
  expected,
  run,
});

const digest = (text: string, charset?: GoogleAppsScript.Utilities.Charset) => {
  const { MD5 } = Utilities.DigestAlgorithm;
  const bytes = charset ? Utilities.computeDigest(MD5, text, charset) : Utilities.computeDigest(MD5, text);
  return bytes.slice(0, 4);
};

export const utilities: readonly Case[] = [
  answer('digest', 'digests are signed bytes', 'X7', () => digest('a'), [12, -63, 117, -71]),
  answer(
    'digest-utf8',
    'with the charset UTF_8 other letters count',
    'X7',
    () => digest('ä', Utilities.Charset.UTF_8),
    [-124, 25, -73, 28],
  ),
  answer(
    'digest-default',
    'without it they do not: all of them hash alike',
    'X7',
    () => plain(digest('ä').join() === digest('ö').join()),
    true,
  ),
  answer(
    'base64',
    'base64 there and back',
    'X6',
    () => {
      const text = Utilities.base64Encode('ä€😀', Utilities.Charset.UTF_8);
      return [text, Utilities.newBlob(Utilities.base64Decode(text)).getDataAsString()];
    },
    ['w6Tigqzwn5iA', 'ä€😀'],
  ),
  answer(
    'uuid',
    'a UUID is one of version 4, and never the same',
    'X6',
    () => {
      const [one, other] = [Utilities.getUuid(), Utilities.getUuid()];
      return [/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(one), one === other];
    },
    [true, false],
  ),
  answer(
    'gzip',
    'gzip there and back',
    'X22',
    () => {
      const packed = Utilities.gzip(Utilities.newBlob('conformance 汉字'));
      return Utilities.ungzip(packed.setContentType('application/x-gzip')).getDataAsString();
    },
    'conformance 汉字',
  ),
  answer('bytes', 'the bytes of a blob are signed', 'X22', () => plain(Utilities.newBlob('ä').getBytes()), [-61, -92]),
  answer('csv', 'parseCsv reads quoted cells', 'X6', () => plain(Utilities.parseCsv('a,"b, c"\n"d ""e""",f')), [
    ['a', 'b, c'],
    ['d "e"', 'f'],
  ]),
  answer(
    'format-string',
    'formatString pads and rounds',
    'X6',
    () => Utilities.formatString('%03d|%.2f|%s', 7, 1.005, 'x'),
    '007|1.00|x',
  ),
  answer(
    'format-zone',
    'formatDate counts in the zone it is told',
    'S46',
    () => {
      const at = new Date(Date.UTC(2026, 11, 31, 20));
      return ['Europe/Berlin', 'Asia/Shanghai', 'America/New_York'].map((zone) =>
        Utilities.formatDate(at, zone, 'yyyy-MM-dd HH'),
      );
    },
    ['2026-12-31 21', '2027-01-01 04', '2026-12-31 15'],
  ),
  answer(
    'format-summer',
    'and knows summer time',
    'S46, X17',
    () => {
      const hours = [
        Date.UTC(2026, 2, 29, 0),
        Date.UTC(2026, 2, 29, 1),
        Date.UTC(2026, 9, 25, 0),
        Date.UTC(2026, 9, 25, 1),
      ];
      return hours.map((at) => Utilities.formatDate(new Date(at), 'Europe/Berlin', 'HH XXX'));
    },
    ['01 +01:00', '03 +02:00', '02 +02:00', '02 +01:00'],
  ),
];
