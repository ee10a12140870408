import * as z from 'zod/mini';
import { call } from './call.ts';

/** Makes the tasks that the playbook proposes for a customer's stage. */
export const takePlays = call(() => ({
  input: z.object({
    customer: z.string().check(z.maxLength(40)),
    /** of the line of Today that proposes them; without it the stage in which the customer is now */
    ref: z.nullish(z.string().check(z.maxLength(100))),
  }),
  output: z.custom<{ readonly tasks: readonly string[] }>(),
  errors: ['customer-not-found', 'plays-taken', 'plays-none'],
  writes: true,
}));
