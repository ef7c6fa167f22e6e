const { mkdirSync, writeFileSync } = require('node:fs');
const path = require('node:path');

/** Says which seed a run had that failed, so that it can be repeated, and names the files that failed to `npm test`. */
module.exports = class FailureReporter {
  onRunComplete(_contexts, { numFailedTests, numFailedTestSuites, testResults }) {
    if (numFailedTests + numFailedTestSuites === 0) return;
    const full = process.env.S106_FULL === '1' ? 'S106_FULL=1 ' : '';
    console.error(
      `\nThe seed was ${process.env.S106_SEED}: ${full}S106_SEED=${process.env.S106_SEED} repeats what was tried.`,
    );
    const file = process.env.S106_FAILED_FILES;
    if (!file) return;
    const failed = testResults.filter(
      ({ numFailingTests, testExecError }) => numFailingTests > 0 || testExecError,
    );
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(
      file,
      JSON.stringify(failed.map(({ testFilePath }) => path.relative(process.cwd(), testFilePath))),
    );
  }
};
