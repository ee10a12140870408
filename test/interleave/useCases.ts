import type { CallName } from '../../src/contract/calls.ts';
import type { SheetKey } from '../../src/schema/sheets.ts';
import { whyTwice } from './ledger.ts';
import type { Answered, Person, Row } from './person.ts';

/** What a person comes to do: looks at the workbook, decides by the step's draw, acts, and notes what must be true in the end. */
type UseCase = (me: Person) => Promise<unknown>;

/** A new use case joins by one line. */
export const useCases = {
  addCustomer: (me) =>
    entry(me, 'customers', 'name', 'addCustomer', (name) => ({ name, wechat: name, anyway: whyTwice })),
  addCustomerWithStep: (me) =>
    entry(me, 'customers', 'name', 'addCustomer', (name) => ({
      name,
      noReachYet: true,
      anyway: whyTwice,
      next_action: step(me, `Call ${name}`),
      next_on: dayOf(me),
    })),
  updateCustomer: (me) => saveField(me, me.pick(['city', 'note', 'interests', 'address']) ?? 'note'),
  logInteraction: (me) =>
    entry(me, 'interactions', 'summary', 'logInteraction', (summary) => ({
      customer: me.customer().id,
      channel: 'phone',
      summary,
      ...nextStep(me),
    })),
  enterLine: (me) =>
    entry(me, 'customers', 'name', 'enterLine', (name) => ({
      added: { name, wechat: name, anyway: whyTwice },
      channel: 'phone',
      summary: name,
      ...nextStep(me),
    })),
  addOrder: (me) => enterOrder(me),
  addFeedback: (me) =>
    entry(me, 'feedback', 'text', 'addFeedback', (text) => ({
      customer: me.customer().id,
      channel: 'email',
      kind: 'complaint',
      text,
      owner: me.name,
    })),
  suggest: (me) => entry(me, 'improve', 'what', 'suggest', (what) => ({ what, screen: 'Today' })),
  saveWishes: (me) => wish(me),
  moveFeedback: (me) => resolve(me, me.pick(me.active('feedback'))),
  addTask: (me) =>
    entry(me, 'tasks', 'title', 'saveTask', (title) => ({ customer: me.customer().id, title, dueOn: dayOf(me) })),
  renameTask: (me) => renameTask(me, me.pick(openTasks(me))),
  handOver: (me) => handOver(me, me.pick(openTasks(me))),
  finishTask: (me) => finishTask(me, me.pick(openTasks(me))),
  setTags: (me) => setTag(me, me.pick(me.active('tags').filter(({ rule }) => !rule)), [me.customer(), me.customer()]),
  renameTag: (me) => renameTag(me, me.pick(me.active('tags'))),
  mergeTags: (me) => mergeTags(me, me.pick(me.active('tags')), me.pick(me.active('tags'))),
  saveContact: (me) =>
    entry(me, 'contacts', 'name', 'saveContact', (name) => ({
      customer: me.customer().id,
      name,
      phone: '13911112222',
      primary: me.draw(2) === 0,
    })),
  saveConsent: (me) =>
    entry(me, 'consents', 'proof', 'saveConsent', (proof) => ({
      customer: me.customer().id,
      purpose: 'marketing',
      status: me.pick(['granted', 'withdrawn']),
      proof,
    })),
  addOpportunity: (me) =>
    entry(me, 'opportunities', 'title', 'saveOpportunity', (title) => ({
      customer: me.customer().id,
      title,
      stage: 'quote',
      amountCents: 100_00,
    })),
  saveOpportunity: (me) => winOrLose(me, me.pick(me.active('opportunities'))),
  saveTeamRule: (me) =>
    entry(me, 'automation', 'name', 'saveTeamRule', (name) => ({
      name,
      event: 'order',
      when: 'order.amount > 10',
      text: `Thank them, says ${name}`,
      to: 'manager',
    })),
  takePlays: (me) => me.ask('takePlays', { customer: me.customer().id }),
  leaveTeam: (me) =>
    leaveTeam(me, me.pick(me.rows('team').filter(({ email, active }) => active && email !== me.email))),
  assignOwner: (me) => me.ask('assignOwner', { ids: [me.customer().id, me.customer().id], owner: me.name }),
  addTasks: (me) => addTasks(me, [me.customer().id, me.customer().id]),
  saveForms: (me) => me.ask('saveForms', { tabs: [], columns: { [me.word()]: 'name' } }),
  settleInbox: (me) => settleInbox(me, me.pick(waitingRows(me))),
  settleFinding: (me) =>
    me.ask('settleFinding', {
      id: me.pick(me.rows('findings'))?.id,
      deed: me.pick(['fix', 'ignore', 'open']),
      reason: 'Ours',
    }),
  mergeCustomers: (me) => merge(me, me.customer(), me.customer()),
  notDuplicate: (me) => me.ask('notDuplicate', { ids: [me.customer().id, me.customer().id] }),
  archivePart: (me) => archivePart(me),
  undo: (me) => undo(me, me.pick(me.ledger.operations.slice(-4))),
  importRows: (me) => importFile(me),
  tickToday: (me) => tickToday(me),
  tickFinding: (me) => tickFinding(me),
  typeNote: (me) => typeCell(me, 'customers', me.customer().id, 'note'),
  typeNextDate: (me) => typeNextDate(me),
  typeDone: (me) => typeDone(me, String(me.pick(openTasks(me))?.id ?? '')),
  typeNewRow: (me) => typeNewRow(me, 'customers', 'name'),
  typeNewTask: (me) => typeNewRow(me, 'tasks', 'title'),
  typeQuickRow: (me) => typeNewRow(me, 'inbox', 'text'),
  sortCustomers: (me) => sort(me, 'customers', me.pick(['name', 'id', 'city']) ?? 'name'),
  sortTasks: (me) => sort(me, 'tasks', me.pick(['title', 'due_on']) ?? 'title'),
  insertRow: (me) =>
    me.editBetweenSaves(() => ({
      kind: 'insertRows',
      sheet: me.body('customers').sheet,
      at: 2 + me.draw(4),
      count: 1,
    })),
  insertColumn: (me) => insertColumn(me, me.pick(['customers', 'tasks', 'orders']) ?? 'tasks'),
  deleteInteraction: (me) => deleteRow(me, 'interactions'),
  look: (me) => look(me),
  runNow: (me) => me.ask('runNow', { what: 'hour' }),
  takeOver: (me) => takeOver(me),
} satisfies Record<string, UseCase>;

export type UseName = keyof typeof useCases;
export const useNames = Object.keys(useCases) as UseName[];

function dayOf(me: Person): string {
  return `2026-12-${String(1 + me.draw(28)).padStart(2, '0')}`;
}

function nextStep(me: Person): { nextStep?: string; nextOn?: string } {
  return me.draw(2) === 0 ? {} : { nextStep: step(me, `Send ${me.word()}`), nextOn: dayOf(me) };
}

/** It becomes the title of a task whose id nobody is told. */
function step(me: Person, text: string): string {
  me.ledger.steps.add(text);
  return text;
}

function openTasks(me: Person): Row[] {
  return me.active('tasks').filter(({ status }) => status === 'Open');
}

/** A form that makes a row, told by a text of its own. */
async function entry(
  me: Person,
  sheet: SheetKey,
  field: string,
  call: CallName,
  form: (text: string) => unknown,
): Promise<Answered<unknown> | null> {
  const text = me.word();
  const saved = await me.ask(call, form(text));
  if (saved) me.entered(sheet, (saved.value as { id: string }).id, field, text);
  return saved;
}

/** The form is loaded, and sent a while later: somebody may have changed the same field meanwhile (failures F02, F03). */
async function saveField(me: Person, field: string): Promise<void> {
  const { id, [field]: base } = me.customer();
  const row = me.cell('customers', id, 'id')?.row;
  await me.idle();
  const value = me.word();
  const saved = await me.ask('updateCustomer', { id, row, set: { [field]: value }, base: { [field]: base } });
  if (saved) me.wrote('customers', String(id), field, value, saved, base);
}

async function enterOrder(me: Person): Promise<void> {
  const product = me.word();
  const lines = Array.from({ length: 1 + me.draw(2) }, (_, line) => ({
    product: `${product}.${line}`,
    unitPriceCents: 100 + me.draw(9_900),
  }));
  const saved = await me.ask('addOrder', { customer: me.customer().id, orderedOn: '2026-11-20', lines });
  saved?.value.ids.forEach((id, line) => {
    me.entered('orders', id, 'product', `${product}.${line}`);
  });
}

async function wish(me: Person): Promise<void> {
  const what = me.word();
  if (await me.ask('saveWishes', { fields: [what], figures: [] })) me.entered('improve', '', 'what', what);
}

async function resolve(me: Person, feedback: Row | undefined): Promise<void> {
  if (!feedback) return;
  const resolution = me.word();
  const saved = await me.ask('moveFeedback', { id: feedback.id, status: 'resolved', resolution });
  if (saved) me.wrote('feedback', String(feedback.id), 'resolution', resolution, saved);
}

function addTasks(me: Person, ids: readonly unknown[]): Promise<unknown> {
  const title = me.word();
  me.ledger.sharedSteps.add(title);
  return me.ask('addTasks', { ids, title, dueOn: dayOf(me) });
}

async function renameTask(me: Person, task: Row | undefined): Promise<void> {
  if (!task) return;
  const title = me.word();
  const saved = await me.ask('saveTask', { id: task.id, title, dueOn: dayOf(me), owner: task.owner });
  if (saved) me.wrote('tasks', String(task.id), 'title', title, saved);
}

/** Names are no texts of one's own: whose the task is in the end is not followed, only that nothing else suffers. */
async function handOver(me: Person, task: Row | undefined): Promise<void> {
  if (task) await me.ask('moveLine', { rule: 'R02', ref: task.id, customer: task.customer ?? '', owner: me.name });
}

async function finishTask(me: Person, task: Row | undefined): Promise<void> {
  if (!task) return;
  const result = me.word();
  const line = { rule: 'R02', ref: task.id, customer: task.customer ?? '' };
  const saved = await me.ask('finishLine', { ...line, result });
  if (saved) me.wrote('tasks', String(task.id), 'result', result, saved);
}

async function setTag(me: Person, tag: Row | undefined, customers: readonly Row[]): Promise<void> {
  if (!tag) return;
  const ids = [...new Set(customers.map(({ id }) => String(id)))];
  const saved = await me.ask('setTags', { ids, add: [tag.en] });
  if (saved) for (const id of ids) me.ledger.tagged.push({ customer: id, tag: String(tag.id), op: saved.op });
}

async function renameTag(me: Person, tag: Row | undefined): Promise<void> {
  if (!tag) return;
  const en = me.word().slice(-20);
  const saved = await me.ask('saveTag', { id: tag.id, zh: tag.zh, en, dim: 'behaviour' });
  if (saved) me.wrote('tags', String(tag.id), 'en', en, saved);
}

async function mergeTags(me: Person, from: Row | undefined, into: Row | undefined): Promise<void> {
  if (!from || !into) return;
  if (await me.ask('mergeTags', { id: from.id, into: into.id }))
    me.ledger.merged.push({ from: String(from.id), into: String(into.id) });
}

async function winOrLose(me: Person, { id, ...before }: Row = {}): Promise<void> {
  if (!id) return;
  await me.idle();
  const need = me.word();
  const stage = me.pick(['won', 'negotiate']);
  const saved = await me.ask('saveOpportunity', { id, stage, title: before.title, need, base: { need: before.need } });
  if (saved) me.wrote('opportunities', String(id), 'need', need, saved, before.need);
}

function waitingRows(me: Person): Row[] {
  return me.active('inbox').filter(({ text, status }) => text && status !== 'Made' && status !== 'Dismissed');
}

/** A row becomes one record, whoever takes it first. */
async function settleInbox(me: Person, row: Row | undefined): Promise<void> {
  if (!row) return;
  const settled = await me.ask('settleInbox', { id: row.id, as: 'interaction', customer: me.customer().id });
  if (settled) me.entered('interactions', String(settled.value.made), 'summary', String(row.text));
}

async function merge(me: Person, stays: Row, goes: Row): Promise<void> {
  if (stays.id === goes.id) return;
  const ids = [String(stays.id), String(goes.id)] as const;
  if (await me.ask('mergeCustomers', { ids })) me.ledger.united.push(ids);
}

/** A row that an archive has and the workbook lacks. */
async function archivePart(me: Person): Promise<void> {
  const name = me.word();
  const id = `C-${String(1_000_000_000 + me.draw(1_000_000_000)).replaceAll('1', '2')}`;
  const put = await me.ask('archivePart', {
    ...{ job: `Z-ARCHIVE${id}`, fileName: 'old.zip', language: 'en', tab: 'customers', part: 0 },
    columns: ['id', 'name', 'state'].map((key) => ({ key, header: key })),
    rows: [[id, name, 'Active']],
  });
  if (put) me.entered('customers', id, 'name', name);
}

/** All of a colleague's comes to this person, who has to be an admin; called again until it is done. */
async function leaveTeam(me: Person, leaver: Row | undefined): Promise<void> {
  const request = { email: leaver?.email, to: [me.name], job: `Z-LEAVER${me.draw(1_000_000)}` };
  for (let run = 0; run < 10; run++) {
    const ran = await me.ask('handOver', request);
    if (!ran || ran.value.done) return;
  }
}

async function undo(me: Person, id: string | undefined): Promise<void> {
  if (id && (await me.ask('undo', { id }))) me.ledger.undone.add(id);
}

/** Three customers, one of them twice the same file line sent: an import goes on until it is done. */
async function importFile(me: Person): Promise<void> {
  const names = [me.word(), me.word(), me.word()];
  const rows = names.map((name, index) => [name, `137${String(me.draw(10_000_000)).padStart(7, '0')}${index}`, 'Bath']);
  const opened = await me.ask('importOpen', {
    kind: 'customers',
    fileName: 'old.csv',
    headers: ['Customer', 'Phone', 'City'],
    sample: rows,
    rows: rows.length,
  });
  if (!opened) return;
  const { job, mapping } = opened.value;
  if (!(await me.ask('importRows', { job, part: 0, firstLine: 2, rows }))) return;
  if (!(await me.ask('importDryRun', { job, mapping }))) return;
  for (let run = 0; run < 10; run++) {
    const ran = await me.ask('importRun', { job });
    if (ran) me.ledger.operations.push(ran.value.undo);
    if (ran?.value.done) break;
  }
  for (const name of names) me.entered('customers', '', 'name', name);
}

/** A line of Today is ticked where the person sees it. */
async function tickToday(me: Person): Promise<void> {
  const chosen = me.draw(6);
  let ref = '';
  await me.editBetweenSaves(() => {
    const lines = me
      .numberedRows('today')
      .filter(({ values }) => values.rank !== null && String(values.ref).startsWith('T-') && !values.done);
    const line = lines[chosen % Math.max(1, lines.length)];
    if (!line) return null;
    ref = String(line.values.ref);
    return { kind: 'type', ...me.column('today', 'done'), row: line.row, texts: [['TRUE']] };
  });
  if (ref) me.ledger.ticked.add(ref);
}

async function tickFinding(me: Person): Promise<void> {
  const [id, column] = [me.pick(me.rows('findings'))?.id, me.pick(['apply', 'ignore']) ?? 'ignore'];
  await me.edit(() => {
    const cell = me.cell('findings', id, column);
    return cell && { kind: 'type', ...cell, texts: [['TRUE']] };
  });
}

async function typeCell(me: Person, sheet: SheetKey, id: unknown, field: string): Promise<void> {
  const value = me.word();
  const at = await me.edit(() => {
    const cell = me.cell(sheet, id, field);
    return cell && { kind: 'type', ...cell, texts: [[value]] };
  });
  if (at !== null) me.wrote(sheet, String(id), field, value, { op: '', from: at, to: at });
}

/** A day far off, which nobody else enters. */
async function typeNextDate(me: Person): Promise<void> {
  const id = String(me.customer().id);
  const day = `${2030 + me.draw(50)}-0${1 + me.draw(9)}-${10 + me.draw(19)}`;
  const at = await me.editBetweenSaves(() => {
    const cell = me.cell('customers', id, 'next_on');
    return cell && { kind: 'type', ...cell, texts: [[day]] };
  });
  if (at !== null) me.ledger.dates.push({ customer: id, day, at });
}

/** In Tasks itself, where no line of Today and no form knows of it. */
async function typeDone(me: Person, id: string): Promise<void> {
  const at = await me.editBetweenSaves(() => {
    const cell = me.cell('tasks', id, 'status');
    return cell && { kind: 'type', ...cell, texts: [['Done']] };
  });
  if (at !== null) me.ledger.ticked.add(id);
}

/** The text alone, below the last row. */
async function typeNewRow(me: Person, sheet: SheetKey, field: string): Promise<void> {
  const text = me.word();
  const at = await me.editBetweenSaves(() => ({
    kind: 'type',
    ...me.column(sheet, field),
    row: me.emptyRow(sheet),
    texts: [[text]],
  }));
  if (at !== null) me.entered(sheet, '', field, text);
}

function sort(me: Person, sheet: SheetKey, by: string): Promise<unknown> {
  const ascending = me.draw(2) === 0;
  return me.editBetweenSaves(() => ({ kind: 'sort', ...me.body(sheet), by: me.column(sheet, by).column, ascending }));
}

function insertColumn(me: Person, sheet: SheetKey): Promise<unknown> {
  const { sheet: tab, columns } = me.body(sheet);
  const at = 2 + me.draw(columns - 2);
  return me.editBetweenSaves(() => ({ kind: 'insertColumns', sheet: tab, at, count: 1 }));
}

async function deleteRow(me: Person, sheet: SheetKey): Promise<void> {
  const id = String(me.pick(me.active(sheet))?.id ?? '');
  const at = await me.editBetweenSaves(() => {
    const cell = me.cell(sheet, id, 'id');
    return cell && { kind: 'deleteRows', sheet: cell.sheet, at: cell.row, count: 1 };
  });
  if (at !== null) me.ledger.deleted.add(id);
}

async function takeOver(me: Person): Promise<void> {
  const taken = await me.ask('takeOver', {});
  if (taken) me.ledger.stewards.push({ email: me.email, ...taken });
}

async function look(me: Person): Promise<void> {
  await me.ask('poll', { revision: 1 });
  await me.ask('card', { id: me.customer().id });
  await me.ask('today', { scope: 'team' });
  await me.ask('searchIndex', {});
}
