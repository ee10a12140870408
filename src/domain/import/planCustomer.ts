import type { Customer } from '../../schema/sheets/customers.ts';
import { schemaOf } from '../../schema/sheets.ts';
import { faultsOf } from '../validate.ts';
import type { CustomerIndex, IndexedCustomer } from './customerIndex.ts';
import {
  differing,
  emptied,
  keptRow,
  type PlannedChange,
  type PlanRules,
  type RowPlan,
  rejectedRow,
  rowFault,
  twoMatches,
} from './plan.ts';
import { isOwnId } from './readField.ts';
import type { ReadRow } from './readRow.ts';

/** Fields of a file that are no cells of Customers, or are dealt with apart. */
interface OwnFields {
  readonly id?: string;
  readonly contact?: string;
  readonly first_name?: string;
  readonly last_name?: string;
}
type Fields = Partial<Customer> & OwnFields;

/** Decides what becomes of a row about a customer: new, an update, nothing new, a second row about the same one. */
export function planCustomer(row: ReadRow, index: CustomerIndex, rules: PlanRules, occurrence?: number): RowPlan {
  if (row.faults.length > 0) return rejectedRow(row.faults);
  const { values, contact, customer } = named(row.values as Fields);
  const match = index.match({
    customer,
    name: values.name,
    phone: values.phone,
    email: values.email,
    city: values.city,
  });
  if (match && 'several' in match)
    return rejectedRow([twoMatches('name', values.name ?? customer ?? '', match.several.length)]);
  if (!match) return created(values, contact, index, rules);
  if (occurrence === 0 || match.found.fromThisFile) return keptRow('duplicate', 0);
  match.found.fromThisFile = true;
  return match.found.isAlias
    ? updated({ ...values, ext_code: null }, [], match.found, { ...rules, overwrite: false })
    : updated(values, row.empty, match.found, rules);
}

/** A file of persons has contacts' names and no customers': then the person is the customer. */
function named({ id, contact, first_name, last_name, ...values }: Fields) {
  const person = contact ?? joinedName(first_name, last_name);
  const name = values.name ?? values.company ?? person;
  // a code that is one of our ids means that row
  const ownId = id ?? (isOwnId(values.ext_code ?? '') ? values.ext_code : undefined);
  return {
    values: {
      ...values,
      name: name ?? null,
      // the firm is the customer, not where a customer works
      ...(values.company === name && { company: null }),
      ...(ownId && ownId === values.ext_code && { ext_code: null }),
    } as Partial<Customer> & {
      name: string | null;
    },
    contact: person && person !== name ? person : null,
    customer: ownId ?? values.ext_code ?? null,
  };
}

/** Chinese names: family name first, no space. */
function joinedName(first?: string, last?: string): string | undefined {
  if (!first || !last) return first ?? last;
  return /[\u3400-\u9fff]/.test(first + last) ? `${last}${first}` : `${first} ${last}`;
}

function created(
  values: Partial<Customer> & { name: string | null },
  contact: string | null,
  index: CustomerIndex,
  rules: PlanRules,
): RowPlan {
  if (rules.mode === 'update') return rejectedRow([rowFault('', 'nothing-to-update')]);
  const id = rules.nextId('C');
  const customer = {
    ...withBatch(values, [], rules),
    type: values.type ?? ('company' as const),
    source: values.source ?? 'import',
    owner: values.owner ?? rules.owner,
    name: values.name,
    id,
  };
  const faults = faultsOf(schemaOf('customers'), customer, rules.checks, { lenient: ['reach', 'phone', 'owner'] });
  if (Object.keys(faults).length > 0) {
    return rejectedRow(Object.entries(faults).map(([field, fault]) => ({ field, value: '', fault })));
  }
  const suppressed = rules.suppressed(customer);
  if (suppressed) return rejectedRow([rowFault(suppressed, 'suppressed')]);
  index.add({ id, fromThisFile: true, values: customer });
  const changes: PlannedChange[] = [
    { kind: 'append', sheet: 'customers', values: customer },
    ...firstContact(customer, contact, rules),
    ...firstTask(customer, rules),
  ];
  return { verdict: 'added', changes, faults: [], customersCreated: 1, occurrence: 1 };
}

function updated(
  values: Partial<Customer>,
  empty: readonly string[],
  found: IndexedCustomer,
  rules: PlanRules,
): RowPlan {
  const { tags: _tags, next_action: _action, next_on: _on, ...cells } = values;
  const former = found.values;
  const wanted = withBatch({ ...cells, tags: values.tags }, former.tags ?? [], rules);
  const { tags, ...rest } = wanted;
  const set: Partial<Customer> = {
    ...differing<Customer>(rest, former, rules.overwrite),
    ...emptied<Customer>('customers', empty, former, rules),
    ...(tags && tags.length > (former.tags ?? []).length && { tags }),
  };
  if (rules.mode === 'add' || Object.keys(set).length === 0) return keptRow('unchanged', 1);
  const suppressed = rules.suppressed(set);
  if (suppressed) return rejectedRow([rowFault(suppressed, 'suppressed')]);
  const change: PlannedChange = { kind: 'update', sheet: 'customers', id: found.id, row: found.row, set };
  return { verdict: 'updated', changes: [change], faults: [], customersCreated: 0, occurrence: 1 };
}

/** The file's tags and the batch's, added to those that are there. */
function withBatch<T extends Partial<Customer>>(values: T, former: readonly string[], { tag }: PlanRules): T {
  const tags = [...new Set([...former, ...(values.tags ?? []), ...(tag ? [tag] : [])])];
  return { ...values, tags };
}

/** The person whom a file names beside the firm. */
function firstContact(
  customer: Partial<Customer> & { id: string },
  name: string | null,
  rules: PlanRules,
): PlannedChange[] {
  if (name === null) return [];
  const { phone = null, email = null, wechat = null, position = null } = customer;
  const contact = {
    ...{ phone, email, wechat, position, name },
    id: rules.nextId('P'),
    customer: customer.id,
    customer_name: customer.name ?? null,
    primary: true,
    status: 'active' as const,
  };
  return [{ kind: 'append', sheet: 'contacts', values: contact }];
}

/** A next step in the file is a task here: Customers only mirrors it. */
function firstTask(customer: Partial<Customer> & { id: string }, rules: PlanRules): PlannedChange[] {
  if (!customer.next_action || !customer.next_on) return [];
  const task = {
    id: rules.nextId('T'),
    title: customer.next_action.slice(0, 200),
    kind: 'followup',
    customer: customer.id,
    customer_name: customer.name ?? null,
    due_on: customer.next_on,
    owner: customer.owner ?? rules.me,
    priority: 'normal' as const,
    status: 'open' as const,
  };
  return [{ kind: 'append', sheet: 'tasks', values: task }];
}
