import * as z from 'zod/mini';
import { call } from './call.ts';

const email = z.string().check(z.maxLength(254));

/** What a person has to do: customers, open tasks, opportunities, complaints, goals, rules. */
export const duties = call(() => ({
  input: z.object({ email }),
  output: z.custom<{
    /** rows by tab, none where there is nothing */
    readonly duties: readonly { readonly sheet: string; readonly tab: string; readonly n: number }[];
  }>(),
  errors: ['row-gone'],
  writes: false,
}));

/** Gives all that a person has to do to colleagues and sets the person inactive, as one operation. Called again until `done`. */
export const handOver = call(() => ({
  input: z.object({
    email,
    /** names: customers are dealt out among them with their records; what belongs to no customer goes to the first */
    to: z.array(z.string().check(z.maxLength(100))).check(z.minLength(1), z.maxLength(50)),
    /** customers are left without an owner, for whoever takes them */
    unowned: z._default(z.boolean(), false),
    job: z.string().check(z.maxLength(60)),
  }),
  output: z.custom<{ readonly done: boolean; readonly moved: number }>(),
  errors: ['row-gone', 'last-admin'],
  // it takes the lock itself, block by block, so that others save in between
  writes: 'in parts',
}));
