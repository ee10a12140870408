// `npm run bench:fit`: fit and score as issue 7 times them, each turn in a fresh process; a quiet machine is needed
import { spawnSync } from 'node:child_process';
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { cdnowAsOf, cdnowOrders } from '../anchors/cdnow.ts';
import { fitTurn, type Subject, subjects, type Taken } from './fitTurn.ts';
import { simulatedShop } from './simulatedShop.ts';

const days = 730;
const prototype = { 2357: 12, 100000: 92, 1000000: 620 };

const { values } = parseArgs({
  options: { turns: { type: 'string', default: '7' }, size: { type: 'string' }, subject: { type: 'string' } },
});
if (values.size) console.log(JSON.stringify(await turnOf(Number(values.size), values.subject as Subject)));
else table(Number(values.turns));

function turnOf(size: number, subject: Subject) {
  return size === 2357 ? fitTurn(cdnowOrders(), cdnowAsOf, subject) : fitTurn(simulatedShop(size, days), days, subject);
}

function table(turns: number): void {
  console.log(
    `Milliseconds by the clock / of processor time: the middle of ${turns} fresh processes, in brackets the quickest.`,
  );
  for (const [size, before] of Object.entries(prototype)) {
    const taken: Record<string, Taken[]> = {};
    for (let turn = 0; turn < turns; turn += 1) {
      for (const subject of subjects) {
        for (const [part, times] of Object.entries(turnInFreshProcess(size, subject))) (taken[part] ??= []).push(times);
      }
    }
    const { group = [], fit = [], score = [], ...others } = taken;
    const together = group.map(
      (each, turn): Taken => [sum(0, each, fit[turn], score[turn]), sum(1, each, fit[turn], score[turn])],
    );
    const parts = { group, fit, score, 'fit and score': together, ...others };
    console.log(`\n${size} customers; prototype of issue 7: ${before}`);
    for (const [part, times] of Object.entries(parts))
      console.log(`  ${part.padEnd(14)} ${middleAndLeast(times, 0).padStart(17)} / ${middleAndLeast(times, 1)}`);
  }
  console.log(`\nProcesses that wait for a processor: ${loadavg()[0]?.toFixed(1)}`);
}

function turnInFreshProcess(size: string, subject: Subject): Record<string, Taken> {
  const { stdout, stderr } = spawnSync(process.execPath, [process.argv[1]!, '--size', size, '--subject', subject], {
    encoding: 'utf8',
  });
  if (!stdout) throw new Error(stderr);
  return JSON.parse(stdout) as Record<string, Taken>;
}

function sum(part: 0 | 1, ...taken: readonly (Taken | undefined)[]): number {
  return taken.reduce((total, each) => total + (each?.[part] ?? 0), 0);
}

function middleAndLeast(times: readonly Taken[], part: 0 | 1): string {
  const sorted = times.map((each) => each[part]).sort((a, b) => a - b);
  return `${sorted[sorted.length >> 1]?.toFixed(1)} (${sorted[0]?.toFixed(1)})`;
}
