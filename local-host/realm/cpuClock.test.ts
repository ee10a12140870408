import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { describe, expect, it } from '@jest/globals';

const file = pathToFileURL(path.join(__dirname, 'cpuClock.mjs')).href;

/** Milliseconds that the clock of a thread of its own goes on while it runs the statements. */
function passedWhile(statements: string): Promise<number> {
  const source = `import(${JSON.stringify(file)}).then(({ cpuClock }) => {
    const cpu = cpuClock();
    cpu.settle();
    const before = cpu.now();
    ${statements}
    cpu.settle();
    require('node:worker_threads').parentPort.postMessage(cpu.now() - before);
  })`;
  const worker = new Worker(source, { eval: true });
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}

const isCounted = existsSync('/proc/thread-self/schedstat');

describe('cpuClock', () => {
  it('goes on while the thread computes', async () => {
    // other processes may have had the processor for most of the time
    expect(await passedWhile('for (const end = Date.now() + 60; Date.now() < end; );')).toBeGreaterThan(5);
  });

  it('stands still while the thread waits, where the system counts for each thread', async () => {
    const passed = await passedWhile('Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 120);');
    expect(isCounted ? passed < 30 : passed >= 100).toBe(true);
  });
});
