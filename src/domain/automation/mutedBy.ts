import type { Member } from '../../schema/sheets/team.ts';

/** What a person wants no mail about: ids of rules, or the weekly review, as they stand in Team. */
export function mutedBy({ mail_off }: Pick<Member, 'mail_off'>): ReadonlySet<string> {
  return new Set((mail_off ?? '').toUpperCase().split(/[^A-Z0-9]+/));
}

/** The word that stands for the weekly review beside the rules. */
export const weekly = 'WEEKLY';
