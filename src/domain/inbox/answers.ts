import type { Column } from '../../schema/column.ts';
import { choice, dayColumn, long, money, stampColumn, text } from '../../schema/column.ts';
import type { InboxProblem } from '../../schema/inboxProblems.ts';
import type { Customer } from '../../schema/sheets/customers.ts';
import { columnOfField, importFields } from '../import/fields.ts';
import { headerKey } from '../import/proposeMapping.ts';
import { type ReadingRules, readerOf } from '../import/readField.ts';
import type { CellFault } from '../import/readRow.ts';

/** What a question of a form may ask for that is no field of a customer. */
const ownColumns: Readonly<Record<string, Column>> = {
  received: stampColumn(),
  from: text({ max: 200 }),
  what: choice('inbox_kind'),
  text: long({ max: 5000 }),
  when: dayColumn(),
  amount: money(),
  next_on: dayColumn(),
  token: text(),
};

/** Whoever fills in a form does not say who they are in our books, nor what they are worth. */
const notAsked = ['id', 'ext_code', 'stage_set', 'tier_set', 'credit', 'credit_limit', 'contract_end', 'next_action'];

/** The fields of a customer that a form may ask for. */
export const formCustomerFields = importFields.customers.filter(
  (field) => !notAsked.includes(field) && !(field in ownColumns),
);
/** All that a column of answers may be, in the order in which it is offered. */
export const formFields: readonly string[] = [...Object.keys(ownColumns), ...formCustomerFields];

export function columnOfFormField(field: string): Column {
  return ownColumns[field] ?? columnOfField('customers', field);
}

/** `您的姓名` and `Your name?` ask for the name. */
export function questionKey(header: string): string {
  return headerKey(
    header.replace(/^\s*(请填写|请输入|请问)?(您|你)的?|^\s*(what is )?your /i, '').replace(/[?？!！]/g, ''),
  );
}

/** An answer as the Inbox keeps it beside what people read. */
export interface Answers {
  /** fields of a customer, typed as their columns */
  readonly fields: Partial<Customer> & Readonly<Record<string, unknown>>;
  /** whose link it came by */
  readonly customer?: string;
  readonly token?: string;
  /** what is wrong with the link */
  readonly problem?: InboxProblem;
  /** what could not be read */
  readonly faults?: readonly CellFault[];
}

export function answersOf(json: string | null): Answers | null {
  try {
    return json === null ? null : (JSON.parse(json) as Answers);
  } catch {
    return { fields: {}, faults: [{ field: '', value: '', fault: { code: 'unreadable-input' } }] };
  }
}

/** The values of one answer by field, each column read as what it fills. */
export function readAnswer(
  cells: readonly string[],
  mapping: readonly (string | null)[],
  rules: ReadingRules,
): { readonly values: Readonly<Record<string, unknown>>; readonly faults: readonly CellFault[] } {
  const values: Record<string, unknown> = {};
  const faults: CellFault[] = [];
  mapping.forEach((field, column) => {
    const typed = cells[column]?.trim() ?? '';
    if (field === null || typed === '') return;
    const reading = readerOf(field, columnOfFormField(field), rules)(typed);
    if ('fault' in reading) faults.push({ field, value: typed.slice(0, 200), fault: reading.fault });
    else if (reading.value !== null) values[field] = reading.value;
  });
  return { values, faults };
}
