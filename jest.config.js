/** Tests in order of speed; scripts/test.mjs runs the projects one after another. */
const typescript = {
  '^.+\\.ts$': [
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
const project = (displayName, folders, more = {}) => ({
  displayName,
  testEnvironment: 'node',
  testMatch: folders.map((folder) => `<rootDir>/test/${folder}/**/*.test.ts`),
  transform: typescript,
  ...more,
});

module.exports = {
  projects: [
    project('fast', ['domain', 'functions', 'workbook', 'scripts', 'golden', 'property', 'architecture']),
    project('contract', ['contract']),
    project('workbench', ['workbench']),
    project('browser', ['browser']),
  ],
};
