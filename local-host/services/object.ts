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

const enumType: ServiceClass<{ readonly name: string }> = {
  name: 'Enum',
  methods: {
    toString: plain((self: { readonly name: string }) => self.name),
    name: plain((self: { readonly name: string }) => self.name),
    ordinal: plain(() => 0),
  },
};

/** Enum constants are objects that compare by identity (platform X14): made once for the process. */
export function enumOf<const N extends string>(names: readonly N[]): Readonly<Record<N, ServiceObject>> {
  return Object.fromEntries(names.map((name) => [name, serviceObject(enumType, { name })])) as Record<N, ServiceObject>;
}

export function enumName(constant: unknown): string {
  return (constant as ServiceObject<{ name: string }>).state.name;
}
