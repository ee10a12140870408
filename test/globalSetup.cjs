const { execFileSync } = require('node:child_process');
const path = require('node:path');

/** Journeys run the very bundle that clasp pushes, so it is built before the first test. */
module.exports = () => {
  if (process.env.SKIP_BUILD === '1') return;
  execFileSync(process.execPath, [path.join(__dirname, '../scripts/build.mjs'), '--quiet'], { stdio: 'inherit' });
};
