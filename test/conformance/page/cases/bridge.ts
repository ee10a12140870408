import type { Json, Page, PageCase } from '../../case.ts';
import { refused } from '../../observe.ts';

/** What the server got of one argument, as it describes it; or what the page or its failure handler was told. */
async function sent(page: Page, value: unknown): Promise<Json> {
  try {
    return JSON.parse((await page.call('conformanceEcho', value)) as string) as Json;
  } catch (error) {
    return told(error);
  }
}

async function returned(page: Page, kind: string): Promise<Json> {
  try {
    const value = await page.call('conformanceReturn', kind);
    return value === undefined ? 'undefined' : (value as Json);
  } catch (error) {
    return told(error);
  }
}

function told(error: unknown): string {
  const { name, message } = error as Error;
  return name === refused ? refused : `${name}: ${message}`;
}

const argument = (id: string, about: string, source: string, value: () => unknown, expected: Json): PageCase => ({
  id: `argument-${id}`,
  about: `the argument ${about}`,
  source,
  expected,
  run: (page) => sent(page, value()),
});

const answer = (kind: string, about: string, source: string, expected: Json, unsure?: string): PageCase => ({
  id: `return-${kind}`,
  about: `the returned ${about}`,
  source,
  ...(unsure === undefined ? {} : { unsure }),
  expected,
  run: (page) => returned(page, kind),
});

const illegal = (key: string) => `TypeError: Failed due to illegal value in property: ${key}`;

export const bridge: readonly PageCase[] = [
  argument('text', 'of text crosses as it is', 'V30', () => 'ä€😀\n"', ['ä€😀\n"']),
  argument('number', 'of number crosses as it is', 'V30', () => -0.5, [-0.5]),
  argument('boolean', 'false crosses as it is', 'V30', () => false, [false]),
  argument('null', 'null crosses as it is', 'V30', () => null, [null]),
  argument('object', 'of nested objects and arrays is copied', 'V31', () => ({ a: [1, { b: 'x' }] }), [
    { a: [1, { b: 'x' }] },
  ]),
  argument('hole', 'with undefined in an array has null there', 'V32', () => [1, undefined, 2], [[1, null, 2]]),
  argument('date', 'of a Date is refused in the page', 'H21, V35, E32', () => new Date(0), illegal('0')),
  argument(
    'date-within',
    'with a Date within is refused by its key',
    'H21, V35',
    () => ({ k: new Date(0) }),
    illegal('k'),
  ),
  argument(
    'function',
    'with a function within is refused by its key',
    'H21, V36',
    () => ({ f: () => 1 }),
    illegal('f'),
  ),
  argument('map', 'with a Map within is refused by its key', 'H21, V36', () => ({ m: new Map() }), illegal('m')),
  argument('set', 'of a Set is refused', 'H21, V36', () => new Set(), illegal('0')),
  argument('circle', 'of a circle is refused', 'H22, V38, E32', circle, 'TypeError: Failed due to circular reference.'),
  {
    ...argument('field', 'with an undefined field loses it', 'V33', () => ({ a: 1, b: undefined }), [{ a: 1 }]),
    unsure: 'LC07',
  },
  { ...argument('nan', 'NaN is refused', 'H23, V39', () => Number.NaN, illegal('0')), unsure: 'LC07' },
  {
    ...argument('infinity', 'Infinity is refused', 'H23, V39', () => Number.POSITIVE_INFINITY, illegal('0')),
    unsure: 'LC07',
  },
  {
    ...argument('bytes', 'of a typed array is refused', 'H23, V39', () => new Uint8Array(2), illegal('0')),
    unsure: 'LC07',
  },
  { ...argument('undefined', 'undefined is refused', 'H23, V34', () => undefined, illegal('0')), unsure: 'LC07' },
  {
    ...argument('error', 'of a class instance is refused', 'H23, V39', () => new Error('x'), illegal('0')),
    unsure: 'LC07',
  },
  answer('text', 'text crosses as it is', 'V30', 'ä€😀\n"'),
  answer('number', 'number crosses as it is', 'V30', -0.5),
  answer('object', 'object is copied', 'V31', { a: [1, { b: 'x' }], n: null }),
  answer('hole', 'array with undefined has null there', 'V32', [1, null, 2]),
  answer('date', 'Date arrives as null, without an error', 'H24, V35', null),
  answer('date-within', 'object with a Date within is null as a whole', 'H24, V35', null),
  answer('nothing', 'nothing is null', 'V34', null, 'LC07'),
  answer(
    'fields',
    'object loses its undefined fields, and has null for undefined in its arrays',
    'H26, V33',
    { b: [null] },
    'LC07',
  ),
  answer('map', 'Map is not delivered', 'H25, V36', null, 'LC07'),
  answer('function', 'function is not delivered', 'H25, V36', null, 'LC07'),
  answer('nan', 'NaN is not delivered', 'H25, V39', null, 'LC07'),
  answer('bytes', 'typed array is not delivered', 'H25, V39', null, 'LC07'),
  answer('range', 'Range is not delivered', 'H25, V40', null, 'LC07'),
  {
    id: 'large',
    about: 'a text of a million characters crosses both ways',
    source: 'V42',
    expected: 1_000_000,
    run: async (page) => ((await page.call('conformanceSame', 'x'.repeat(1_000_000))) as string).length,
  },
  {
    id: 'several',
    about: 'several arguments arrive in their order',
    source: 'V30',
    expected: [1, 'b', [true]],
    run: async (page) => JSON.parse((await page.call('conformanceEcho', 1, 'b', [true])) as string) as Json,
  },
  {
    id: 'fresh',
    about: 'two calls have globals of their own',
    source: 'H11, V13, C1',
    expected: [1, 1],
    run: async (page) => [(await page.call('conformanceCount')) as Json, (await page.call('conformanceCount')) as Json],
  },
  {
    id: 'thrown',
    about: 'of a thrown error the page gets the message; own fields are lost',
    source: 'H27, V17',
    expected: { hasMessage: true, hasCode: false, isTypeError: false },
    run: async (page) => {
      try {
        await page.call('conformanceThrow');
      } catch (error) {
        const isTypeError = error instanceof TypeError;
        return {
          hasMessage: (error as Error).message.includes('x marks'),
          hasCode: 'code' in (error as object),
          isTypeError,
        };
      }
      return 'nothing thrown';
    },
  },
  {
    id: 'thrown-message',
    about: 'the message of a thrown error has no prefix',
    source: 'H27, V17',
    unsure: 'LC08',
    expected: 'TypeError: x marks the spot',
    run: async (page) => {
      try {
        await page.call('conformanceThrow');
      } catch (error) {
        return told(error);
      }
      return 'nothing thrown';
    },
  },
];

function circle(): object {
  const self: Record<string, unknown> = {};
  self.self = self;
  return self;
}
