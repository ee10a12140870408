/** The arrows of docs/architecture.md: imports point one way. Each comment says what to do instead. */
const only = (name, from, to, comment) => ({
  name,
  severity: 'error',
  comment,
  from: { path: from, pathNot: '\\.test\\.tsx?$' },
  to: { path: '^(src|sidebar-ui|templates|local-host|test)/', pathNot: to },
});

module.exports = {
  forbidden: [
    only(
      'schema-knows-nobody',
      '^src/schema/',
      ['^src/schema/'],
      'A schema describes data; move what needs more to src/domain.',
    ),
    only(
      'domain-is-pure',
      '^src/domain/',
      ['^src/(domain|schema)/', '^src/ports\\.ts$'],
      'Need the day, an id, a setting or a text here? Take it as an argument; of the ports only shapes are known here.',
    ),
    only(
      'contract-knows-schema',
      '^src/contract/',
      ['^src/(contract|schema)/'],
      'A contract is shapes only; put rules into src/domain.',
    ),
    only(
      'services-use-ports',
      '^src/services/',
      ['^src/(services|domain|contract|schema)/', '^src/ports\\.ts$', '^templates/'],
      'Need something of Google? Add it to src/ports.ts and to the adapter in src/google.',
    ),
    only(
      'google-adapts-ports',
      '^src/google/',
      ['^src/(google|domain|schema)/', '^src/ports\\.ts$', '^templates/'],
      'An adapter knows no use case; put it into src/services.',
    ),
    only(
      'templates-are-data',
      '^templates/',
      ['^templates/', '^src/schema/'],
      'Templates are texts and seed rows; code goes to src/domain.',
    ),
    only(
      'sidebar-knows-the-contract',
      '^sidebar-ui/',
      ['^sidebar-ui/', '^src/(contract|schema|domain)/', '^templates/'],
      'The page asks the server through a call of src/contract; it may use pure functions of src/domain.',
    ),
    {
      name: 'host-takes-only-types',
      severity: 'error',
      comment:
        'The local host runs dist/, as Google does. Only the churn command and the import command share pure code.',
      from: { path: '^local-host/', pathNot: ['\\.test\\.ts$', '^local-host/(churn|cli/)'] },
      to: { path: '^(src|sidebar-ui|templates)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-circles',
      severity: 'error',
      comment: 'Two files that need each other are one idea, or hide a third.',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'nothing-of-node-in-the-add-on',
      severity: 'error',
      comment: 'Apps Script has no Node modules.',
      from: { path: '^(src|sidebar-ui|templates)/', pathNot: '\\.test\\.tsx?$' },
      to: { dependencyTypes: ['core'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'src/tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.mjs'] },
  },
};
