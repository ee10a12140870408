import * as z from 'zod/mini';
import type { Day, Stamp } from '../schema/day.ts';
import type { Row } from '../schema/sheets.ts';
import { call } from './call.ts';
import type { FeedbackItem } from './entries.ts';

export interface TimelineEntry {
  readonly id: string;
  readonly kind: 'interaction' | 'order' | 'feedback' | 'task';
  readonly at: Stamp;
  readonly title: string;
  /** channel, person, state: already in words */
  readonly meta: string;
  readonly amountCents: number | null;
  readonly open: boolean;
}

export interface NextStep {
  readonly task: string;
  readonly title: string;
  readonly dueOn: Day | null;
  readonly owner: string | null;
  readonly late: number | null;
}

/** Everything about one customer. */
export interface Card {
  readonly id: string;
  readonly row: number;
  /** of the user cells as loaded: sent back when they are changed */
  readonly checksum: string;
  readonly values: Row<'customers'>;
  readonly contacts: readonly (Row<'contacts'> & { readonly row: number })[];
  readonly nextSteps: readonly NextStep[];
  readonly timeline: readonly TimelineEntry[];
  /** entries older than those in `timeline` */
  readonly older: number;
  readonly silentDays: number | null;
  readonly reasons: readonly string[];
  readonly advice: string | null;
  /** open, or resolved and not confirmed yet; what is due first in front */
  readonly feedback: readonly FeedbackItem[];
}

export const card = call({
  input: z.object({ id: z.string().check(z.maxLength(40)), row: z.optional(z.int()) }),
  output: z.custom<Card>(),
  errors: ['row-gone'],
  writes: false,
});

/** The record in the row that the person has selected, whichever tab it stands in. */
export const selected = call({
  input: z.object({}),
  output: z.custom<{ readonly customer: string; readonly name: string } | null>(),
  errors: [],
  writes: false,
});
