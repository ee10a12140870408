import type { Case, Json } from '../case.ts';
import { refused, thrownBy } from '../observe.ts';

const absent = (name: string): Case => ({
  id: `no-${name}`,
  about: `there is no ${name}`,
  source: 'H04, X5, LC30',
  expected: 'undefined',
  run: () => new Function(`return typeof ${name}`)() as string,
});

const present = (id: string, about: string, run: () => Json, expected: Json): Case => ({
  id,
  about,
  source: 'X3',
  expected,
  run,
});

function caught(): Error {
  try {
    SpreadsheetApp.getActiveSpreadsheet().getRange('bad!!');
  } catch (error) {
    return error as Error;
  }
  throw new Error('nothing thrown');
}

/** A call outside of the scopes that the manifest asks for. */
const beyond = (id: string, call: string, code: string): Case => ({
  id: `scope-${id}`,
  about: `${call} is refused: its scope is not in the manifest`,
  source: 'H08, M6, M16, E26',
  expected: true,
  run: () => /permission/i.test(thrownBy(() => new Function(code)())),
});

export const runtime: readonly Case[] = [
  ...['setTimeout', 'setInterval', 'fetch', 'XMLHttpRequest', 'URL', 'URLSearchParams', 'TextEncoder'].map(absent),
  ...['TextDecoder', 'crypto', 'atob', 'btoa', 'structuredClone', 'queueMicrotask', 'performance'].map(absent),
  ...['window', 'document', 'process', 'require', 'module', 'Buffer'].map(absent),
  present(
    'named-groups',
    'patterns have named groups',
    () => /(?<year>\d+)/.exec('in 2026')?.groups?.year ?? '',
    '2026',
  ),
  present('flat', 'arrays flatten', () => [1, [2, [3]]].flat(2) as Json, [1, 2, 3]),
  present(
    'intl',
    'Intl knows time zones',
    () => {
      const format = new Intl.DateTimeFormat('en-US', { timeZone: 'Asia/Tokyo', hour: '2-digit', hourCycle: 'h23' });
      return format.format(new Date(0));
    },
    '09',
  ),
  present(
    'collator',
    'Intl sorts Chinese by sound',
    () => ['李', '安', '王'].sort(new Intl.Collator('zh-CN').compare),
    ['安', '李', '王'],
  ),
  present(
    'proxy',
    'there are proxies, maps, sets and symbols',
    () => typeof new Proxy({}, {}) + typeof new Map() + typeof Symbol('x'),
    'objectobjectsymbol',
  ),
  {
    id: 'service-error',
    about: 'a service error is an Error named Exception',
    source: 'H10, X9',
    expected: [true, 'Exception'],
    run: () => [caught() instanceof Error, caught().name],
  },
  {
    id: 'service-error-fields',
    about: 'a service error has no code and no details',
    source: 'H10',
    unsure: 'LC08',
    expected: [],
    run: () => Object.keys(caught()),
  },
  {
    id: 'service-field',
    about: 'a service object takes no new fields',
    source: 'H02, X16',
    unsure: 'LC30',
    expected: refused,
    run: ({ cell }) => {
      const range = cell();
      return thrownBy(() => Object.assign(range, { mine: 1 }));
    },
  },
  {
    id: 'enum-text',
    about: 'an enum compares with ===, and its text is its name',
    source: 'X14',
    expected: [true, 'SOLID'],
    run: () => {
      const { SOLID } = SpreadsheetApp.BorderStyle;
      return [SOLID === SpreadsheetApp.BorderStyle.SOLID, String(SOLID)];
    },
  },
  {
    id: 'clock',
    about: 'sleeping moves the clock',
    source: 'H17, X13',
    expected: true,
    run: () => {
      const before = Date.now();
      Utilities.sleep(1000);
      return Date.now() - before >= 1000;
    },
  },
  {
    id: 'sleep-longest',
    about: 'sleeping more than five minutes throws',
    source: 'H17, X6',
    expected: true,
    run: () => thrownBy(() => Utilities.sleep(300_001)) !== 'nothing thrown',
  },
  {
    id: 'promise',
    about: 'a promise’s work waits until the function has ended',
    source: 'X1',
    expected: 'before',
    run: () => {
      let said = 'before';
      void Promise.resolve().then(() => {
        said = 'after';
      });
      return said;
    },
  },
  beyond('other-file', 'SpreadsheetApp.openById', 'SpreadsheetApp.openById("1")'),
  beyond('create', 'SpreadsheetApp.create', 'SpreadsheetApp.create("conformance")'),
  beyond('drive', 'DriveApp.getRootFolder', 'DriveApp.getRootFolder()'),
  beyond('fetch', 'UrlFetchApp.fetch', 'UrlFetchApp.fetch("https://example.com")'),
];
