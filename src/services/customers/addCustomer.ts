import type { Input, Output, Refusal, Value } from '../../contract/call.ts';
import type { addCustomer as contract } from '../../contract/customers.ts';
import { faultsOf } from '../../domain/validate.ts';
import type { Change, Ports } from '../../ports.ts';
import type { Customer } from '../../schema/sheets/customers.ts';
import { schemaOf } from '../../schema/sheets.ts';
import { checksOf } from '../common/checksOf.ts';
import { invalid } from '../common/invalid.ts';
import { saved } from '../common/saved.ts';
import { unknownTags } from '../common/unknownTags.ts';
import { suppressedFaults } from '../erasure/suppressed.ts';
import { followUp, nextStepFaults } from '../tasks/nextStepChanges.ts';
import { possibleDuplicates } from './possibleDuplicates.ts';

/**
 * Adds a customer, with a first task where a next step is named. Duplicates are looked for once more under the lock, so
 * that of two people who add the same customer at once the second is told.
 */
export function addCustomer(input: Input<typeof contract>, ports: Ports): Output<typeof contract> {
  const customer = customerToAdd(input, ports);
  if ('code' in customer) return customer;
  const changes: Change[] = [{ kind: 'append', sheet: 'customers', values: customer }];
  if (customer.next_action) {
    const task = { title: customer.next_action, due_on: customer.next_on ?? null };
    changes.push({ kind: 'append', sheet: 'tasks', values: followUp(customer, task, ports) });
  }
  return saved({ kind: 'addCustomer', about: customer.name, changes }, answerOf(customer, ports), ports);
}

/** The row of a new customer, or why it may not be added. */
export function customerToAdd(
  input: Input<typeof contract>,
  ports: Ports,
): NewCustomer | Refusal<'invalid' | 'duplicate-found'> {
  const customer = newCustomer(input, ports);
  const lenient = [input.noReachYet && 'reach', input.keepPhone && 'phone'].filter((word) => typeof word === 'string');
  const refusal = invalid(
    faultsOf(schemaOf('customers'), customer, checksOf(ports.config), { lenient }),
    unknownTags(customer.tags, ports.config),
    suppressedFaults(customer, ports),
    nextStepFaults({ next_action: customer.next_action ?? null, next_on: customer.next_on ?? null }),
  );
  if (refusal) return refusal;
  const duplicates = input.anyway ? [] : possibleDuplicates(customer, ports);
  return duplicates.length > 0 ? { ok: false, code: 'duplicate-found', details: duplicates } : customer;
}

/** What the page hears of the customer: the header is row 1 and new rows go below the last. */
export function answerOf({ id, name }: NewCustomer, ports: Ports): Value<typeof contract> {
  return { id, row: ports.table('customers').count() + 2, name };
}

export type NewCustomer = Partial<Customer> & Pick<Customer, 'id' | 'owner'> & { name: string };

function newCustomer(input: Input<typeof contract>, ports: Ports): NewCustomer {
  const { anyway, noReachYet: _noReachYet, keepPhone: _keepPhone, ...fields } = input;
  const owner = fields.owner === undefined ? (ports.user.member?.name ?? null) : fields.owner;
  const { country } = ports.config.settings;
  return {
    ...(fields as Partial<Customer>),
    id: ports.ids.next('C'),
    name: fields.name ?? '',
    type: (fields.type ?? 'company') as Customer['type'],
    country: fields.country ?? (country || null),
    owner,
    owner_since: owner === null ? null : ports.clock.now(),
    // why it is no duplicate stands where the next person who wonders will look
    note: [fields.note, anyway].filter(Boolean).join('\n') || null,
  };
}
