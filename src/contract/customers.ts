import * as z from 'zod/mini';
import type { Stamp } from '../schema/day.ts';
import { call, centsInput, dayInput, textInput } from './call.ts';
import type { SearchLine } from './search.ts';

const text = textInput(500);

/** The fields of a customer that a form may fill; texts are trimmed, empty is null. */
const customerFields = () => ({
  name: textInput(100),
  type: z.nullish(z.string()),
  phone: textInput(100),
  email: textInput(254),
  wechat: text,
  owner: textInput(100),
  source: z.nullish(z.string()),
  tags: z.array(z.string().check(z.maxLength(20))).check(z.maxLength(50)),
  company: text,
  position: text,
  industry: z.nullish(z.string()),
  size: z.nullish(z.string()),
  country: text,
  province: text,
  city: text,
  address: text,
  website: textInput(2000),
  channel_pref: z.nullish(z.string()),
  interests: text,
  product_pref: text,
  needs: textInput(20_000),
  birthday: textInput(10),
  birthday_cal: z.nullish(z.string()),
  credit: z.nullish(z.string()),
  credit_limit: z.nullish(centsInput),
  contract_end: z.nullish(dayInput),
  ext_code: text,
  note: textInput(20_000),
  stage_set: z.nullish(z.string()),
  stage_until: z.nullish(dayInput),
  tier_set: z.nullish(z.string()),
  tier_until: z.nullish(dayInput),
  next_action: textInput(200),
  next_on: z.nullish(dayInput),
});

const someFields = () => z.partial(z.object(customerFields()));
export type CustomerFields = Omit<z.infer<ReturnType<typeof someFields>>, 'next_action' | 'next_on'>;

/** A customer who may be the same, and why. */
export interface PossibleDuplicate {
  readonly line: SearchLine;
  readonly reasons: readonly ('phone' | 'email' | 'wechat' | 'name' | 'similar')[];
}

export const addCustomer = call(() => ({
  input: z.object({
    ...someFields().shape,
    name: textInput(100),
    /** no way to reach is known yet: A08 reminds */
    noReachYet: z.optional(z.boolean()),
    /** why it is added although somebody may be the same */
    anyway: textInput(200),
    /** keep a phone that has no key as typed */
    keepPhone: z.optional(z.boolean()),
  }),
  output: z.custom<{ readonly id: string; readonly row: number; readonly name: string }>(),
  errors: ['duplicate-found'],
  writes: true,
}));

/** Changes fields of one customer. Two people: other fields merge, a same field is refused with both values. */
export const updateCustomer = call(() => ({
  input: z.object({
    id: z.string().check(z.maxLength(40)),
    row: z.optional(z.int()),
    set: someFields(),
    /** the values as the form loaded them, for the fields in `set` */
    base: z.looseObject({}),
  }),
  output: z.custom<{
    readonly id: string;
    /** fields that somebody else changed meanwhile, kept */
    readonly alsoChanged: readonly { readonly field: string; readonly by: string; readonly at: Stamp | null }[];
  }>(),
  errors: ['row-gone', 'customer-archived', 'conflict'],
  writes: true,
}));

/** Adds and removes tags of customers; unknown labels are refused. */
export const setTags = call(() => ({
  input: z.object({
    ids: z.array(z.string().check(z.maxLength(40))).check(z.minLength(1), z.maxLength(500)),
    add: z._default(z.array(z.string().check(z.maxLength(20))).check(z.maxLength(20)), []),
    remove: z._default(z.array(z.string().check(z.maxLength(20))).check(z.maxLength(20)), []),
  }),
  output: z.custom<{ readonly changed: number }>(),
  errors: ['row-gone', 'unknown-tag', 'exclusive-tags'],
  writes: true,
}));

/** A contact of a customer; without `id` a new one. */
export const saveContact = call(() => ({
  input: z.object({
    id: z.optional(z.string().check(z.maxLength(40))),
    customer: z.string().check(z.maxLength(40)),
    name: textInput(60),
    position: text,
    phone: textInput(100),
    email: textInput(254),
    wechat: text,
    primary: z._default(z.boolean(), false),
  }),
  output: z.custom<{ readonly id: string }>(),
  errors: ['customer-not-found', 'row-gone'],
  writes: true,
}));
