import * as z from 'zod/mini';
import type { Day, Stamp } from '../schema/day.ts';
import type { Play } from '../schema/playbook.ts';
import type { Row } from '../schema/sheets.ts';
import { call } from './call.ts';
import type { FeedbackItem } from './entries.ts';

export const timelineKinds = ['interaction', 'order', 'feedback', 'task', 'alert'] as const;
export type TimelineKind = (typeof timelineKinds)[number];

export interface TimelineEntry {
  readonly id: string;
  readonly kind: TimelineKind;
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
  readonly helper: string | null;
  readonly kind: string | null;
  readonly priority: string | null;
  readonly repeat: string | null;
  readonly late: number | null;
}

/** Everything about one customer. */
export interface Card {
  readonly id: string;
  readonly row: number;
  /** of the user cells as loaded: sent back when they are changed */
  readonly checksum: string;
  readonly values: Row<'customers'>;
  /** up to when rows typed unnoticed are in it; null: up to now */
  readonly asOf: Stamp | null;
  readonly contacts: readonly (Row<'contacts'> & { readonly row: number })[];
  readonly nextSteps: readonly NextStep[];
  readonly timeline: readonly TimelineEntry[];
  /** all entries by kind, those older than `timeline` too */
  readonly counts: Readonly<Record<TimelineKind, number>>;
  /** interactions by channel in words, the most used in front */
  readonly channels: readonly { readonly label: string; readonly n: number }[];
  readonly silentDays: number | null;
  readonly reasons: readonly string[];
  readonly advice: string | null;
  /** what the playbook proposes for the stage */
  readonly plays: readonly Play[];
  /** what the tier is owed, in sentences: why it is this tier, then answer and contact, then the team's own words */
  readonly service: readonly string[];
  /** satisfaction, loyalty and value with their days, and what customers like this also bought: sentences */
  readonly relation: readonly string[];
  /** open, or resolved and not confirmed yet; what is due first in front */
  readonly feedback: readonly FeedbackItem[];
}

export const card = call(() => ({
  input: z.object({ id: z.string().check(z.maxLength(40)), row: z.optional(z.int()) }),
  output: z.custom<Card>(),
  errors: ['row-gone', 'customer-archived'],
  writes: false,
}));

/** The next entries of a customer's timeline, of all kinds or of one, after the first `from`. */
export const timeline = call(() => ({
  input: z.object({
    id: z.string().check(z.maxLength(40)),
    kind: z.optional(z.enum(timelineKinds)),
    from: z.int().check(z.gte(0)),
  }),
  output: z.custom<{ readonly entries: readonly TimelineEntry[] }>(),
  errors: [],
  writes: false,
}));

/** One line of the Change log; `field` is null where a row was made. */
export type ChangeLine = Pick<Row<'changes'>, 'at' | 'by' | 'field' | 'old' | 'new' | 'how'>;

/** Who changed what in a record's row, newest first. */
export const changeLog = call(() => ({
  input: z.object({
    id: z.string().check(z.maxLength(40)),
    /** those too that were packed away */
    older: z._default(z.boolean(), false),
  }),
  output: z.custom<{ readonly lines: readonly ChangeLine[]; readonly hasOlder: boolean }>(),
  errors: [],
  writes: false,
}));

/** The record in the row that the person has selected, whichever tab it stands in. */
export const selected = call(() => ({
  input: z.object({}),
  output: z.custom<{ readonly customer: string; readonly name: string } | null>(),
  errors: [],
  writes: false,
}));
