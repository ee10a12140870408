import type { Case } from '../case.ts';
import { refused, thrownBy, valueOr } from '../observe.ts';

const lock = () => LockService.getDocumentLock() as GoogleAppsScript.Lock.Lock;

export const locks: readonly Case[] = [
  {
    id: 'take',
    about: 'a free lock is taken, known to be held, and let go',
    source: 'H66, P15',
    expected: [false, true, true, false],
    run: () => {
      const mine = lock();
      const before = mine.hasLock();
      const taken = mine.tryLock(100);
      const held = mine.hasLock();
      mine.releaseLock();
      return [before, taken, held, mine.hasLock()];
    },
  },
  {
    id: 'twice',
    about: 'the holder takes it again',
    source: 'H66, P15',
    expected: [true, true],
    run: ({ afterwards }) => {
      const mine = lock();
      afterwards(() => mine.releaseLock());
      return [mine.tryLock(100), mine.tryLock(100)];
    },
  },
  {
    id: 'release-unheld',
    about: 'letting go without holding does nothing',
    source: 'H66, P16',
    expected: 'nothing thrown',
    run: () => thrownBy(() => lock().releaseLock()),
  },
  {
    id: 'wait',
    about: 'waitLock on a free lock answers nothing and holds it',
    source: 'P15',
    expected: [true, true],
    run: ({ afterwards }) => {
      const mine = lock();
      afterwards(() => mine.releaseLock());
      const nothing = mine.waitLock(100) as unknown;
      return [nothing === undefined || nothing === null, mine.hasLock()];
    },
  },
  {
    id: 'again',
    about: 'what was let go is taken again',
    source: 'P16',
    expected: true,
    run: ({ afterwards }) => {
      const mine = lock();
      afterwards(() => mine.releaseLock());
      mine.tryLock(100);
      mine.releaseLock();
      return mine.tryLock(100);
    },
  },
  {
    id: 'script-lock',
    about: 'the script’s lock, which would serialize all customers of an add-on, is not used',
    source: 'H69, P18',
    unsure: 'LC16',
    expected: refused,
    run: () => valueOr(() => typeof LockService.getScriptLock()),
  },
];
