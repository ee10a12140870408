import * as z from 'zod/mini';
import type { Stamp } from '../schema/day.ts';
import { call } from './call.ts';

/** How sure it is; `sure` is right in at least 98 of 100 cases. */
export type DuplicateBand = 'sure' | 'likely' | 'possible';
/** What two customers have in common. */
export type PairReason =
  | 'phone'
  | 'email'
  | 'wechat'
  | 'code'
  | 'name'
  | 'similar'
  | 'company'
  | 'contact'
  | 'birthday'
  | 'address'
  | 'host'
  | 'city';

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
export const duplicates = call({
  input: z.object({}),
  output: z.custom<{
    readonly pairs: readonly DuplicateLine[];
    readonly counts: Readonly<Record<DuplicateBand, number>>;
    readonly customers: number;
  }>(),
  errors: [],
  writes: false,
});

/** Remembers that two customers are not the same, until a name, phone or address of one of them changes; or forgets it. */
export const notDuplicate = call({
  input: z.object({
    ids: z.array(customerId).check(z.minLength(2), z.maxLength(2)),
    forget: z._default(z.boolean(), false),
  }),
  output: z.custom<{ readonly pairs: number }>(),
  errors: ['row-gone'],
  writes: true,
});
