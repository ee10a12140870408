import { tabName } from '../../../templates/names.ts';
import type { Input, Output, Refusal } from '../../contract/call.ts';
import type { handOver as contract, duties as dutiesContract } from '../../contract/team.ts';
import type { Change, Ports, Stored } from '../../ports.ts';
import type { Member } from '../../schema/sheets/team.ts';
import { adminOnly } from '../common/adminOnly.ts';
import { lockWaitMs } from '../common/lockWait.ts';
import { readerLanguage } from '../common/readerLanguage.ts';
import { type DutyRow, type DutySheet, dutyRows, dutySheets, isOver, namedIn } from './duties.ts';

/** About as many rows as are written within the time for which the lock may be held (cost.md 4). */
const rowsAtOnce = 500;

/** What a person has to do, by tab. */
export function duties({ email }: Input<typeof dutiesContract>, ports: Ports): Output<typeof dutiesContract> {
  const forbidden = adminOnly(ports);
  if (forbidden) return forbidden;
  const member = memberWith(email, ports);
  if (!member) return { ok: false, code: 'row-gone' };
  const rows = openDuties(member.values.name ?? '', ports);
  const language = readerLanguage(ports);
  const counts = dutySheets.map((sheet) => ({
    sheet,
    tab: tabName(sheet, language),
    n: rows.filter((row) => row.sheet === sheet).length,
  }));
  return { ok: true, value: { duties: counts.filter(({ n }) => n > 0) } };
}

/** How many things wait for a person. */
export function countOfDuties(name: string, ports: Ports): number {
  return openDuties(name, ports).length;
}

/**
 * Gives all that a person has to do to colleagues, and then sets the person inactive: in parts of one operation. Whoever
 * calls after a run that stopped or died reads anew, and finds what is left.
 */
export function handOver(input: Input<typeof contract>, ports: Ports): Output<typeof contract> {
  const forbidden = adminOnly(ports);
  if (forbidden) return forbidden;
  for (let moved = 0; ; ) {
    const part = ports.lock.run(lockWaitMs, () => handOverPart(input, ports));
    if (!part.ok) return moved === 0 ? { ok: false, code: 'busy' } : { ok: true, value: { done: false, moved } };
    if (!part.value.ok) return part.value;
    moved += part.value.moved;
    if (part.value.done || ports.budget.exhausted()) return { ok: true, value: { done: part.value.done, moved } };
  }
}

type Refused = Refusal<'row-gone' | 'last-admin' | 'invalid'>;

function handOverPart(
  input: Input<typeof contract>,
  ports: Ports,
): Refused | { readonly ok: true; readonly done: boolean; readonly moved: number } {
  ports.operations.finishPlanned();
  const team = ports.table('team').all();
  const leaver = team.find(isOf(input.email));
  if (!leaver) return { ok: false, code: 'row-gone' };
  const name = leaver.values.name ?? '';
  const others = team.filter((other) => other !== leaver);
  const refusal = refusalOf(input, leaver, others);
  if (refusal) return refusal;
  const rows = handedRows(name, input, ports);
  const last = rows.length <= rowsAtOnce ? leaving(name, leaver, input.to[0] ?? null, others) : [];
  const changes = [...rows.slice(0, rowsAtOnce), ...last];
  const id = `${input.job}.${ports.ids.next('Z')}`;
  if (changes.length > 0)
    ports.operations.commit({ id, kind: 'handOver', about: name, changes, answer: null, how: 'sidebar' });
  return { ok: true, done: rows.length <= rowsAtOnce, moved: Math.min(rows.length, rowsAtOnce) };
}

function refusalOf(
  { to }: Input<typeof contract>,
  { values: { name } }: Stored<Member>,
  others: readonly Stored<Member>[],
): Refused | null {
  const unknown = to.find((one) => !others.some(({ values }) => values.active && values.name === one));
  if (unknown !== undefined) {
    const code = unknown === name ? 'other-person' : 'unknown-person';
    return { ok: false, code: 'invalid', fields: { to: { code, places: { value: unknown } } } };
  }
  const isAdmin = ({ values }: Stored<Member>) => values.role === 'admin' && values.active;
  return others.some(isAdmin) ? null : { ok: false, code: 'last-admin' };
}

/** Customers first, dealt out so that each gets about as much business; a customer's records go with it. */
function handedRows(name: string, { to, unowned }: Input<typeof contract>, ports: Ports): Change[] {
  const [first = ''] = to;
  const today = ports.clock.today();
  const customers = dutyRows('customers', ports);
  const theirs = customers.filter((row) => row.owner === name && !isOver(row, today));
  const byValue = theirs.sort((a, b) => (b.revenue_12m ?? 0) - (a.revenue_12m ?? 0));
  const dealt = new Map(byValue.map(({ id }, turn) => [id, to[turn % to.length] ?? first]));
  const ownerOf = new Map(customers.map(({ id, owner }) => [id, dealt.get(id) ?? owner]));
  const heirOf = ({ customer }: DutyRow) => to.find((one) => one === ownerOf.get(customer ?? '')) ?? first;
  const owner_since = unowned ? null : ports.clock.now();
  const otherSheets = dutySheets.filter((sheet) => sheet !== 'customers');
  return [
    ...byValue.map(({ sheet, id, row }): Change => {
      const owner = unowned ? null : (dealt.get(id) ?? first);
      return { kind: 'update', sheet, id, row, set: { owner, owner_since } } as Change;
    }),
    ...openDuties(name, ports, otherSheets).map((row): Change => {
      const { sheet, id } = row;
      return { kind: 'update', sheet, id, row: row.row, set: inheritedCells(row, name, heirOf(row)) } as Change;
    }),
  ];
}

/** Whoever has a task already does not help with it as well. */
function inheritedCells(row: DutyRow, name: string, heir: string): Readonly<Record<string, string | null>> {
  return Object.fromEntries(
    namedIn(row, name).map((column) => [column, column === 'helper' && (row.owner ?? heir) === heir ? null : heir]),
  );
}

/** The person goes; who had them as manager or deputy has the heir. */
function leaving(
  name: string,
  { row, values }: Stored<Member>,
  heir: string | null,
  others: readonly Stored<Member>[],
): Change[] {
  const named = others.flatMap(({ row: at, values: other }): Change[] => {
    const isHeir = other.name === heir;
    const set = {
      ...(other.manager === name && { manager: isHeir ? values.manager : heir }),
      ...(other.deputy === name && { deputy: isHeir ? null : heir }),
    };
    if (Object.keys(set).length === 0) return [];
    return [{ kind: 'update', sheet: 'team', id: other.email ?? '', row: at, set }];
  });
  if (!values.active) return named;
  return [...named, { kind: 'update', sheet: 'team', id: values.email ?? '', row, set: { active: false } }];
}

function openDuties(name: string, ports: Ports, sheets: readonly DutySheet[] = dutySheets): DutyRow[] {
  const today = ports.clock.today();
  return sheets
    .flatMap((sheet) => dutyRows(sheet, ports))
    .filter((row) => namedIn(row, name).length > 0 && !isOver(row, today));
}

function memberWith(email: string, ports: Ports): Stored<Member> | undefined {
  return ports.table('team').all().find(isOf(email));
}

function isOf(email: string): (member: Stored<Member>) => boolean {
  return ({ values }) => values.email?.toLowerCase() === email.toLowerCase();
}
