const { default: Sequencer } = require('@jest/test-sequencer');

/** What takes longest, longest first: begun last, it would be waited for alone. */
const SLOWEST = [
  'property/hostile-sheets',
  'property/register',
  'live/live-model',
  'functions/hostile',
  'taskpane/expiring/equal',
  'workbench/writing/tabs/faults',
  'workbench/live-edits',
  'browser/check',
  'browser/import',
  'browser/summaries',
  'browser/expiring',
  'browser/pane',
  'workbench/writing/tabs/made',
  'browser/recovery',
  'browser/import-charnwood',
  'workbench/writing/import',
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
