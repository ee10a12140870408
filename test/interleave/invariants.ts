import { tabAsJson } from '../../local-host/cli/exportTab.ts';
import { tabNamed } from '../../local-host/cli/tabs.ts';
import type { Host } from '../../local-host/host/host.ts';
import type { ExecutionRecord } from '../../local-host/host/hostState.ts';
import { type SheetKey, schemaOf } from '../../src/schema/sheets.ts';
import { segmentBlockTexts } from '../../templates/reasons.ts';
import { type Ledger, type Write, whyTwice } from './ledger.ts';
import type { Game, Row } from './person.ts';
import { recordTabs } from './recordTabs.ts';

/** What a check looks at, while nothing is going on. */
interface State {
  readonly host: Host;
  readonly ledger: Ledger;
  readonly faults: readonly string[];
  readonly executions: readonly ExecutionRecord[];
  readonly course: readonly string[];
  readonly revisionBefore: number;
  readonly rows: (sheet: SheetKey) => readonly Row[];
}

/** Names what does not hold, one line each. */
type Invariant = (state: State) => string[];

/** Hold whenever nothing is going on. */
const always = {
  'nothing entered is lost or entered twice': entriesStand,
  'a cell holds what was written last': writesStand,
  'of two edits of one value the second is told': editsConflict,
  'a tag given stays': tagsStay,
  'no id twice': idsAreUnique,
  'no child without its parent': childrenHaveParents,
  'no child stays with a customer who became another': childrenGoOver,
  'no task of a rule twice': ruleTasksAreUnique,
  'no next step twice': stepsAreUnique,
  'no mail twice': mailsAreUnique,
  'a take-over holds': lastStewardStays,
  'one dispatcher at a time': dispatchersTakeTurns,
  'totals stay with their customer': totalsStay,
  'every save is announced': savesAreAnnounced,
  'no execution fails': nothingFails,
} satisfies Record<string, Invariant>;

/** Hold once the dispatcher has seen everything. */
const inTheEnd = {
  'a tick is carried out': ticksCount,
  'a date typed becomes a task': datesBecomeTasks,
  'every row has an id': rowsHaveIds,
  'no id without a row': idsHaveRows,
  'totals are the sum of their parts': totalsAdd,
  'nothing stays planned': nothingIsPlanned,
} satisfies Record<string, Invariant>;

/** @param isSettled the dispatcher ran after all that people did */
export function brokenPromises(
  { host, ledger, faults, turns, revisionBefore }: Game,
  executions: readonly ExecutionRecord[],
  isSettled: boolean,
): string[] {
  const read = new Map<SheetKey, Row[]>();
  const rows = (sheet: SheetKey) => {
    const known = read.get(sheet) ?? tabAsJson(host, sheet);
    read.set(sheet, known);
    return known;
  };
  const state = { host, ledger, faults, executions, rows, course: turns.course, revisionBefore };
  const invariants = isSettled ? { ...always, ...inTheEnd } : always;
  return Object.entries(invariants).flatMap(([promise, check]) => check(state).map((line) => `${promise}: ${line}`));
}

function entriesStand({ ledger, rows }: State): string[] {
  return ledger.entries.flatMap(({ sheet, id, field, text }) => {
    if (ledger.deleted.has(id)) return [];
    const writes = ledger.writes.filter((write) => write.sheet === sheet && write.field === field && write.id === id);
    if (id !== '' && writes.length > 0)
      return rows(sheet).some((row) => row.id === id) ? [] : [`${sheet} ${id} is gone`];
    const found = rows(sheet).filter((row) => row[field] === text);
    const isThere = found.length === 1 && (id === '' || found[0]?.id === id);
    return isThere ? [] : [`${found.length} rows of ${sheet} hold "${text}" (${id})`];
  });
}

/**
 * Of the writes to a cell one that no other came after, or where one was undone, any that came before; a row that the
 * product made since the start held nothing there.
 */
function writesStand({ ledger, rows }: State): string[] {
  const cells = new Map<string, Write[]>();
  for (const write of ledger.writes) {
    const key = [write.sheet, write.id, write.field].join('|');
    cells.set(key, [...(cells.get(key) ?? []), write]);
  }
  return [...cells.values()].flatMap((writes) => {
    const { sheet, id, field } = writes[0]!;
    if (ledger.deleted.has(id)) return [];
    const value = rows(sheet).find((row) => row.id === id)?.[field] ?? null;
    const isOpen = writes.some(({ op }) => ledger.undone.has(op));
    if (sheet === 'customers' && isUnited(id, ledger))
      return isOfOne(value, field, id, ledger) ? [] : [stray(writes[0]!, value)];
    const last = isOpen ? writes : writes.filter((one) => !writes.some((other) => other.from > one.to));
    const isUntold = !writes.some(({ from }) => from < 0);
    const asEntered = ledger.entries.some((entry) => entry.id === id && entry.text === value);
    const isStep = sheet === 'tasks' && [ledger.steps, ledger.sharedSteps].some((titles) => titles.has(String(value)));
    const isAsBefore = isOpen && (asEntered || isStep || (isUntold && value === null));
    return isAsBefore ||
      last.some((one) => one.value === value || oneWith(String(one.value), ledger).has(String(value)))
      ? []
      : [stray(writes[0]!, value)];
  });
}

function stray({ sheet, id, field }: Write, value: unknown): string {
  return `${sheet} ${id} ${field} holds ${JSON.stringify(value)}`;
}

/** All that somebody ever made one with this customer, itself too. */
function oneWith(id: string, { united }: Ledger): ReadonlySet<string> {
  const ids = new Set([id]);
  for (const known of ids) for (const pair of united) if (pair.includes(known)) for (const one of pair) ids.add(one);
  return ids;
}

function isUnited(id: string, ledger: Ledger): boolean {
  return oneWith(id, ledger).size > 1;
}

/** A value that one of them was given; notes and texts that say more stand one under the other. */
function isOfOne(value: unknown, field: string, id: string, ledger: Ledger): boolean {
  const ids = oneWith(id, ledger);
  const given = [
    ...ledger.writes.filter((write) => write.sheet === 'customers' && write.field === field && ids.has(write.id)),
    ...ledger.entries.filter((entry) => ids.has(entry.id)).map(({ text }) => ({ value: text })),
  ].map((one) => one.value);
  return (
    value === null ||
    String(value).includes(whyTwice) ||
    given.some((one) => one !== null && String(value).includes(String(one)))
  );
}

/** Values are entered once: who loaded the same value as another must be refused, unless an undo or a merge brought it back. */
function editsConflict({ ledger }: State): string[] {
  const { writes, undone } = ledger;
  const edits = writes.filter(({ id, base, op }) => base !== undefined && !undone.has(op) && !isUnited(id, ledger));
  return repeated(edits.map(({ sheet, id, field, base }) => [sheet, id, field, base].join('|')));
}

/** A tick on a task that somebody had finished meanwhile changed nothing: whoever takes that back opens it again. */
function ticksCount({ ledger, rows }: State): string[] {
  const reopened = new Set(
    ledger.writes.filter(({ sheet, op }) => sheet === 'tasks' && ledger.undone.has(op)).map(({ id }) => id),
  );
  const open = rows('tasks').filter(
    ({ id, status }) => status === 'Open' && ledger.ticked.has(String(id)) && !reopened.has(String(id)),
  );
  return open.map(({ id }) => `task ${id} is open`);
}

/** Or gave way to a later save, which the change log tells; what was typed into the row of a customer who had become another stays there. */
function datesBecomeTasks({ ledger, rows }: State): string[] {
  const last = ledger.dates.filter(
    (one) => !ledger.dates.some(({ customer, at }) => customer === one.customer && at > one.at),
  );
  return last.flatMap(({ customer, day }) => {
    const ids = oneWith(customer, ledger);
    const isTask = rows('tasks').some((task) => ids.has(String(task.customer)) && task.due_on === day);
    const isTold = rows('changes').some((change) =>
      [change.old, change.new].some((text) => String(text).includes(day)),
    );
    const isThere = rows('customers').some(
      ({ id, state, next_on: on }) => id === customer && state === 'Merged' && on === day,
    );
    return isTask || isTold || isThere ? [] : [`${day} of ${customer}`];
  });
}

/** An archived customer takes no tags: the answer counts those who did. */
function tagsStay({ ledger, rows }: State): string[] {
  return ledger.tagged.flatMap(({ customer, tag, op }) => {
    const row = rows('customers').find(({ id }) => id === customer);
    if (ledger.undone.has(op) || row?.state !== 'Active') return [];
    const heirs = heirsOf(tag, ledger.merged);
    const renamings = ledger.writes.filter(({ sheet, id }) => sheet === 'tags' && heirs.has(id));
    const names = [
      ...renamings.map(({ value }) => value),
      ...rows('tags')
        .filter(({ id }) => heirs.has(String(id)))
        .flatMap(({ zh, en }) => [zh, en]),
    ];
    const carried = String(row?.tags ?? '').split(/[,，;；、]\s*/);
    return carried.some((label) => names.includes(label)) ? [] : [`${customer} does not carry ${tag}`];
  });
}

/** The tag itself, and those that it was merged into. */
function heirsOf(tag: string, merged: Ledger['merged']): ReadonlySet<string> {
  const heirs = new Set([tag]);
  for (const heir of heirs) for (const { from, into } of merged) if (from === heir) heirs.add(into);
  return heirs;
}

function idsAreUnique({ host, rows }: State): string[] {
  return recordTabs(host).flatMap((sheet) => repeated(rows(sheet).map(({ id }) => id)).map((id) => `${sheet} ${id}`));
}

function rowsHaveIds({ host, rows }: State): string[] {
  return recordTabs(host).flatMap((sheet) =>
    rows(sheet).flatMap((row) => (row.id ? [] : [`${sheet} ${JSON.stringify(row)}`])),
  );
}

/** What stands in a row besides what the product puts there. */
function idsHaveRows({ host, rows }: State): string[] {
  return recordTabs(host).flatMap((sheet) => {
    const own = Object.entries(schemaOf(sheet).columns).flatMap(([key, { who }]) =>
      key !== 'id' && who !== 'system' ? [key] : [],
    );
    const empty = rows(sheet).filter((row) => own.every((key) => row[key] === null || row[key] === false));
    return empty.map(({ id }) => `${sheet} ${id}`);
  });
}

const childTabs = [
  ...(['contacts', 'consents', 'interactions', 'orders', 'feedback', 'tasks', 'alerts', 'opportunities'] as const),
];

function childrenHaveParents({ rows }: State): string[] {
  const ids = new Set(rows('customers').map(({ id }) => id));
  return childTabs.flatMap((sheet) =>
    rows(sheet).flatMap(({ id, customer }) =>
      customer && !ids.has(customer) ? [`${sheet} ${id} of ${customer}`] : [],
    ),
  );
}

function childrenGoOver({ rows }: State): string[] {
  const gone = new Set(rows('customers').flatMap(({ id, state }) => (state === 'Merged' ? [id] : [])));
  return childTabs.flatMap((sheet) =>
    rows(sheet).flatMap(({ id, customer, state }) =>
      gone.has(customer) && state === 'Active' ? [`${sheet} ${id} of ${customer}`] : [],
    ),
  );
}

function ruleTasksAreUnique({ rows }: State): string[] {
  return repeated(rows('tasks').map(({ rule_key: key }) => key));
}

/** Steps are words of their own: nobody enters one twice. */
function stepsAreUnique({ ledger, rows }: State): string[] {
  return repeated(rows('tasks').flatMap(({ title }) => (ledger.steps.has(String(title)) ? [title] : [])));
}

function mailsAreUnique({ host, rows }: State): string[] {
  const mails = host.mails.map(({ to, at }) => `${to} on ${host.timeText(at).slice(0, 10)}`);
  return [...repeated(mails), ...repeated(rows('sends').map(({ key }) => key))];
}

function lastStewardStays({ host, ledger: { stewards } }: State): string[] {
  const last = stewards.filter((one) => !stewards.some((other) => other.from > one.to));
  const lease = host.state.documentProperties.lease ?? '';
  return last.length === 0 || last.some(({ email }) => lease.includes(email)) ? [] : [lease];
}

/** A run of the clock that works holds the lease from its first turn to its last; another takes the lock once, to see so. */
function dispatchersTakeTurns({ executions, course }: State): string[] {
  const working = executions
    .filter(({ functionName, counts }) => functionName === 'hourly' && (counts.lock ?? 0) > 1)
    .map(({ id, user }) => ({ id, user, from: course.indexOf(id), to: course.lastIndexOf(id) }))
    .filter(({ from }) => from >= 0);
  return working.flatMap((one, index) =>
    working
      .slice(index + 1)
      .filter((other) => one.from < other.to && other.from < one.to)
      .map((other) => `${one.id} of ${one.user} and ${other.id} of ${other.user}`),
  );
}

function totalsAdd({ host, rows }: State): string[] {
  return [...wrongTotals(rows('customers'), rows('orders')), ...wrongCounts(host, rows('customers'))];
}

/** Lines of Segments whose number of customers is not that of the customers in this stage. */
function wrongCounts(host: Host, customers: readonly Row[]): string[] {
  const { sheet } = tabNamed(host, 'segments');
  const lines = sheet.displayValues({ row: 1, column: 1, rows: sheet.lastRow, columns: 2 }, true);
  const title = lines.findIndex(([text]) => text === segmentBlockTexts.stage.en);
  const end = lines.findIndex(([text], index) => index > title && text === '');
  return lines.slice(title + 2, end < 0 ? undefined : end).flatMap(([stage, n]) => {
    const inStage = customers.filter((row) => row.state === 'Active' && row.stage === stage).length;
    return Number(n) === inStage ? [] : [`Segments counts ${n} of stage ${stage}, Customers ${inStage}`];
  });
}

/** Customers whose revenue and order days are not those of their orders. */
function wrongTotals(customers: readonly Row[], orders: readonly Row[]): string[] {
  const counted = orders.filter(
    ({ status, state }) => state === 'Active' && (status === 'Confirmed' || status === 'Delivered'),
  );
  return customers.flatMap(({ id, revenue, orders_n: days, state }) => {
    const own = counted.filter(({ customer }) => customer === id);
    const cents = own.reduce((sum, { amount }) => sum + Math.round(Number(amount) * 100), 0);
    const ordered = new Set(own.map(({ ordered_on: day }) => day)).size;
    const isRight = Math.round(Number(revenue) * 100) === cents && Number(days) === ordered;
    return isRight || state !== 'Active'
      ? []
      : [`${id} has ${revenue} of ${days} days, not ${cents / 100} of ${ordered}`];
  });
}

/**
 * Figures of customers whose orders nobody touched are right at any time. Jobs that write by a remembered row mend
 * themselves in the next night, so only a look before it catches them.
 */
function totalsStay({ ledger, rows }: State): string[] {
  const fresh = new Set(ledger.entries.filter(({ sheet }) => sheet === 'orders').map(({ id }) => id));
  const touched = new Set([
    ...rows('orders').flatMap(({ id, customer }) => (fresh.has(String(id)) ? [customer] : [])),
    ...ledger.united.flat(),
  ]);
  const others = rows('customers').filter(({ id, revenue }) => !touched.has(id) && revenue !== null);
  return wrongTotals(others, rows('orders'));
}

/** Colleagues' pages ask for the revision: each operation counts it. */
function savesAreAnnounced({ host, ledger, revisionBefore, rows }: State): string[] {
  const saved = new Set(rows('_undo').map(({ op }) => op));
  const own = ledger.operations.filter((op) => saved.has(op)).length;
  const counted = Number(host.state.documentProperties.revision ?? 0) - revisionBefore;
  return counted >= own ? [] : [`${own} operations, counted ${counted}`];
}

function nothingIsPlanned({ host, rows }: State): string[] {
  const { planned } = host.state.documentProperties;
  return [
    ...rows('_undo').flatMap(({ op, state }) => (state === 'planned' ? [String(op)] : [])),
    ...(planned ? [planned] : []),
  ];
}

/** A step of the hour that finds the lock taken is tried again in the next one. */
const passing = /the document lock was not free/;

function nothingFails({ executions, faults }: State): string[] {
  const lines = executions.flatMap(({ functionName, error, warnings, log }) => [
    ...(error ? [`${functionName}: ${error}`] : []),
    ...warnings.map((warning) => `${functionName}: ${warning}`),
    ...log.filter((line) => /call-failed|step-failed/.test(line) && !passing.test(line)),
  ]);
  return [...new Set([...faults, ...lines])];
}

function repeated(values: readonly unknown[]): string[] {
  const seen = new Set<unknown>();
  const twice = values.filter((value) => value !== null && value !== '' && (seen.has(value) || !seen.add(value)));
  return [...new Set(twice.map(String))];
}
