import * as z from 'zod/mini';
import { call, textInput } from './call.ts';

/** A column as the standards tell of it. */
export interface GuideColumn {
  readonly key: string;
  readonly label: string;
  readonly help: string;
  /** what the schema asks of it: that it is filled, how long it may be, what may stand in it */
  readonly rules: readonly string[];
}

export interface GuideTab {
  readonly key: string;
  readonly name: string;
  readonly help: string;
  readonly columns: readonly GuideColumn[];
}

/** How to fill each tab: every column of every tab that people see, with its rules, in the person's language. */
export const guide = call(() => ({
  input: z.object({}),
  output: z.custom<{ readonly tabs: readonly GuideTab[] }>(),
  errors: [],
  writes: false,
}));

/** A colleague's suggestion, for the Improvement log. */
export const suggest = call(() => ({
  input: z.object({
    what: textInput(5000),
    why: textInput(500),
    /** the page on which the person stood, in their words */
    screen: textInput(100),
  }),
  output: z.custom<{ readonly id: string }>(),
  errors: ['module-off'],
  writes: true,
}));
