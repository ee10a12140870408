import * as z from 'zod/mini';
import type { Day } from '../schema/day.ts';
import type { SheetKey } from '../schema/sheets.ts';
import { call, dayInput } from './call.ts';

/** Nights to which a tab can be taken back, the latest first. */
export const nights = call(() => ({
  input: z.object({}),
  output: z.custom<{
    readonly tabs: readonly { readonly key: SheetKey; readonly name: string }[];
    readonly nights: readonly {
      readonly night: Day;
      /** records of all tabs that changed or went between this night and the latest */
      readonly changed: number;
    }[];
    /** names of the tabs whose values moved or went, '' when all is well */
    readonly spoilt: string;
  }>(),
  errors: [],
  writes: false,
}));

/** Ticks Apply at what was found in the tabs whose values moved or went: the next hour puts exactly these cells back. */
export const tickSpoilt = call(() => ({
  input: z.object({}),
  output: z.custom<{ readonly ticked: number }>(),
  errors: [],
  writes: true,
}));

const tabAndNight = { tab: z.string().check(z.maxLength(40)), night: dayInput };

/** A cell that is not as it was; '' is empty. */
export interface NightDifference {
  readonly id: string;
  /** of the record: its name or what it is about */
  readonly name: string;
  /** key of the column, '' for a record that is gone */
  readonly column: string;
  readonly field: string;
  readonly now: string;
  readonly was: string;
}

/** What differs between a tab and a night; nothing is written. */
export const nightCheck = call(() => ({
  input: z.object({
    ...tabAndNight,
    /** a record's id, or a part of its name: of other records no difference is listed */
    find: z._default(z.string().check(z.maxLength(100)), ''),
  }),
  output: z.custom<{
    /** records that stood there and are gone */
    readonly missing: number;
    /** records that differ, and their cells that do */
    readonly changed: number;
    readonly cells: number;
    /** records of which the kept text is damaged: they stay as they are */
    readonly damaged: number;
    /** the first 50 of what was asked for */
    readonly differences: readonly NightDifference[];
  }>(),
  errors: ['no-permission', 'row-gone', 'night-damaged'],
  writes: false,
}));

/** Takes a tab back to a night, or cells and records of it; rows made since stay. Called again until `done`. */
export const nightBack = call(() => ({
  input: z.object({
    ...tabAndNight,
    job: z.string().check(z.maxLength(60)),
    /** differences as `nightCheck` lists them; none means all */
    only: z._default(
      z
        .array(z.object({ id: z.string().check(z.maxLength(100)), column: z.string().check(z.maxLength(200)) }))
        .check(z.maxLength(100)),
      [],
    ),
  }),
  output: z.custom<{ readonly done: boolean; readonly rows: number }>(),
  errors: ['no-permission', 'row-gone', 'night-damaged'],
  // it takes the lock itself, block by block, so that others save in between
  writes: 'in parts',
}));
