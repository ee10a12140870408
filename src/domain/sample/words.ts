import type { ChoiceOf } from '../../schema/lists.ts';

/** What the example team is called, sells and says in one language. Everybody and everything is invented. */
export interface SampleWords {
  readonly country: string;
  /** where no other place fits: `#` stands for a digit */
  readonly phone: string;
  /** account of a messenger, '' where the language has none in use */
  readonly wechat: string;
  /** the host of the customers' addresses; `#` stands for the customer's number */
  readonly mailHost: string;
  /** three colleagues, the second of whom manages; then the one whose place the installer takes */
  readonly staff: readonly (readonly [name: string, email: string, department: string])[];
  readonly companies: readonly (readonly [
    name: string,
    city: string,
    province: string,
    industry: string,
    contact: string,
    position: string,
  ])[];
  readonly individuals: readonly (readonly [name: string, city: string, province: string])[];
  readonly products: readonly (readonly [name: string, model: string, priceCents: number])[];
  readonly talks: readonly (readonly [
    channel: string,
    direction: ChoiceOf<'direction'>,
    purpose: string,
    outcome: ChoiceOf<'outcome'>,
    summary: string,
  ])[];
  readonly voices: readonly (readonly [
    kind: ChoiceOf<'fb_kind'>,
    topic: string,
    severity: ChoiceOf<'severity'>,
    text: string,
    resolution: string,
  ])[];
  readonly tasks: readonly (readonly [title: string, kind: string])[];
  readonly interests: readonly string[];
  readonly needs: readonly string[];
  /** labels that stand in the tag catalogue: the example's own, then those set by hand */
  readonly exampleTag: string;
  readonly handTags: readonly string[];
}
