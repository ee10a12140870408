import * as z from 'zod/mini';
import type { SheetKey } from '../schema/sheets.ts';
import { call } from './call.ts';

/** A cell as it stands: numbers are numbers, days `YYYY-MM-DD`, moments `YYYY-MM-DDTHH:MM:SS`, '' is empty. */
export type ExportCell = string | number | boolean;

export interface ExportColumn {
  /** null for a column that a person added */
  readonly key: string | null;
  readonly header: string;
  readonly isDay: boolean;
  readonly isStamp: boolean;
}

/** The tabs that can be taken out, with their names and rows; those of an archive hold what is nowhere else. */
export const exportTabs = call(() => ({
  input: z.object({}),
  output: z.custom<{
    readonly tabs: readonly { readonly key: SheetKey; readonly name: string; readonly rows: number }[];
    /** what an archive says of itself */
    readonly version: string;
    readonly timeZone: string;
    readonly language: string;
  }>(),
  errors: [],
  writes: false,
}));

/** Rows of a tab with all its columns, at most 2,000 a call. */
export const exportPart = call(() => ({
  input: z.object({ tab: z.string().check(z.maxLength(40)), from: z.int().check(z.gte(0)) }),
  output: z.custom<{
    readonly columns: readonly ExportColumn[];
    readonly rows: readonly (readonly ExportCell[])[];
    /** where to go on, null when this was the last part */
    readonly next: number | null;
  }>(),
  errors: ['row-gone'],
  writes: false,
}));
