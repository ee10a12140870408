import type { Member } from '../../schema/sheets/team.ts';
import type { Day } from '../day.ts';

interface Staff {
  readonly team: readonly Member[];
  readonly today: Day;
  readonly steward: string | null;
}

/** Who receives what belongs to `name`: the person, while away a deputy who is there, else the manager, else the steward. */
export function responsibleFor(name: string | null, { team, today, steward }: Staff): string[] {
  const person = memberNamed(name, team);
  if (person && isAtWork(person, today)) return [person.name ?? ''];
  const deputy = person?.active ? memberNamed(person.deputy, team) : undefined;
  if (deputy && isAtWork(deputy, today)) return [deputy.name ?? ''];
  return managerOf(name, { team, today, steward });
}

/** Of an order or its delivery: who sold it while that one works here, else who has the customer now. */
export function responsibleForOrder(by: string | null, owner: string | null, staff: Staff): string[] {
  return responsibleFor(memberNamed(by, staff.team)?.active ? by : owner, staff);
}

/** Whose work this person does for the time being; null for their own. */
export function standsInFor(receiver: string, meant: string | null, { team, today }: Staff): string | null {
  const person = memberNamed(meant, team);
  return person?.active && !isAtWork(person, today) && person.deputy === receiver ? person.name : null;
}

/** The person's manager while that one works here, else the steward; nobody is an empty list. */
export function managerOf(name: string | null, { team, steward }: Staff): string[] {
  const manager = memberNamed(memberNamed(name, team)?.manager ?? null, team);
  if (manager?.active && manager.name) return [manager.name];
  return steward ? [steward] : [];
}

export function memberNamed(name: string | null, team: readonly Member[]): Member | undefined {
  return name === null ? undefined : team.find((member) => member.name === name);
}

/** Works here, and is not away. */
export function isAtWork({ active, away_until }: Member, today: Day): boolean {
  return active && (away_until === null || away_until < today);
}
