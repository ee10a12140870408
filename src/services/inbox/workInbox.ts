import { errorText } from '../../../templates/errorText.ts';
import { fill } from '../../../templates/fill.ts';
import { inboxProblemTexts } from '../../../templates/inbox.ts';
import { columnName } from '../../../templates/names.ts';
import type { Refusal } from '../../contract/call.ts';
import type { CustomerIndex } from '../../domain/import/customerIndex.ts';
import { answersOf } from '../../domain/inbox/answers.ts';
import { type Verdict, verdictOf } from '../../domain/inbox/verdict.ts';
import type { Ports, Stored } from '../../ports.ts';
import type { InboxProblem } from '../../schema/inboxProblems.ts';
import { inLanguage, languages } from '../../schema/language.ts';
import type { InboxRow } from '../../schema/sheets/inbox.ts';
import { activeCustomer, isActive } from '../common/active.ts';
import { lockWaitMs } from '../common/lockWait.ts';
import { copyAnswers } from './copyAnswers.ts';
import { inboxIndex } from './inboxIndex.ts';
import { senderOf, takenRow } from './takenRow.ts';

type Stand = Pick<InboxRow, 'status' | 'problem'>;

/** Rows that one run makes records of; the others wait for the next. */
const mostAtOnce = 40;

/**
 * The hour's look at the Inbox: new answers of forms come in; what is clear becomes a record, each row in one operation
 * with the row itself; of the rest the row says why it waits.
 *
 * @returns how many rows wait for a person, by name of their sender, '' where that is nobody of the team
 */
export function workInbox(ports: Ports): ReadonlyMap<string, number> {
  copyAnswers(ports);
  const rows = ports
    .table('inbox')
    .all()
    .filter(({ values }) => values.id && isActive(values) && isOpen(values));
  if (rows.length === 0) return new Map();
  const index = inboxIndex(ports);
  const stands = new Map<string, Stand>();
  let left = mostAtOnce;
  for (const row of rows) {
    const { values } = row;
    if (isSaid('undone', values.problem)) continue;
    const verdict = verdictOf(values, answersOf(values.answers), index, ports.clock.now());
    if (verdict.kind === 'need') stands.set(values.id, needing(verdict, ports));
    if (verdict.kind !== 'take' || left <= 0 || ports.budget.exhausted()) continue;
    left -= 1;
    const stand = take(row, verdict, index, ports);
    if (stand) stands.set(values.id, stand);
  }
  writeStands(rows, stands, ports);
  return waitingOf(
    rows.map(({ values }) => ({ ...values, ...stands.get(values.id) })),
    ports,
  );
}

export function isOpen({ status }: Pick<InboxRow, 'status'>): boolean {
  return status === null || status === 'new' || status === 'need';
}

/** @returns how the row stands then; null where it stays for the next run */
function take(
  { values: { id }, row }: Stored<InboxRow>,
  { as, customer }: Verdict & { kind: 'take' },
  index: CustomerIndex,
  ports: Ports,
): Stand | null {
  const op = `Z-${id.slice(2)}`;
  const run = ports.lock.run(lockWaitMs, (): Stand | null => {
    const current = ports.table('inbox').byId(id, row);
    if (!current || !isOpen(current.values)) return current && { status: current.values.status, problem: null };
    // the row is open all the same: somebody took back what was made of it
    if (ports.operations.answered(op) !== undefined) return needing({ problem: 'undone' }, ports);
    const found = customer && activeCustomer(customer.id, customer.row, ports);
    if (as === 'change' || (customer && !found)) return null;
    const taken = takenRow(current, as, found, ports);
    if ('code' in taken) return needing({ problem: 'refused', value: sentenceOf(taken, as, ports) }, ports);
    const { changes, about, made } = taken;
    const how = current.values.answers === null ? 'job' : 'form';
    ports.operations.commit({ id: op, kind: 'takeInbox', about, changes, answer: { made }, how });
    const [added] = changes;
    if (!customer && added?.kind === 'append' && added.sheet === 'customers')
      index.add({ id: made, fromThisFile: false, values: { name: null, ...added.values } });
    return { status: 'done', problem: null };
  });
  return run.ok ? run.value : null;
}

function needing(
  { problem, ...places }: { problem: InboxProblem; n?: number; value?: string },
  { config }: Ports,
): Stand {
  return { status: 'need', problem: fill(inLanguage(inboxProblemTexts[problem], config.language), places) };
}

/** Whether the cell says this, in either language. */
function isSaid(problem: InboxProblem, text: string | null): boolean {
  return languages.some((language) => inLanguage(inboxProblemTexts[problem], language) === text);
}

/** The first field that is wrong, in words. */
function sentenceOf({ code, fields = {}, places }: Refusal, as: string, { config: { language } }: Ports): string {
  const [[field, fault] = ['', { code, places }]] = Object.entries(fields);
  const sheet = as === 'order' ? 'orders' : as === 'feedback' ? 'feedback' : as === 'task' ? 'tasks' : 'customers';
  return fill(inLanguage(errorText(fault.code), language), {
    field: columnName(sheet, field, language),
    ...fault.places,
  });
}

/** Only where the row says something else. Done rows were written with what was made of them. */
function writeStands(rows: readonly Stored<InboxRow>[], stands: ReadonlyMap<string, Stand>, ports: Ports): void {
  const changed = rows.flatMap(({ row, values }) => {
    const set = stands.get(values.id);
    const isNews = set?.status === 'need' && (values.status !== 'need' || values.problem !== set.problem);
    return isNews ? [{ id: values.id, row, set: { ...set, at: values.at ?? values.created_at } }] : [];
  });
  if (changed.length > 0) ports.table('inbox').setComputed(changed);
}

/** How many rows wait for a person, by the name of who sent them; '' for nobody of the team. */
export function waitingOf(rows: readonly InboxRow[], { config }: Ports): ReadonlyMap<string, number> {
  const waiting = new Map<string, number>();
  for (const row of rows) {
    if (row.status !== 'need') continue;
    const name = senderOf(row, config.team)?.name ?? '';
    waiting.set(name, (waiting.get(name) ?? 0) + 1);
  }
  return waiting;
}
