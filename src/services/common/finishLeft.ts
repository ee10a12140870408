import type { Ports } from '../../ports.ts';
import { finishMerge, isMergeLeft } from '../duplicates/mergeCustomers.ts';
import { finishErasure, isErasureLeft } from '../erasure/erase.ts';
import { type UndoOfBlocks, undoBlocks } from '../operations/undoBlocks.ts';
import { bringWords, isHalfTranslated } from '../workbook/bringWords.ts';
import { followModules } from '../workbook/followModules.ts';
import { migrate } from '../workbook/migrate.ts';
import { removeExample } from '../workbook/removeExample.ts';
import { repair } from '../workbook/repair.ts';
import { lockWaitMs } from './lockWait.ts';
import { leftOf } from './untilDone.ts';

/** What a run that died left half done, by its text in Health; null when nothing. */
export function leftHalfDone(ports: Ports): 'language' | 'example' | 'repair' | 'merge' | 'undo' | 'erase' | null {
  if (isHalfTranslated(ports)) return 'language';
  if (isMergeLeft(ports)) return 'merge';
  if (isErasureLeft(ports)) return 'erase';
  return (['repair', 'example', 'undo'] as const).find((work) => leftOf(work, ports)) ?? null;
}

/** Finishes whatever a run that died left half done. */
export function finishLeft(ports: Ports): void {
  ports.lock.run(lockWaitMs, () => {
    ports.operations.finishPlanned();
    migrate(ports);
    finishMerge(ports);
    finishErasure(ports);
    if (leftOf('repair', ports)) repair({}, ports);
    bringWords(ports);
    followModules(ports);
    if (leftOf('example', ports)) removeExample({}, ports);
    const undo = leftOf('undo', ports);
    if (undo) undoBlocks(JSON.parse(undo) as UndoOfBlocks, ports);
  });
}
