import type { Ports, UndoOutcome } from '../../ports.ts';
import { untilDone } from '../common/untilDone.ts';

/** Which operation is taken back, and the operation that does it: whoever goes on with it goes on as the same one. */
export interface UndoOfBlocks {
  readonly id: string;
  readonly op: string;
}

/** Takes an operation of several blocks back, which a run that dies leaves half done. */
export function undoBlocks(asked: UndoOfBlocks, ports: Ports): UndoOutcome | 'not-found' | 'already-undone' {
  return untilDone('undo', ports, () => ports.operations.undo(asked.id, asked.op), JSON.stringify(asked));
}
