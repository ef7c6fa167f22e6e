const { default: Sequencer } = require('@jest/test-sequencer');

/** What takes longest, longest first: begun last, it would be waited for alone. */
const SLOWEST = [
  'functions/hostile',
  'functions/spills',
  'sheets/sheets',
  'architecture/office-calls',
  'live/live-model',
  'property/hostile-sheets',
  'functions/blanks',
  'taskpane/expiring/equal',
  'domain/council/published',
  'domain/register/near-names',
  'live/live-soak',
  'browser/start',
  'browser/summaries',
  'browser/import',
  'browser/check',
  'browser/summaries-writing',
  'workbench/live-edits',
  'browser/expiring',
  'workbench/writing/tabs/faults',
  'workbench/writing/tabs/made',
  'browser/recovery',
  'workbench/writing/writing',
  'browser/pane',
  'browser/trace',
  'browser/ribbon',
  'browser/import-charnwood',
];
const rank = ({ path }) => {
  const at = SLOWEST.findIndex((name) => path.replace(/\\/g, '/').endsWith(`test/${name}.test.ts`));
  return at < 0 ? SLOWEST.length : at;
};

/** Jest's own order, by the times of the last run or else by size, but for the slowest. */
module.exports = class SlowestFirst extends Sequencer {
  sort(tests) {
    return [...super.sort(tests)].sort((a, b) => rank(a) - rank(b));
  }
};
