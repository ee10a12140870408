import type { InboxProblem } from '../../schema/inboxProblems.ts';
import type { Customer } from '../../schema/sheets/customers.ts';
import type { InboxRow } from '../../schema/sheets/inbox.ts';
import { hoursBetween, type Stamp } from '../day.ts';
import type { CustomerIndex, IndexedCustomer, Match } from '../import/customerIndex.ts';
import { differing } from '../import/plan.ts';
import type { Answers } from './answers.ts';
import { readWho } from './readWho.ts';

export type InboxKind = NonNullable<InboxRow['what']>;

export type Verdict =
  | { readonly kind: 'take'; readonly as: InboxKind; readonly customer: IndexedCustomer | null }
  | { readonly kind: 'need'; readonly problem: InboxProblem; readonly n?: number; readonly value?: string }
  | { readonly kind: 'wait' };

/** Half a row is left alone for so long: somebody is still typing. */
const typingHours = 1;

/**
 * What becomes of a row of the Inbox without anybody's help: a row about one customer is taken, somebody new is added where
 * the row says so; all else waits for a person. A change of a customer's own data always does.
 */
export function verdictOf(row: InboxRow, answers: Answers | null, index: CustomerIndex, now: Stamp): Verdict {
  if (!row.who || !row.text) return isBeingTyped(row, now) ? { kind: 'wait' } : { kind: 'need', problem: 'incomplete' };
  const [fault] = answers?.faults ?? [];
  if (fault) return { kind: 'need', problem: 'unreadable', value: fault.value };
  const as = row.what ?? 'interaction';
  if (as === 'change') return { kind: 'need', problem: answers?.problem ?? 'change' };
  const match = matchOf(row, answers, index);
  if (match && 'several' in match) return { kind: 'need', problem: 'several', n: match.several.length };
  if (!match && as !== 'customer') return { kind: 'need', problem: 'unknown' };
  if (as === 'order' && row.amount === null) return { kind: 'need', problem: 'amount' };
  if (!match) return { kind: 'take', as, customer: null };
  if (as !== 'customer') return { kind: 'take', as, customer: match.found };
  // somebody who is there already is not added: what was said is logged, unless it says otherwise than the row
  return Object.keys(differencesOf(answers, match.found.values)).length > 0
    ? { kind: 'need', problem: 'known' }
    : { kind: 'take', as: 'interaction', customer: match.found };
}

/** Whom a row means, as an import finds them. */
export function matchOf({ who }: Pick<InboxRow, 'who'>, answers: Answers | null, index: CustomerIndex): Match {
  const { name, phone, email } = answers?.fields ?? {};
  const typed = readWho(who ?? '');
  if (answers) return index.match({ customer: null, name, phone, email });
  return index.match({ customer: who, ...typed });
}

/** The fields of an answer in which it differs from the customer's row. */
export function differencesOf(answers: Answers | null, customer: Partial<Customer>): Partial<Customer> {
  const {
    contact: _contact,
    first_name: _first,
    last_name: _last,
    tags: _tags,
    owner: _owner,
    ...fields
  } = answers?.fields ?? {};
  return differing<Customer>(fields, customer, true);
}

function isBeingTyped({ updated_at, created_at }: InboxRow, now: Stamp): boolean {
  const touched = updated_at ?? created_at;
  return touched !== null && hoursBetween(touched, now) < typingHours;
}
