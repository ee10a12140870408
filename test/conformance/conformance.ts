import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runOnHost } from './host/runOnHost.ts';
import { tableOf } from './host/tableOf.ts';

/** `npm run conformance`: the suite on the local host. Prints what differs; ends with 1 when anything does. */
const root = process.cwd();
const built = spawnSync(process.execPath, ['scripts/build.mjs', '--development', '--quiet'], {
  cwd: root,
  stdio: 'inherit',
});
if (built.status !== 0) process.exit(1);

const { report } = await runOnHost(path.join(root, '.cache/development'));
const file = path.join(root, '.cache/conformance.json');
mkdirSync(path.dirname(file), { recursive: true });
writeFileSync(file, `${JSON.stringify(report, null, 1)}\n`);

const differing = report.results.filter(({ isSame }) => !isSame);
console.log(tableOf(differing));
console.log(`${report.results.length} cases, ${differing.length} differ; the whole result is in ${file}`);
process.exit(differing.length > 0 ? 1 : 0);
