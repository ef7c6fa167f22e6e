const { availableParallelism } = require('node:os');

/** Types are checked once, by tsc, before any test runs. */
const typescript = {
  '\\.ts$': [
    '@swc/jest',
    {
      jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
      module: { type: 'commonjs', ignoreDynamic: true },
      sourceMaps: 'inline',
    },
  ],
};
const project = (displayName, folders, more = {}) => ({
  displayName,
  testEnvironment: '<rootDir>/test/one-realm/environment.js',
  runtime: '<rootDir>/test/one-realm/runtime.js',
  testMatch: folders.map((folder) => `<rootDir>/test/${folder}/**/*.test.ts`),
  transform: typescript,
  setupFiles: ['<rootDir>/test/whole-domain.ts', '<rootDir>/test/seed.ts'],
  ...more,
});

// One seed for all that a run tries by chance (test/chance.ts); test/failure-reporter.js names it where a test fails.
process.env.S106_SEED ??= String(Math.floor(Math.random() * 2 ** 31));

module.exports = {
  // Tests of the workbench and of the pane wait about as much as they work: three at a time keep two cores busy.
  // A jest that a test starts works within that test's own turn.
  maxWorkers: process.env.JEST_WORKER_ID ? 1 : availableParallelism() + 1,
  // Univer does not let go of a workbook, so that a worker grows with every file: it begins anew in time.
  workerIdleMemoryLimit: '1GB',
  // A test that hangs is told; one that waits for its turn on a busy machine is not.
  testTimeout: 60_000,
  reporters: ['default', '<rootDir>/test/failure-reporter.js'],
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
