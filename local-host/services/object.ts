import type { ArgumentType, Execution, Method, ServiceClass, ServiceObject } from './service.ts';

export function serviceObject<State>(type: ServiceClass<State>, state: State): ServiceObject<State> {
  return { type, state };
}

/** A method that takes exactly one of these argument lists. */
export function method<State>(
  signatures: readonly (readonly ArgumentType[])[],
  call: (self: State, args: readonly unknown[], execution: Execution) => unknown,
): Method<State> {
  return { signatures, call };
}

/** A method that takes no argument. */
export function plain<State>(call: (self: State, execution: Execution) => unknown): Method<State> {
  return { signatures: [[]], call: (self, _args, execution) => call(self, execution) };
}

interface Constant {
  readonly name: string;
  readonly ordinal: number;
}

/**
 * Enum constants are objects that compare by identity (platform X14): made once for the process.
 *
 * @param type as Google prints it in E8: 'Utilities.DigestAlgorithm'
 */
export function enumOf<const N extends string>(type: string, names: readonly N[]): Readonly<Record<N, ServiceObject>> {
  const methods = {
    toString: plain((self: Constant) => self.name),
    name: plain((self: Constant) => self.name),
    ordinal: plain((self: Constant) => self.ordinal),
    compareTo: method([[{ service: type }]], (self: Constant, [other]) => {
      return self.ordinal - (other as ServiceObject<Constant>).state.ordinal;
    }),
  };
  const enumType: ServiceClass<Constant> = { name: type, methods };
  const constants = names.map((name, ordinal) => [name, serviceObject(enumType, { name, ordinal })] as const);
  return Object.fromEntries(constants) as Record<N, ServiceObject>;
}

export function enumName(constant: unknown): string {
  return (constant as ServiceObject<{ name: string }>).state.name;
}
