import * as z from 'zod/mini';
import type { Day, Stamp } from '../schema/day.ts';
import type { RuleId } from '../schema/reminderRules.ts';
import { call, dayInput, textInput } from './call.ts';
import type { Automation } from './open.ts';

export interface SettingLine {
  readonly key: string;
  readonly group: string;
  readonly name: string;
  /** as typed, '' when the default holds */
  readonly value: string;
  readonly fallback: string;
  /** of a switch whether it is on, null for other settings */
  readonly isOn: boolean | null;
  readonly unit: string;
  readonly help: string;
}

/** By rule; those of modules that are off are missing. */
export type ReminderHits = Readonly<Partial<Record<RuleId, number>>>;

export interface MemberLine {
  readonly name: string;
  readonly email: string;
  readonly role: string;
  readonly manager: string | null;
  readonly digest: boolean;
  readonly digestHour: number | null;
  /** ids of rules, or WEEKLY, about which the person wants no mail */
  readonly mailOff: string | null;
  readonly language: string | null;
  readonly awayUntil: Day | null;
  readonly deputy: string | null;
  readonly active: boolean;
}

export const settings = call(() => ({
  input: z.object({}),
  output: z.custom<{
    readonly groups: readonly { readonly key: string; readonly name: string }[];
    readonly settings: readonly SettingLine[];
    readonly members: readonly MemberLine[];
    readonly canChange: boolean;
  }>(),
  errors: [],
  writes: false,
}));

/** How many lines, or tasks to make, each reminder comes to today: as things are, and as they were with one setting changed. */
export const reminderHits = call(() => ({
  input: z.object({
    key: z.optional(z.string().check(z.maxLength(60))),
    value: z._default(z.string().check(z.maxLength(20_000)), ''),
  }),
  output: z.custom<{ readonly now: ReminderHits; readonly changed: ReminderHits }>(),
  errors: ['setting-invalid', 'setting-unknown'],
  writes: false,
}));

export const saveSetting = call(() => ({
  input: z.object({ key: z.string().check(z.maxLength(60)), value: z.string().check(z.maxLength(20_000)) }),
  output: z.custom<{ readonly key: string; readonly value: string }>(),
  errors: ['setting-invalid', 'setting-unknown'],
  writes: true,
}));

/** Adds a person or changes one, found by address. */
export const saveMember = call(() => ({
  input: z.object({
    name: textInput(100),
    email: textInput(254),
    role: z.string(),
    manager: textInput(100),
    digest: z._default(z.boolean(), true),
    digestHour: z.nullish(z.int().check(z.gte(0), z.lte(23))),
    /** left as it is when missing */
    mailOff: z.optional(z.nullable(z.string().check(z.maxLength(200)))),
    language: z.nullish(z.string()),
    /** both left as they are when missing */
    awayUntil: z.optional(z.nullable(dayInput)),
    deputy: z.optional(textInput(100)),
    active: z._default(z.boolean(), true),
    /** who becomes inactive keeps what they have to do; reminders go to the manager */
    leaveDuties: z._default(z.boolean(), false),
  }),
  output: z.custom<{ readonly email: string }>(),
  errors: ['last-admin', 'name-taken', 'has-duties'],
  writes: true,
}));

/** A stranger with edit rights gives a name and joins the team as member. */
export const joinTeam = call(() => ({
  input: z.object({ name: textInput(100) }),
  output: z.custom<{ readonly name: string }>(),
  errors: ['name-taken'],
  writes: true,
}));

export interface HealthCheck {
  readonly check: string;
  readonly value: string;
  readonly state: 'ok' | 'warn' | 'bad';
  readonly since: Stamp | null;
  readonly todo: string;
}

export const health = call(() => ({
  input: z.object({}),
  output: z.custom<{ readonly checks: readonly HealthCheck[]; readonly automation: Automation }>(),
  errors: [],
  writes: false,
}));

/** Starts the hourly run in this person's name, or takes it over. */
export const takeOver = call(() => ({
  input: z.object({}),
  output: z.custom<{ readonly automation: Automation }>(),
  errors: ['not-permitted'],
  writes: true,
}));

export interface RepairLine {
  readonly message: string;
  /** 'open' needs a person; 'noted' is only said, like a header that got another name */
  readonly state: 'repaired' | 'open' | 'noted';
}

/** Looks for missing tabs and columns, renamed headers, lost dropdowns; mends them and says so. */
export const repair = call(() => ({
  input: z.object({}),
  output: z.custom<{ readonly lines: readonly RepairLine[] }>(),
  errors: [],
  writes: true,
}));

/** The work of the hour now: figures, reminders, Today. Called again until `done`. */
export const runNow = call(() => ({
  input: z.object({
    /** 'hour': checks, Today; 'night': all figures, segments and churn risk; 'due': the hour's where no clock did it for long */
    what: z._default(z.enum(['hour', 'night', 'due']), 'hour'),
  }),
  output: z.custom<{ readonly done: boolean; readonly step: string }>(),
  errors: [],
  writes: 'in parts',
}));
