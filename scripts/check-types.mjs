// Type-checks each runtime with its own globals: a Node or DOM name in src/ does not compile.
import { spawnSync } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const tsc = path.join(root, 'node_modules/typescript/bin/tsc');
let failed = false;
for (const project of [
  'src',
  'sidebar-ui',
  'local-host',
  'local-host/page',
  'test',
  'test/conforms',
  'test/conformance',
]) {
  // what has not changed since the last check is not checked again
  const known = path.join(root, '.cache/types', `${project.replaceAll('/', '-')}.tsbuildinfo`);
  const options = ['-p', project, '--incremental', '--tsBuildInfoFile', known];
  const { status } = spawnSync(process.execPath, [tsc, ...options], { cwd: root, stdio: 'inherit' });
  if (status !== 0) {
    console.error(`types: ${project} does not compile`);
    failed = true;
  }
}
process.exit(failed ? 1 : 0);
