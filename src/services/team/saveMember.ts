import type { Input, Output } from '../../contract/call.ts';
import type { saveMember as contract } from '../../contract/settings.ts';
import { faultsOf } from '../../domain/validate.ts';
import type { Change, Ports, Stored } from '../../ports.ts';
import type { Member } from '../../schema/sheets/team.ts';
import { schemaOf } from '../../schema/sheets.ts';
import { adminOnly } from '../common/adminOnly.ts';
import { checksOf } from '../common/checksOf.ts';
import { invalid } from '../common/invalid.ts';
import { keepFormerName } from '../workbook/formerNames.ts';
import { newMember } from '../workbook/seedWorkbook.ts';
import { type DutySheet, dutyRows, dutySheets, namedIn } from './duties.ts';
import { countOfDuties } from './handOver.ts';

/** Adds a person or changes one, found by address. A person who takes another name keeps what is theirs under it. */
export function saveMember(input: Input<typeof contract>, ports: Ports): Output<typeof contract> {
  const member = memberOf(input);
  const team = ports.table('team').all();
  const former = team.find(({ values }) => values.email?.toLowerCase() === member.email);
  const forbidden = isOwnChoice(member, former?.values, ports) ? null : adminOnly(ports);
  if (forbidden) return forbidden;
  const refusal = invalid(
    faultsOf(schemaOf('team'), { ...newMember, ...member }, checksOf(ports.config)),
    member.deputy && member.deputy === member.name ? { deputy: { code: 'other-person' } } : {},
  );
  if (refusal) return refusal;
  const others = team.filter((other) => other !== former);
  if (others.some(({ values }) => values.name === member.name))
    return { ok: false, code: 'name-taken', places: { value: member.name ?? '' } };
  if (!isAdmin(member) && !others.some(({ values }) => isAdmin(values))) return { ok: false, code: 'last-admin' };
  const isLeaving = former?.values.active === true && !member.active;
  const n = isLeaving && !input.leaveDuties ? countOfDuties(former.values.name ?? '', ports) : 0;
  if (n > 0) return { ok: false, code: 'has-duties', places: { name: former?.values.name ?? '', n } };
  const answer = { email: member.email };
  if (former && former.values.name !== member.name) keepFormerName(former.values.name, ports);
  ports.operations.commit({
    ...{ id: ports.op, kind: 'saveMember', about: member.name ?? '', answer, how: 'sidebar' },
    changes: former
      ? [...renaming(former.values.name, member, others, ports), changing(former, member)]
      : [{ kind: 'append', sheet: 'team', values: { ...newMember, ...member } }],
  });
  return { ok: true, value: answer };
}

function memberOf({
  name,
  email,
  role,
  manager,
  digest,
  digestHour,
  mailOff,
  awayUntil,
  deputy,
  language,
  active,
}: Input<typeof contract>) {
  return {
    ...{ name, manager, digest, active },
    email: email?.toLowerCase() ?? '',
    role: role as Member['role'],
    digest_hour: digestHour ?? null,
    ...(mailOff !== undefined && { mail_off: mailOff?.trim() || null }),
    ...(awayUntil !== undefined && { away_until: awayUntil }),
    ...(deputy !== undefined && { deputy }),
    language: (language ?? null) as Member['language'],
  };
}

/** The address stays as it was typed: the row is found by it. */
function changing({ row, values }: Stored<Member>, { email: _, ...set }: Partial<Member>): Change {
  return { kind: 'update', sheet: 'team', id: values.email ?? '', row, set };
}

/** What a person has to do moves along with the name; who did what in the past keeps the name of then. */
function renaming(
  from: string | null,
  { name }: Pick<Member, 'name'>,
  others: readonly Stored<Member>[],
  ports: Ports,
): Change[] {
  if (!from || from === name) return [];
  const named = others.flatMap((other) => {
    const { manager, deputy } = other.values;
    const set = { ...(manager === from && { manager: name }), ...(deputy === from && { deputy: name }) };
    return Object.keys(set).length > 0 ? [changing(other, set)] : [];
  });
  return [...named, ...dutySheets.flatMap((sheet) => handedOver(sheet, from, name, ports))];
}

function handedOver(sheet: DutySheet, from: string, to: string | null, ports: Ports): Change[] {
  return dutyRows(sheet, ports).flatMap((row) => {
    const set = Object.fromEntries(namedIn(row, from).map((column) => [column, to]));
    return Object.keys(set).length > 0 ? [{ kind: 'update', sheet, id: row.id, row: row.row, set } as Change] : [];
  });
}

/** Language, mails and absence are everybody's own; who somebody is in the team is not. */
function isOwnChoice(
  { name, role, manager, active }: ReturnType<typeof memberOf>,
  former: Member | undefined,
  { user }: Pick<Ports, 'user'>,
): boolean {
  if (!former || former.email?.toLowerCase() !== user.email.toLowerCase()) return false;
  return former.name === name && former.role === role && former.manager === manager && former.active === active;
}

function isAdmin({ role, active }: Pick<Member, 'role' | 'active'>): boolean {
  return role === 'admin' && active;
}
