import type { Member } from '../../schema/sheets/team.ts';
import type { Day } from '../day.ts';

interface Staff {
  readonly team: readonly Member[];
  readonly today: Day;
  readonly steward: string | null;
}

/** Who receives what belongs to `name`: the person, the deputy while away, else the manager, else the steward. */
export function responsibleFor(name: string | null, { team, today, steward }: Staff): string[] {
  const person = memberNamed(name, team);
  if (person?.active && isPresent(person, today)) return [person.name ?? ''];
  const deputy = person?.active ? memberNamed(person.deputy, team) : undefined;
  if (deputy?.active) return [deputy.name ?? ''];
  return managerOf(name, { team, today, steward });
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

function isPresent(member: Member, today: Day): boolean {
  return member.away_until === null || member.away_until < today;
}
