/**
 * Which test files a run of `npm test` tries: of those below, which try one thing from several sides and take long,
 * one in three. The seed of the run says which (S106_SEED), so that each has its turn; `npm run test:full` tries every one.
 */
const path = require('node:path');

const TURNS = 3;

const GROUPS = [
  // One button, message, width or screen of the pane each; the walk through the quarter, and the pane's first screens, are in every run.
  [
    ...['check', 'import', 'summaries'],
    ...[
      'adopt',
      'beside',
      'columns',
      'error-cells',
      'format-result',
      'open-file',
      'record',
      'recovery',
      'ribbon',
    ],
    ...[
      'import-charnwood',
      'import-edited',
      'import-instalments',
      'import-movements',
      'import-several',
      'rooms',
    ],
    ...['summaries-writing', 'trace', 'unread-record'],
    ...['coming', 'double-press', 'expiring', 'ledger', 'paper', 'requests', 'zoom'],
  ].map((name) => `browser/${name}`),
  // Cells of one workbook each: edited by many hands, in tens of thousands, beside another add-in, blank.
  ['live-edits', 'live-host', 'live-scale', 'namespaces', 'sample-blanks', 'strict/requests'].map(
    (name) => `workbench/${name}`,
  ),
  // One kind of write each, with a fault at its requests.
  [
    ...['below-stays', 'columns-moved', 'fix', 'highlights', 'hostile', 'hung', 'import', 'in-front'],
    ...['new-sheets', 'rows-below', 'several-tables', 'side-row', 'whole-import'],
  ].map((name) => `workbench/writing/${name}`),
  // One state each in which a refresh finds the tabs.
  [
    ...[
      'by-hand',
      'flags',
      'flags-by-deadline',
      'made',
      'meeting',
      'no-dates',
      'owned',
      'printed',
      'reconciled',
      'refresh',
    ],
    ...['side-by-side', 'typed'],
  ].map((name) => `workbench/writing/tabs/${name}`),
  // Laws of one kind of sheet or figure each, over thousands of cases; the pinned sheets and the kinds of faults are in every run.
  [
    ...[
      'functions/blanks',
      'functions/blanks-plan',
      'functions/forecast',
      'functions/hostile',
      'functions/spills',
    ],
    ...[
      'headings-by-chance',
      'hostile-sheets',
      'one-reading',
      'paper',
      'register',
      'trace',
      'trace-tables',
    ].map((name) => `property/${name}`),
    ...['domain/plan/reasons', 'domain/reading/unaccounted-words', 'sheets/headings-of-others'],
    ...[
      'taskpane/expiring/equal',
      'workbook/register/current-register',
      'workbook/settings/hostile-settings',
    ],
  ],
  // What takes how long: one kind of work each.
  [
    ...['calls', 'check', 'garbage', 'growth', 'hostile-files', 'ledger', 'plan', 'selection'],
    'several-contributions',
  ].map((name) => `speed/${name}`),
];

/** The names of a group in an order of the seed's own. */
function shuffled(names, seed) {
  const place = (name) => {
    let hash = seed >>> 0;
    for (const letter of name) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193) >>> 0;
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 0;
    return (hash ^ (hash >>> 13)) >>> 0;
  };
  return [...names].sort((a, b) => place(a) - place(b));
}

/** The files that wait for another run. */
const waiting = (seed) =>
  new Set(GROUPS.flatMap((names) => shuffled(names, seed).slice(Math.ceil(names.length / TURNS))));

const nameOf = (file) =>
  path
    .relative(__dirname, file)
    .replace(/\\/g, '/')
    .replace(/\.test\.ts$/, '');

/** As jest asks for it (--filter). */
module.exports = async (files) => {
  const later = waiting(Number(process.env.S106_SEED));
  return { filtered: files.filter((file) => !later.has(nameOf(file))) };
};
module.exports.GROUPS = GROUPS;
module.exports.waiting = waiting;
