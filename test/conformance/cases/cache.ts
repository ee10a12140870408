import type { Case, Json } from '../case.ts';
import { plain, refused, thrownBy, valueOr } from '../observe.ts';

const key = 'conformance.case.';
const cache = () => CacheService.getDocumentCache() as GoogleAppsScript.Cache.Cache;

const put = (id: string, about: string, source: string, deed: () => void, expected: Json, unsure?: string): Case => ({
  id,
  about,
  source,
  ...(unsure === undefined ? {} : { unsure }),
  expected,
  run: () => thrownBy(deed),
});

export const cacheCases: readonly Case[] = [
  {
    id: 'round-trip',
    about: 'what was put is got, what was removed is not',
    source: 'P13',
    expected: ['ä€😀', null],
    run: () => {
      cache().put(`${key}a`, 'ä€😀');
      const value = cache().get(`${key}a`);
      cache().remove(`${key}a`);
      return [value, cache().get(`${key}a`)];
    },
  },
  {
    id: 'missing',
    about: 'a missing key is null',
    source: 'P13',
    expected: null,
    run: () => cache().get(`${key}missing`),
  },
  {
    id: 'all',
    about: 'getAll answers only the keys that are there',
    source: 'P13',
    expected: { a: '1', b: '2' },
    run: () => {
      cache().putAll({ [`${key}a`]: '1', [`${key}b`]: '2' });
      const found = cache().getAll([`${key}a`, `${key}b`, `${key}c`]);
      cache().removeAll([`${key}a`, `${key}b`]);
      return Object.fromEntries(Object.keys(found).map((one) => [one.slice(key.length), plain(found[one])]));
    },
  },
  {
    id: 'expiry',
    about: 'an entry is gone when its seconds are over',
    source: 'H70, P11',
    expected: ['x', null],
    run: () => {
      cache().put(`${key}short`, 'x', 2);
      const value = cache().get(`${key}short`);
      Utilities.sleep(4000);
      return [value, cache().get(`${key}short`)];
    },
  },
  {
    id: 'put-again',
    about: 'putting again begins the seconds anew',
    source: 'P11',
    expected: 'y',
    run: () => {
      cache().put(`${key}again`, 'x', 2);
      cache().put(`${key}again`, 'y', 600);
      Utilities.sleep(4000);
      return cache().get(`${key}again`);
    },
  },
  put(
    'key-longest',
    'a key of 250 characters is taken',
    'H70, P11',
    () => cache().put('k'.repeat(250), 'x', 5),
    'nothing thrown',
  ),
  put(
    'key-too-long',
    'a key of 251 characters throws',
    'H70, P11, E22',
    () => cache().put('k'.repeat(251), 'x', 5),
    'Exception: Argument too large: key',
  ),
  put(
    'value-longest',
    'a value of 102,400 bytes is taken',
    'H70, P11',
    () => cache().put(`${key}long`, 'x'.repeat(102_400), 5),
    'nothing thrown',
  ),
  put(
    'value-too-long',
    'a value of 102,401 bytes throws',
    'H70, P11, E22',
    () => cache().put(`${key}long`, 'x'.repeat(102_401), 5),
    'Exception: Argument too large: value',
  ),
  put('no-seconds', 'an expiry of 0 seconds is refused', 'H70', () => cache().put(`${key}x`, 'x', 0), refused, 'LC26'),
  put(
    'too-many-seconds',
    'an expiry above 6 hours is refused',
    'H70',
    () => cache().put(`${key}x`, 'x', 21_601),
    refused,
    'LC26',
  ),
  {
    id: 'script-cache',
    about: 'the script’s cache, which all customers of an add-on share, is not used',
    source: 'H69, P1',
    unsure: 'LC26',
    expected: refused,
    run: () => valueOr(() => plain(CacheService.getScriptCache()?.get(`${key}shared`))),
  },
];
