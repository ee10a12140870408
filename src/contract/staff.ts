import * as z from 'zod/mini';
import { call } from './call.ts';

/** One month of one person: a cell for each of the columns, as text. */
export interface StaffScore {
  readonly person: string;
  readonly period: string;
  readonly cells: readonly string[];
}

/**
 * The Staff scorecard of this month and the last as the night left it: to a manager everybody's, to others their own.
 * Nothing while the module is off.
 */
export const staffScores = call(() => ({
  input: z.object({}),
  output: z.custom<{ readonly columns: readonly string[]; readonly rows: readonly StaffScore[] }>(),
  errors: [],
  writes: false,
}));
