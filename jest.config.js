const { availableParallelism } = require('node:os');

/** Tests in order of speed, as scripts/test.mjs runs them. Types are checked once, by tsc, before any test runs. */
const typescript = {
  '(\\.ts|/(nanoid|rbush|quickselect|kdbush|cjk-regex|unicode-regex|regexp-util|franc-min|trigram-utils|n-gram|collapse-white-space)/.+\\.js)$':
    [
      '@swc/jest',
      {
        jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
        module: { type: 'commonjs', ignoreDynamic: true },
        sourceMaps: 'inline',
      },
    ],
};
/** Univer requires packages that are ES modules only: lodash stands in for lodash-es, the small ones are compiled. */
const univer = {
  moduleNameMapper: { '^lodash-es$': 'lodash' },
  transformIgnorePatterns: [
    '/node_modules/(?!(nanoid|rbush|quickselect|kdbush|cjk-regex|unicode-regex|regexp-util|franc-min|trigram-utils|n-gram|collapse-white-space)/)',
  ],
};
const project = (displayName, folders, more = {}) => ({
  displayName,
  testEnvironment: 'node',
  testMatch: folders.map((folder) => `<rootDir>/test/${folder}/**/*.test.ts`),
  transform: typescript,
  ...univer,
  ...more,
});

// One seed for all that a run tries by chance (test/chance.ts); test/seed-reporter.js names it where a test fails.
process.env.S106_SEED ??= String(Math.floor(Math.random() * 2 ** 31));

module.exports = {
  // Tests of the workbench and of the pane wait about as much as they work: three at a time keep two cores busy.
  // A jest that a test starts works within that test's own turn.
  maxWorkers: process.env.JEST_WORKER_ID ? 1 : availableParallelism() + 1,
  // Univer does not let go of a workbook, so that a worker grows with every file: it begins anew in time.
  workerIdleMemoryLimit: '1GB',
  // A test that hangs is told; one that waits for its turn on a busy machine is not.
  testTimeout: 60_000,
  reporters: ['default', '<rootDir>/test/seed-reporter.js'],
  testSequencer: '<rootDir>/test/slowest-first.js',
  projects: [
    project('fast', [
      'domain',
      'files',
      'functions',
      'workbook',
      'taskpane',
      'scripts',
      'sheets',
      'golden',
      'property',
      'architecture',
    ]),
    project('live', ['live']),
    project('contract', ['contract']),
    project('workbench', ['workbench']),
    project('browser', ['browser'], { globalSetup: '<rootDir>/test/browser/prepare.ts' }),
    // By themselves, as they measure time.
    project('speed', ['speed'], { globalSetup: '<rootDir>/test/browser/prepare.ts' }),
  ],
};
