import { z } from 'zod';
import type { Day } from '../schema/day.ts';
import { call, centsInput, dayInput, stampInput, textInput } from './call.ts';

const customer = z.string().max(40);

export const logInteraction = call({
  input: z.object({
    customer,
    row: z.int().optional(),
    contact: z.string().max(40).nullish(),
    /** now when empty */
    at: stampInput.nullish(),
    channel: z.string(),
    direction: z.string().default('out'),
    purpose: z.string().nullish(),
    summary: textInput(500),
    detail: textInput(20_000),
    outcome: z.string().nullish(),
    minutes: z.int().min(0).max(1440).nullish(),
    nextStep: textInput(200),
    nextOn: dayInput.nullish(),
    /** open tasks that this settles */
    finish: z.array(z.string().max(40)).max(20).default([]),
    /** the data was confirmed with the customer */
    verified: z.boolean().default(false),
    /** what was said is also feedback */
    feedback: z.object({ kind: z.string(), severity: z.string().default('normal') }).nullish(),
    /** a next date that lies in the past was meant so */
    pastNextOn: z.boolean().optional(),
  }),
  output: z.custom<{
    readonly id: string;
    readonly task: string | null;
    readonly nextOn: Day | null;
    readonly feedback: string | null;
  }>(),
  errors: ['customer-not-found'],
  writes: true,
});

export const orderLine = z.object({
  product: textInput(500),
  model: textInput(500),
  qty: z.number().finite().nullish(),
  unitPriceCents: centsInput.nullish(),
  discountCents: centsInput.nullish(),
  /** quantity × price − discount when empty */
  amountCents: centsInput.nullish(),
});

/** One order of one or more lines; the customer's figures change in the same call. */
export const addOrder = call({
  input: z.object({
    customer,
    row: z.int().optional(),
    orderedOn: dayInput,
    /** the next free number is proposed by `nextOrderNo` */
    orderNo: textInput(100),
    lines: z.array(orderLine).min(1).max(50),
    status: z.string().default('confirmed'),
    deliveryOn: dayInput.nullish(),
    dueOn: dayInput.nullish(),
    paidCents: centsInput.nullish(),
    channel: z.string().nullish(),
    note: textInput(20_000),
    /** lines are added to the order that has this number */
    addToOrder: z.boolean().optional(),
    /** the same order was entered a moment ago and is meant twice */
    again: z.boolean().optional(),
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
  errors: ['customer-not-found', 'order-no-taken', 'order-exists', 'same-order-again'],
  writes: true,
});

export const nextOrderNo = call({
  input: z.object({}),
  output: z.custom<{ readonly orderNo: string }>(),
  errors: [],
  writes: false,
});

export const addFeedback = call({
  input: z.object({
    /** null: not known who said it */
    customer: customer.nullish(),
    row: z.int().optional(),
    channel: z.string(),
    text: textInput(5000),
    kind: z.string(),
    topic: z.string().nullish(),
    severity: z.string().default('normal'),
    csat: z.int().min(1).max(5).nullish(),
    nps: z.int().min(0).max(10).nullish(),
    owner: textInput(100),
    at: stampInput.nullish(),
  }),
  output: z.custom<{ readonly id: string; readonly replyBy: string }>(),
  errors: ['customer-not-found'],
  writes: true,
});

/** Moves feedback on: answered, resolved (with what was done), closed, reopened. */
export const moveFeedback = call({
  input: z.object({
    id: z.string().max(40),
    status: z.string(),
    cause: textInput(500),
    resolution: textInput(20_000),
  }),
  output: z.custom<{ readonly id: string }>(),
  errors: ['row-gone', 'resolution-missing'],
  writes: true,
});

/** A task by hand; without `id` a new one. */
export const saveTask = call({
  input: z.object({
    id: z.string().max(40).optional(),
    customer: customer.nullish(),
    title: textInput(200),
    kind: z.string().default('followup'),
    dueOn: dayInput,
    owner: textInput(100),
    priority: z.string().default('normal'),
  }),
  output: z.custom<{ readonly id: string }>(),
  errors: ['row-gone', 'customer-not-found'],
  writes: true,
});
