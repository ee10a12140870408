import { z } from 'zod';
import { call, dayInput, textInput } from './call.ts';
import type { SearchLine } from './search.ts';

const text = textInput(500);

/** The fields of a customer that a form may fill; texts are trimmed, empty is null. */
export const customerFields = {
  name: textInput(100),
  type: z.string().nullish(),
  phone: textInput(100),
  email: textInput(254),
  wechat: text,
  owner: textInput(100),
  source: z.string().nullish(),
  tags: z.array(z.string().max(20)).max(50),
  company: text,
  position: text,
  industry: z.string().nullish(),
  size: z.string().nullish(),
  country: text,
  province: text,
  city: text,
  address: text,
  website: textInput(2000),
  channel_pref: z.string().nullish(),
  interests: text,
  product_pref: text,
  needs: textInput(20_000),
  birthday: textInput(10),
  birthday_cal: z.string().nullish(),
  credit: z.string().nullish(),
  contract_end: dayInput.nullish(),
  ext_code: text,
  note: textInput(20_000),
  stage_set: z.string().nullish(),
  stage_until: dayInput.nullish(),
  tier_set: z.string().nullish(),
  tier_until: dayInput.nullish(),
} as const;

const fields = z.object(customerFields).partial();
export type CustomerFields = z.infer<typeof fields>;

/** A customer who may be the same, and why. */
export interface PossibleDuplicate {
  readonly line: SearchLine;
  readonly reasons: readonly ('phone' | 'email' | 'wechat' | 'name' | 'similar')[];
}

export const addCustomer = call({
  input: fields.extend({
    name: textInput(100),
    next_action: textInput(200),
    next_on: dayInput.nullish(),
    /** no way to reach is known yet: A08 reminds */
    noReachYet: z.boolean().optional(),
    /** why it is added although somebody may be the same */
    anyway: textInput(200),
    /** keep a phone that has no key as typed */
    keepPhone: z.boolean().optional(),
  }),
  output: z.custom<{ readonly id: string; readonly row: number; readonly name: string }>(),
  errors: ['duplicate-found'],
  writes: true,
});

/** Changes fields of one customer. Two people: other fields merge, a same field is refused with both values. */
export const updateCustomer = call({
  input: z.object({
    id: z.string().max(40),
    row: z.int().optional(),
    set: fields.extend({ next_action: textInput(200), next_on: dayInput.nullish() }).partial(),
    /** the values as the form loaded them, for the fields in `set` */
    base: z.record(z.string(), z.unknown()),
  }),
  output: z.custom<{
    readonly id: string;
    /** fields that somebody else changed meanwhile, kept */
    readonly alsoChanged: readonly { readonly field: string; readonly by: string }[];
  }>(),
  errors: ['row-gone', 'conflict'],
  writes: true,
});

/** Adds and removes tags of customers; unknown labels are refused. */
export const setTags = call({
  input: z.object({
    ids: z.array(z.string().max(40)).min(1).max(500),
    add: z.array(z.string().max(20)).max(20).default([]),
    remove: z.array(z.string().max(20)).max(20).default([]),
  }),
  output: z.custom<{ readonly changed: number }>(),
  errors: ['row-gone', 'unknown-tag', 'exclusive-tags'],
  writes: true,
});

/** A contact of a customer; without `id` a new one. */
export const saveContact = call({
  input: z.object({
    id: z.string().max(40).optional(),
    customer: z.string().max(40),
    name: textInput(60),
    position: text,
    phone: textInput(100),
    email: textInput(254),
    wechat: text,
    primary: z.boolean().default(false),
  }),
  output: z.custom<{ readonly id: string }>(),
  errors: ['customer-not-found', 'row-gone'],
  writes: true,
});
