import * as z from 'zod/mini';
import { languages } from '../schema/language.ts';
import { purposeKeys } from '../schema/purposes.ts';
import { call } from './call.ts';

export interface Installation {
  /** names of the tabs that were made, in the order in which they stand */
  readonly created: readonly string[];
  readonly kept: readonly string[];
  readonly customers: number;
  readonly automation: 'started' | 'not-permitted' | 'off';
}

/** Sets the workbook up; a second call makes what is missing and changes nothing else. */
export const install = call(() => ({
  input: z.object({
    language: z.enum(languages),
    /** with the example team: 60 customers of a small firm, four people, 24 months */
    example: z._default(z.boolean(), false),
    /** what the workbook is for: goals and modules of these; none: the defaults */
    purposes: z.optional(z.array(z.enum(purposeKeys))),
    /** start the hourly run in this person's name */
    automation: z._default(z.boolean(), true),
  }),
  output: z.custom<Installation>(),
  errors: [],
  writes: true,
}));

/** Ends all runs and takes our warnings off; every tab stays, and `install` goes on where this ended. */
export const uninstall = call(() => ({
  input: z.object({
    /** also the marks by which tabs and columns are known whatever they are called */
    marks: z._default(z.boolean(), false),
  }),
  output: z.custom<Readonly<Record<string, never>>>(),
  errors: [],
  writes: true,
}));

/** Takes the example team's rows out again, and nothing else. */
export const removeExample = call(() => ({
  input: z.object({}),
  output: z.custom<{ readonly archived: number }>(),
  errors: [],
  writes: true,
}));
