// `npm start`: builds what is pushed to Google, then opens it on a local workbook. PORT and BROWSER=none are honoured.
import { spawnSync } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const built = spawnSync(process.execPath, [path.join(root, 'scripts/build.mjs'), '--quiet'], { stdio: 'inherit' });
if (built.status !== 0) process.exit(built.status ?? 1);
process.argv = [process.argv[0], 'run.mjs', 'local-host/start.ts', ...process.argv.slice(2)];
await import('./run.mjs');
