import { checkSignature } from './checkSignature.ts';
import { type Execution, HostStrictError, type Method, type ServiceObject } from './service.ts';

/** @throws HostStrictError when the class does not describe the method (host-strictness.md H01) */
export function methodOf(object: ServiceObject, member: string): Method<unknown> {
  const { name, methods } = object.type;
  const method = Object.hasOwn(methods, member) ? methods[member] : undefined;
  if (!method) throw new HostStrictError(`not implemented: ${name}.${member}`);
  return method;
}

/** Calls a method of a service object as the script's realm asks for it. @throws ServiceError E8 for wrong arguments */
export function invoke(object: ServiceObject, member: string, args: readonly unknown[], execution: Execution): unknown {
  const method = methodOf(object, member);
  checkSignature(`${object.type.name}.${member}`, method.signatures, args);
  return method.call(object.state, args, execution);
}
