import type { Operation, Ports } from '../../ports.ts';

/** An operation holds the lock while it is written: about 500 rows take 3 to 6 seconds (product/cost.md 5). */
const changesABlock = 500;

/**
 * Commits many changes as parts of one operation, undone as one. The last part carries the operation's own id: a retry
 * finds it only when all is there.
 */
export function commitInBlocks(operation: Omit<Operation, 'id'>, ports: Ports): void {
  const { changes } = operation;
  for (let from = 0; from < changes.length; from += changesABlock) {
    const isLast = from + changesABlock >= changes.length;
    const id = isLast ? ports.op : `${ports.op}.${ports.ids.next('Z')}`;
    ports.operations.commit({ ...operation, id, changes: changes.slice(from, from + changesABlock) });
  }
}
