import * as z from 'zod/mini';
import type { Opportunity } from '../schema/sheets/opportunities.ts';
import { call, centsInput, dayInput, textInput } from './call.ts';

const id = z.string().check(z.maxLength(40));

/** The open opportunities, of all or of one customer, the largest weighted amount first; and what they come to. */
export const opportunities = call(() => ({
  input: z.object({ customer: z.nullish(id) }),
  output: z.custom<{ readonly rows: readonly Opportunity[]; readonly weightedCents: number }>(),
  errors: [],
  writes: false,
}));

/** Adds an opportunity, changes one, moves it on, wins or loses it. */
export const saveOpportunity = call(() => ({
  input: z.object({
    id: z.optional(id),
    /** of a new one */
    customer: z.nullish(id),
    title: textInput(200),
    stage: z.string(),
    amountCents: z.nullish(centsInput),
    /** 0 to 1; by the stage when empty */
    prob: z.nullish(z.number().check(z.gte(0), z.lte(1))),
    expectedOn: z.nullish(dayInput),
    owner: textInput(100),
    need: textInput(20_000),
    competitor: textInput(500),
    lostReason: z.nullish(z.string()),
    /** the values as the form loaded them: what somebody else changed meanwhile is not written over */
    base: z._default(z.looseObject({}), {}),
  }),
  output: z.custom<{ readonly id: string; readonly weightedCents: number | null }>(),
  errors: ['customer-not-found', 'row-gone', 'conflict', 'module-off'],
  writes: true,
}));
