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

/** The page loads the lines once and searches in memory. */
export const searchIndex = call({
  input: z.object({}),
  output: z.custom<{ readonly revision: number; readonly lines: readonly SearchLine[] }>(),
  errors: [],
  writes: false,
});
