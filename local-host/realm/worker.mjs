// One execution at a time in a fresh realm. Plain JavaScript: a worker thread loads it as it is.
import { readFileSync } from 'node:fs';
import v8 from 'node:v8';
import vm from 'node:vm';
import { parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads';
import { cpuClock } from './cpuClock.mjs';

const { port, signal, timeZone } = workerData;
// The environment is shared with the main thread, so this reaches the C library. V8 reads the zone once for each thread
// and keeps it: the next worker may set another one.
process.env.TZ = timeZone;
new Date(2000, 0, 1).getTimezoneOffset();

// Nothing that V8 makes fast in one realm is of use in the next, and to make it so costs as much as to load the add-on:
// only what computes fifteen times longer than V8 would wait is worth it. The flag holds for the whole process.
v8.setFlagsFromString('--interrupt-budget=1000000');

const flag = new Int32Array(signal);
const cpu = cpuClock();
const prelude = new vm.Script(readFileSync(new URL('./prelude.js', import.meta.url), 'utf8'), {
  filename: 'prelude.js',
});
/** compiled sources by key: the bundle is parsed once a worker */
const scripts = new Map();

// a promise of the script that nobody catches is no reason to lose the worker
process.on('unhandledRejection', () => undefined);

parentPort.on('message', async ({ key, source, file, name, argumentsJson, now, randomSeed, classes, roots }) => {
  let own = 0;
  let computed = cpu.now();
  let simulated = now;
  let shown = now;
  const computedSince = () => {
    const before = computed;
    computed = cpu.now();
    return computed - before;
  };
  /** own computing counts three times at Google (platform L21), on the clock by which the host charges it; never back */
  const clock = () => {
    const computing = randomSeed === null ? cpu.now() - computed : 0;
    shown = Math.max(shown, Math.floor(simulated + computing * 3));
    return shown;
  };
  /** Work of the channel, not of the script: what the reading of so many cells takes at Google is in its price (L10). */
  const unmeasured = (work) => {
    const before = cpu.now();
    const result = work();
    cpu.settle();
    computed += cpu.now() - before;
    return result;
  };
  const ask = (text) => {
    const ownMs = computedSince();
    own += ownMs;
    port.postMessage({ text, ownMs });
    // the notify of an earlier answer may come late, when this thread waits for the next one already
    while (Atomics.load(flag, 0) === 0) Atomics.wait(flag, 0, 0);
    Atomics.store(flag, 0, 0);
    const { message } = receiveMessageOnPort(port);
    simulated = message.now;
    return message.text;
  };
  const end = run();
  // the jobs of promises run before the execution ends (platform X1); they may still ask
  await new Promise(setImmediate);
  cpu.settle();
  const restMs = computedSince();
  parentPort.postMessage({ ...end, ownMs: own + restMs, restMs });

  function run() {
    const state = { loading: true };
    try {
      // not contextified: a global read through the interceptors of a sandbox takes ninety times as long
      const realm = vm.createContext(vm.constants.DONT_CONTEXTIFY);
      const enter = prelude.runInContext(realm);
      const call = enter({ ask, unmeasured, clock, classes, roots, state, randomSeed });
      let script = scripts.get(key);
      if (!script) {
        script = new vm.Script(source, { filename: file });
        scripts.clear();
        scripts.set(key, script);
      }
      script.runInContext(realm);
      state.loading = false;
      cpu.settle();
      computedSince(); // loading has its own price (L2)
      return { answer: call(name, argumentsJson) };
    } catch (error) {
      const message = `${error?.message ?? error}`;
      return {
        answer: JSON.stringify({ error: { name: error?.name ?? 'Error', message, stack: error?.stack ?? '' } }),
      };
    }
  }
});
