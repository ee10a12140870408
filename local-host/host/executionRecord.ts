import type { ExecutionRecord } from './hostState.ts';
import type { RunningExecution } from './runningExecution.ts';

/** What became of one call. */
export interface Outcome {
  readonly value: unknown;
  readonly error: { readonly name: string; readonly message: string; readonly stack?: string } | null;
  readonly record: ExecutionRecord;
}

export function recordOf(execution: RunningExecution, ownMs: number, error: Outcome['error']): ExecutionRecord {
  return {
    id: execution.id,
    functionName: execution.facts.functionName,
    kind: execution.kind,
    user: execution.effectiveUser,
    startedAt: execution.facts.startedAt,
    simulatedMs: Math.round(execution.simulatedMs),
    ownMs: Math.round(ownMs * 10) / 10,
    countedCalls: execution.countedCalls,
    counts: execution.counts,
    cellsRead: execution.cellsRead,
    cellsWritten: execution.cellsWritten,
    error: error && `${error.name}: ${error.message}`,
    warnings: execution.warnings,
    log: execution.log,
  };
}

/** A run that did not come about, and why. */
export function refusedRecord(
  run: Pick<ExecutionRecord, 'id' | 'functionName' | 'user' | 'startedAt'>,
  error: string,
): ExecutionRecord {
  return {
    ...run,
    kind: 'trigger',
    simulatedMs: 0,
    ownMs: 0,
    countedCalls: 0,
    counts: {},
    cellsRead: 0,
    cellsWritten: 0,
    error,
    warnings: [],
    log: [],
  };
}
