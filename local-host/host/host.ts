import { EventEmitter } from 'node:events';
import { checkArguments } from '../page/bridge/checkArguments.ts';
import { type Program, RealmPool } from '../realm/realmPool.ts';
import { surfaceOf } from '../realm/surface.ts';
import { decodeValue, encodeValue, Handles } from '../realm/wire.ts';
import type { CacheStore } from '../services/cache.ts';
import { checkSignature } from '../services/checkSignature.ts';
import { DocumentLock } from '../services/lock.ts';
import { type MailOffice, mailsLeft, type SentMail } from '../services/mail.ts';
import { COMPUTING_FACTOR } from '../services/prices.ts';
import { propertyQuota } from '../services/properties.ts';
import { authModeOf, type Trigger, type TriggerRegistry } from '../services/scriptApp.ts';
import { HostStrictError, ServiceError, type ServiceObject } from '../services/service.ts';
import type { UiHooks } from '../services/ui.ts';
import { applyHumanEdit, type EditEvent, type HumanEdit } from '../workbook/humanEdit.ts';
import type { SpreadsheetLocale } from '../workbook/localeRules.ts';
import { Workbook } from '../workbook/workbook.ts';
import { authorize } from './authorize.ts';
import { type Bundle, loadBundle, programOf } from './bundle.ts';
import { lockFolder } from './folderLock.ts';
import type { ExecutionRecord, HostState, HostUser } from './hostState.ts';
import { parseTime, timeText } from './localTime.ts';
import { type PageValue, pageValueOf } from './pageValue.ts';
import { repositoryRoot } from './repositoryRoot.ts';
import { type ExecutionKind, Killed, RunningExecution, wallMs } from './runningExecution.ts';
import { isSaved, load, Saver } from './saving.ts';
import { type Services, servicesFor } from './servicesFor.ts';
import { nextFiring, withOwnMinute } from './triggerTimes.ts';
import { emptyView, type PersonView } from './windows.ts';

export interface HostOptions {
  /** where it is kept; in memory only when missing */
  readonly dir?: string;
  readonly locale?: SpreadsheetLocale;
  readonly timeZone?: string;
  /** `2024-03-01T08:00` in the spreadsheet's zone, or milliseconds since 1970 */
  readonly now?: string | number;
  readonly users?: readonly HostUser[];
  readonly name?: string;
  /** folder of the built add-on */
  readonly bundleDir?: string;
  /** a published add-on; a script bound to the sheet unless told so */
  readonly isAddOn?: boolean;
}

/** What became of one call. */
export interface Outcome {
  readonly value: unknown;
  readonly error: { readonly name: string; readonly message: string; readonly stack?: string } | null;
  readonly record: ExecutionRecord;
}

interface Start {
  readonly user: string;
  readonly kind: ExecutionKind;
  readonly functionName: string;
  readonly args: (spreadsheet: Services['spreadsheet']) => readonly unknown[];
  readonly authMode?: 'NONE' | 'LIMITED' | 'FULL';
  readonly program?: Program;
  readonly hasDocument?: boolean;
}

const dayMs = 86_400_000;
/** Under Extensions the menu bears the project's name. */
const addOnName = '客户动态 Customer Dynamics';
const keptExecutions = 500;
const triggerMsADay = 90 * 60_000;
/** executions at once of one person (Q10) */
const mostAtOnce = 30;
/** edits that wait while onEdit is busy; later ones are lost (T4) */
const mostEditsWaiting = 2;

/** One spreadsheet with its people, clock, mail and disk, on which the built add-on runs as at Google. */
export class Host extends EventEmitter {
  private readonly pool: RealmPool;
  private readonly lock = new DocumentLock();
  private readonly quota = propertyQuota();
  private readonly documentCache: CacheStore = new Map();
  private readonly userCaches = new Map<string, CacheStore>();
  private readonly views = new Map<string, PersonView>();
  private saver: Saver | null = null;
  private unlock: () => void = () => undefined;
  private killAt: number | null = null;
  /** clock runs of an add-on see their document (A) or not (B): platform T20a */
  triggersSeeDocument = true;
  /** Google does not reveal the person: getActiveUser() has no address (H36, H37) */
  hidesActiveUser = false;
  /** last parts of scopes that a person did not grant, by address (platform A15) */
  readonly withheldScopes = new Map<string, readonly string[]>();
  /** an uncaught exception loses the writes that waited; the other outcome of H15 */
  dropsWritesOnException = false;
  private readonly atOnce = new Map<string, number>();
  private editsUnderWay = 0;
  private lastEdit: Promise<unknown> = Promise.resolve();

  private constructor(
    readonly book: Workbook,
    readonly state: HostState,
    readonly mails: SentMail[],
    readonly executions: ExecutionRecord[],
    readonly bundle: Bundle,
  ) {
    super();
    this.pool = new RealmPool(repositoryRoot(), bundle.timeZone);
    book.clock = () => state.now;
    book.onChange((change) => this.emit('change', change));
  }

  static async create(options: HostOptions = {}): Promise<Host> {
    const { dir, timeZone = 'Asia/Shanghai', locale = 'zh_CN', now = Date.now(), name = '' } = options;
    if (dir && isSaved(dir)) throw new Error(`There is a workbook in ${dir} already.`);
    const users = options.users ?? defaultUsers;
    const owner = users.find(({ role }) => role === 'owner') ?? users[0];
    const book = new Workbook({ id: 'local-spreadsheet', name, locale, timeZone, owner: owner?.email ?? '' });
    book.insertSheet(locale === 'zh_CN' ? '工作表1' : 'Sheet1');
    const state: HostState = {
      now: typeof now === 'number' ? now : parseTime(now, timeZone),
      users: [...users],
      isAddOn: options.isAddOn ?? false,
      isEnabled: false,
      documentProperties: {},
      userProperties: {},
      triggers: [],
      triggersCreated: {},
      triggerTime: {},
      mailUse: {},
      mailsADay: 100,
      nextId: 1,
    };
    const host = new Host(book, state, [], [], loadBundle(options.bundleDir ?? defaultBundle()));
    if (dir) {
      host.unlock = lockFolder(dir);
      host.saver = new Saver(dir);
    }
    host.applyRoles();
    host.save();
    return host;
  }

  /** @throws Error when the directory holds no readable workbook, or another process has it open */
  static async open(dir: string, bundleDir: string = defaultBundle()): Promise<Host> {
    if (!isSaved(dir)) throw new Error(`There is no workbook in ${dir}. Make one with: npm run -s host -- new ${dir}`);
    const bundle = loadBundle(bundleDir);
    const unlock = lockFolder(dir);
    try {
      const { loaded, saver } = load(dir);
      const host = new Host(
        Workbook.load(loaded.parts),
        loaded.state,
        [...loaded.mails],
        [...loaded.executions],
        bundle,
      );
      host.saver = saver;
      host.unlock = unlock;
      host.applyRoles();
      return host;
    } catch (error) {
      unlock();
      throw error;
    }
  }

  async close(): Promise<void> {
    await this.pool.close();
    this.unlock();
  }

  // People

  user(email: string): HostUser {
    const user = this.state.users.find((one) => one.email === email.toLowerCase());
    if (!user)
      throw new Error(
        `${email} has no access to this spreadsheet. Known: ${this.state.users.map((one) => one.email).join(', ')}`,
      );
    return user;
  }

  /** Shares the spreadsheet with somebody, or changes the role. */
  share(user: HostUser): void {
    this.state.users = [...this.state.users.filter(({ email }) => email !== user.email), user];
    this.applyRoles();
    this.emit('ui');
    this.save();
  }

  private applyRoles(): void {
    const withRole = (role: HostUser['role']) =>
      this.state.users.filter((user) => user.role === role).map(({ email }) => email);
    this.book.editors = withRole('editor');
    this.book.viewers = withRole('viewer');
  }

  view(email: string): PersonView {
    const known = this.views.get(email);
    if (known) return known;
    const view = emptyView();
    this.views.set(email, view);
    return view;
  }

  // What people do

  /** A person opens the file: the add-on's menu appears. Viewers have none (T1): null. */
  async openFor(email: string): Promise<Outcome | null> {
    this.view(email).menus = [];
    if (this.user(email).role === 'viewer') return null;
    // an add-on is enabled in a file once somebody has used it there (A1)
    const authMode = this.state.isAddOn && !this.state.isEnabled ? 'NONE' : 'LIMITED';
    return this.execute({
      user: email,
      kind: 'simple',
      functionName: 'onOpen',
      authMode,
      args: (spreadsheet) => [
        { authMode: authModeOf(authMode), ...(authMode !== 'NONE' && { source: spreadsheet.spreadsheet() }) },
      ],
    });
  }

  menuClick(email: string, functionName: string): Promise<Outcome> {
    return this.execute({ user: email, kind: 'menu', functionName, args: () => [] });
  }

  /**
   * `google.script.run`: what the success handler gets, or the error of the failure handler.
   *
   * @throws TypeError for arguments that do not cross; nothing runs then (V35)
   */
  async call(email: string, functionName: string, args: readonly unknown[]): Promise<Outcome> {
    const values = checkArguments(args);
    return this.execute({ user: email, kind: 'page', functionName, args: () => values });
  }

  /** Any Apps Script source against this spreadsheet, without the add-on. */
  async runSource(email: string, source: string, functionName: string, file = 'Code.gs'): Promise<Outcome> {
    return this.execute({ user: email, kind: 'run', functionName, args: () => [], program: programOf(source, file) });
  }

  /** A person changes the grid; the simple trigger runs as that person where Google runs it. */
  async humanEdit(email: string, edit: HumanEdit): Promise<Outcome | null> {
    const event = applyHumanEdit(this.book, edit, { user: email, now: this.state.now });
    this.save();
    if (!event || !this.bundle.functions.includes('onEdit')) return null;
    if (this.editsUnderWay > mostEditsWaiting) return null;
    this.editsUnderWay += 1;
    const edited = this.lastEdit
      .then(() => this.runOnEdit(email, event))
      .finally(() => {
        this.editsUnderWay -= 1;
      });
    this.lastEdit = edited.catch(() => undefined);
    return edited;
  }

  private runOnEdit(email: string, event: EditEvent): Promise<Outcome> {
    return this.execute({
      user: email,
      kind: 'simple',
      functionName: 'onEdit',
      authMode: 'LIMITED',
      args: (spreadsheet) => [
        {
          authMode: authModeOf('LIMITED'),
          range: spreadsheet.range(event.sheet, event.area),
          source: spreadsheet.spreadsheet(),
          ...(event.value !== undefined && { value: event.value }),
          ...(event.oldValue !== undefined && { oldValue: event.oldValue }),
        },
      ],
    });
  }

  answer(email: string, question: string, button: string, text: string): void {
    const view = this.view(email);
    if (view.question?.id !== question) return;
    const { answer } = view.question;
    view.question = null;
    answer(button, text);
    this.emit('ui');
  }

  closePage(email: string, which: 'sidebar' | 'dialog'): void {
    this.view(email)[which] = null;
    this.emit('ui');
  }

  // Time

  /** Moves the clock on and fires what falls due on the way. */
  async advanceTo(time: number, onRun: (outcome: Outcome) => void = () => undefined): Promise<void> {
    for (;;) {
      const due = this.state.triggers
        .filter(({ nextAt }) => nextAt !== null && nextAt <= time)
        .sort((a, b) => (a.nextAt ?? 0) - (b.nextAt ?? 0))[0];
      if (!due) break;
      this.state.now = Math.max(this.state.now, due.nextAt ?? 0);
      due.nextAt = due.schedule && nextFiring(due.schedule, this.state.now, this.bundle.timeZone);
      onRun(await this.fire(due));
    }
    this.state.now = Math.max(this.state.now, time);
    this.save();
    this.emit('clock');
  }

  private async fire(trigger: Trigger): Promise<Outcome> {
    const used = this.triggerTimeOf(trigger.user);
    if (used.ms >= triggerMsADay) {
      return this.refused(trigger, 'Service using too much computer time for one day');
    }
    const at = new Date(this.state.now);
    const outcome = await this.execute({
      user: trigger.user,
      kind: 'trigger',
      functionName: trigger.handler,
      hasDocument: this.triggersSeeDocument,
      args: () => [clockEvent(at, trigger.id)],
    });
    used.ms += outcome.record.simulatedMs;
    this.state.triggerTime[trigger.user] = used;
    return outcome;
  }

  private triggerTimeOf(user: string): { since: number; ms: number } {
    const used = this.state.triggerTime[user];
    return used && this.state.now - used.since < dayMs ? used : { since: this.state.now, ms: 0 };
  }

  triggerMinutes(user: string): number {
    return Math.round(this.triggerTimeOf(user).ms / 60_000);
  }

  private refused(trigger: Trigger, message: string): Outcome {
    const record: ExecutionRecord = {
      id: this.newId('E'),
      functionName: trigger.handler,
      kind: 'trigger',
      user: trigger.user,
      startedAt: this.state.now,
      simulatedMs: 0,
      ownMs: 0,
      countedCalls: 0,
      counts: {},
      cellsRead: 0,
      cellsWritten: 0,
      error: message,
      warnings: [],
      log: [],
    };
    this.remember(record);
    return { value: null, error: { name: 'Exception', message }, record };
  }

  timeText(at: number = this.state.now): string {
    return timeText(at, this.book.timeZone);
  }

  parseTime(text: string): number {
    return parseTime(text, this.book.timeZone);
  }

  mailsLeft(email: string): number {
    return mailsLeft(this.office(), email, this.state.now);
  }

  // Drills

  /** The next execution is killed at its k-th counted call. */
  killNextAt(call: number | null): void {
    this.killAt = call;
  }

  // Running

  private async execute(start: Start): Promise<Outcome> {
    const user = this.user(start.user);
    const running = this.atOnce.get(user.email) ?? 0;
    this.atOnce.set(user.email, running + 1);
    try {
      return await this.executeFor(user, start, running);
    } finally {
      this.atOnce.set(user.email, (this.atOnce.get(user.email) ?? 1) - 1);
    }
  }

  private async executeFor(user: HostUser, start: Start, running: number): Promise<Outcome> {
    const authMode = start.authMode ?? 'FULL';
    const program = start.program ?? this.bundle.program;
    const execution = new RunningExecution({
      id: this.newId('E'),
      functionName: start.functionName,
      kind: start.kind,
      effectiveUser: user.email,
      activeUser: authMode === 'FULL' && !this.hidesActiveUser ? user.email : '',
      authMode,
      startedAt: this.state.now,
      scopes: this.scopesOf(user.email),
      languagePrefix: ['en', 'zh-CN'].includes(user.language) ? '' : `[${user.language}] `,
      killAtCall: this.killAt,
    });
    this.killAt = null;
    if (start.kind === 'menu' || start.kind === 'page') this.state.isEnabled = true;
    const services = servicesFor(execution, this.groundFor(user, start));
    const handles = new Handles();
    const surface = surfaceOf(services.roots, handles);
    const values = start.args(services.spreadsheet).map((value) => encodeValue(value, handles));
    Object.assign(surface.classes, handles.takeNewClasses());
    let end: Awaited<ReturnType<RealmPool['run']>>;
    try {
      execution.charge({ operation: start.kind === 'page' ? 'pageCall' : 'executionStart' });
      if (running >= mostAtOnce) {
        throw new ServiceError('There are too many scripts running simultaneously for this Google user account.');
      }
      if (!program.functions.includes(start.functionName)) {
        throw new ServiceError(`Script function not found: ${start.functionName}`);
      }
      end = await this.pool.run(
        {
          program,
          stuckAfterMs: wallMs[start.kind] / COMPUTING_FACTOR,
          name: start.functionName,
          argumentsJson: JSON.stringify(values),
          now: execution.now(),
          surface,
        },
        (message, ownMs) => this.serve(message, ownMs, execution, handles),
      );
    } catch (error) {
      if (error instanceof ServiceError) {
        const answer = JSON.stringify({ error: { name: 'Exception', message: error.message } });
        end = { kind: 'ended', answer, ownMs: 0, restMs: 0 };
      } else if (error instanceof Killed) end = { kind: 'killed' };
      else throw error;
    }
    return this.finish(end, execution, services);
  }

  private async serve(message: string, ownMs: number, execution: RunningExecution, handles: Handles) {
    try {
      execution.compute(ownMs);
      const { handle, member, values } = JSON.parse(message) as { handle: number; member: string; values: unknown[] };
      const value = await use(
        handles.objectOf(handle),
        member,
        values.map((one) => decodeValue(one, handles)),
        execution,
      );
      const encoded = encodeValue(value, handles);
      return { text: JSON.stringify({ value: encoded, classes: handles.takeNewClasses() }), now: execution.now() };
    } catch (error) {
      if (error instanceof Killed) return 'killed' as const;
      return { text: JSON.stringify({ error: errorFor(error, execution) }), now: execution.now() };
    }
  }

  private finish(
    end: Awaited<ReturnType<RealmPool['run']>>,
    execution: RunningExecution,
    { spreadsheet }: Services,
  ): Outcome {
    let error: Outcome['error'] = null;
    let page: PageValue = { value: null, warning: null };
    try {
      if (end.kind !== 'ended') throw new Killed();
      execution.compute(end.restMs);
      const answer = JSON.parse(end.answer) as { value?: unknown; error?: NonNullable<Outcome['error']> };
      error = answer.error ?? null;
      page = execution.kind === 'page' ? pageValueOf(answer.value) : { value: loosely(answer.value), warning: null };
      if (error && this.dropsWritesOnException) spreadsheet.drop();
      else spreadsheet.commit(execution);
    } catch (problem) {
      spreadsheet.drop();
      if (problem instanceof Killed) error = { name: 'Exception', message: 'Exceeded maximum execution time' };
      else error = errorFor(problem, execution);
    }
    this.lock.release(execution);
    if (page.warning) execution.warn(page.warning);
    this.state.now = Math.max(this.state.now, execution.now());
    const record = recordOf(execution, end.kind === 'ended' ? end.ownMs : execution.ownMs, error);
    this.remember(record);
    return { value: page.value, error, record };
  }

  private remember(record: ExecutionRecord): void {
    this.executions.push(record);
    if (this.executions.length > keptExecutions) this.executions.shift();
    this.save();
    this.emit('execution', record);
  }

  private groundFor(user: HostUser, start: Start) {
    const properties = (this.state.userProperties[user.email] ??= {});
    const cache = this.userCaches.get(user.email) ?? new Map();
    this.userCaches.set(user.email, cache);
    const isFaced = start.kind === 'menu' || start.kind === 'page' || start.functionName === 'onOpen';
    return {
      book: this.book,
      documentProperties: this.state.documentProperties,
      userProperties: properties,
      propertyQuota: this.quota,
      documentCache: this.documentCache,
      userCache: cache,
      lock: this.lock,
      mail: this.office(),
      triggers: this.registry(),
      pages: start.program ? {} : this.bundle.pages,
      scriptTimeZone: this.bundle.timeZone,
      userLocale: user.language,
      ui: isFaced ? this.uiFor(user.email) : null,
      yieldToOthers: () => new Promise<void>((resolve) => setImmediate(resolve)),
      toast: (text: string, title: string) => {
        if (!isFaced) return;
        this.view(user.email).toast = { id: this.newId('N'), title, text };
        this.emit('ui');
      },
      hasDocument: start.hasDocument ?? true,
      isScopeMissing: this.scopesOf(user.email).size < this.bundle.scopes.size,
    };
  }

  private scopesOf(email: string): ReadonlySet<string> {
    const withheld = this.withheldScopes.get(email) ?? [];
    return new Set([...this.bundle.scopes].filter((scope) => !withheld.includes(scope)));
  }

  private uiFor(email: string): UiHooks {
    const view = this.view(email);
    return {
      addOnName,
      addMenu: (menu) => {
        view.menus = [...view.menus.filter(({ title }) => title !== menu.title), menu];
        this.emit('ui');
      },
      show: (kind, page) => {
        view[kind] = { ...page, id: this.newId('U') };
        this.emit('ui');
      },
      ask: (question) =>
        new Promise((resolve) => {
          const answer = (button: string, text: string) => resolve({ button, text });
          view.question = { ...question, id: this.newId('Q'), answer };
          this.emit('ui');
        }),
    };
  }

  private office(): MailOffice {
    return {
      recipientsADay: this.state.mailsADay,
      use: this.state.mailUse,
      deliver: (mail) => {
        this.mails.push(mail);
        this.emit('mail', mail);
      },
    };
  }

  private registry(): TriggerRegistry {
    const { state, bundle } = this;
    return {
      triggers: state.triggers,
      created: state.triggersCreated,
      isAddOn: state.isAddOn,
      register: (draft, now) => {
        const id = this.newId('G');
        const schedule = draft.schedule && withOwnMinute(draft.schedule, Number(id.slice(1)));
        const nextAt = schedule && nextFiring(schedule, now, bundle.timeZone);
        const trigger: Trigger = { ...draft, id, schedule, nextAt };
        state.triggers.push(trigger);
        return trigger;
      },
      remove: (id) => {
        const index = state.triggers.findIndex((trigger) => trigger.id === id);
        if (index >= 0) state.triggers.splice(index, 1);
      },
    };
  }

  private newId(kind: string): string {
    return `${kind}${this.state.nextId++}`;
  }

  private save(): void {
    this.saver?.save(this.book, { state: this.state, mails: this.mails, executions: this.executions });
  }
}

async function use(
  object: ServiceObject,
  member: string,
  args: readonly unknown[],
  execution: RunningExecution,
): Promise<unknown> {
  const { type, state } = object;
  const method = type.methods[member];
  if (!method) throw new HostStrictError(`not implemented: ${type.name}.${member}`);
  authorize(type.name, member, execution);
  checkSignature(`${type.name}.${member}`, method.signatures, args);
  return method.call(state, args, execution);
}

function errorFor(error: unknown, execution: RunningExecution): { name: string; message: string } {
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof ServiceError)
    return { name: 'Exception', message: `${execution.facts.languagePrefix}${message}` };
  if (error instanceof HostStrictError) return { name: 'HostStrictError', message };
  return { name: 'HostStrictError', message: `the local host failed: ${message}` };
}

function recordOf(execution: RunningExecution, ownMs: number, error: Outcome['error']): ExecutionRecord {
  return {
    id: execution.id,
    functionName: execution.facts.functionName,
    kind: execution.kind,
    user: execution.effectiveUser,
    startedAt: execution.facts.startedAt,
    simulatedMs: Math.round(execution.simulatedMs),
    ownMs: Math.round(ownMs * 10) / 10,
    countedCalls: execution.countedCalls,
    counts: execution.counts,
    cellsRead: execution.cellsRead,
    cellsWritten: execution.cellsWritten,
    error: error && `${error.name}: ${error.message}`,
    warnings: execution.warnings,
    log: execution.log,
  };
}

/** A returned value for people at the command line: dates as texts, what is no value as its kind. */
function loosely(encoded: unknown): unknown {
  if (typeof encoded !== 'object' || encoded === null) return encoded;
  if (Array.isArray(encoded)) return encoded.map(loosely);
  const marked = encoded as {
    $d?: number | null;
    $h?: number;
    $u?: 1;
    $n?: string;
    $x?: string;
    $o?: Record<string, unknown>;
  };
  if ('$d' in marked) return marked.$d === null ? 'Invalid Date' : new Date(marked.$d as number).toISOString();
  if (marked.$n !== undefined) return marked.$n;
  if ('$u' in marked) return null;
  if (!marked.$o) return marked.$x ?? '(service object)';
  return Object.fromEntries(Object.entries(marked.$o).map(([key, value]) => [key, loosely(value)]));
}

/** The event object of a clock trigger; its numbers are UTC (T19). */
function clockEvent(at: Date, triggerUid: string): Record<string, unknown> {
  const first = Date.UTC(at.getUTCFullYear(), 0, 1);
  return {
    authMode: authModeOf('FULL'),
    triggerUid,
    timezone: 'UTC',
    year: at.getUTCFullYear(),
    month: at.getUTCMonth() + 1,
    'day-of-month': at.getUTCDate(),
    'day-of-week': at.getUTCDay() || 7,
    'week-of-year': Math.floor((at.getTime() - first) / (7 * dayMs)) + 1,
    hour: at.getUTCHours(),
    minute: at.getUTCMinutes(),
    second: at.getUTCSeconds(),
  };
}

function defaultBundle(): string {
  return `${repositoryRoot()}/dist`;
}

const defaultUsers: readonly HostUser[] = [
  { email: 'limin@team.example', name: '李敏', role: 'owner', language: 'zh-CN' },
];
