import * as z from 'zod/mini';
import type { Day } from '../schema/day.ts';
import { call, textInput } from './call.ts';

export const importKinds = ['customers', 'orders', 'interactions'] as const;
export type ImportKind = (typeof importKinds)[number];

const importOptions = {
  mapping: z.array(z.nullable(z.string())),
  mode: z._default(z.enum(['add', 'update', 'both']), 'both'),
  /** how an update treats filled cells */
  overwrite: z._default(z.boolean(), false),
  /** what an empty cell of the file means for an update: nothing, or that the field is emptied */
  empties: z._default(z.enum(['keep', 'clear']), 'keep'),
  /** orders and interactions of unknown customers make a new customer */
  createCustomers: z._default(z.boolean(), false),
  /** order of 03/04/2026 */
  dateOrder: z._default(z.enum(['ymd', 'dmy', 'mdy']), 'ymd'),
  owner: textInput(100),
  tag: textInput(20),
};
export type ImportOptions = { readonly [K in keyof typeof importOptions]: z.infer<(typeof importOptions)[K]> };

/** What was chosen when a file with the same headers was imported the last time; the batch's tag is chosen anew. */
export interface RememberedImport extends Omit<ImportOptions, 'mapping' | 'tag'> {
  readonly on: Day;
}

/** A field that a column of the file may fill. */
export interface ImportField {
  readonly key: string;
  readonly label: string;
  readonly required: boolean;
}

/** Starts an import: proposes which column fills which field. */
export const importOpen = call(() => ({
  input: z.object({
    kind: z.enum(importKinds),
    fileName: z.string().check(z.maxLength(300)),
    headers: z.array(z.string().check(z.maxLength(500))).check(z.maxLength(200)),
    /** the first rows, at most 50, to settle headers with two meanings and the order of day and month */
    sample: z.array(z.array(z.string())).check(z.maxLength(50)),
    rows: z.int().check(z.gte(0), z.lte(1_000_000)),
  }),
  output: z.custom<{
    readonly job: string;
    readonly fields: readonly ImportField[];
    /** by column of the file: the field's key, null = not imported */
    readonly mapping: readonly (string | null)[];
    /** null for a source that is new */
    readonly remembered: RememberedImport | null;
    /** dates such as 03/04/2026 stand in the file and their order must be told */
    readonly ambiguousDates: boolean;
  }>(),
  errors: ['import-empty', 'import-no-columns'],
  writes: true,
}));

/** Lines of a tab that the product did not make, at most 2,000 a call, to be imported as a file is. */
export const importTab = call(() => ({
  /** without a name only the tabs are told */
  input: z.object({ tab: textInput(100), from: z._default(z.int().check(z.gte(0)), 0) }),
  output: z.custom<{
    readonly tabs: readonly string[];
    readonly lines: readonly (readonly string[])[];
    /** where to go on, null when this was the last part */
    readonly next: number | null;
  }>(),
  errors: ['row-gone'],
  writes: false,
}));

/** Sends the rows in parts of at most 2,000; a part sent twice is kept once. */
export const importRows = call(() => ({
  input: z.object({
    job: z.string().check(z.maxLength(60)),
    part: z.int().check(z.gte(0)),
    /** line of the file on which the first of these rows stands, the header being line 1 */
    firstLine: z.int().check(z.gte(1)),
    rows: z.array(z.array(z.string())).check(z.maxLength(2000)),
  }),
  output: z.custom<{ readonly received: number }>(),
  errors: ['import-job-gone'],
  writes: true,
}));

export interface RejectedRow {
  /** line of the file, the header being line 1 */
  readonly line: number;
  readonly column: string;
  readonly value: string;
  readonly code: string;
  readonly message: string;
}

export interface ImportCounts {
  readonly rows: number;
  readonly added: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly duplicates: number;
  readonly rejected: number;
  readonly customersCreated: number;
}

/** Checks every row against the workbook and writes nothing. */
export const importDryRun = call(() => ({
  input: z.object({ ...importOptions, job: z.string().check(z.maxLength(60)) }),
  output: z.custom<{
    readonly counts: ImportCounts;
    /** the first 200 */
    readonly rejected: readonly RejectedRow[];
    readonly byReason: readonly { readonly message: string; readonly n: number }[];
  }>(),
  errors: ['import-job-gone', 'import-no-columns', 'import-mapping', 'workbook-full'],
  // it takes the lock itself, for the moment in which it notes what it found
  writes: 'in parts',
}));

/** Writes the next blocks; called again until `done`. The page may close: the hourly run goes on. */
export const importRun = call(() => ({
  input: z.object({ job: z.string().check(z.maxLength(60)) }),
  output: z.custom<{
    readonly done: boolean;
    readonly handled: number;
    readonly total: number;
    readonly counts: ImportCounts;
    /** the operation that undoes the whole batch */
    readonly undo: string;
  }>(),
  errors: ['import-job-gone', 'import-running'],
  // it takes the lock itself, block by block, so that others save in between
  writes: 'in parts',
}));

/** The rows that were not taken, with line and reason, in parts. */
export const importRejected = call(() => ({
  /** `from` counts pieces, as `next` answers them */
  input: z.object({ job: z.string().check(z.maxLength(60)), from: z._default(z.int().check(z.gte(0)), 0) }),
  output: z.custom<{ readonly rows: readonly RejectedRow[]; readonly next: number | null }>(),
  errors: ['import-job-gone'],
  writes: false,
}));
