/** Whose money it is by word, and whose sheet it is: the force's own, or a council's ledger. */
import { checkSheet } from '../../../src/domain/council/check-sheet';
import { standardRows } from '../../../src/domain/council/standardise';
import { speaksOfPolice } from '../../../src/domain/reading/words/purposes';
import type { Block } from '../../../src/domain/sheet/block';

test.each([
  ...['Police Lane junction', 'Crossing at Police Station Road', 'POLICE ROW footway', 'Police House Lane'],
  ...[
    'non-police',
    'Non police',
    'no police contribution secured',
    'Not for the police',
    'Other than police',
  ],
  ...[
    'excluding policing',
    'excl. police',
    'nil police contribution',
    'No contribution secured for the police',
  ],
  ...[
    'Police contribution not secured',
    'Police request refused',
    'Police: nil',
    'Police contribution: none',
  ],
  ...['Metropolice', 'metropolicing', 'Not PCC', 'Without any police money'],
  ...[
    'Crossing opposite the police station',
    'Bus stop near Wigston police station',
    'Former police station',
  ],
])('%s is not of the police', (text) => {
  expect(speaksOfPolice(text)).toBe(false);
});

test.each([
  ...[
    'Police',
    'policing',
    'POLICE',
    'AWDM/0961/17-Police',
    '21/001_police',
    '106POLICE',
    'KentPolice',
    'WMPolice',
  ],
  ...[
    'Not yet paid to the police',
    'Not paid to police',
    'Police contribution not yet due',
    'Contribution No. 4: Police',
  ],
  ...['Police station extension', 'New police station, Station Road', 'Police vehicles for Police Lane'],
  ...[
    'No police contribution in phase 1; police 20,000 in phase 2',
    'Police Infrastructure',
    'OPCC',
    'Held for PCC',
  ],
  ...['Leics Constabulary', 'Metropolitan Police', 'Police (no trigger yet)', 'police - not started'],
])('%s is of the police', (text) => {
  expect(speaksOfPolice(text)).toBe(true);
});

const spentOf = (block: Block, authority: string | null): unknown[] =>
  standardRows(checkSheet(block, { authority }), authority ?? '').map(({ amounts }) => amounts.spent);

describe('Spent without a known Drawn down', () => {
  const rows = [
    ['21/1', 'Blaby', 50000, 20000, 10000],
    ['21/2', 'Melton', 60000, 10000, 5000],
  ];
  test.each<[string, Block, string | null]>([
    [
      'of several authorities',
      [['S106 ref', 'District', 'Amount', 'Came in', 'Amount spent'], ...rows],
      null,
    ],
    [
      'said to be the force’s',
      [
        ['S106 ref', 'District', 'Amount', 'Came in', 'Spent by force'],
        ['21/1', 'Blaby', 50000, 20000, 10000],
        ['21/2', 'Blaby', 60000, 10000, 5000],
      ],
      null,
    ],
    [
      'under a title that names the force',
      [
        ['Surrey Police Estates - S106 tracker'],
        ['S106 ref', 'District', 'Amount', 'Came in', 'Amount spent'],
        ['21/1', 'Waverley', 50000, 20000, 10000],
        ['21/2', 'Waverley', 60000, 10000, 5000],
      ],
      null,
    ],
  ])('%s is the force’s own', (_, block, authority) => {
    expect(spentOf(block, authority)).toEqual([1000000, 500000]);
  });

  test.each<[string, Block, string | null]>([
    [
      'of one council',
      [
        ['S106 ref', 'Purpose', 'Amount', 'Amount spent'],
        ['106/1', 'Police', 50000, 20000],
        ['106/2', 'Education', 60000, 10000],
      ],
      'Blaby',
    ],
    [
      'of a county with its districts',
      [
        ['S106 ref', 'District', 'Purpose', 'Amount', 'Amount spent'],
        ['106/1', 'Blaby', 'Police', 50000, 20000],
        ['106/2', 'Melton', 'Education', 60000, 10000],
      ],
      null,
    ],
    [
      'under a council’s title',
      [
        ['Police contributions held by Blaby District Council'],
        ['S106 ref', 'District', 'Amount', 'Amount spent'],
        ['106/1', 'Blaby', 50000, 20000],
        ['106/2', 'Blaby', 60000, 10000],
      ],
      null,
    ],
  ])('%s is what the council has paid out', (_, block, authority) => {
    expect(spentOf(block, authority)).toEqual([undefined, undefined]);
  });
});
