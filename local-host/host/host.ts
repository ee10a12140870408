import { EventEmitter } from 'node:events';
import { checkArguments } from '../page/bridge/checkArguments.ts';
import { type MailOffice, mailsLeft, type SentMail } from '../services/mail.ts';
import type { Trigger } from '../services/scriptApp.ts';
import type { UiHooks } from '../services/ui.ts';
import { applyHumanEdit, type EditEvent, type HumanEdit } from '../workbook/humanEdit.ts';
import type { SpreadsheetLocale } from '../workbook/localeRules.ts';
import { Workbook } from '../workbook/workbook.ts';
import { type Bundle, loadBundle, programOf } from './bundle.ts';
import { changeEvent, clockEvent, editEvent, openEvent } from './events.ts';
import { type Outcome, refusedRecord } from './executionRecord.ts';
import { Executor, type ExecutorGround, type Realms, type ServiceCall, type Start } from './executor.ts';
import type { Fault } from './faults.ts';
import { lockFolder } from './folderLock.ts';
import type { ExecutionRecord, HostImage, HostState, HostUser, SavedHost } from './hostState.ts';
import { parseTime, timeText } from './localTime.ts';
import { type HostModes, usualModes } from './modes.ts';
import { repositoryRoot } from './repositoryRoot.ts';
import { isSaved, load, Saver } from './saving.ts';
import type { Services } from './servicesFor.ts';
import { TriggerOffice } from './triggerOffice.ts';
import type { Turns } from './turns.ts';
import { emptyView, type PersonView } from './windows.ts';

export type { Outcome } from './executionRecord.ts';

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
  /**
   * Scripts run in the host's own thread while nothing runs beside them: what they ask of services takes a third of the
   * time. A test sets it, on an add-on that neither makes promises nor asks a person.
   */
  readonly isInThread?: boolean;
}

/** Under Extensions the menu bears the project's name. */
const addOnName = '客户动态 Customer Dynamics';
const keptExecutions = 500;
/** edits that wait while onEdit is busy; later ones are lost (T4) */
const mostEditsWaiting = 2;

/** One spreadsheet with its people, clock, mail and disk, on which the built add-on runs as at Google. */
export class Host extends EventEmitter {
  /** how Google behaves where it may do so in more than one way; tests change it */
  readonly modes: HostModes = usualModes();
  private readonly executor: Executor;
  private readonly triggers: TriggerOffice;
  private readonly views = new Map<string, PersonView>();
  private saver: Saver | null = null;
  private unlock: () => void = () => undefined;
  private editsUnderWay = 0;
  private lastEdit: Promise<unknown> = Promise.resolve();

  private constructor(
    readonly book: Workbook,
    readonly state: HostState,
    readonly mails: SentMail[],
    readonly executions: ExecutionRecord[],
    readonly bundle: Bundle,
    running: { readonly realms?: Realms; readonly isInThread?: boolean } = {},
  ) {
    super();
    const newId = (kind: string) => this.newId(kind);
    this.triggers = new TriggerOffice(state, this.modes, bundle.timeZone, newId);
    const ground: ExecutorGround = {
      book,
      state,
      bundle,
      modes: this.modes,
      newId,
      mail: () => this.office(),
      triggers: () => this.triggers.registry(),
      ui: (email) => this.uiFor(email),
      toast: (email, text, title) => {
        this.view(email).toast = { id: this.newId('N'), title, text };
        this.emit('ui');
      },
    };
    this.executor = new Executor(ground, running);
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
    const bundle = loadBundle(options.bundleDir ?? defaultBundle());
    const host = new Host(book, state, [], [], bundle, { isInThread: options.isInThread });
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
    await this.executor.close();
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

  /** A person installs the add-on from the open file: `onInstall` alone, which may call onOpen itself (A9, H35). */
  install(email: string): Promise<Outcome> {
    return this.execute(email, {
      kind: 'menu',
      functionName: 'onInstall',
      args: (spreadsheet) => [openEvent('FULL', spreadsheet)],
    });
  }

  /** A person opens the file: the add-on's menu appears. Viewers have none (T1): null. */
  async openFor(email: string): Promise<Outcome | null> {
    this.view(email).menus = [];
    if (this.user(email).role === 'viewer') return null;
    // an add-on is enabled in a file once somebody has used it there (A1)
    const authMode = this.state.isAddOn && !this.state.isEnabled ? 'NONE' : 'LIMITED';
    const outcome = await this.execute(email, {
      kind: 'simple',
      functionName: 'onOpen',
      authMode,
      args: (spreadsheet) => [openEvent(authMode, spreadsheet)],
    });
    await this.fireAll('ON_OPEN', (spreadsheet) => openEvent('FULL', spreadsheet));
    return outcome;
  }

  menuClick(email: string, functionName: string): Promise<Outcome> {
    return this.execute(email, { kind: 'menu', functionName, args: () => [] });
  }

  /**
   * `google.script.run`: what the success handler gets, or the error of the failure handler.
   *
   * @throws TypeError for arguments that do not cross; nothing runs then (V35)
   */
  async call(email: string, functionName: string, args: readonly unknown[]): Promise<Outcome> {
    const values = checkArguments(args);
    return this.execute(email, { kind: 'page', functionName, args: () => values });
  }

  /** Any Apps Script source against this spreadsheet, without the add-on. */
  async runSource(email: string, source: string, functionName: string, file = 'Code.gs'): Promise<Outcome> {
    return this.execute(email, { kind: 'run', functionName, args: () => [], program: programOf(source, file) });
  }

  /**
   * A person changes the grid. The simple trigger runs as that person, installable ones as those who made them.
   *
   * @returns what became of onEdit; null where it does not run
   */
  async humanEdit(email: string, edit: HumanEdit): Promise<Outcome | null> {
    const event = applyHumanEdit(this.book, edit, { user: email, now: this.state.now });
    this.save();
    if (this.editsUnderWay > mostEditsWaiting) return null;
    this.editsUnderWay += 1;
    const edited = this.lastEdit
      .then(() => this.afterEdit(email, edit, event))
      .finally(() => {
        this.editsUnderWay -= 1;
      });
    this.lastEdit = edited.catch(() => undefined);
    return edited;
  }

  private async afterEdit(email: string, edit: HumanEdit, event: EditEvent | null): Promise<Outcome | null> {
    let outcome: Outcome | null = null;
    if (event && this.bundle.functions.includes('onEdit')) {
      outcome = await this.execute(email, {
        kind: 'simple',
        functionName: 'onEdit',
        authMode: 'LIMITED',
        args: (spreadsheet) => [editEvent('LIMITED', spreadsheet, event)],
      });
    }
    if (event) await this.fireAll('ON_EDIT', (spreadsheet) => editEvent('FULL', spreadsheet, event));
    await this.fireAll('ON_CHANGE', (spreadsheet) => changeEvent(spreadsheet, edit.kind));
    return outcome;
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
      const due = this.triggers.takeDue(time);
      if (!due) break;
      this.state.now = Math.max(this.state.now, due.at);
      for (let run = 0; run < due.times; run++) {
        const at = new Date(this.state.now);
        onRun(await this.fire(due.trigger, () => clockEvent(at)));
      }
    }
    this.state.now = Math.max(this.state.now, time);
    this.save();
    this.emit('clock');
  }

  private async fireAll(event: Trigger['event'], eventFor: EventMaker): Promise<void> {
    for (const trigger of this.triggers.on(event)) await this.fire(trigger, eventFor);
  }

  /** Runs as the creator of the trigger (T10), on that person's time. */
  private async fire(trigger: Trigger, eventFor: EventMaker): Promise<Outcome> {
    if (!this.triggers.hasTime(trigger.user)) {
      return this.refused(trigger, 'Service using too much computer time for one day');
    }
    const outcome = await this.execute(trigger.user, {
      kind: 'trigger',
      functionName: trigger.handler,
      hasDocument: trigger.source === 'SPREADSHEETS' || this.modes.triggersSeeDocument,
      args: (spreadsheet) => [{ ...eventFor(spreadsheet), triggerUid: trigger.id }],
    });
    this.triggers.spend(trigger.user, outcome.record.simulatedMs);
    return outcome;
  }

  private refused({ handler, user }: Trigger, message: string): Outcome {
    const run = { id: this.newId('E'), functionName: handler, user, startedAt: this.state.now };
    const record = refusedRecord(run, message);
    this.remember(record);
    return { value: null, error: { name: 'Exception', message }, record };
  }

  triggerMinutes(user: string): number {
    return this.triggers.minutesUsed(user);
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
    this.executor.killNextAt(call);
  }

  /** A call of the next execution goes wrong. */
  failNextAt(fault: Fault | null): void {
    this.executor.failNextAt(fault);
  }

  /** @param turns who goes on at each service call of the scripts that run side by side; null for who comes first */
  takeTurns(turns: Turns | null): void {
    this.executor.turns = turns;
  }

  /** whether an execution holds the document lock at this moment */
  get isLocked(): boolean {
    return this.executor.isLocked;
  }

  /** As it stands now, for any number of copies. */
  image(): HostImage {
    const { state, mails, executions } = this;
    return { parts: this.book.parts(), saved: JSON.stringify({ state, mails, executions }) };
  }

  /** Another workbook as one stood, in memory, with the same add-on unless told otherwise. It ends with this host. */
  another({ parts, saved }: HostImage, bundleDir?: string): Host {
    const { state, mails, executions } = JSON.parse(saved) as SavedHost;
    const bundle = bundleDir === undefined ? this.bundle : loadBundle(bundleDir);
    const { realms } = this.executor;
    const host = new Host(Workbook.load(parts), state, [...mails], [...executions], bundle, { realms });
    host.applyRoles();
    return host;
  }

  /** @param work done before each service call of a script, while the script waits (H80); null for nothing */
  comeBetween(work: ((call: ServiceCall) => void | Promise<void>) | null): void {
    this.executor.beforeCall = work;
  }

  // Running

  private async execute(email: string, start: Omit<Start, 'user'>): Promise<Outcome> {
    const outcome = await this.executor.execute({ ...start, user: this.user(email) });
    this.remember(outcome.record);
    return outcome;
  }

  private remember(record: ExecutionRecord): void {
    this.executions.push(record);
    if (this.executions.length > keptExecutions) this.executions.shift();
    this.save();
    this.emit('execution', record);
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

  private newId(kind: string): string {
    return `${kind}${this.state.nextId++}`;
  }

  private save(): void {
    this.saver?.save(this.book, { state: this.state, mails: this.mails, executions: this.executions });
  }
}

type EventMaker = (spreadsheet: Services['spreadsheet']) => Record<string, unknown>;

function defaultBundle(): string {
  return `${repositoryRoot()}/dist`;
}

const defaultUsers: readonly HostUser[] = [
  { email: 'limin@team.example', name: '李敏', role: 'owner', language: 'zh-CN' },
];
