import { checkSignature } from '../services/checkSignature.ts';
import { HostStrictError, ServiceError, type ServiceObject } from '../services/service.ts';
import { authorize } from './authorize.ts';
import type { RunningExecution } from './runningExecution.ts';

/** A script uses a member of a service object; a promise where it waits. @throws ServiceError, HostStrictError, Killed */
export function callMember(
  { type, state }: ServiceObject,
  member: string,
  args: readonly unknown[],
  execution: RunningExecution,
): unknown {
  const method = type.methods[member];
  if (!method) throw new HostStrictError(`not implemented: ${type.name}.${member}`);
  authorize(type.name, member, execution);
  checkSignature(`${type.name}.${member}`, method.signatures, args);
  return method.call(state, args, execution);
}

/** An error as the script sees it: a name and a text, in the language of its user (H09, H10). */
export function errorFor(error: unknown, execution: RunningExecution): { name: string; message: string } {
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof ServiceError)
    return { name: 'Exception', message: `${execution.facts.languagePrefix}${message}` };
  if (error instanceof HostStrictError) return { name: 'HostStrictError', message };
  return { name: 'HostStrictError', message: `the local host failed: ${message}` };
}
