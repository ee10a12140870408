import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { repositoryRoot } from '../../local-host/host/repositoryRoot.ts';
import { load } from '../../local-host/host/saving.ts';
import { Workbook } from '../../local-host/workbook/workbook.ts';

/** The host is killed at the latest so long after its first save. */
const longestMs = 120;

export interface Crashes {
  readonly times: number;
  /** the last save that was reported before the kill was there, and no more than the one under way besides */
  readonly wrongs: readonly string[];
  /** how often the save under way was there whole */
  readonly ahead: number;
}

/**
 * A process saves counted workbooks into one folder without a pause, is killed by `kill -9`, and goes on from what is there.
 *
 * @param chance 0 ≤ chance() < 1: when within `longestMs`
 */
export async function crash(times: number, chance: () => number): Promise<Crashes> {
  const folder = mkdtempSync(path.join(tmpdir(), 'crash-'));
  const wrongs: string[] = [];
  let ahead = 0;
  for (let time = 0; time < times; time += 1) {
    const reported = await killedAfter(folder, chance() * longestMs, time === 0);
    try {
      const saved = savedNumber(folder);
      if (saved !== reported && saved !== reported + 1)
        wrongs.push(`kill ${time}: ${reported} was reported, ${saved} is there`);
      if (saved === reported + 1) ahead += 1;
    } catch (error) {
      wrongs.push(`kill ${time}: ${error instanceof Error ? error.message : String(error)}`);
      break;
    }
  }
  rmSync(folder, { recursive: true });
  return { times, wrongs, ahead };
}

/** The runner leaves what it made of a script here: all runs but the first start from that, which is faster. */
const runner = ['scripts/run.mjs', 'local-host/host/testing/saveForever.ts'];
const made = ['.cache/run/local-host/host/testing/saveForever.mjs'];

/** @returns the last number that the process reported as saved */
async function killedAfter(folder: string, afterMs: number, isFirst: boolean): Promise<number> {
  const child = spawn(process.execPath, [...(isFirst ? runner : made), folder], {
    cwd: repositoryRoot(),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  child.stdout.on('data', (text: Buffer) => {
    printed += text.toString();
  });
  await once(child.stdout, 'data');
  await new Promise((resolve) => setTimeout(resolve, afterMs));
  child.kill('SIGKILL');
  await once(child, 'close');
  const whole = printed.slice(0, printed.lastIndexOf('\n')).split('\n');
  return Number(whole[whole.length - 1]);
}

/** @throws Error when the workbook cannot be opened, or its parts are of different saves */
function savedNumber(folder: string): number {
  const { loaded } = load(folder);
  const { nextId } = loaded.state;
  const sheet = Workbook.load(loaded.parts).sheets[0]!;
  const cells = sheet.values({ row: 1, column: 1, rows: 1, columns: 2 });
  if (JSON.stringify(cells) !== JSON.stringify([[nextId, nextId]]))
    throw new Error(`${nextId} beside ${JSON.stringify(cells)}`);
  return nextId;
}
