import { fill } from '../../../templates/fill.ts';
import { mergeTexts } from '../../../templates/merge.ts';
import { marketingConsent, stricterAnswers } from '../../domain/consent/consentAt.ts';
import { mirrorOf } from '../../domain/customers/mirror.ts';
import { mergedCells } from '../../domain/duplicates/mergedCustomer.ts';
import { emailKey } from '../../domain/keys/emailKey.ts';
import { phoneKey } from '../../domain/keys/phoneKey.ts';
import type { Change, Ports, Stored } from '../../ports.ts';
import { inLanguage } from '../../schema/language.ts';
import type { Alert } from '../../schema/sheets/alerts.ts';
import type { Consent } from '../../schema/sheets/consents.ts';
import type { Contact } from '../../schema/sheets/contacts.ts';
import type { Customer } from '../../schema/sheets/customers.ts';
import type { Order } from '../../schema/sheets/orders.ts';
import type { Task } from '../../schema/sheets/tasks.ts';
import { schemaOf } from '../../schema/sheets.ts';
import { isActive } from '../common/active.ts';
import { figuresWithOrders } from '../common/figuresWithOrders.ts';
import { type LinkedRow, linkedRows } from './linkedRows.ts';

export interface MergePlan {
  /** rows that go over to the one who stays; each is right by itself */
  readonly children: readonly Change[];
  /** the customers themselves, last: until then the others are whole customers with fewer rows */
  readonly customers: readonly Change[];
}

/**
 * What makes customers one. Planned anew after a run died half way, it holds what is still to be done.
 *
 * @param sides who stays first
 * @param chosen whose value is taken, by field
 */
export function mergePlan(
  sides: readonly Stored<Customer>[],
  chosen: Readonly<Record<string, number>>,
  ports: Ports,
): MergePlan {
  const [stays, ...others] = sides as [Stored<Customer>, ...Stored<Customer>[]];
  const { id } = stays.values;
  const own = linkedRows(id, ports);
  const ofOthers = others.map(({ values }) => linkedRows(values.id, ports));
  const theirs = ofOthers.flat();
  const cells = cellsOf(sides, chosen);
  const contacts = rowsOf<Contact>('contacts', own, theirs);
  const other = otherReach(sides, cells, contacts, ports);
  const merged = { ...stays.values, ...cells, ...other.set };
  const tasks = tasksOf(own, theirs);
  const hasPrimary = rowsOf<Contact>('contacts', own, []).some(({ primary, state }) => primary && isActive({ state }));
  const said = [own, ...ofOthers].map((rows) => rowsOf<Consent>('consents', rows).filter(isActive));
  const answers = stricterConsents(said, stays.values, others, ports);
  const moved = theirs.map((row) => movedRow(row, merged, { twice: tasks.twice, hasPrimary, ports }));
  const orders = rowsOf<Order>('orders', own, theirs).filter(isActive);
  const set: Partial<Customer> = {
    ...cells,
    ...other.set,
    ...figuresWithOrders({ ...stays, values: merged }, orders, ports),
    ...mirrorOf(tasks.open),
    last_contact_on: latest(sides.map(({ values }) => values.last_contact_on)),
    ...(said.flat().length > 0 && { consent: marketingConsent([...said.flat(), ...answers], ports.clock.now()) }),
    issues_open: sides.reduce((sum, { values }) => sum + (values.issues_open ?? 0), 0) || stays.values.issues_open,
  };
  return {
    // the answers first: a run that dies in between has them, and finds them when it goes on
    children: [...answers.map((values): Change => ({ kind: 'append', sheet: 'consents', values })), ...moved],
    customers: [
      ...other.contact,
      { kind: 'update', sheet: 'customers', id, row: stays.row, set },
      ...others.map(
        ({ row, values }): Change => ({
          ...{ kind: 'update', sheet: 'customers', id: values.id, row },
          set: { state: 'merged', merged_into: id, next_action: null, next_on: null },
        }),
      ),
    ],
  };
}

function stricterConsents(
  said: readonly (readonly Consent[])[],
  { id: customer }: Customer,
  others: readonly Stored<Customer>[],
  { clock, config, ids, user }: Ports,
): Consent[] {
  const name = others.map(({ values }) => values.name ?? values.id).join(', ');
  const proof = fill(inLanguage(mergeTexts.stricter, config.language), { name }).slice(0, 500);
  const made = { at: clock.now(), notice: config.settings.notice_version || null, by: user.member?.name ?? null };
  return stricterAnswers(said, clock.now()).map((answer) => ({
    ...{ ...answer, channel: answer.channel as Consent['channel'], ...made },
    ...{ id: ids.next('N'), customer, basis: null, until: null, proof },
    ...{ created_at: null, created_by: null, updated_at: null, updated_by: null, state: 'active' },
  }));
}

function cellsOf(sides: readonly Stored<Customer>[], chosen: Readonly<Record<string, number>>): Partial<Customer> {
  const cells = mergedCells(
    sides.map(({ values }) => values),
    chosen,
  );
  const isOwn = sides.some(({ values }) => values.id === cells.referred_by);
  return isOwn ? { ...cells, referred_by: null } : cells;
}

function rowsOf<R>(sheet: LinkedRow['sheet'], ...lists: readonly (readonly LinkedRow[])[]): R[] {
  return lists
    .flat()
    .flatMap((row) => (row.sheet === sheet && row.column === 'customer' ? [row.stored.values as R] : []));
}

interface Moving {
  /** tasks that the one who stays has already */
  readonly twice: ReadonlySet<string>;
  readonly hasPrimary: boolean;
  readonly ports: Ports;
}

function movedRow(
  { sheet, column, stored }: LinkedRow,
  merged: Customer,
  { twice, hasPrimary, ports }: Moving,
): Change {
  const { id } = stored.values as { id: string };
  const isNamed = column === 'customer' && 'customer_name' in schemaOf(sheet).columns;
  const set = {
    // nobody refers himself
    [column]: id === merged.id ? null : merged.id,
    ...(isNamed && { customer_name: merged.name }),
    ...(sheet === 'tasks' && twice.has(id) && { status: 'cancelled' }),
    ...(sheet === 'contacts' && hasPrimary && { primary: false }),
    ...(sheet === 'alerts' &&
      isPending(stored.values as Alert) && { outcome: 'excluded', closed_on: ports.clock.today() }),
  };
  return { kind: 'update', sheet, id, row: stored.row, set } as Change;
}

function isPending({ outcome }: Alert): boolean {
  return outcome === null || outcome === 'pending';
}

/** All open tasks once they are one's; of two with one title and day the one who stays keeps his. */
function tasksOf(own: readonly LinkedRow[], theirs: readonly LinkedRow[]): { open: Task[]; twice: Set<string> } {
  const isOpen = (task: Task) => task.status === 'open' && isActive(task);
  const open = rowsOf<Task>('tasks', own).filter(isOpen);
  const twice = new Set<string>();
  for (const task of rowsOf<Task>('tasks', theirs).filter(isOpen)) {
    if (open.some(({ title, due_on }) => title === task.title && due_on === task.due_on)) twice.add(task.id);
    else open.push(task);
  }
  return { open, twice };
}

/** Phones and addresses that find no cell: of a firm a contact more, of a person a line in the note. */
function otherReach(
  sides: readonly Stored<Customer>[],
  cells: Partial<Customer>,
  contacts: readonly Contact[],
  ports: Ports,
): { set: Partial<Customer>; contact: Change[] } {
  const { language, settings } = ports.config;
  const phoneOf = (text: string | null | undefined) => (text ? (phoneKey(text, settings.phone_region) ?? text) : null);
  const mailOf = (text: string | null | undefined) => (text ? (emailKey(text) ?? text) : null);
  const known = [cells, ...contacts.filter(isActive)];
  const isFirm = cells.type !== 'individual';
  const contact: Change[] = [];
  const lines: string[] = [];
  for (const { values } of sides) {
    const phone = known.some((one) => phoneOf(one.phone) === phoneOf(values.phone)) ? null : values.phone;
    const email = known.some((one) => mailOf(one.email) === mailOf(values.email)) ? null : values.email;
    const wechat = known.some((one) => one.wechat === values.wechat) ? null : values.wechat;
    const reach = [phone, email, wechat].filter((text) => text !== null && text !== '');
    if (reach.length === 0) continue;
    known.push({ phone, email, wechat });
    if (isFirm) {
      const row = { name: values.name, phone, email, wechat, status: 'active' as const, primary: false };
      const firm = { customer: sides[0]!.values.id, customer_name: cells.name ?? null };
      contact.push({ kind: 'append', sheet: 'contacts', values: { ...row, ...firm, id: ports.ids.next('P') } });
    } else {
      lines.push(
        fill(inLanguage(mergeTexts.otherReach, language), { name: values.name ?? '', reach: reach.join(', ') }),
      );
    }
  }
  if (lines.length === 0) return { set: {}, contact };
  return { set: { note: [cells.note, ...lines].filter(Boolean).join('\n') }, contact };
}

function latest<T extends string>(days: readonly (T | null)[]): T | null {
  return days.reduce((last, day) => (day !== null && (last === null || day > last) ? day : last), null);
}
