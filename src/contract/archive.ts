import * as z from 'zod/mini';
import { call } from './call.ts';

const cell = z.custom<string | number | boolean>((value) => ['string', 'number', 'boolean'].includes(typeof value));

/** Rows of one tab of an archive, at most 500 a call, with the columns that they have there. */
const part = () =>
  z.object({
    /** the operation that takes the whole archive back: the same for all its parts */
    job: z.string().check(z.maxLength(60)),
    fileName: z.string().check(z.maxLength(300)),
    /** of the workbook that the archive was taken from: its dropdowns and tags are put into this one's */
    language: z.enum(['zh-CN', 'en']),
    tab: z.string().check(z.maxLength(40)),
    part: z.int().check(z.gte(0)),
    columns: z
      .array(z.object({ key: z.nullable(z.string()), header: z.string().check(z.maxLength(500)) }))
      .check(z.maxLength(300)),
    rows: z.array(z.array(cell)).check(z.maxLength(500)),
  });

/** What becomes of the rows of a part. */
export interface ArchiveCounts {
  readonly added: number;
  readonly changed: number;
  readonly same: number;
}

/** Compares a part with the workbook and writes nothing. */
export const archiveCheck = call(() => ({
  input: part(),
  output: z.custom<ArchiveCounts>(),
  errors: ['row-gone', 'no-permission'],
  writes: false,
}));

/**
 * Puts a part back: rows are known by their ids, missing ones are added, others become as the archive has them. A part
 * sent twice is written once. What cells are read by comes first: settings, lists, team, tags.
 */
export const archivePart = call(() => ({
  input: part(),
  output: z.custom<ArchiveCounts>(),
  errors: ['row-gone', 'no-permission'],
  writes: true,
}));

/** The archive was downloaded: Start reminds a month later. */
export const archiveTaken = call(() => ({
  input: z.object({}),
  output: z.custom<Readonly<Record<string, never>>>(),
  errors: [],
  writes: true,
}));
