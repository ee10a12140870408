import * as z from 'zod/mini';
import type { Stamp } from '../schema/day.ts';
import { call } from './call.ts';

const customer = z.string().check(z.maxLength(40));

/** A row that names the person and is not known to be theirs: a human decides. */
export interface Mention {
  readonly tab: string;
  /** of the sheet, from 1 */
  readonly row: number;
}

/** What an erasure would take, and what it cannot reach. Writes nothing. */
export const eraseCheck = call(() => ({
  input: z.object({ customer }),
  output: z.custom<{
    readonly name: string;
    /** rows by tab */
    readonly rows: readonly { readonly tab: string; readonly n: number; readonly stays: boolean }[];
    /** operations of History of which nothing, or not all, can be undone any more */
    readonly operations: { readonly whole: number; readonly inPart: number };
    /** when somebody last took the whole workbook as a file */
    readonly archivedAt: Stamp | null;
    readonly mentions: readonly Mention[];
  }>(),
  errors: ['row-gone'],
  writes: false,
}));

/** Erases a person for good. A run that dies is gone on with by the clock. */
export const erase = call(() => ({
  input: z.object({
    customer,
    /** typed by the one who erases: the customer's name */
    name: z.string().check(z.maxLength(200)),
  }),
  output: z.custom<{ readonly rows: number; readonly mentions: readonly Mention[] }>(),
  errors: ['row-gone', 'name-differs'],
  writes: 'in parts',
}));
