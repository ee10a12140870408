import * as z from 'zod/mini';
import type { Day, Stamp } from '../schema/day.ts';
import { call } from './call.ts';

export interface HistoryLine {
  readonly id: string;
  readonly what: string;
  readonly about: string;
  readonly at: Stamp;
  readonly by: string;
  readonly rows: number;
  readonly undone: boolean;
}

export const history = call(() => ({
  input: z.object({ limit: z._default(z.int().check(z.gte(1), z.lte(100)), 20) }),
  output: z.custom<{ readonly lines: readonly HistoryLine[] }>(),
  errors: [],
  writes: false,
}));

export interface KeptCell {
  readonly tab: string;
  readonly row: string;
  readonly field: string;
  readonly value: string;
  readonly by: string;
  /** names it where it is to be taken back all the same */
  readonly cell: string;
}

/** Takes an operation back, or after that single cells of it which were changed since. */
export const undo = call(() => ({
  input: z.object({
    id: z.string().check(z.maxLength(60)),
    cells: z._default(z.array(z.string().check(z.maxLength(300))).check(z.maxLength(100)), []),
  }),
  output: z.custom<{ readonly restored: number; readonly kept: readonly KeptCell[] }>(),
  errors: ['not-undoable', 'already-undone'],
  writes: true,
}));

/** One small call that asks what others changed. */
export const poll = call(() => ({
  input: z.object({ revision: z.int() }),
  output: z.custom<{
    readonly revision: number;
    readonly changed: boolean;
    readonly today: Day;
    /** goes up when settings, lists, team or tags change */
    readonly configRevision: number;
  }>(),
  errors: [],
  writes: false,
}));
