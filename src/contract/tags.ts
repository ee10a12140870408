import * as z from 'zod/mini';
import type { Stamp } from '../schema/day.ts';
import type { ListKey } from '../schema/lists.ts';
import type { Tag } from '../schema/sheets/tags.ts';
import { call, textInput } from './call.ts';
import { ruleEvents } from './teamRules.ts';

const tagId = z.string().check(z.maxLength(40));
const ruleInput = z.string().check(z.maxLength(500));

/** A tag of the catalogue with how many customers wear it. */
export type TagLine = Pick<Tag, 'id' | 'zh' | 'en' | 'dim' | 'color' | 'exclusive' | 'active' | 'rule' | 'note'> & {
  /** as it stands in cells */
  readonly label: string;
  readonly customers: number;
};

/** A field that a rule may look at, named in the person's language. */
export interface RuleField {
  readonly key: string;
  readonly label: string;
  readonly kind: 'number' | 'percent' | 'day' | 'bool' | 'choice' | 'tags' | 'text';
  readonly list: ListKey | null;
}

/** The tag manager's list, with what its forms need. */
export const tagCatalogue = call(() => ({
  input: z.object({}),
  output: z.custom<{ readonly tags: readonly TagLine[]; readonly fields: readonly RuleField[] }>(),
  errors: [],
  writes: false,
}));

/** One comparison of a rule, its values as a rule spells them, without quotes: `vip`, `20000`, `true`, `today-90`. */
export interface RuleLine {
  readonly field: string;
  readonly op: string;
  readonly values: readonly string[];
}

/** Reads a rule and counts the customers for whom it holds now, by their figures of the last night. */
export const tryTagRule = call(() => ({
  input: z.object({
    rule: ruleInput,
    /** a team's rule: when it is looked at */
    event: z.optional(z.enum(ruleEvents)),
  }),
  output: z.custom<{
    /** customers for whom it holds, or what was entered or changed within 30 days that it would have met */
    readonly customers: number;
    /** groups of which one must hold whole; null where the rule is built in a way that a form cannot show */
    readonly groups: readonly (readonly RuleLine[])[] | null;
  }>(),
  errors: [],
  writes: false,
}));

/** Adds a tag to the catalogue, changes one, renames it everywhere, or switches it off. */
export const saveTag = call(() => ({
  input: z.object({
    id: z.optional(tagId),
    zh: textInput(20),
    en: textInput(20),
    dim: z.string(),
    color: z.nullish(z.string()),
    active: z._default(z.boolean(), true),
    /** left out, these stay as they are */
    exclusive: z.optional(z.boolean()),
    rule: z.optional(ruleInput),
    note: z.optional(z.string().check(z.maxLength(500))),
    /** the values as the form loaded them: what somebody else changed meanwhile is not written over */
    base: z._default(z.looseObject({}), {}),
  }),
  output: z.custom<{ readonly id: string; readonly renamed: number }>(),
  errors: ['row-gone', 'tag-exists', 'tag-separator', 'tag-renamed', 'tag-changed'],
  writes: true,
}));

/** All who wear one tag get another in its place, and the first leaves the catalogue. */
export const mergeTags = call(() => ({
  input: z.object({ id: tagId, into: tagId }),
  output: z.custom<{ readonly id: string; readonly customers: number }>(),
  errors: ['row-gone', 'tag-itself'],
  writes: true,
}));

/** Takes a tag that nobody wears out of the catalogue. */
export const deleteTag = call(() => ({
  input: z.object({ id: tagId }),
  output: z.custom<{ readonly id: string }>(),
  errors: ['row-gone', 'tag-used'],
  writes: true,
}));

export interface TagEvent {
  readonly at: Stamp | null;
  /** '' where the log does not say */
  readonly by: string;
  readonly byRule: boolean;
  readonly given: boolean;
  readonly customer: string;
  readonly name: string;
}

/** Who gave a tag to whom, and who took it off: newest first, from the last lines of the Change log. */
export const tagHistory = call(() => ({
  input: z.object({ id: tagId }),
  output: z.custom<{ readonly events: readonly TagEvent[] }>(),
  errors: ['row-gone'],
  writes: false,
}));

/** Which tags a number of customers wear: the rows selected in Customers, or those named. */
export const tagsOfMany = call(() => ({
  input: z.object({ ids: z.optional(z.array(tagId).check(z.minLength(1), z.maxLength(5_000))) }),
  output: z.custom<{
    readonly ids: readonly string[];
    /** tags of the catalogue, by id, that at least one of them wears */
    readonly wearers: Readonly<Record<string, number>>;
  }>(),
  errors: ['nothing-selected'],
  writes: false,
}));
