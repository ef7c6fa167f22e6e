/**
 * Circles of imports, and the rooms of the pane that know nothing of its screens. `npm test` checks them as "circles"; which
 * floor may import which is kept by test/architecture.
 */

/** The circles that are known, each by the one file that no other circle passes. Take a line away when you cut its circle. */
const KNOWN_CIRCLES = [
  // A finding has a code of the catalogue, whose kinds name what a finding says.
  '^src/domain/findings/kind\\.ts$',
  // A book has these parts, and each part is handed its book.
  '^workbench/spreadsheet/charts\\.ts$',
  '^workbench/spreadsheet/conditional-formats\\.ts$',
  '^workbench/spreadsheet/data-validations\\.ts$',
  '^workbench/spreadsheet/page-layouts\\.ts$',
  '^workbench/spreadsheet/sheet-properties\\.ts$',
  '^workbench/spreadsheet/structure\\.ts$',
  // The ribbon's buttons act on a session, and the session has their type.
  '^workbench/ribbon\\.ts$',
];

/** What a register is, of which every room of it knows. */
const REGISTER = [
  ...['register', 'absent-columns', 'adjustments', 'authorities-in-force', 'register-in-force'],
  ...['rows-where', 'succession', 'tranche'],
];

/** In a floor of the domain each room may import those before it, and of what stands around the rooms no more than these. */
const roomsOf = (floor, rooms, around) =>
  rooms.map((room, n) => ({
    name: `${floor}-${room}`,
    comment: `A room of src/domain/${floor} knows itself, the rooms before it and ${around.join(', ')}.`,
    severity: 'error',
    from: { path: `^src/domain/${floor}/${room}/` },
    to: {
      path: `^src/domain/${floor}/(?!(?:${around.join('|')})\\.ts$)`,
      pathNot: rooms.slice(0, n + 1).map((one) => `^src/domain/${floor}/${one}/`),
    },
  }));

module.exports = {
  forbidden: [
    {
      name: 'no-circle',
      comment:
        'Each file of a circle needs the others to be read first. Move what both need into a file of its own.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { pathNot: KNOWN_CIRCLES.join('|') } },
    },
    {
      name: 'ui-knows-no-screen',
      comment: 'Controls, icons and wording are the same on every screen.',
      severity: 'error',
      from: { path: '^src/taskpane/ui/' },
      to: { path: '^src/', pathNot: '^src/(taskpane/ui|domain)/' },
    },
    {
      name: 'kernel-knows-no-screen',
      comment:
        'What every screen needs, and nothing of any. The store is still that of all screens together.',
      severity: 'error',
      from: { path: '^src/taskpane/kernel/', pathNot: '^src/taskpane/kernel/store\\.ts$' },
      to: { path: '^src/', pathNot: '^src/taskpane/(kernel/|ui/view\\.ts$)' },
    },
    {
      name: 'a-screen-knows-no-router',
      comment:
        'The shell shows the screens; they do not show each other. What fetches the screens names the one file of all.',
      severity: 'error',
      from: {
        path: '^src/taskpane/',
        pathNot: '^src/taskpane/(shell/|(taskpane|pane-part|pane-chunk)\\.ts$)',
      },
      to: { path: '^src/taskpane/shell/(router|pane-controller|frame|pane|ribbon-screens)\\.ts$' },
    },
    ...roomsOf('reading', ['words', 'cells', 'lines', 'columns'], ['understanding']),
    ...roomsOf('register', ['read', 'figures', 'checks', 'telling', 'unusual'], REGISTER),
  ],
  options: {
    // Types too: a file that is read to understand another is needed by it.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
  },
};
