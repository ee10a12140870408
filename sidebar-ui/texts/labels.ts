import { contacts } from '../../templates/sheets/contacts.ts';
import { customers } from '../../templates/sheets/customers.ts';
import { feedback } from '../../templates/sheets/feedback.ts';
import { interactions } from '../../templates/sheets/interactions.ts';
import { orders } from '../../templates/sheets/orders.ts';
import { tags } from '../../templates/sheets/tags.ts';
import { tasks } from '../../templates/sheets/tasks.ts';
import { team } from '../../templates/sheets/team.ts';
import { say } from './say.ts';

const sheets = { contacts, customers, feedback, interactions, orders, tags, tasks, team };
type Sheets = typeof sheets;

/** A field is called as its column is. */
export function labelOf<S extends keyof Sheets>(sheet: S, column: keyof Sheets[S]['columns']): string {
  return say(textsOf(sheet, column as string).label);
}

export function helpOf<S extends keyof Sheets>(sheet: S, column: keyof Sheets[S]['columns']): string {
  return say(textsOf(sheet, column as string).help);
}

function textsOf(sheet: keyof Sheets, column: string) {
  const columns: Readonly<Record<string, { label: { zh: string; en: string }; help: { zh: string; en: string } }>> =
    sheets[sheet].columns;
  const nameless = { zh: column, en: column };
  return columns[column] ?? { label: nameless, help: nameless };
}
