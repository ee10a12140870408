import type { Input, Output } from '../../contract/call.ts';
import type { joinTeam as contract } from '../../contract/settings.ts';
import type { Ports } from '../../ports.ts';
import { invalid } from '../common/invalid.ts';
import { newMember } from '../workbook/seedWorkbook.ts';

/** Somebody who may edit the spreadsheet and is not in Team yet joins as a member. */
export function joinTeam({ name }: Input<typeof contract>, ports: Ports): Output<typeof contract> {
  const { email, member } = ports.user;
  if (member?.name) return { ok: true, value: { name: member.name } };
  const refusal = invalid(
    name === null ? { name: { code: 'required' } } : {},
    email === '' ? { name: { code: 'no-address' } } : {},
  );
  if (refusal || name === null) return refusal ?? { ok: false, code: 'invalid' };
  const table = ports.table('team');
  if (table.all().some(({ values }) => values.name === name))
    return { ok: false, code: 'name-taken', places: { value: name } };
  // the first person of a team without any must be able to run it
  const role = table.count() === 0 ? 'admin' : 'member';
  const values = { ...newMember, name, email, role } as const;
  ports.operations.commit({
    ...{ id: ports.op, kind: 'saveMember', about: name, answer: { name }, how: 'sidebar' },
    changes: [{ kind: 'append', sheet: 'team', values }],
  });
  return { ok: true, value: { name } };
}
