/** Tests in order of speed; scripts/test.mjs runs the projects one after another. */
const typescript = {
  '(\\.ts|/(nanoid|rbush|quickselect|kdbush|cjk-regex|unicode-regex|regexp-util|franc-min|trigram-utils|n-gram|collapse-white-space)/.+\\.js)$':
    [
      'ts-jest',
      {
        diagnostics: false, // types are checked once, by tsc, before any test runs
        tsconfig: {
          module: 'NodeNext',
          moduleResolution: 'NodeNext',
          target: 'ES2022',
          esModuleInterop: true,
          isolatedModules: true,
          resolveJsonModule: true,
        },
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

module.exports = {
  projects: [
    project('fast', [
      'domain',
      'files',
      'functions',
      'workbook',
      'taskpane',
      'scripts',
      'golden',
      'property',
      'architecture',
    ]),
    project('live', ['live']),
    project('contract', ['contract']),
    project('workbench', ['workbench']),
    project('browser', ['browser']),
  ],
};
