import type { Json, Page, PageCase } from '../../case.ts';
import { nameAndMessage } from '../../observe.ts';

/** Two calls at once: the second starts when the first has certainly begun, and is answered before the first ends. */
async function beside(page: Page, first: Promise<unknown>, second: () => Promise<Json>): Promise<Json> {
  const ended = first.catch(nameAndMessage);
  await page.wait(6000);
  const seen = await second();
  await ended;
  return seen;
}

const longMs = 20_000;

const read = async (page: Page, address: string) => (await page.call('conformanceRead', address)) as Json;

async function failure(call: Promise<unknown>): Promise<Json> {
  try {
    await call;
  } catch (error) {
    return (error as Error).message;
  }
  return 'nothing thrown';
}

export const executions: readonly PageCase[] = [
  {
    id: 'lock-refused',
    about: 'a lock that another execution holds is not given: tryLock answers false',
    source: 'H66, P15, LC16',
    expected: [false, false],
    run: (page) =>
      beside(
        page,
        page.call('conformanceHold', longMs, true),
        async () => (await page.call('conformanceTryLock', 100)) as Json,
      ),
  },
  {
    id: 'lock-timeout',
    about: 'waitLock throws when its time is over',
    source: 'H66, E17, LC16',
    expected: 'Lock timeout: another process was holding the lock for too long.',
    run: (page) =>
      beside(page, page.call('conformanceHold', longMs, true), () => failure(page.call('conformanceWaitLock', 100))),
  },
  {
    id: 'lock-waits',
    about: 'who waits long enough gets the lock',
    source: 'H66, P15',
    expected: [true, true],
    run: (page) =>
      beside(
        page,
        page.call('conformanceHold', longMs, true),
        async () => (await page.call('conformanceTryLock', 60_000)) as Json,
      ),
  },
  {
    id: 'lock-ends',
    about: 'a lock ends with its execution',
    source: 'H66, P16',
    expected: [true, true],
    run: async (page) => {
      await page.call('conformanceHold', 100, false);
      return (await page.call('conformanceTryLock', 100)) as Json;
    },
  },
  {
    id: 'unflushed',
    about: 'a write is seen by others when its execution has ended, not before',
    source: 'H64, C2, C3, LC15',
    expected: ['', 'new'],
    run: async (page) => {
      await page.call('conformanceClear');
      const during = await beside(page, page.call('conformanceWrite', 'new', false, longMs), () => read(page, 'A1'));
      return [during, await read(page, 'A1')];
    },
  },
  {
    id: 'flushed',
    about: 'a write that was flushed is seen at once',
    source: 'H64, C2, LC15',
    expected: 'new',
    run: async (page) => {
      await page.call('conformanceClear');
      return beside(page, page.call('conformanceWrite', 'new', true, longMs), () => read(page, 'A1'));
    },
  },
  {
    id: 'properties',
    about: 'properties and cache entries are seen at once',
    source: 'P9, P14',
    expected: ['new', 'new'],
    run: async (page) => {
      await page.call('conformanceKeep', 'old', 0);
      return beside(
        page,
        page.call('conformanceKeep', 'new', longMs),
        async () => (await page.call('conformanceKept')) as Json,
      );
    },
  },
  {
    id: 'append-race',
    about: 'rows that two executions append at once are all there',
    source: 'H56, S50, LC19',
    expected: 20,
    run: async (page) => {
      await page.call('conformanceClear');
      await Promise.all([page.call('conformanceAppend', 10), page.call('conformanceAppend', 10)]);
      return (await page.call('conformanceLastRow')) as Json;
    },
  },
  {
    id: 'twelve-at-once',
    about: 'twelve calls at once are all answered, each with its own',
    source: 'H19, V14',
    expected: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11],
    run: async (page) =>
      (await Promise.all(Array.from({ length: 12 }, (_, index) => page.call('conformanceSame', index)))) as Json[],
  },
  {
    id: 'exception-flushed',
    about: 'what was flushed before an exception stays',
    source: 'H15, C5, LC18',
    expected: 'flushed',
    run: async (page) => {
      await page.call('conformanceClear');
      await failure(page.call('conformanceFail'));
      return read(page, 'B1');
    },
  },
  {
    id: 'exception-waiting',
    about: 'what waited to be written when an exception came is written',
    source: 'H15, C5',
    unsure: 'LC18',
    expected: 'waiting',
    run: async (page) => {
      await page.call('conformanceClear');
      await failure(page.call('conformanceFail'));
      return read(page, 'B2');
    },
  },
  {
    id: 'killed',
    about: 'at six minutes an execution is killed: the page is told, and no finally runs',
    source: 'H13, X10, E29, LC18',
    expected: ['Exceeded maximum execution time', 'flushed', ''],
    run: async (page) => {
      await page.call('conformanceClear');
      const told = await failure(page.call('conformanceOverrun'));
      return [told, await read(page, 'C1'), await read(page, 'C3')];
    },
  },
  {
    id: 'killed-waiting',
    about: 'what waited to be written when the execution was killed is lost; the case before this one did it',
    source: 'H14, C5',
    unsure: 'LC18',
    expected: '',
    run: (page) => read(page, 'C2'),
  },
  {
    id: 'unknown-function',
    about: 'a function that the script does not have fails',
    source: 'H12, H29, V16',
    expected: true,
    run: async (page) => (await failure(page.call('conformanceNowhere'))) !== 'nothing thrown',
  },
];
