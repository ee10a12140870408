import type { Member } from '../../schema/sheets/team.ts';
import type { SampleWords } from './words.ts';

export interface Installer {
  readonly name: string;
  readonly email: string;
}

/** The second of the four manages the others, and answers to the last. */
const managers = [1, 3, 1, null] as const;

/** Four people. Whoever sets the workbook up is the admin: in the place of the colleague with this address, else of the last. */
export function sampleTeam(words: SampleWords, installer: Installer | null): (Partial<Member> & { name: string })[] {
  const known = words.staff.findIndex(([, email]) => email === installer?.email);
  const admin = known < 0 ? words.staff.length - 1 : known;
  const people = words.staff.map(([name, email], place) =>
    place === admin && installer ? installer : { name, email },
  );
  return people.map(({ name, email }, place) => {
    const manager = managers[place] ?? null;
    return {
      name,
      email,
      role: place === admin ? 'admin' : place === 1 ? 'manager' : 'member',
      dept: words.staff[place]?.[2] ?? null,
      manager: manager === null ? null : (people[manager]?.name ?? null),
      digest: true,
      digest_days: 'workdays',
      active: true,
    };
  });
}
