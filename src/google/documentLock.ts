import type { Lock } from '../ports.ts';
import type { PropertyStore } from './propertyStore.ts';

/**
 * The document lock (platform P15–P21). A run inside a run goes on under the lock it has. What was read before waiting may
 * be old: properties and places are read again.
 */
export function documentLock(store: PropertyStore, forgetPlaces: () => void): Lock {
  let depth = 0;
  return {
    run: (waitMs, work) => {
      if (depth > 0) return { ok: true, value: work() };
      const lock = LockService.getDocumentLock();
      if (!lock?.tryLock(waitMs)) return { ok: false };
      depth += 1;
      store.refresh();
      forgetPlaces();
      try {
        return { ok: true, value: work() };
      } finally {
        try {
          SpreadsheetApp.flush(); // the next holder must not read old cells (P17), whether the work ended or threw
        } finally {
          depth -= 1;
          lock.releaseLock();
        }
      }
    },
  };
}
