/**
 * How an Apps Script class is described on this host.
 *
 * A service object lives on the host's side. The script's realm holds a proxy that knows the object's handle and its
 * class's member names; each use of a member is one synchronous message. A member that is not described throws
 * HostStrictError (host-strictness.md H01), so nothing passes here that nobody thought about.
 */

/** What an Apps Script service throws: in the realm an Error with `name` "Exception" and just this message (H10). */
export class ServiceError extends Error {
  override name = 'Exception';
}

/** What this host throws where Google's behaviour is unknown or must not be depended on. */
export class HostStrictError extends Error {
  override name = 'HostStrictError';
}

/** An argument's type as Google names it in the signature error (E8). */
export type ArgumentType =
  | 'Integer'
  | 'number'
  | 'String'
  | 'Boolean'
  | 'Date'
  | 'Object'
  | 'Object[]'
  | 'Object[][]'
  | 'String[]'
  | 'String[][]'
  | 'Function'
  | 'null'
  | 'any'
  | { service: string };

/** A chargeable operation: its key in `prices.ts` (platform.md section 11), with the cells it touches. */
export interface Charge {
  operation: string;
  /** cells read or written, long texts already counted as several (L23) */
  cells?: number;
  rows?: number;
}

/** What a running execution lends to the services that act for it. */
export interface Execution {
  readonly id: string;
  /** the address under whose authority the code runs, lower case */
  readonly effectiveUser: string;
  /** '' where Google does not reveal the person (I2) */
  readonly activeUser: string;
  readonly authMode: 'NONE' | 'LIMITED' | 'FULL';
  readonly kind: 'menu' | 'page' | 'trigger' | 'simple' | 'run';
  /** adds the operation's price to the simulated clock and to the counts of this execution; kills it past its wall */
  charge(charge: Charge): void;
  /** simulated milliseconds since 1970, now, for this execution */
  now(): number;
  /** throws E26 when the manifest lacks the scope (its last part, e.g. 'script.send_mail') */
  requireScope(scope: string, member: string): void;
  /** the host's own remark on the script; beside its log, not in it */
  warn(text: string): void;
}

/** An instance of a service class as the host holds it. `state` is the class's own business. */
export interface ServiceObject<State = unknown> {
  readonly type: ServiceClass<State>;
  readonly state: State;
}

/** One method: the argument lists it accepts and what it does. Optional trailing arguments are further lists. */
export interface Method<State> {
  readonly signatures: readonly (readonly ArgumentType[])[];
  /** arguments are plain values, Dates, arrays of them, or ServiceObjects; so is the answer (undefined = no answer) */
  call(self: State, args: readonly unknown[], execution: Execution): unknown;
  /** the method may answer later: a dialog, a lock, a sleep (the realm waits, other executions go on) */
  readonly async?: true;
}

/** A class of the Apps Script surface, e.g. Range. */
export interface ServiceClass<State = unknown> {
  /** as Google prints it in E8: 'SpreadsheetApp.Range' */
  readonly name: string;
  readonly methods: Readonly<Record<string, Method<State>>>;
  /** enums and constants: a value is a plain primitive, a ServiceObject, or a nested record of enum constants */
  readonly constants?: Readonly<Record<string, unknown>>;
}
