import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { differencesOf } from './host/differences.ts';
import { runOnHost } from './host/runOnHost.ts';
import { differenceTable, tableOf } from './host/tableOf.ts';
import type { Report } from './result.ts';

/**
 * `npm run conformance`: the suite on the local host. Prints what differs from what is expected; with the file of a run at
 * Google, what differs from that. Ends with 1 when anything does.
 */
const [fromGoogle] = process.argv.slice(2);
const root = process.cwd();
const built = spawnSync(process.execPath, ['scripts/build.mjs', '--development', '--quiet'], { stdio: 'inherit' });
if (built.status !== 0) process.exit(1);

const { report } = await runOnHost(path.join(root, '.cache/development'));
const file = path.join(root, '.cache/conformance.json');
writeFileSync(file, `${JSON.stringify(report, null, 1)}\n`);
process.exit(fromGoogle ? compare(fromGoogle) : check());

function check(): number {
  const differing = report.results.filter(({ isSame }) => !isSame);
  if (differing.length > 0) console.log(tableOf(differing));
  console.log(`${report.results.length} cases, ${differing.length} differ; the whole result is in ${file}`);
  return differing.length > 0 ? 1 : 0;
}

function compare(other: string): number {
  const differences = differencesOf(report, JSON.parse(readFileSync(other, 'utf8')) as Report);
  if (differences.length > 0) console.log(differenceTable(differences));
  console.log(`${report.results.length} cases, ${differences.length} answered otherwise at Google`);
  return differences.length > 0 ? 1 : 0;
}
