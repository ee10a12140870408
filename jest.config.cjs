// the zone of the bundle's manifest: scripts that run in the tests' own thread read its clock
process.env.TZ = 'Asia/Shanghai';

/** Unit tests lie beside their file; test/ keeps what crosses folders. */
module.exports = {
  testEnvironment: 'node',
  // by itself jest leaves a core to an editor, and so goes one by one on a machine of two
  maxWorkers: '100%',
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
