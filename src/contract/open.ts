import * as z from 'zod/mini';
import type { Day, Stamp } from '../schema/day.ts';
import type { Language } from '../schema/language.ts';
import type { ListKey } from '../schema/lists.ts';
import { call } from './call.ts';

export interface Choice {
  readonly key: string;
  readonly label: string;
}

export interface TagChoice {
  readonly id: string;
  readonly label: string;
  /** in the other language */
  readonly other: string | null;
  readonly dim: string;
  readonly color: string | null;
  readonly exclusive: boolean;
  readonly active: boolean;
}

/** What the sidebar needs to know before it shows its first page. */
export interface Opening {
  readonly installed: boolean;
  readonly language: Language;
  readonly user: { readonly email: string; readonly name: string | null; readonly role: string | null };
  readonly today: Day;
  readonly now: Stamp;
  readonly revision: number;
  readonly configRevision: number;
  /** active choices of each list, labelled in the person's language */
  readonly lists: Readonly<Partial<Record<ListKey, readonly Choice[]>>>;
  readonly team: readonly { readonly name: string; readonly role: string }[];
  readonly tags: readonly TagChoice[];
  readonly settings: {
    readonly currency: string;
    readonly phoneRegion: string;
    readonly country: string;
    readonly horizonDays: number;
    /** the module of opportunities is on */
    readonly sales: boolean;
    /** days of the week without work, 1 = Monday */
    readonly weekend: readonly number[];
    readonly holidays: readonly Day[];
    readonly workdaysExtra: readonly Day[];
  };
  readonly automation: Automation;
}

/** Whether reminders run, as any person who opens the sidebar must see it (R27). */
export interface Automation {
  readonly state: 'running' | 'late' | 'stopped' | 'never';
  /** name or address of the person in whose name it runs */
  readonly steward: string | null;
  readonly lastRun: Stamp | null;
  readonly hoursSince: number | null;
  readonly mine: boolean;
}

export const open = call(() => ({ input: z.object({}), output: z.custom<Opening>(), errors: [], writes: false }));
