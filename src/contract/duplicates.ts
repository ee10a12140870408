import * as z from 'zod/mini';
import type { Stamp } from '../schema/day.ts';
import type { DuplicateBand, PairReason } from '../schema/duplicatePairs.ts';
import type { Row, SheetKey } from '../schema/sheets.ts';
import { call } from './call.ts';

export type { DuplicateBand, PairReason };

const customerId = z.string().check(z.maxLength(40));

/** One of two customers who may be the same, as the list shows it. */
export interface DuplicateSide {
  readonly id: string;
  readonly row: number;
  readonly name: string;
  readonly city: string | null;
  readonly owner: string | null;
  readonly phones: readonly string[];
  readonly emails: readonly string[];
  readonly createdAt: Stamp | null;
}

export interface DuplicateLine {
  readonly band: DuplicateBand;
  readonly score: number;
  readonly reasons: readonly PairReason[];
  /** who was entered first stands first */
  readonly sides: readonly [DuplicateSide, DuplicateSide];
}

/** Looks through all active customers for those who are entered twice; the surest 200 pairs. */
export const duplicates = call(() => ({
  input: z.object({}),
  output: z.custom<{
    readonly pairs: readonly DuplicateLine[];
    readonly counts: Readonly<Record<DuplicateBand, number>>;
    readonly customers: number;
  }>(),
  errors: [],
  writes: false,
}));

/** Remembers that two customers are not the same, until a name, phone or address of one of them changes; or forgets it. */
export const notDuplicate = call(() => ({
  input: z.object({
    ids: z.array(customerId).check(z.minLength(2), z.maxLength(2)),
    forget: z._default(z.boolean(), false),
  }),
  output: z.custom<{ readonly pairs: number }>(),
  errors: ['row-gone'],
  writes: true,
}));

const severalIds = z.array(customerId).check(z.minLength(2), z.maxLength(5));

/** A customer side by side with others, with how much hangs on it. */
export interface MergeSide {
  readonly row: number;
  /** of the user cells as loaded: sent back with the merge */
  readonly checksum: string;
  readonly values: Row<'customers'>;
  /** rows of other tabs that will go over, by tab */
  readonly children: Readonly<Partial<Record<SheetKey, number>>>;
}

/** Customers who may be one, side by side: who would stay stands first. */
export const mergeReview = call(() => ({
  input: z.object({ ids: severalIds }),
  output: z.custom<{ readonly sides: readonly MergeSide[] }>(),
  errors: ['row-gone'],
  writes: false,
}));

/** Makes customers one: all that belongs to the others goes over to the first, and their ids lead to it from now on. */
export const mergeCustomers = call(() => ({
  input: z.object({
    /** who stays first */
    ids: severalIds,
    /** checksums as loaded, in the same order; without them nobody has looked at the values */
    checksums: z._default(z.array(z.string()), []),
    /** the place of whose value is taken, by field; of other fields the better one is */
    chosen: z._default(z.looseObject({}), {}),
  }),
  output: z.custom<{ readonly id: string; readonly row: number; readonly moved: number }>(),
  errors: ['row-gone', 'merge-changed', 'already-merged'],
  writes: true,
}));
