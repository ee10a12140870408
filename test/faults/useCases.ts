import type { Host } from '../../local-host/host/host.ts';
import type { CallName } from '../../src/contract/calls.ts';
import type { SheetKey } from '../../src/schema/sheets.ts';
import { ann, ivy, nextFiring, type Seen, send, type Typed, tom, typeInto } from './send.ts';
import { file, fileRows, jobOf, mapping, rowsOf, theSwitch, toBeUndone, type WorldName } from './worlds.ts';

/** Something that writes: one execution, which a drill hurts, and that may be asked for again. */
export interface UseCase {
  /** what of the contract it goes through; null where a person or the clock acts without it */
  readonly call: CallName | null;
  readonly world: WorldName;
  readonly act: (host: Host) => Promise<Seen>;
  /** what a person does again when no answer, or a bad one, came; the clock's work has nobody who would */
  readonly again: ((host: Host) => Promise<Seen>) | null;
  /** left alone it does not end like a call that was asked for again */
  readonly isOnlyAskedAgain?: true;
  /** the trigger does not know who typed (platform I2); the hourly run signs with the steward's name */
  readonly isUnsigned?: true;
}

/** A call of the page, which asks again by the same operation. */
function page(world: WorldName, call: CallName, input: (host: Host) => object, as = ivy): UseCase {
  const act = (host: Host) => send(host, { call, input: input(host), as, op: 'Z-THEDRILLED' });
  return { call, world, act, again: act };
}

/**
 * An import that the clock ends has its figures, too; one that is undone in part stands in History as one to undo; an
 * archive, or a wish, has made a column.
 */
function onlyAskedAgain(useCase: UseCase): UseCase {
  return { ...useCase, isOnlyAskedAgain: true };
}

function clock(world: WorldName): UseCase {
  return { call: null, world, act: nextFiring, again: null };
}

/** A person types into a cell: what the struck trigger leaves is for the clock. */
function typing(world: WorldName, cell: Typed): UseCase {
  return { call: null, world, act: (host) => typeInto(host, cell), again: null, isUnsigned: true };
}

const first = (host: Host, sheet: SheetKey): Record<string, unknown> => rowsOf(host, sheet)[0] ?? {};
const idOf = (host: Host, sheet: SheetKey) => String(first(host, sheet).id);
const ofFirst = (host: Host) => ({ customer: idOf(host, 'customers') });
const allIds = (host: Host) => rowsOf(host, 'customers').map(({ id }) => id);
const lineOf = (host: Host) => {
  const { rule, ref, customer } = first(host, 'today');
  return { rule, ref, customer };
};

/** Calls until the file is written. */
async function wholeImport(host: Host): Promise<Seen> {
  for (;;) {
    const seen = await send(host, { call: 'importRun', input: jobOf(host), op: 'Z-THEDRILLED' });
    if (!seen.reply?.ok || (seen.reply.value as { done: boolean }).done) return seen;
  }
}

/** Every use case that writes. A new one joins by one line. */
export const useCases = {
  addCustomer: page('small', 'addCustomer', () => ({
    name: 'Brook Yarn',
    phone: '13900000001',
    next_action: 'call',
    next_on: '2026-11-30',
  })),
  updateCustomer: page('small', 'updateCustomer', (host) => ({
    id: idOf(host, 'customers'),
    set: { city: 'Ningbo', next_action: 'visit', next_on: '2026-12-01' },
    base: { city: null, next_action: 'Send the quote', next_on: '2026-11-23' },
  })),
  setTags: page('small', 'setTags', (host) => ({
    ids: allIds(host),
    add: [rowsOf(host, 'tags')[1]?.zh],
  })),
  saveContact: page('small', 'saveContact', (host) => ({
    ...ofFirst(host),
    name: 'Ms Reed',
    phone: '13900000002',
    primary: true,
  })),
  logInteraction: page('small', 'logInteraction', (host) => ({
    ...ofFirst(host),
    channel: 'phone',
    summary: 'Wants a quote',
    nextStep: 'quote',
    nextOn: '2026-11-27',
    finish: [idOf(host, 'tasks')],
    feedback: { kind: 'question' },
  })),
  enterLine: page('small', 'enterLine', () => ({
    added: { name: 'Brook Yarn', phone: '13900000001' },
    contact: 'Ms Reed',
    channel: 'phone',
    summary: 'Wants a quote',
    nextStep: 'quote',
    nextOn: '2026-11-27',
    newTags: ['Wool'],
  })),
  addOrder: page('small', 'addOrder', (host) => ({
    ...ofFirst(host),
    orderedOn: '2026-11-23',
    orderNo: 'A-1',
    lines: [
      { product: 'Paper', amountCents: 120_000 },
      { product: 'Ink', amountCents: 5_000 },
    ],
  })),
  addFeedback: page('small', 'addFeedback', (host) => ({
    ...ofFirst(host),
    channel: 'email',
    text: 'Torn box',
    kind: 'complaint',
    owner: 'Tom',
  })),
  moveFeedback: page('small', 'moveFeedback', (host) => ({
    id: idOf(host, 'feedback'),
    status: 'resolved',
    cause: 'carrier',
    resolution: 'sent anew',
  })),
  saveTask: page(
    'small',
    'saveTask',
    (host) => ({ ...ofFirst(host), title: 'Call back', dueOn: '2026-11-30', owner: 'Tom' }),
    tom,
  ),
  finishLine: page('drawn', 'finishLine', (host) => ({ ...lineOf(host), result: 'Sent' })),
  finishRuleLine: page('drawn', 'finishLine', (host) => ({ ...ofFirst(host), rule: 'R04', ref: 'R04|2026-11' })),
  handOver: page('drawn', 'moveLine', (host) => ({ ...lineOf(host), owner: 'Tom' })),
  moveLine: page('drawn', 'moveLine', (host) => ({ ...lineOf(host), to: '2026-11-26' })),
  addTag: page('small', 'saveTag', () => ({ zh: '熟客', en: 'Regular', dim: 'behaviour' })),
  renameTag: page('small', 'saveTag', (host) => ({
    id: idOf(host, 'tags'),
    zh: '大户',
    en: 'Big one',
    dim: 'behaviour',
  })),
  mergeTags: page('small', 'mergeTags', (host) => ({ id: idOf(host, 'tags'), into: rowsOf(host, 'tags')[1]?.id })),
  deleteTag: page('small', 'deleteTag', (host) => ({ id: rowsOf(host, 'tags').at(-1)?.id })),
  saveTeamRule: page('small', 'saveTeamRule', () => ({
    name: 'Large order',
    event: 'order',
    when: 'order.amount > 10000',
    text: 'Thank them',
    to: 'manager',
  })),
  saveSetting: page('small', 'saveSetting', () => ({ key: 'undo_days', value: '45' })),
  saveWishes: page('small', 'saveWishes', () => ({ fields: ['Packaging'], figures: ['Returns'], why: null })),
  judgeWish: onlyAskedAgain(page('wished', 'judgeWish', (host) => ({ id: idOf(host, 'improve'), take: true }))),
  suggest: page('small', 'suggest', () => ({ what: 'Show the last order', screen: 'Today' })),
  switchModuleOff: page('small', 'saveSetting', () => ({ key: 'module_care', value: 'FALSE' })),
  switchLanguage: page('small', 'saveSetting', () => ({ key: 'language', value: 'en' })),
  addMember: page('small', 'saveMember', () => ({ name: 'Ann', email: 'ann@team.example', role: 'member' })),
  renameMember: page('small', 'saveMember', () => ({ name: 'Thomas', email: tom, role: 'member' })),
  leaveTeam: page('small', 'handOver', () => ({ email: tom, to: ['Ivy'], job: 'Z-THEDRILLED' })),
  joinTeam: page('small', 'joinTeam', () => ({ name: 'Ann' }), ann),
  saveView: page('small', 'saveView', () => ({ name: 'Mine', rule: 'owner = me', shared: true })),
  removeView: page('viewed', 'removeView', () => ({ name: 'Mine', shared: true })),
  assignOwner: page('small', 'assignOwner', (host) => ({ ids: allIds(host), owner: 'Tom' })),
  addTasks: page('small', 'addTasks', (host) => ({ ids: allIds(host), title: 'Call back', dueOn: '2026-11-30' })),
  workingList: page('small', 'workingList', (host) => ({ ids: allIds(host) })),
  takePlays: page('drawn', 'takePlays', ofFirst),
  saveOpportunity: page('selling', 'saveOpportunity', (host) => ({
    ...ofFirst(host),
    title: 'Spring tea',
    stage: 'quote',
    amountCents: 2_000_000,
  })),
  saveConsent: page('small', 'saveConsent', (host) => ({
    ...ofFirst(host),
    ...{ purpose: 'marketing', status: 'granted', proof: 'Card of the fair' },
  })),
  erase: page('small', 'erase', (host) => ({
    ...ofFirst(host),
    name: 'Quillmoor Paper',
  })),
  saveForms: page('small', 'saveForms', () => ({ tabs: ['工作表1'], columns: { 姓名: 'name' } })),
  formLink: page('inbox', 'formLink', ofFirst),
  settleInbox: page('answered', 'settleInbox', (host) => ({
    id: rowsOf(host, 'inbox').find(({ what }) => what === '资料变更')?.id,
    as: 'change',
    ...ofFirst(host),
    accept: ['city'],
  })),
  dropInbox: page('answered', 'settleInbox', (host) => ({
    id: rowsOf(host, 'inbox').find(({ what }) => what === '资料变更')?.id,
    as: null,
  })),
  mergeCustomers: page('small', 'mergeCustomers', (host) => ({ ids: allIds(host).slice(0, 2) })),
  settleFinding: page('found', 'settleFinding', (host) => ({
    id: idOf(host, 'findings'),
    deed: 'ignore',
    reason: 'Ours',
  })),
  notDuplicate: page('small', 'notDuplicate', (host) => ({ ids: allIds(host).slice(0, 2) })),
  undo: page('small', 'undo', () => ({ id: toBeUndone })),
  takeOver: page('small', 'takeOver', () => ({}), tom),
  removeExample: page('example', 'removeExample', () => ({})),
  uninstall: page('small', 'uninstall', () => ({})),
  repair: page('damaged', 'repair', () => ({})),
  install: page('empty', 'install', () => ({ language: 'zh-CN' })),
  installExample: page('empty', 'install', () => ({ language: 'zh-CN', example: true })),
  importOpen: page('small', 'importOpen', () => file),
  importRows: page('openedFile', 'importRows', (host) => ({ ...jobOf(host), part: 0, firstLine: 2, rows: fileRows })),
  importDryRun: page('sentFile', 'importDryRun', (host) => ({ ...jobOf(host), mapping })),
  importRun: onlyAskedAgain({ ...page('checkedFile', 'importRun', jobOf), again: wholeImport }),
  archiveTaken: page('small', 'archiveTaken', () => ({})),
  archivePart: onlyAskedAgain(
    page('small', 'archivePart', (host) => ({
      ...{ job: 'Z-THEARCHIVE', fileName: 'old.zip', language: 'en', tab: 'customers', part: 0 },
      columns: [
        { key: 'id', header: 'ID' },
        { key: 'name', header: 'Name' },
        { key: 'state', header: 'State' },
        { key: null, header: 'Hat size' },
      ],
      rows: [
        [idOf(host, 'customers'), 'Brook Yarn', 'Active', '58'],
        ['C-0000000000', 'Ash Works', 'Active', '59'],
      ],
    })),
  ),
  nightBack: page('backed', 'nightBack', () => ({ job: 'Z-THEDRILLED', tab: 'customers', night: '2026-11-24' })),
  tickSpoilt: page('spoilt', 'tickSpoilt', () => ({})),
  undoLanguage: page('switched', 'undo', () => ({ id: theSwitch })),
  undoImport: page('importedFile', 'undo', (host) => ({ id: jobOf(host).job })),
  runHour: page('edited', 'runNow', () => ({ what: 'hour' })),
  runDue: page('late', 'runNow', () => ({ what: 'due' }), tom),
  runFigures: page('edited', 'runNow', () => ({ what: 'night' })),
  typeCustomer: typing('small', { sheet: 'customers', column: 'name', row: 5, text: 'Brook Yarn' }),
  typePhone: typing('small', { sheet: 'customers', column: 'phone', row: 3, text: '13800009999' }),
  tickLine: typing('drawn', { sheet: 'today', column: 'done', row: 2, text: 'TRUE' }),
  moveLineByHand: typing('drawn', { sheet: 'today', column: 'snooze', row: 2, text: '2026-11-26' }),
  hour: clock('small'),
  hourOfEdits: clock('edited'),
  hourOfInbox: clock('inbox'),
  hourOfRules: clock('ruled'),
  digest: clock('digest'),
  night: clock('night'),
} satisfies Record<string, UseCase>;

export type UseCaseName = keyof typeof useCases;
