// `npm start`: builds what is pushed to Google where sources have changed, opens it on a local workbook. PORT and BROWSER=none
// are honoured.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { isBuilt } from './builtState.mjs';

const root = path.resolve(import.meta.dirname, '..');
if (!isBuilt()) {
  const { status } = spawnSync(process.execPath, [path.join(root, 'scripts/build.mjs'), '--quiet'], {
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 1);
}
process.argv = [process.argv[0], 'run.mjs', 'local-host/start.ts', ...process.argv.slice(2)];
await import('./run.mjs');
