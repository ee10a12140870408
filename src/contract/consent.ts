import * as z from 'zod/mini';
import type { Consent } from '../schema/sheets/consents.ts';
import { call, dayInput, textInput } from './call.ts';

const id = z.string().check(z.maxLength(40));

/** What a customer agreed to, newest first, and what holds for marketing. */
export const consents = call(() => ({
  input: z.object({ customer: id }),
  output: z.custom<{ readonly rows: readonly Consent[]; readonly marketing: Consent['status'] }>(),
  errors: ['customer-not-found'],
  writes: false,
}));

/** Notes that a customer agreed to something, or withdrew: always a new row, what held before stays. */
export const saveConsent = call(() => ({
  input: z.object({
    customer: id,
    purpose: z.string(),
    /** null means every way */
    channel: z.nullish(z.string()),
    status: z.string(),
    basis: z.nullish(z.string()),
    until: z.nullish(dayInput),
    proof: textInput(500),
  }),
  output: z.custom<{ readonly id: string; readonly marketing: Consent['status'] }>(),
  errors: ['customer-not-found'],
  writes: true,
}));
