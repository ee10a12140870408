import { readFileSync } from 'node:fs';
import path from 'node:path';
import v8 from 'node:v8';
import vm from 'node:vm';
import type { Program, RealmEnd, RealmStart, Served } from './realmPool.ts';

type Enter = (ground: object) => (name: string, argumentsJson: string) => string;

/** What a script hears after its end: its catch and finally may run still, but every service throws this. */
const deadText = JSON.stringify({ error: { name: 'Exception', message: 'Exceeded maximum execution time' } });

/** takes its way in away before any other code of the realm can see it */
const begin = new vm.Script('{ const run = $run; delete globalThis.$run; run(); }');

/**
 * Realms in the caller's own thread, where a use of a service is a call of a function instead of two messages. Each
 * execution has a fresh one. Nothing else happens until it ends, so a service that waits for somebody throws there. Own
 * time is by the wall clock: to ask what the thread computed takes as long as many a service.
 */
export class InThread {
  private readonly prelude: vm.Script;
  /** the last compiled: most executions run the same */
  private compiled: { readonly key: string; readonly script: vm.Script } | null = null;

  constructor(root: string) {
    // as in the workers: nothing that V8 makes fast in one realm is of use in the next
    v8.setFlagsFromString('--interrupt-budget=1000000');
    const file = path.join(root, 'local-host/realm/prelude.js');
    this.prelude = new vm.Script(readFileSync(file, 'utf8'), { filename: 'prelude.js' });
  }

  /** Whether `new Date(y, m, d)` means the same in this thread (M3). */
  static hasZone(timeZone: string): boolean {
    return Intl.DateTimeFormat().resolvedOptions().timeZone === timeZone;
  }

  /** @param serve never throws */
  run(
    { program, name, argumentsJson, now, surface, stuckAfterMs, randomSeed }: RealmStart,
    serve: (message: string, ownMs: number) => Served,
  ): RealmEnd {
    let own = 0;
    let simulated = now;
    let shown = now;
    let isDead = false;
    let computed = performance.now();
    const computedSince = () => {
      const before = computed;
      computed = performance.now();
      return computed - before;
    };
    const clock = () => {
      const computing = randomSeed === null ? performance.now() - computed : 0;
      shown = Math.max(shown, Math.floor(simulated + computing * 3));
      return shown;
    };
    const unmeasured = <T>(work: () => T): T => {
      const before = performance.now();
      const result = work();
      computed += performance.now() - before;
      return result;
    };
    const ask = (message: string) => {
      if (isDead) return deadText;
      const ownMs = computedSince();
      own += ownMs;
      const served = serve(message, ownMs);
      computed = performance.now();
      if (served === 'killed') {
        isDead = true;
        return deadText;
      }
      simulated = served.now;
      return served.text;
    };
    const state = { loading: true };
    let answer = '';
    try {
      const realm = vm.createContext(vm.constants.DONT_CONTEXTIFY, { microtaskMode: 'afterEvaluate' });
      const enter = this.prelude.runInContext(realm) as Enter;
      const call = enter({ ask, unmeasured, clock, ...surface, state, randomSeed });
      const script = this.scriptOf(program);
      const run = () => {
        script.runInContext(realm);
        state.loading = false;
        computed = performance.now(); // loading has its own price (L2)
        answer = call(name, argumentsJson);
      };
      Object.defineProperty(realm, '$run', { value: run, configurable: true });
      begin.runInContext(realm, { timeout: stuckAfterMs });
    } catch (error) {
      if (isTimeout(error)) return { kind: 'stuck' };
      const { name: kind = 'Error', message = String(error), stack = '' } = error as Partial<Error>;
      answer = JSON.stringify({ error: { name: kind, message, stack } });
    }
    if (isDead) return { kind: 'killed' };
    const restMs = computedSince();
    return { kind: 'ended', answer, ownMs: own + restMs, restMs };
  }

  private scriptOf({ key, source, file }: Program): vm.Script {
    if (this.compiled?.key !== key) this.compiled = { key, script: new vm.Script(source, { filename: file }) };
    return this.compiled.script;
  }
}

function isTimeout(error: unknown): boolean {
  return (error as { code?: unknown } | null)?.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';
}
