import type { ChoiceOf } from './lists.ts';

/** What a team does with customers of a stage: a task with its days from today, an offer, or words to send. */
export const playKinds = ['task', 'offer', 'text'] as const;

export interface Play {
  readonly as: (typeof playKinds)[number];
  readonly text: string;
  /** of a task: so many days after it is taken; 0 for the others */
  readonly days: number;
}

export type Playbook = Readonly<Partial<Record<ChoiceOf<'stage'>, readonly Play[]>>>;

/** A customer who came into a stage as life goes, not by a correction of data. */
export interface EnteredStage {
  readonly customer: string;
  readonly stage: ChoiceOf<'stage'>;
  readonly on: string;
}
