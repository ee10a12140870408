import * as z from 'zod/mini';
import type { Day, Stamp } from '../schema/day.ts';
import type { Section } from '../schema/sections.ts';
import { call, dayInput, textInput } from './call.ts';

/** One thing to do: who, what, why, when, how to reach. Texts are in the reader's language. */
export interface TodayItem {
  /** identifies the line in the list */
  readonly key: string;
  readonly rule: string;
  /** the task's id, or the key of a rule's line; sent back with what is done about it */
  readonly ref: string;
  readonly section: Section;
  readonly owner: string;
  readonly customer: string;
  readonly name: string;
  readonly tier: string | null;
  readonly what: string;
  readonly why: string;
  readonly dueOn: Day | null;
  /** whole days late, negative before it is due, null without a day */
  readonly late: number | null;
  /** 'today', '3 days late' … */
  readonly when: string;
  readonly reach: { readonly kind: 'phone' | 'email' | 'wechat'; readonly value: string } | null;
}

export interface TodayList {
  readonly asOf: Stamp;
  readonly items: readonly TodayItem[];
  /** items that did not fit into the list */
  readonly more: number;
  /** tasks due in the next seven days */
  readonly week: readonly TodayItem[];
  /** customers with nothing planned, as of the list, and the filter that finds them */
  readonly withoutNextStep: number;
  readonly unplannedRule: string;
  /** names of the tabs whose values moved or went, '' when all is well */
  readonly spoilt: string;
}

export const today = call(() => ({
  input: z.object({
    /** 'mine', 'team', or a person's name */
    scope: z._default(z.string().check(z.maxLength(100)), 'mine'),
  }),
  output: z.custom<TodayList>(),
  errors: [],
  writes: false,
}));

const line = {
  rule: z.string().check(z.maxLength(10)),
  ref: z.string().check(z.maxLength(200)),
  customer: z.string().check(z.maxLength(40)),
};

/** Done, with one line of result if there is one. A rule's line is remembered as done until the rule would fire anew. */
export const finishLine = call(() => ({
  input: z.object({ ...line, result: textInput(500) }),
  output: z.custom<{ readonly task: string }>(),
  errors: ['row-gone', 'already-done'],
  writes: true,
}));

/** Moved to a day, handed over to a colleague, or both: the task, or a task made of a rule's line. */
export const moveLine = call(() => ({
  input: z.object({ ...line, to: z.nullish(dayInput), owner: textInput(100), what: textInput(200) }),
  output: z.custom<{ readonly task: string }>(),
  errors: ['row-gone', 'already-done', 'out-of-range'],
  writes: true,
}));
