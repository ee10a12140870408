import * as z from 'zod/mini';
import { recordSheetKeys } from '../schema/sheets.ts';
import { call, dayInput, textInput } from './call.ts';
import { viewLimits } from './viewLimits.ts';

const ids = (most: number) => z.array(z.string().check(z.maxLength(40))).check(z.minLength(1), z.maxLength(most));

/** What would have been right where a rule cannot be read. */
export const ruleErrors = [
  'rule-field',
  'rule-comparison',
  'rule-value',
  'rule-choice',
  'rule-number',
  'rule-day',
  'rule-yesno',
  'rule-open',
  'rule-close',
  'rule-joint',
] as const;

/** Customers for whom a rule of the tags' grammar holds; `owner = me` is the person who asks. */
export const filter = call(() => ({
  input: z.object({ rule: z.string().check(z.maxLength(viewLimits.rule)) }),
  output: z.custom<{
    readonly found: number;
    /** in the order of the tab; empty where more than `viewLimits.listed` were found */
    readonly ids: readonly string[];
  }>(),
  errors: ruleErrors,
  writes: false,
}));

/** Customers in whose note a text stands. */
export const searchNotes = call(() => ({
  input: z.object({ text: z.string().check(z.maxLength(200)) }),
  output: z.custom<{
    readonly found: number;
    /** the first 50, each with the piece of the note in which the text stands */
    readonly lines: readonly { readonly id: string; readonly piece: string }[];
  }>(),
  errors: [],
  writes: false,
}));

/** Selects the customers' rows for the person who asks; nobody else's screen changes. */
export const showRows = call(() => ({
  input: z.object({ ids: ids(viewLimits.selected), sheet: z._default(z.enum(recordSheetKeys), 'customers') }),
  output: z.custom<{ readonly rows: number }>(),
  errors: ['row-gone'],
  writes: false,
}));

/** Writes customers to the working list of the person who asks: a tab of its own, written anew each time. */
export const workingList = call(() => ({
  input: z.object({ ids: ids(viewLimits.workingList) }),
  output: z.custom<{ readonly tab: string; readonly rows: number }>(),
  errors: ['row-gone'],
  writes: true,
}));

/** A filter that somebody saved under a name. */
export interface View {
  readonly name: string;
  readonly rule: string;
  /** for the whole team, else for its author alone */
  readonly shared: boolean;
  /** name of its author */
  readonly by: string;
  readonly mine: boolean;
}

/** One's own and the team's, by name. */
export const views = call(() => ({
  input: z.object({}),
  output: z.custom<{ readonly views: readonly View[] }>(),
  errors: [],
  writes: false,
}));

/** Saves a filter by name; one's own of the same name is replaced. */
export const saveView = call(() => ({
  input: z.object({
    name: textInput(60),
    rule: z.string().check(z.maxLength(viewLimits.rule)),
    shared: z._default(z.boolean(), false),
  }),
  output: z.custom<{ readonly name: string }>(),
  errors: ['view-taken', 'views-full', ...ruleErrors],
  writes: true,
}));

/** Deletes one's own saved filter; an admin also the team's. */
export const removeView = call(() => ({
  input: z.object({ name: z.string().check(z.maxLength(60)), shared: z.boolean() }),
  output: z.custom<{ readonly name: string }>(),
  errors: ['view-gone'],
  writes: true,
}));

/** Gives customers to a person, as one operation. */
export const assignOwner = call(() => ({
  input: z.object({ ids: ids(viewLimits.changed), owner: textInput(100) }),
  output: z.custom<{ readonly changed: number }>(),
  errors: ['row-gone'],
  writes: true,
}));

/** A task for each of the customers, its owner's, as one operation. */
export const addTasks = call(() => ({
  input: z.object({ ids: ids(viewLimits.changed), title: textInput(200), dueOn: z.nullish(dayInput) }),
  output: z.custom<{ readonly tasks: number }>(),
  errors: ['row-gone'],
  writes: true,
}));
