const { statSync } = require('node:fs');

/** Few lines, but minutes: a core would run the last of them alone while the other stands still. The longest come first. */
const long = [
  'journey/aDay',
  'vandalism',
  'interleave/mutants',
  'faults/mutants',
  'journey',
  'bench',
  'kills',
  'faults',
];

/** The order in which test files run: by itself jest takes the largest first on a machine that never ran them. */
module.exports = class LongestFirst {
  sort(tests) {
    const rank = ({ path }) => {
      const at = long.findIndex((part) => path.includes(`/${part}`));
      return at < 0 ? long.length : at;
    };
    const size = new Map(tests.map((test) => [test, statSync(test.path).size]));
    return [...tests].sort((a, b) => rank(a) - rank(b) || size.get(b) - size.get(a));
  }

  allFailedTests(tests) {
    return tests;
  }

  cacheResults() {}
};
