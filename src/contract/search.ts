import * as z from 'zod/mini';
import { call } from './call.ts';

/** What a search, and the warning of duplicates while typing, need of a customer. */
export interface SearchLine {
  readonly id: string;
  /** the row where it was seen */
  readonly row: number;
  readonly name: string;
  readonly contacts: readonly string[];
  /** as typed, the contacts' too */
  readonly phones: readonly string[];
  readonly emails: readonly string[];
  readonly wechat: string | null;
  readonly owner: string | null;
  readonly city: string | null;
  readonly tags: readonly string[];
  readonly extCode: string | null;
  readonly archived: boolean;
}

export interface SearchIndex {
  readonly revision: number;
  readonly lines: readonly SearchLine[];
  /** how characters are read, for `readingsIn`: 17 KB, where asked for */
  readonly pinyin: string | null;
  /** traditional characters, for `simplifierOf`: 7 KB, where asked for */
  readonly simplified: string | null;
}

/** The page loads the lines once and searches in memory. The tables of characters stay the same, so they are asked for once. */
export const searchIndex = call(() => ({
  input: z.object({ tables: z.optional(z.boolean()) }),
  output: z.custom<SearchIndex>(),
  errors: [],
  writes: false,
}));
