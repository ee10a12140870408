import * as z from 'zod/mini';
import type { Day, Stamp } from '../schema/day.ts';
import { call, centsInput, dayInput, stampInput, textInput } from './call.ts';
import { addCustomer } from './customers.ts';

const customer = z.string().check(z.maxLength(40));
const tagLabels = z.array(z.string().check(z.minLength(1), z.maxLength(20))).check(z.maxLength(20));

export const logInteraction = call(() => ({
  input: z.object({
    customer,
    row: z.optional(z.int()),
    contact: z.nullish(z.string().check(z.maxLength(40))),
    /** now when empty */
    at: z.nullish(stampInput),
    channel: z.string(),
    direction: z._default(z.string(), 'out'),
    purpose: z.nullish(z.string()),
    summary: textInput(500),
    detail: textInput(20_000),
    outcome: z.nullish(z.string()),
    minutes: z.nullish(z.int().check(z.gte(0), z.lte(1440))),
    nextStep: textInput(200),
    nextOn: z.nullish(dayInput),
    /** open tasks that this settles */
    finish: z._default(z.array(z.string().check(z.maxLength(40))).check(z.maxLength(20)), []),
    /** the data was confirmed with the customer */
    verified: z._default(z.boolean(), false),
    /** what was said is also feedback */
    feedback: z.nullish(z.object({ kind: z.string(), severity: z._default(z.string(), 'normal') })),
    /** a next date that lies in the past was meant so */
    pastNextOn: z.optional(z.boolean()),
  }),
  output: z.custom<{
    readonly id: string;
    readonly task: string | null;
    readonly nextOn: Day | null;
    readonly feedback: string | null;
  }>(),
  errors: ['customer-not-found'],
  writes: true,
}));

/** One typed line: somebody who is there or is added, what was said, what comes next and the tags, as one operation. */
export const enterLine = call(() => ({
  input: z.object({
    customer: z.nullish(customer),
    row: z.optional(z.int()),
    /** who is added where `customer` is empty */
    added: z.nullish(addCustomer.input),
    /** a person at the added customer */
    contact: textInput(60),
    channel: z.string(),
    /** nothing was said with an added customer where it is empty */
    summary: textInput(500),
    nextStep: textInput(200),
    nextOn: z.nullish(dayInput),
    tags: z._default(tagLabels, []),
    /** labels that the catalogue gets, which the customer then carries */
    newTags: z._default(tagLabels, []),
  }),
  output: z.custom<{ readonly id: string; readonly row?: number; readonly interaction: string | null }>(),
  errors: ['customer-not-found', 'duplicate-found', 'unknown-tag', 'exclusive-tags', 'tag-exists', 'tag-separator'],
  writes: true,
}));

export const orderLine = z.object({
  product: textInput(500),
  model: textInput(500),
  qty: z.nullish(z.number()),
  unitPriceCents: z.nullish(centsInput),
  discountCents: z.nullish(centsInput),
  /** quantity × price − discount when empty */
  amountCents: z.nullish(centsInput),
});

/** One order of one or more lines; the customer's figures change in the same call. */
export const addOrder = call(() => ({
  input: z.object({
    customer,
    row: z.optional(z.int()),
    orderedOn: dayInput,
    /** the next free number is proposed by `nextOrderNo` */
    orderNo: textInput(100),
    lines: z.array(orderLine).check(z.minLength(1), z.maxLength(50)),
    status: z._default(z.string(), 'confirmed'),
    deliveryOn: z.nullish(dayInput),
    dueOn: z.nullish(dayInput),
    paidCents: z.nullish(centsInput),
    channel: z.nullish(z.string()),
    note: textInput(20_000),
    /** lines are added to the order that has this number */
    addToOrder: z.optional(z.boolean()),
    /** the same order was entered a moment ago and is meant twice */
    again: z.optional(z.boolean()),
    /** more is owed with it than the customer's credit, and it is saved all the same */
    overCredit: z.optional(z.boolean()),
  }),
  output: z.custom<{
    readonly ids: readonly string[];
    readonly orderNo: string;
    readonly amountCents: number;
    readonly stage: string;
    readonly band: string;
    readonly ordersN: number;
    /** an alert that this order closes */
    readonly recovered: boolean;
  }>(),
  errors: ['customer-not-found', 'order-no-taken', 'order-exists', 'same-order-again', 'over-credit'],
  writes: true,
}));

export const nextOrderNo = call(() => ({
  input: z.object({}),
  output: z.custom<{ readonly orderNo: string }>(),
  errors: [],
  writes: false,
}));

/** Lines of the customer's latest order, to be entered once more; none where there was no order. */
export const lastOrder = call(() => ({
  input: z.object({ customer }),
  output: z.custom<{
    readonly orderNo: string | null;
    readonly lines: readonly {
      readonly product: string | null;
      readonly model: string | null;
      readonly qty: number | null;
      readonly unitPriceCents: number | null;
      readonly discountCents: number | null;
      readonly amountCents: number | null;
    }[];
  }>(),
  errors: [],
  writes: false,
}));

export const addFeedback = call(() => ({
  input: z.object({
    /** null: not known who said it */
    customer: z.nullish(customer),
    row: z.optional(z.int()),
    channel: z.string(),
    text: textInput(5000),
    kind: z.string(),
    topic: z.nullish(z.string()),
    severity: z._default(z.string(), 'normal'),
    csat: z.nullish(z.int().check(z.gte(1), z.lte(5))),
    nps: z.nullish(z.int().check(z.gte(0), z.lte(10))),
    owner: textInput(100),
    at: z.nullish(stampInput),
  }),
  output: z.custom<{ readonly id: string; readonly replyBy: string }>(),
  errors: ['customer-not-found'],
  writes: true,
}));

/** Moves feedback on: answered, handed over, resolved (with what was done), closed, reopened. What is left out stays. */
export const moveFeedback = call(() => ({
  input: z.object({
    id: z.string().check(z.maxLength(40)),
    status: z.optional(z.string()),
    /** the status that the page showed: who moved it on meanwhile was first */
    from: z.optional(z.string()),
    owner: textInput(100),
    cause: textInput(500),
    resolution: textInput(20_000),
    /** the customer agrees that it is resolved */
    confirmed: z.optional(z.boolean()),
  }),
  output: z.custom<{ readonly id: string }>(),
  errors: ['row-gone', 'feedback-moved'],
  writes: true,
}));

/** Feedback as somebody works on it. */
export interface FeedbackItem {
  readonly id: string;
  readonly customer: string | null;
  readonly name: string | null;
  readonly at: Stamp | null;
  readonly text: string;
  readonly kind: string | null;
  readonly severity: string | null;
  readonly status: string;
  readonly owner: string | null;
  /** until when an answer is due, or once there was one a solution; null while the customer is waited for and when it is over */
  readonly due: { readonly what: 'reply' | 'fix'; readonly by: Stamp; readonly late: boolean } | null;
  readonly cause: string | null;
  readonly resolution: string | null;
  readonly confirmed: boolean;
  readonly reopened: number;
}

/** One entry of feedback, whatever became of it; without `id` all that is open, what is due first in front. */
export const feedback = call(() => ({
  input: z.object({ id: z.optional(z.string().check(z.maxLength(40))) }),
  output: z.custom<{ readonly items: readonly FeedbackItem[] }>(),
  errors: [],
  writes: false,
}));

/** A task by hand; without `id` a new one. */
export const saveTask = call(() => ({
  input: z.object({
    id: z.optional(z.string().check(z.maxLength(40))),
    customer: z.nullish(customer),
    title: textInput(200),
    kind: z._default(z.string(), 'followup'),
    dueOn: dayInput,
    owner: textInput(100),
    /** has it in Today too, and closes it as well */
    helper: z.nullish(z.string().check(z.maxLength(100))),
    priority: z._default(z.string(), 'normal'),
    /** how long after this one, once done, the next is due */
    repeat: z.nullish(z.string()),
    /** the values as the form of a task loaded them: what only others changed since stays, what both changed is asked */
    base: z.optional(z.looseObject({})),
  }),
  output: z.custom<{ readonly id: string }>(),
  errors: ['row-gone', 'customer-not-found', 'conflict', 'already-done'],
  writes: true,
}));
