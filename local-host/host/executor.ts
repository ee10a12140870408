import { InThread } from '../realm/inThread.ts';
import {
  type Program,
  type RealmEnd,
  RealmPool,
  type RealmStart,
  type Serve,
  type Served,
} from '../realm/realmPool.ts';
import { surfaceOf } from '../realm/surface.ts';
import { decodeValue, encodeValue, Handles } from '../realm/wire.ts';
import type { CacheStore } from '../services/cache.ts';
import { isPromise } from '../services/isPromise.ts';
import { DocumentLock } from '../services/lock.ts';
import type { MailOffice } from '../services/mail.ts';
import { COMPUTING_FACTOR } from '../services/prices.ts';
import { propertyQuota } from '../services/properties.ts';
import type { TriggerRegistry } from '../services/scriptApp.ts';
import { ServiceError, type ServiceObject } from '../services/service.ts';
import type { UiHooks } from '../services/ui.ts';
import type { Workbook } from '../workbook/workbook.ts';
import type { Bundle } from './bundle.ts';
import { callMember, errorFor } from './callMember.ts';
import { type Outcome, recordOf } from './executionRecord.ts';
import { type Around, type Fault, faultAt, faultsNowAndThen } from './faults.ts';
import type { HostState, HostUser } from './hostState.ts';
import { looseValue } from './looseValue.ts';
import { chances, type HostModes } from './modes.ts';
import { type PageValue, pageValueOf } from './pageValue.ts';
import { repositoryRoot } from './repositoryRoot.ts';
import { type ExecutionKind, Killed, RunningExecution, wallMs } from './runningExecution.ts';
import { type Services, servicesFor } from './servicesFor.ts';
import type { Turns } from './turns.ts';

/** One run of a function that somebody asks for. */
export interface Start {
  readonly user: HostUser;
  readonly kind: ExecutionKind;
  readonly functionName: string;
  readonly args: (spreadsheet: Services['spreadsheet']) => readonly unknown[];
  readonly authMode?: 'NONE' | 'LIMITED' | 'FULL';
  /** another program than the add-on */
  readonly program?: Program;
  /** false where the script finds no document (H81) */
  readonly hasDocument?: boolean;
}

/** What executions stand on; the host lends it. */
export interface ExecutorGround {
  readonly book: Workbook;
  readonly state: HostState;
  readonly bundle: Bundle;
  readonly modes: HostModes;
  newId(kind: string): string;
  mail(): MailOffice;
  triggers(): TriggerRegistry;
  /** the windows of a person */
  ui(email: string): UiHooks;
  toast(email: string, text: string, title: string): void;
}

/** A use of a service by a running script, as a test that wants to come between is told of it. */
export interface ServiceCall {
  readonly functionName: string;
  readonly className: string;
  readonly member: string;
  /** how many the execution made before */
  readonly index: number;
}

/** Where scripts run. */
export interface Realms {
  readonly pool: RealmPool;
  /** null where all run in the pool */
  readonly inThread: InThread | null;
}

/** executions at once of one person (Q10) */
const mostAtOnce = 30;

/** Runs functions, each in a fresh realm of its own; several run side by side. */
export class Executor {
  readonly realms: Realms;
  private readonly areRealmsOwn: boolean;
  private readonly lock = new DocumentLock((execution, isWaiting) => this.turns?.wait(execution, isWaiting));
  private readonly quota = propertyQuota();
  private readonly documentCache: CacheStore = new Map();
  private readonly userCaches = new Map<string, CacheStore>();
  private readonly atOnce = new Map<string, number>();
  private running = 0;
  private killAt: number | null = null;
  private fault: Fault | null = null;
  /** done before each service call of a script, while the script waits (H80) */
  beforeCall: ((call: ServiceCall) => void | Promise<void>) | null = null;

  /** who goes on at each service call; null for who comes first */
  turns: Turns | null = null;

  /**
   * @param realms of another executor, which closes them
   * @param isInThread executions that nothing may come between run in this thread
   */
  constructor(
    private readonly ground: ExecutorGround,
    { realms, isInThread = false }: { readonly realms?: Realms; readonly isInThread?: boolean },
  ) {
    this.areRealmsOwn = !realms;
    const root = repositoryRoot();
    const { timeZone } = ground.bundle;
    this.realms = realms ?? {
      pool: new RealmPool(root, timeZone),
      inThread: isInThread && InThread.hasZone(timeZone) ? new InThread(root) : null,
    };
  }

  async close(): Promise<void> {
    if (this.areRealmsOwn) await this.realms.pool.close();
  }

  get isLocked(): boolean {
    return this.lock.isHeld;
  }

  /** The next execution is killed at its k-th counted call. */
  killNextAt(call: number | null): void {
    this.killAt = call;
  }

  /** A call of the next execution goes wrong. */
  failNextAt(fault: Fault | null): void {
    this.fault = fault;
  }

  async execute(start: Start): Promise<Outcome> {
    const { email } = start.user;
    const running = this.atOnce.get(email) ?? 0;
    this.atOnce.set(email, running + 1);
    this.running += 1;
    try {
      return await this.executeBeside(start, running);
    } finally {
      this.running -= 1;
      this.atOnce.set(email, (this.atOnce.get(email) ?? 1) - 1);
    }
  }

  private async executeBeside(start: Start, running: number): Promise<Outcome> {
    const execution = this.begin(start);
    const services = servicesFor(execution, this.groundFor(start, execution));
    const handles = new Handles();
    const surface = surfaceOf(services.roots, handles);
    const values = start.args(services.spreadsheet).map((value) => encodeValue(value, handles));
    Object.assign(surface.classes, handles.takeNewClasses());
    const program = start.program ?? this.ground.bundle.program;
    const { isRepeatable, seed } = this.ground.modes;
    this.turns?.enter(execution.id);
    let end: RealmEnd;
    try {
      execution.charge({ operation: start.kind === 'page' ? 'pageCall' : 'executionStart' });
      if (running >= mostAtOnce) {
        throw new ServiceError('There are too many scripts running simultaneously for this Google user account.');
      }
      if (!program.functions.includes(start.functionName)) {
        throw new ServiceError(`Script function not found: ${start.functionName}`);
      }
      end = await this.runInRealm(
        {
          program,
          stuckAfterMs: wallMs[start.kind] / COMPUTING_FACTOR,
          name: start.functionName,
          argumentsJson: JSON.stringify(values),
          now: execution.now(),
          surface,
          randomSeed: isRepeatable ? seed + Number(execution.id.slice(1)) : null,
        },
        execution,
        this.servingFor(execution, handles),
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

  /** Who has just begun has a thread to start first. */
  private othersGoOn(): Promise<void> {
    return new Promise((resolve) => (this.running > 1 ? setTimeout(resolve, 1) : setImmediate(resolve)));
  }

  private async runInRealm(start: RealmStart, execution: RunningExecution, serve: Serve): Promise<RealmEnd> {
    const { pool, inThread } = this.realms;
    if (!inThread) return pool.run(start, serve);
    // who else begins at this moment runs beside it
    await new Promise(setImmediate);
    const isAlone = this.running === 1 && !this.turns && !this.beforeCall;
    if (!isAlone) return pool.run(start, serve);
    execution.canWait = false;
    return inThread.run(start, (message, ownMs) => {
      const served = serve(message, ownMs);
      if (!(served instanceof Promise)) return served;
      throw new Error('a service waits for somebody, and nobody else can run (HostOptions.isInThread)');
    });
  }

  private begin({ user, kind, functionName, authMode = 'FULL' }: Start): RunningExecution {
    const { state, bundle, modes, newId } = this.ground;
    const refused = user.refusedScopes ?? [];
    const execution = new RunningExecution({
      id: newId('E'),
      functionName,
      kind,
      effectiveUser: user.email,
      activeUser: authMode === 'FULL' && !modes.hidesActiveUser ? user.email : '',
      authMode,
      startedAt: state.now,
      scopes: new Set([...bundle.scopes].filter((scope) => !refused.includes(scope))),
      languagePrefix: ['en', 'zh-CN'].includes(user.language) ? '' : `[${user.language}] `,
      slowness: modes.slowness,
      killAtCall: this.killAt,
    });
    this.killAt = null;
    if (kind === 'menu' || kind === 'page') state.isEnabled = true;
    return execution;
  }

  private servingFor(execution: RunningExecution, handles: Handles): Serve {
    const around = this.faults();
    let index = 0;
    const serve = (object: ServiceObject, member: string, values: readonly unknown[]): unknown => {
      const call = { functionName: execution.facts.functionName, className: object.type.name, member, index: index++ };
      const work = () => callMember(object, member, values, execution);
      const done = () => (around ? around(`${call.className}.${member}`, call.index, work) : work());
      if (!this.beforeCall) return done();
      // whoever comes between comes at the moment of this run
      this.ground.state.now = Math.max(this.ground.state.now, execution.now());
      const between = this.beforeCall(call);
      return isPromise(between) ? between.then(done) : done();
    };
    const answered = (value: unknown): Served => {
      const encoded = encodeValue(value, handles);
      return { text: JSON.stringify({ value: encoded, classes: handles.takeNewClasses() }), now: execution.now() };
    };
    const refused = (error: unknown): Served => {
      if (error instanceof Killed) return 'killed';
      return { text: JSON.stringify({ error: errorFor(error, execution) }), now: execution.now() };
    };
    const use = (message: string, ownMs: number): Served | Promise<Served> => {
      try {
        this.compute(execution, ownMs);
        const { handle, member, values } = JSON.parse(message) as { handle: number; member: string; values: unknown[] };
        const decoded = values.map((one) => decodeValue(one, handles));
        const value = serve(handles.objectOf(handle), member, decoded);
        return isPromise(value) ? value.then(answered).catch(refused) : answered(value);
      } catch (error) {
        return refused(error);
      }
    };
    return (message: string, ownMs: number) => {
      const turn = this.turns?.turn(execution.id, execution.now());
      return turn ? turn.then(() => use(message, ownMs)) : use(message, ownMs);
    };
  }

  private faults(): Around | null {
    const { fault } = this;
    this.fault = null;
    if (fault) return faultAt(fault);
    const { faultOneIn, seed } = this.ground.modes;
    return faultOneIn === null ? null : faultsNowAndThen(faultOneIn, seed + this.ground.state.nextId);
  }

  private compute(execution: RunningExecution, ownMs: number): void {
    if (!this.ground.modes.isRepeatable) execution.compute(ownMs);
  }

  private finish(end: RealmEnd, execution: RunningExecution, { spreadsheet }: Services): Outcome {
    const { state, modes } = this.ground;
    let error: Outcome['error'] = null;
    let page: PageValue = { value: null, warning: null };
    try {
      if (end.kind !== 'ended') throw new Killed();
      this.compute(execution, end.restMs);
      const answer = JSON.parse(end.answer) as { value?: unknown; error?: NonNullable<Outcome['error']> };
      error = answer.error ?? null;
      page = execution.kind === 'page' ? pageValueOf(answer.value) : { value: looseValue(answer.value), warning: null };
      if (error && modes.dropsWritesOnException) spreadsheet.drop();
      else spreadsheet.commit(execution);
    } catch (problem) {
      spreadsheet.drop();
      if (problem instanceof Killed) error = { name: 'Exception', message: 'Exceeded maximum execution time' };
      else error = errorFor(problem, execution);
    }
    this.lock.release(execution);
    this.turns?.leave(execution.id);
    if (page.warning) execution.warn(page.warning);
    state.now = Math.max(state.now, execution.now());
    return {
      value: page.value,
      error,
      record: recordOf(execution, end.kind === 'ended' ? end.ownMs : execution.ownMs, error),
    };
  }

  private groundFor(start: Start, execution: RunningExecution) {
    const { book, state, bundle, modes, mail, triggers, ui, toast } = this.ground;
    const { email, language, refusedScopes = [] } = start.user;
    const properties = (state.userProperties[email] ??= {});
    const cache = this.userCaches.get(email) ?? new Map();
    this.userCaches.set(email, cache);
    const isFaced = start.kind === 'menu' || start.kind === 'page' || start.functionName === 'onOpen';
    const { cacheMissOneIn } = modes;
    const chance = chances(modes.seed + state.nextId);
    return {
      book,
      documentProperties: state.documentProperties,
      userProperties: properties,
      propertyQuota: this.quota,
      documentCache: this.documentCache,
      userCache: cache,
      missesCache: () => cacheMissOneIn !== null && chance() < 1 / cacheMissOneIn,
      lock: this.lock,
      mail: mail(),
      triggers: triggers(),
      pages: start.program ? {} : bundle.pages,
      scriptTimeZone: bundle.timeZone,
      userLocale: language,
      ui: isFaced ? ui(email) : null,
      yieldToOthers: () => (execution.canWait ? this.othersGoOn() : undefined),
      toast: (text: string, title: string) => {
        if (isFaced) toast(email, text, title);
      },
      hasDocument: start.hasDocument ?? true,
      isScopeMissing: refusedScopes.length > 0,
      validationErrorsAt: modes.validationErrorsAt,
      readsStale: modes.readsStale,
    };
  }
}
