import * as z from 'zod/mini';
import { call, textInput } from './call.ts';
import type { RuleField } from './tags.ts';

export const ruleEvents = ['order', 'interaction', 'feedback', 'stage', 'band', 'night'] as const;
export type RuleEvent = (typeof ruleEvents)[number];

export const ruleActions = ['task', 'add_tag', 'remove_tag', 'line'] as const;
export type RuleAction = (typeof ruleActions)[number];

export interface TeamRuleLine {
  readonly id: string;
  readonly name: string;
  readonly event: RuleEvent;
  readonly when: string;
  readonly action: RuleAction;
  /** of the task or line; or the tag's label */
  readonly text: string;
  readonly to: string;
  readonly person: string | null;
  readonly days: number | null;
  readonly active: boolean;
}

/** The team's own rules: what is entered or changes, the condition, and the task, tag or line that follows. */
export const teamRules = call(() => ({
  input: z.object({}),
  output: z.custom<{
    readonly rules: readonly TeamRuleLine[];
    /** what a condition may ask, by what is entered */
    readonly fields: Readonly<Record<RuleEvent, readonly RuleField[]>>;
    readonly canChange: boolean;
  }>(),
  errors: [],
  writes: false,
}));

/** Adds a rule, or changes the one with this id. */
export const saveTeamRule = call(() => ({
  input: z.object({
    id: z.optional(z.string().check(z.maxLength(40))),
    name: textInput(60),
    event: z.enum(ruleEvents),
    when: z.string().check(z.maxLength(500)),
    action: z._default(z.enum(ruleActions), 'task'),
    text: textInput(200),
    to: z.nullish(z.string()),
    person: z.nullish(textInput(100)),
    days: z.nullish(z.int().check(z.gte(0), z.lte(365))),
    active: z._default(z.boolean(), true),
  }),
  output: z.custom<{ readonly id: string }>(),
  errors: ['row-gone'],
  writes: true,
}));
