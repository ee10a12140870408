import type { HealthCheck } from '../../contract/settings.ts';
import type { Ports } from '../../ports.ts';
import type { Language } from '../../schema/language.ts';

/** What a check saw: the word of its text, the places to fill in, how bad it is. */
export interface Seen {
  readonly word: string;
  readonly places?: Readonly<Record<string, string | number>>;
  /** ok unless said otherwise */
  readonly state?: HealthCheck['state'];
  readonly since?: HealthCheck['since'];
}

/**
 * One line of Health, null where there is nothing to tell. It is asked every hour and from the sidebar: a call or two, however
 * many rows there are (cost.md).
 */
export type Look = (ports: Ports, language: Language) => Seen | null;

export const warnIf = (isBad: boolean): HealthCheck['state'] => (isBad ? 'warn' : 'ok');
