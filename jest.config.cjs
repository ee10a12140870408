const { availableParallelism } = require('node:os');

// the zone of the bundle's manifest: scripts that run in the tests' own thread read its clock
process.env.TZ = 'Asia/Shanghai';

/** Unit tests lie beside their file; test/ keeps what crosses folders. */
module.exports = {
  testEnvironment: 'node',
  // one more than there are cores: who tests a page waits for the browser a third of the time
  maxWorkers: availableParallelism() + 1,
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/', '/.cache/', '/.local/'],
  modulePathIgnorePatterns: ['/dist/', '/.cache/', '/.local/'],
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic', importSource: 'preact' } },
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  testSequencer: '<rootDir>/test/longestFirst.cjs',
  globalSetup: '<rootDir>/test/globalSetup.cjs',
  globalTeardown: '<rootDir>/test/globalTeardown.cjs',
};
