import type { ArgumentType, Execution, Method, ServiceClass, ServiceObject } from '../service.ts';

interface ArgumentTypes {
  Integer: number;
  number: number;
  String: string;
  Boolean: boolean;
  Date: Date;
  Object: Readonly<Record<string, unknown>>;
  'Object[]': readonly unknown[];
  'Object[][]': readonly (readonly unknown[])[];
  'String[]': readonly string[];
  'String[][]': readonly (readonly string[])[];
  Function: unknown;
  null: null;
  any: unknown;
}

type Argument<Type> = Type extends keyof ArgumentTypes
  ? ArgumentTypes[Type]
  : Type extends { service: string }
    ? ServiceObject
    : never;

type Lists = readonly (readonly ArgumentType[])[];

type At<List, Place extends string> = List extends readonly ArgumentType[]
  ? Place extends keyof List
    ? Argument<List[Place]>
    : undefined
  : never;

/** The arguments of a method by place: what any of its lists has there, undefined where one is shorter. */
type Arguments<L extends Lists> = readonly [
  At<L[number], '0'>,
  At<L[number], '1'>,
  At<L[number], '2'>,
  At<L[number], '3'>,
  At<L[number], '4'>,
  At<L[number], '5'>,
  At<L[number], '6'>,
  At<L[number], '7'>,
];

const objects = new WeakMap<object, ServiceObject>();

/** The service object of a state: always the same one, so that chaining and `===` work. */
export function serviceObject<State extends object>(type: ServiceClass<State>, state: State): ServiceObject<State> {
  const known = objects.get(state) as ServiceObject<State> | undefined;
  if (known) return known;
  const object = { type, state };
  objects.set(state, object as ServiceObject);
  return object;
}

/** Writes the methods of a class: `answer` gives a value, `deed` answers the object itself (S17). */
export function methodsOn<State extends object>() {
  return {
    answer<const L extends Lists>(
      signatures: L,
      call: (self: State, args: Arguments<L>, execution: Execution) => unknown,
    ): Method<State> {
      return { signatures, call: (self, args, execution) => call(self, args as unknown as Arguments<L>, execution) };
    },
    deed<const L extends Lists>(
      signatures: L,
      call: (self: State, args: Arguments<L>, execution: Execution) => void,
    ): Method<State> {
      return {
        signatures,
        call(self, args, execution) {
          call(self, args as unknown as Arguments<L>, execution);
          return objects.get(self);
        },
      };
    },
  };
}

/** @param name as Google prints it: 'SpreadsheetApp.Range' */
export function serviceClass<State extends object>(
  name: string,
  methods: Record<string, Method<State>>,
  constants?: Record<string, unknown>,
): ServiceClass<State> {
  const shortName = name.slice(name.lastIndexOf('.') + 1);
  const named: Method<State> = { signatures: [[]], call: () => shortName };
  return { name, methods: { toString: named, ...methods }, ...(constants && { constants }) };
}

/** The state of an argument whose class the signature has checked. */
export const stateOf = <State>(object: ServiceObject): State => object.state as State;
