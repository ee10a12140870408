import * as z from 'zod/mini';
import type { Day } from '../schema/day.ts';
import type { SheetKey } from '../schema/sheets.ts';
import { call } from './call.ts';

export interface FindingLine {
  readonly id: string;
  readonly rule: string;
  readonly severity: string | null;
  readonly tab: string;
  /** id of the record, or which part of the tab it is about */
  readonly record: string;
  readonly field: string;
  readonly value: string;
  readonly message: string;
  /** what would be written, in words; null where only a person knows */
  readonly fix: string | null;
  /** Apply was ticked: the next hourly run does it */
  readonly isPlanned: boolean;
  /** where the record stands; null where it is about no record */
  readonly sheet: SheetKey | null;
  readonly assignee: string | null;
  readonly since: Day | null;
  /** who said that it is all right, when and why */
  readonly ignored: { readonly by: string | null; readonly on: Day | null; readonly reason: string | null } | null;
}

/** One of what the list can be narrowed to, and how many there are. */
export interface FindingGroup {
  readonly key: string;
  readonly label: string;
  readonly n: number;
}

/** What the audit found: errors first, at most 200 of those that the filters let through. */
export const findings = call(() => ({
  input: z.object({
    ignored: z._default(z.boolean(), false),
    /** '' for all */
    rule: z._default(z.string(), ''),
    severity: z._default(z.string(), ''),
    person: z._default(z.string(), ''),
  }),
  output: z.custom<{
    readonly lines: readonly FindingLine[];
    readonly total: number;
    readonly rules: readonly FindingGroup[];
    readonly severities: readonly FindingGroup[];
    readonly people: readonly FindingGroup[];
  }>(),
  errors: [],
  writes: false,
}));

/** Mends a finding, sets it aside with a reason, or takes it up again. */
export const settleFinding = call(() => ({
  input: z.object({
    id: z.string().check(z.maxLength(40)),
    deed: z.enum(['fix', 'ignore', 'open']),
    reason: z._default(z.string().check(z.maxLength(200)), ''),
  }),
  output: z.custom<{ readonly id: string; readonly isFixed: boolean }>(),
  errors: ['row-gone'],
  writes: true,
}));
