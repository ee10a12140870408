import type { Input, Output } from '../contract/call.ts';
import type { saveMember as contract } from '../contract/settings.ts';
import { faultsOf } from '../domain/validate.ts';
import type { Change, Ports, Stored } from '../ports.ts';
import type { Member } from '../schema/sheets/team.ts';
import { schemaOf } from '../schema/sheets.ts';
import { adminOnly } from './common/adminOnly.ts';
import { checksOf } from './common/checksOf.ts';
import { invalid } from './common/invalid.ts';
import { logChange } from './common/logChange.ts';
import { newMember } from './common/seedWorkbook.ts';

/** Adds a person or changes one, found by address. A person who takes another name keeps what is theirs under it. */
export function saveMember(input: Input<typeof contract>, ports: Ports): Output<typeof contract> {
  const forbidden = adminOnly(ports);
  if (forbidden) return forbidden;
  const member = memberOf(input);
  const refusal = invalid(faultsOf(schemaOf('team'), { ...newMember, ...member }, checksOf(ports.config)));
  if (refusal) return refusal;
  const table = ports.table('team');
  const team = table.all();
  const former = team.find(({ values }) => values.email?.toLowerCase() === member.email);
  const others = team.filter((other) => other !== former);
  if (others.some(({ values }) => values.name === member.name))
    return { ok: false, code: 'name-taken', places: { value: member.name ?? '' } };
  if (!isAdmin(member) && !others.some(({ values }) => isAdmin(values))) return { ok: false, code: 'last-admin' };
  // the person's own row comes last: until it is written, a repeated save finds the former name and renames the rest
  if (former?.values.name && former.values.name !== member.name) rename(former.values.name, member, others, ports);
  logMember(member, former, ports);
  if (former) table.updateRows([{ row: former.row, set: member }]);
  else table.append([{ ...newMember, ...member }]);
  return { ok: true, value: { email: member.email } };
}

function memberOf({
  name,
  email,
  role,
  manager,
  digest,
  digestHour,
  mailOff,
  language,
  active,
}: Input<typeof contract>) {
  return {
    ...{ name, manager, digest, active },
    email: email?.toLowerCase() ?? '',
    role: role as Member['role'],
    digest_hour: digestHour ?? null,
    ...(mailOff !== undefined && { mail_off: mailOff?.trim() || null }),
    language: (language ?? null) as Member['language'],
  };
}

/** What a person has to do moves along with the name; who did what in the past keeps the name of then. */
function rename(from: string, { name }: Pick<Member, 'name'>, others: readonly Stored<Member>[], ports: Ports): void {
  const to = name ?? '';
  const subordinates = others.filter(({ values }) => values.manager === from);
  ports.table('team').updateRows(subordinates.map(({ row }) => ({ row, set: { manager: to } })));
  const changes = ownedSheets.flatMap((sheet): Change[] =>
    ports
      .table<(typeof ownedSheets)[number]>(sheet)
      .columns(['id', 'owner'])
      .filter(({ owner }) => owner === from)
      .map(({ id, row }) => ({ kind: 'update', sheet, id, row, set: { owner: to } })),
  );
  if (changes.length === 0) return;
  // a part of the save: were it the whole, a repeated save would take it for done
  const id = `${ports.op}.${ports.ids.next('Z')}`;
  ports.operations.commit({ id, kind: 'saveMember', about: to, changes, answer: null, how: 'sidebar' });
}

const ownedSheets = ['customers', 'tasks', 'feedback'] as const;

function isAdmin({ role, active }: Pick<Member, 'role' | 'active'>): boolean {
  return role === 'admin' && active;
}

function logMember(member: Partial<Member>, former: Stored<Member> | undefined, ports: Ports): void {
  const brief = (who: Partial<Member>) => JSON.stringify([who.name, who.role, who.active]);
  const old = former ? brief(former.values) : null;
  logChange({ sheet: 'team', row: member.email ?? '', field: 'name', old, now: brief(member) }, ports);
}
