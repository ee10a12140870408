const { rmSync } = require('node:fs');

module.exports = () => {
  if (process.env.KEPT_HOSTS) rmSync(process.env.KEPT_HOSTS, { recursive: true, force: true });
};
