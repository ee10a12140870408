import type { Reply, Value } from '../../src/contract/call.ts';
import type { CallName, Calls } from '../../src/contract/calls.ts';
import type { Host } from '../host/host.ts';
import { UsageError } from './arguments.ts';

/** The add-on refused; the sentence is its own. */
export class RefusedError extends UsageError {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/**
 * One call of the add-on, as its page would make it.
 *
 * @throws RefusedError when it refuses
 */
export async function ask<N extends CallName>(
  host: Host,
  as: string,
  name: N,
  input: unknown,
): Promise<Value<Calls[N]>> {
  const { value, error } = await host.call(as, 'rpc', [JSON.stringify({ call: name, input })]);
  if (error) throw new UsageError(`${name}: ${error.message}`);
  const reply = JSON.parse(String(value)) as Reply<Value<Calls[N]>>;
  if (!reply.ok) {
    const fields = Object.entries(reply.fields ?? {}).map(([field, { message }]) => `${field}: ${message}`);
    throw new RefusedError(reply.code, [reply.message, ...fields].join(' '));
  }
  return reply.value;
}
