import type { Member } from '../../schema/sheets/team.ts';
import type { AuditRule } from './audit.ts';
import { columnsOf } from './columnsOf.ts';

/** A person's cell names nobody in Team; who left is still in it. */
export const unknownPerson = {
  id: 'A10',
  severity: 'error',
  hourly: true,
  lookAt: (sheet, book, report) => {
    const people = columnsOf(sheet, ({ kind }) => kind === 'person').map(([field]) => field);
    if (people.length === 0) return null;
    const names = new Set(book.config.team.map(({ name }) => name));
    return {
      row: (row) => {
        for (const field of people) {
          const value = row.values[field] as string | null;
          if (value === null || names.has(value)) continue;
          if (ofThePast.includes(field) && book.isFormerName(value)) continue;
          const member = memberMeant(value, book.config.team);
          const fix = member?.name && { set: { [field]: member.name }, shown: member.name };
          report({ row, field, value, ...(fix && { fix }) });
        }
      },
    };
  },
} as const satisfies AuditRule;

/** Who did something; it stays under the name of then when the person takes another (failures F49). */
const ofThePast = ['by', 'done_by'];

/** The one member with this address, or with this given name or the same name in other letters. */
function memberMeant(typed: string, team: readonly Member[]): Member | null {
  const wanted = typed.normalize('NFKC').trim().toLowerCase();
  const found = team.filter(({ name, email }) => {
    const known = (name ?? '').toLowerCase();
    return email?.toLowerCase() === wanted || known === wanted || known.split(/\s+/)[0] === wanted;
  });
  return found.length === 1 ? found[0]! : null;
}
