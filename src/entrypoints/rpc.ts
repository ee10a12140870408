import { errorText } from '../../templates/errorText.ts';
import { fill } from '../../templates/fill.ts';
import { columnName } from '../../templates/names.ts';
import { sheetTexts } from '../../templates/sheets.ts';
import type { Answer, FieldError, Refusal, Reply, Request } from '../contract/call.ts';
import { accountLanguage } from '../google/menu.ts';
import { type Ports, StructureError } from '../ports.ts';
import { inLanguage, type Language } from '../schema/language.ts';
import type { SheetKey } from '../schema/sheets.ts';
import { noPermission } from '../services/common/adminOnly.ts';
import { errorFacts } from '../services/common/errorFacts.ts';
import { lockWaitMs } from '../services/common/lockWait.ts';
import { readerLanguage } from '../services/common/readerLanguage.ts';
import { bringWords } from '../services/workbook/bringWords.ts';
import { followModules } from '../services/workbook/followModules.ts';
import { isNewerWorkbook, isOlderWorkbook } from '../services/workbook/isNewerWorkbook.ts';
import { migrate } from '../services/workbook/migrate.ts';
import { type Door, doorOf, type Issue } from './doors.ts';
import { portsOfRun } from './run.ts';
import { version } from './version.ts';

/** Calls that make sense before the workbook is there, or by somebody who is not in Team yet. */
const openToAll = ['open', 'install', 'joinTeam', 'poll', 'repair', 'uninstall'];
/** Calls that make the very tabs that the others need. */
const makesTabs = ['install', 'repair'];

/**
 * The page's one function (platform V41): JSON text in, JSON text out. It never throws on purpose; what the user can cause
 * is a code with its sentence.
 */
export function rpc(text: string | Request): string {
  const request = readRequest(text);
  const ports = portsOfRun(request?.op);
  if (!request) return JSON.stringify(replyOf({ ok: false, code: 'unexpected' }, accountLanguage()));
  // who did not let the script see the spreadsheet is told how to
  if (!ports) return JSON.stringify(replyOf({ ok: false, code: 'not-permitted' }, accountLanguage()));
  try {
    return JSON.stringify(replyOf(answerTo(request, ports), languageOf(ports), request.call));
  } catch (error) {
    if (!(error instanceof StructureError)) ports.log('call-failed', { call: request.call, ...errorFacts(error) });
    const refusal = isForbidden(request, ports) ? readOnly(request, ports) : refusalFor(error, languageOf(ports));
    return JSON.stringify(replyOf(refusal, languageOf(ports), request.call));
  }
}

/** Whether a call failed because Google lets its person only read. Asked when it failed: it is one call more. */
function isForbidden({ call }: Request, { structure }: Ports): boolean {
  try {
    return doorOf(call)?.writes === true && !structure.mayEdit();
  } catch {
    return false;
  }
}

function readOnly({ op }: Request, ports: Ports): Refusal {
  if (op) ports.operations.giveUp(op);
  return noPermission(ports.config);
}

function answerTo(request: Request, ports: Ports): Answer<unknown> {
  if (request.user && ports.user.email && request.user !== ports.user.email) {
    return { ok: false, code: 'wrong-account', places: { email: request.user } };
  }
  if (request.version && request.version !== version) return { ok: false, code: 'reload' };
  const door = doorOf(request.call);
  if (!door) return { ok: false, code: 'unexpected' };
  if (door.writes === 'in parts' && isNewerWorkbook(ports)) return { ok: false, code: 'reload' };
  const parsed = door.parse(request.input);
  if (!parsed.ok) return invalid(parsed.issues, request.input);
  const input = parsed.value;
  if (door.writes === true) return write(door, input, request, ports);
  if (bringsUpToDate(request, ports)) {
    ports.lock.run(lockWaitMs, () => {
      ports.operations.finishPlanned();
      migrate(ports);
    });
  }
  return refusalOf(request, ports) ?? door.serve(input, ports);
}

/** Whoever comes before the first clock run of a new version brings what it needs along: no save waits for the hour (failures F55). */
function bringsUpToDate({ call }: Request, ports: Ports): boolean {
  const { structure, user } = ports;
  if (!isOlderWorkbook(ports) || makesTabs.includes(call) || !structure.installed()) return false;
  return user.member !== null && user.member.role !== 'viewer' && structure.mayEdit();
}

function refusalOf({ call }: Request, { structure }: Ports): Refusal | null {
  return openToAll.includes(call) || structure.installed() ? null : { ok: false, code: 'not-installed' };
}

/** A stranger joins first; a viewer of Team only looks. */
function refusalToWrite({ call }: Request, ports: Ports): Refusal | null {
  const { user } = ports;
  if (openToAll.includes(call)) return null;
  if (!user.member) return { ok: false, code: 'not-a-member' };
  if (user.member.role !== 'viewer') return null;
  return noPermission(ports.config);
}

/**
 * Under the document lock, before which nothing is read that would have to be read again: what a killed run left is
 * finished, a repeated save gets its first answer.
 */
function write(door: Door, input: unknown, request: Request, ports: Ports): Answer<unknown> {
  const run = ports.lock.run(lockWaitMs, (): Answer<unknown> => {
    if (isNewerWorkbook(ports)) return { ok: false, code: 'reload' };
    const refusal = refusalOf(request, ports) ?? refusalToWrite(request, ports);
    if (refusal) return refusal;
    if (!ports.structure.installed() || makesTabs.includes(request.call)) return door.serve(input, ports);
    ports.operations.finishPlanned();
    if (bringsUpToDate(request, ports)) migrate(ports);
    bringWords(ports);
    followModules(ports);
    const before = request.op ? ports.operations.answered(request.op) : undefined;
    return before !== undefined ? { ok: true, value: before } : door.serve(input, ports);
  });
  return run.ok ? run.value : { ok: false, code: 'busy' };
}

function readRequest(text: string | Request): Request | null {
  try {
    const request = (typeof text === 'string' ? JSON.parse(text) : text) as Request | null;
    return request && typeof request.call === 'string' ? request : null;
  } catch {
    return null;
  }
}

function invalid(issues: readonly Issue[], input: unknown): Refusal {
  const fields: Record<string, FieldError> = {};
  for (const issue of issues) {
    // an edit of a record has its fields one level down
    const field = issue.path.filter((part) => part !== 'set').join('.');
    fields[field || 'input'] ??= faultOf(issue, input);
  }
  return { ok: false, code: 'invalid', fields };
}

/** What is wrong with an input before its service sees it, in the words that the services use. */
function faultOf({ code, path, origin, minimum, maximum }: Issue, input: unknown): FieldError {
  switch (code) {
    case 'too_big':
      return { code: origin === 'string' ? 'too-long' : 'too-large', places: { max: Number(maximum) } };
    case 'too_small':
      return { code: 'too-small', places: { min: Number(minimum) } };
    case 'custom': // days and moments are the only inputs with a check of their own
      return { code: 'day-unreadable', places: { value: String(valueAt(input, path)) } };
    default:
      return { code: 'unreadable-input' };
  }
}

function valueAt(input: unknown, path: Issue['path']): unknown {
  return path.reduce((value, part) => (value as Record<PropertyKey, unknown> | undefined)?.[part], input);
}

function refusalFor(error: unknown, language: Language): Refusal {
  if (!(error instanceof StructureError)) return { ok: false, code: 'unexpected', places: { ...errorFacts(error) } };
  const { sheet, column } = error;
  const places = {
    tab: inLanguage(sheetTexts[sheet].name, language),
    column: column && columnName(sheet, column, language),
  };
  return { ok: false, code: column ? 'structure-column' : 'structure', places };
}

function languageOf(ports: Ports): Language {
  try {
    return readerLanguage(ports);
  } catch {
    return 'en'; // Team or Settings cannot be read: the sentence that says so must still arrive
  }
}

function replyOf(answer: Answer<unknown>, language: Language, call = ''): Reply {
  if (answer.ok) return answer;
  const { code, fields = {}, places, details } = answer;
  const n = Object.keys(fields).length;
  const sentences = Object.entries(fields).map(([field, error]) => [
    field,
    {
      code: error.code,
      message: sentence(error.code, { field: fieldName(call, field, language), ...error.places }, language),
    },
  ]);
  return {
    ok: false,
    code,
    message: sentence(code, { n, call: call.slice(0, 40), version, error: '', at: '', ...places }, language),
    ...(n > 0 && { fields: Object.fromEntries(sentences) }),
    ...(details !== undefined && { details }),
  };
}

/** Which sheet's columns the fields of a form are, for the words of its errors. */
const formSheets: Readonly<Record<string, SheetKey>> = {
  addCustomer: 'customers',
  updateCustomer: 'customers',
  saveContact: 'contacts',
  logInteraction: 'interactions',
  enterLine: 'interactions',
  addOrder: 'orders',
  settleInbox: 'customers',
  saveOpportunity: 'opportunities',
  saveConsent: 'consents',
  addFeedback: 'feedback',
  moveFeedback: 'feedback',
  saveTask: 'tasks',
  addTasks: 'tasks',
  assignOwner: 'customers',
  moveLine: 'tasks',
  saveMember: 'team',
  joinTeam: 'team',
  saveTag: 'tags',
  saveTeamRule: 'automation',
  tryTagRule: 'tags',
};

/** A field as its column is headed: `nextOn` of a form is `next_on` of the sheet. */
function fieldName(call: string, field: string, language: Language): string {
  const sheet = formSheets[call];
  const key = field.replace(/.*\./, '').replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  return sheet ? columnName(sheet, key, language) : field;
}

function sentence(code: string, places: Readonly<Record<string, string | number>>, language: Language): string {
  return fill(inLanguage(errorText(code), language), places);
}
