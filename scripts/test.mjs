// `npm test`: the checks, then every test. A browser is needed for the journeys; one is found or asked for in one line.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { findChromium } from './findChromium.mjs';

const root = path.resolve(import.meta.dirname, '..');
const browser = findChromium();
if (!browser) {
  console.error(
    'No Chromium or Chrome found for the browser tests. Install one (Debian: `sudo apt-get install chromium`) or set CHROMIUM to its path.',
  );
  process.exit(1);
}
const run = (command, args) =>
  spawnSync(process.execPath, [path.join(root, command), ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, CHROMIUM: browser },
  }).status ?? 1;

process.exit(run('node_modules/jest/bin/jest.js', process.argv.slice(2)));
