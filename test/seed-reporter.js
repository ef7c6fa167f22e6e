/** Says which seed a run had that failed, so that it can be repeated. */
module.exports = class SeedReporter {
  onRunComplete(_contexts, { numFailedTests, numFailedTestSuites }) {
    if (numFailedTests + numFailedTestSuites === 0) return;
    const full = process.env.S106_FULL === '1' ? 'S106_FULL=1 ' : '';
    console.error(
      `\nThe seed was ${process.env.S106_SEED}: ${full}S106_SEED=${process.env.S106_SEED} repeats what was tried.`,
    );
  }
};
