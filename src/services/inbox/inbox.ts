import type { Input, Output } from '../../contract/call.ts';
import type { inbox as contract, FormSetup, InboxLine, ProposedField } from '../../contract/inbox.ts';
import type { CustomerIndex, IndexedCustomer } from '../../domain/import/customerIndex.ts';
import { answersOf, formFields } from '../../domain/inbox/answers.ts';
import { differencesOf, matchOf } from '../../domain/inbox/verdict.ts';
import type { Ports } from '../../ports.ts';
import type { InboxRow } from '../../schema/sheets/inbox.ts';
import { isActive } from '../common/active.ts';
import { readerLanguage } from '../common/readerLanguage.ts';
import { formFieldLabels, formMapping } from './formMapping.ts';
import { inboxIndex } from './inboxIndex.ts';
import { isOpen } from './workInbox.ts';

const mostShown = 100;
const mostCandidates = 10;
const longestSample = 40;

/** The rows that wait for a person, with whom they may be about and what they would change. */
export function inbox(_input: Input<typeof contract>, ports: Ports): Output<typeof contract> {
  const waiting = ports
    .table('inbox')
    .all()
    .map(({ values }) => values)
    .filter((row) => row.id && isActive(row) && isOpen(row));
  const index = waiting.length > 0 ? inboxIndex(ports) : null;
  const rows = index ? waiting.slice(0, mostShown).map((row) => lineOf(row, index)) : [];
  return { ok: true, value: { rows, more: waiting.length - rows.length, forms: formsOf(ports) } };
}

function lineOf(row: InboxRow, index: CustomerIndex): InboxLine {
  const customers = candidatesOf(row, index);
  const [only, ...others] = customers;
  return {
    ...{ id: row.id, at: row.at ?? row.created_at, from: row.from ?? row.created_by ?? '' },
    ...{ what: row.what ?? 'interaction', who: row.who ?? '', text: row.text ?? '', when: row.when },
    ...{ amountCents: row.amount, nextOn: row.next_on, problem: row.problem ?? '' },
    customers: customers.slice(0, mostCandidates).map(({ id, values }) => ({ id, name: values.name ?? id })),
    fields: only && others.length === 0 ? proposedFields(row, only) : [],
  };
}

/** Whose link an answer came by, else whom it names; nobody for a link that is not right. */
function candidatesOf(row: InboxRow, index: CustomerIndex): readonly IndexedCustomer[] {
  const answers = answersOf(row.answers);
  if (answers?.problem) return [];
  const linked = answers?.customer ? index.byId(answers.customer) : undefined;
  if (linked) return [linked];
  const match = matchOf(row, answers, index);
  return match === null ? [] : 'several' in match ? match.several : [match.found];
}

/** What the row says otherwise than the customer's row; the value that stands there, too. */
export function proposedFields(
  { answers }: Pick<InboxRow, 'answers'>,
  { values }: Pick<IndexedCustomer, 'values'>,
): ProposedField[] {
  const now: Readonly<Record<string, unknown>> = values;
  return Object.entries(differencesOf(answersOf(answers), values)).map(([field, proposed]) => ({
    ...{ field, proposed },
    now: now[field] ?? null,
  }));
}

function formsOf(ports: Ports): FormSetup {
  const chosen = ports.config.settings.form_tabs;
  const labels = formFieldLabels(readerLanguage(ports));
  const columns = chosen.flatMap((tab) => {
    const found = ports.otherTabs.read(tab, 20);
    if (!found) return [];
    const mapping = formMapping(found.headers, found.rows, ports);
    return found.headers.map((header, column) => ({
      ...{ tab, header, field: mapping[column] ?? null },
      sample: (found.rows[found.rows.length - 1]?.[column] ?? '').slice(0, longestSample),
    }));
  });
  return {
    tabs: ports.otherTabs.names(),
    ...{ chosen, columns },
    fields: formFields.map((key) => ({ key, label: labels[key] ?? key })),
    canChange: ports.user.member?.role === 'admin',
  };
}
