import * as z from 'zod/mini';
import type { Day } from '../schema/day.ts';
import { fixedLists } from '../schema/lists.ts';
import { call, textInput } from './call.ts';

/** A column that a department wants on Customers, or a figure that it wants to follow. */
export interface WishLine {
  readonly id: string;
  readonly kind: 'field' | 'figure';
  readonly what: string;
  readonly why: string;
  readonly dept: string;
  readonly by: string;
  readonly on: Day | null;
}

/** What the departments want of the workbook and nobody has decided on yet, the oldest first. */
export const wishes = call(() => ({
  input: z.object({}),
  output: z.custom<{ readonly wishes: readonly WishLine[]; readonly canJudge: boolean }>(),
  errors: ['module-off'],
  writes: false,
}));

const names = z.array(z.string().check(z.trim(), z.minLength(1), z.maxLength(60))).check(z.maxLength(20));

/** The page that a department fills in: names of columns and of figures, and what they are for. */
export const saveWishes = call(() => ({
  input: z.object({ fields: names, figures: names, why: z.nullish(textInput(500)) }),
  output: z.custom<{ readonly saved: number }>(),
  errors: ['module-off'],
  writes: true,
}));

/** After the joint review: a field becomes a column of Customers, a figure a goal of the team; or it is left. */
export const judgeWish = call(() => ({
  input: z.object({
    id: z.string().check(z.maxLength(40)),
    take: z.boolean(),
    /** of a figure that is taken: what is counted, and the value to reach; a share as 0.35 or 35 */
    kpi: z.nullish(z.enum(fixedLists.kpi)),
    target: z.nullish(z.number()),
  }),
  output: z.custom<{ readonly id: string }>(),
  errors: ['module-off', 'row-gone'],
  writes: true,
}));
