const { execFileSync } = require('node:child_process');
const { mkdtempSync } = require('node:fs');
const { tmpdir } = require('node:os');
const path = require('node:path');

/** Journeys run the very bundle that clasp pushes, so it is built before the first test. */
module.exports = () => {
  process.env.KEPT_HOSTS = mkdtempSync(path.join(tmpdir(), 'customer-dynamics-tests-'));
  if (process.env.SKIP_BUILD === '1') return;
  execFileSync(process.execPath, [path.join(__dirname, '../scripts/build.mjs'), '--quiet'], { stdio: 'inherit' });
};
