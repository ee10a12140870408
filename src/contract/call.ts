import * as z from 'zod/mini';
import { type Day, isDay, isStamp, type Stamp } from '../schema/day.ts';

/**
 * Whether a call writes. If so it runs under the document lock and carries an operation id; one that goes on in parts takes
 * the lock itself, for each.
 */
export type Writing = boolean | 'in parts';

/** One call of the sidebar: what it takes, what it answers, and what a person can cause it to refuse. */
export interface Call<I = unknown, O = unknown, E extends string = string> {
  readonly input: z.ZodMiniType<I>;
  readonly output: z.ZodMiniType<O>;
  /** codes of `templates/errors.ts` that this call answers besides the door's own */
  readonly errors: readonly E[];
  readonly writes: Writing;
}

/** What every door may answer on its own account. */
export const doorErrors = [
  'wrong-account',
  'reload',
  'invalid',
  'busy',
  'structure',
  'not-installed',
  'not-a-member',
  'no-permission',
  'unexpected',
] as const;
export type DoorError = (typeof doorErrors)[number];

/** A field of the form that was refused, with the code of its sentence and the places to fill in. */
export interface FieldError {
  readonly code: string;
  readonly places?: Readonly<Record<string, string | number>>;
}

export type Refusal<E extends string = string> = {
  readonly ok: false;
  readonly code: E;
  readonly fields?: Readonly<Record<string, FieldError>>;
  readonly places?: Readonly<Record<string, string | number>>;
  /** facts that the page shows with the sentence: the possible duplicates, the two values of a conflict */
  readonly details?: unknown;
};

/** What a service answers. */
export type Answer<O, E extends string = string> = { readonly ok: true; readonly value: O } | Refusal<E>;

export type Input<C> = C extends Call<infer I, unknown, string> ? I : never;
export type Output<C> = C extends Call<unknown, infer O, infer E> ? Answer<O, E | DoorError> : never;
export type Value<C> = C extends Call<unknown, infer O, string> ? O : never;

/** What crosses the bridge back to the page, as JSON text. `message` is in the person's language. */
export type Reply<O = unknown> =
  | { readonly ok: true; readonly value: O }
  | {
      readonly ok: false;
      readonly code: string;
      readonly message: string;
      readonly fields?: Readonly<Record<string, { readonly code: string; readonly message: string }>>;
      readonly details?: unknown;
    };

/** What the page sends, as JSON text. */
export interface Request {
  readonly call: string;
  readonly input: unknown;
  /** `Z-…`: the same for each retry of one save */
  readonly op?: string;
  /** the account for which the page was made; another one is refused (platform I5) */
  readonly user?: string;
  /** version of the page; an older one is told to reload (platform V15) */
  readonly version?: string;
}

/**
 * @param define run at the first use: each execution at Google loads all calls and answers one, and to make the schemas of
 * all takes longer than most calls compute
 */
export function call<I, O, const E extends string>(define: () => Call<I, O, E>): Call<I, O, E> {
  let made: Call<I, O, E> | undefined;
  const defined = () => {
    made ??= define();
    return made;
  };
  return {
    get input() {
      return defined().input;
    },
    get output() {
      return defined().output;
    },
    get errors() {
      return defined().errors;
    },
    get writes() {
      return defined().writes;
    },
  };
}

export const dayInput = z.custom<Day>((value) => typeof value === 'string' && isDay(value));
export const stampInput = z.custom<Stamp>((value) => typeof value === 'string' && isStamp(value));

const textInputs = new Map<number, z.ZodMiniType<string | null>>();

/** Something that a reader sees: no spaces, no signs without width, no marks of direction. */
const visible = /[^\s\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/;

/** A text of a form: trimmed, one in which nothing is to be seen becomes null. One schema for each length. */
export function textInput(max: number): z.ZodMiniType<string | null> {
  const made = textInputs.get(max);
  if (made) return made;
  const schema = z.pipe(
    z.nullish(z.string()),
    z.pipe(
      z.transform((value: string | null | undefined) => (value && visible.test(value) ? value.trim() : null)),
      z.nullable(z.string().check(z.maxLength(max))),
    ),
  );
  textInputs.set(max, schema);
  return schema;
}

/** Whole cents. */
export const centsInput = z.int().check(z.gte(-1e13), z.lte(1e13));
