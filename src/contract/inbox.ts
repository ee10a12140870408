import * as z from 'zod/mini';
import type { Day, Stamp } from '../schema/day.ts';
import { call } from './call.ts';

const id = z.string().check(z.maxLength(40));

/** A field of a customer as it is and as somebody proposes it; values typed as the column's. */
export interface ProposedField {
  readonly field: string;
  readonly now: unknown;
  readonly proposed: unknown;
}

/** A row of the Inbox that waits. */
export interface InboxLine {
  readonly id: string;
  readonly at: Stamp | null;
  readonly from: string;
  readonly what: string;
  readonly who: string;
  readonly text: string;
  readonly when: Day | null;
  readonly amountCents: number | null;
  readonly nextOn: Day | null;
  readonly problem: string;
  /** whom it may be about, the likeliest first */
  readonly customers: readonly { readonly id: string; readonly name: string }[];
  /** what it says otherwise than the row of the only customer whom it may be about */
  readonly fields: readonly ProposedField[];
}

/** A column of a tab that a form fills, and the field that it fills; null = passed over. */
export interface FormColumn {
  readonly tab: string;
  readonly header: string;
  readonly sample: string;
  readonly field: string | null;
}

export interface FormSetup {
  /** tabs that are not ours */
  readonly tabs: readonly string[];
  readonly chosen: readonly string[];
  readonly columns: readonly FormColumn[];
  readonly fields: readonly { readonly key: string; readonly label: string }[];
  readonly canChange: boolean;
}

/** The rows that wait for a person, at most 100, and how the forms are set up. */
export const inbox = call(() => ({
  input: z.object({}),
  output: z.custom<{ readonly rows: readonly InboxLine[]; readonly more: number; readonly forms: FormSetup }>(),
  errors: [],
  writes: false,
}));

/** Makes a record of a row, as this person says; or dismisses it. */
export const settleInbox = call(() => ({
  input: z.object({
    id,
    /** null dismisses the row */
    as: z.nullable(z.enum(['customer', 'interaction', 'order', 'feedback', 'task', 'change'])),
    /** whom it is about; only as `customer` it may stay empty */
    customer: z.nullish(id),
    /** fields that are taken over; the others stay as they are */
    accept: z._default(z.array(id).check(z.maxLength(60)), []),
    /** what the person saw in the customer's row: what changed since is not written over */
    base: z._default(z.looseObject({}), {}),
  }),
  output: z.custom<{ readonly id: string; readonly made: string | null }>(),
  errors: ['row-gone', 'inbox-settled', 'inbox-who', 'customer-not-found', 'conflict', 'order-no-taken'],
  writes: true,
}));

/** Which tabs hold answers of forms, and what their columns fill. */
export const saveForms = call(() => ({
  input: z.object({
    tabs: z.array(z.string().check(z.maxLength(200))).check(z.maxLength(10)),
    /** by header the field, '' passes the column over; a header left out is settled by what it says */
    columns: z.record(z.string().check(z.maxLength(500)), id),
  }),
  output: z.custom<{ readonly tabs: readonly string[] }>(),
  errors: [],
  writes: true,
}));

/** A customer's own link to the team's form, by which they propose changes of their data. */
export const formLink = call(() => ({
  input: z.object({ customer: id }),
  output: z.custom<{ readonly url: string; readonly until: Day }>(),
  errors: ['customer-not-found', 'form-link-missing'],
  writes: true,
}));
