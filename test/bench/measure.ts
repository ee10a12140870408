import type { Host, Outcome } from '../../local-host/host/host.ts';
import type { ExecutionRecord } from '../../local-host/host/hostState.ts';
import type { Reply, Value } from '../../src/contract/call.ts';
import type { CallName, Calls } from '../../src/contract/calls.ts';

/** What a flow costs: the prices are Google's (platform.md 11), own computing time included three times. */
export interface Cost {
  readonly executions: number;
  readonly countedCalls: number;
  readonly cellsRead: number;
  readonly cellsWritten: number;
  readonly simulatedMs: number;
  readonly ownMs: number;
}

export const ivy = 'ivy@team.example';
const nothing: Cost = { executions: 0, countedCalls: 0, cellsRead: 0, cellsWritten: 0, simulatedMs: 0, ownMs: 0 };

export function costOf(records: readonly ExecutionRecord[]): Cost {
  return records.reduce(
    (sum, one) => ({
      executions: sum.executions + 1,
      countedCalls: sum.countedCalls + one.countedCalls,
      cellsRead: sum.cellsRead + one.cellsRead,
      cellsWritten: sum.cellsWritten + one.cellsWritten,
      simulatedMs: sum.simulatedMs + one.simulatedMs,
      ownMs: sum.ownMs + one.ownMs,
    }),
    nothing,
  );
}

let operations = 0;

/** One call as the page makes it. @throws Error when it fails or is refused: a bench of refusals measures nothing */
export async function ask<N extends CallName>(
  host: Host,
  name: N,
  input: unknown,
): Promise<{ readonly value: Value<Calls[N]>; readonly record: ExecutionRecord }> {
  operations += 1;
  const outcome = await host.call(ivy, 'rpc', [JSON.stringify({ call: name, input, op: `bench-${operations}` })]);
  const reply = JSON.parse(String(succeeded(outcome).value)) as Reply<Value<Calls[N]>>;
  if (!reply.ok) throw new Error(`${name}: ${reply.message} ${JSON.stringify(reply.fields ?? {})}`);
  return { value: reply.value, record: outcome.record };
}

/** @throws Error with what the add-on wrote to its log */
export function succeeded(outcome: Outcome): Outcome {
  const { error, record } = outcome;
  if (error) throw new Error(`${record.functionName}: ${error.message}`);
  if (record.log.some((line) => /step-failed|call-failed/.test(line))) {
    throw new Error(`${record.functionName}: ${record.log.join(' ')}`);
  }
  return outcome;
}
