import type { Case, Json } from '../case.ts';
import { callOn, plain, refused, thrownBy, valueOr } from '../observe.ts';

const key = 'conformance.case.';
const store = () => PropertiesService.getDocumentProperties();

/** Sets one value of the document's and takes it away again. */
const stored = (id: string, about: string, source: string, value: unknown, expected: Json, unsure?: string): Case => ({
  id,
  about,
  source,
  ...(unsure === undefined ? {} : { unsure }),
  expected,
  run: ({ afterwards }) => {
    afterwards(() => store().deleteProperty(`${key}${id}`));
    const read = () => {
      callOn(store(), 'setProperty', `${key}${id}`, value);
      const text = store().getProperty(`${key}${id}`) ?? '';
      return text.length > 100 ? text.length : text;
    };
    return valueOr(read);
  },
});

export const properties: readonly Case[] = [
  stored('text', 'a text comes back as it is', 'P5', 'ä€😀\n', 'ä€😀\n'),
  stored('empty', 'an empty text comes back', 'P5', '', ''),
  stored('longest', 'a value of 9,216 bytes is stored', 'H69, P6', 'x'.repeat(9216), 9216),
  stored(
    'too-long',
    'a value of 9,217 bytes throws',
    'H69, P6, E22',
    'x'.repeat(9217),
    'Exception: Argument too large: value',
    'LC26',
  ),
  stored(
    'wide',
    'the limit counts bytes, not characters',
    'H69, P6',
    '汉'.repeat(3073),
    'Exception: Argument too large: value',
    'LC26',
  ),
  stored('number', 'a number is no value', 'H69, P5', 5, refused, 'LC26'),
  {
    id: 'missing',
    about: 'a missing key reads null',
    source: 'H69, P5',
    expected: null,
    run: () => store().getProperty(`${key}missing`),
  },
  {
    id: 'merge',
    about: 'setProperties merges, and leaves other keys',
    source: 'P8',
    expected: { a: '1', b: '3', c: '4' },
    run: ({ afterwards }) => {
      afterwards(() => ['a', 'b', 'c'].map((one) => store().deleteProperty(`${key}${one}`)));
      store().setProperties({ [`${key}a`]: '1', [`${key}b`]: '2' });
      store().setProperties({ [`${key}b`]: '3', [`${key}c`]: '4' });
      const all = store().getProperties();
      const own = Object.keys(all).filter((one) => one.startsWith(key));
      return Object.fromEntries(own.map((one) => [one.slice(key.length), all[one] ?? '']));
    },
  },
  {
    id: 'delete',
    about: 'a deleted key reads null, and deleting a missing one does nothing',
    source: 'P5',
    expected: [null, 'nothing thrown'],
    run: () => {
      store().setProperty(`${key}gone`, 'x').deleteProperty(`${key}gone`);
      return [store().getProperty(`${key}gone`), thrownBy(() => store().deleteProperty(`${key}gone`))];
    },
  },
  {
    id: 'apart',
    about: 'document and user stores are apart',
    source: 'P1, P2, P3',
    expected: [null, 'x'],
    run: ({ afterwards }) => {
      const own = PropertiesService.getUserProperties();
      afterwards(() => own.deleteProperty(`${key}apart`));
      own.setProperty(`${key}apart`, 'x');
      return [store().getProperty(`${key}apart`), own.getProperty(`${key}apart`)];
    },
  },
  {
    id: 'keys',
    about: 'getKeys lists what is there',
    source: 'P5',
    expected: true,
    run: ({ afterwards }) => {
      afterwards(() => store().deleteProperty(`${key}listed`));
      return store().setProperty(`${key}listed`, 'x').getKeys().includes(`${key}listed`);
    },
  },
  {
    id: 'script-store',
    about: 'the script’s store, which all customers of an add-on share, is not used',
    source: 'H69, P1',
    unsure: 'LC26',
    expected: refused,
    run: () => valueOr(() => plain(PropertiesService.getScriptProperties().getProperty(`${key}shared`))),
  },
];
