/** The quarter's workbook and what the councils send, made up: sites, references and sums are nobody's. */
import type { Cell } from '../import-pane';

/** The moment of the walk: a week after the second quarter ended. */
export const NOW = '2026-10-08T09:40';

const day = (date: string): number => Date.parse(`${date}T00:00Z`) / 86_400_000 + 25_569;

export interface Contribution {
  readonly reference: string;
  readonly authority: string;
  readonly application: string;
  readonly site: string;
  readonly spendBy: string;
  /** Pounds, or what stands in the cell in their place. */
  readonly value: number | string;
  readonly developer?: number;
  readonly held?: number;
  readonly drawn?: number;
  readonly spent?: number;
}

const line = (
  [reference, authority, application, site]: readonly [string, string, string, string],
  spendBy: string,
  value: number | string,
  money: Pick<Contribution, 'developer' | 'held' | 'drawn' | 'spent'>,
): Contribution => ({ reference, authority, application, site, spendBy, value, ...money });

/** The officer's own list, as it was on 30 June. */
export const LOG: readonly Contribution[] = [
  line(['CHA/14', 'Charnwood', 'P/19/0412/2', 'Larkfield Rise'], '2027-01-31', 48_210.5, { held: 48_210.5 }),
  line(['CHA/15', 'Charnwood', 'P/20/1188/2', 'Tannery Yard'], '2031-05-31', 36_000, { developer: 36_000 }),
  line(['CHA/16', 'Charnwood', 'P/18/2077/2', 'Old Brickworks'], '2029-02-28', 22_750.25, {
    drawn: 22_750.25,
    spent: 12_000,
  }),
  line(['BLA/07', 'Blaby', '19/0233/OUT', 'Mill Hill Farm'], '2028-03-31', 95_400, {
    held: 60_000,
    drawn: 35_400,
    spent: 35_400,
  }),
  line(['BLA/08', 'Blaby', '20/0871/FUL', 'Station Approach'], '2026-11-30', 12_600, { held: 12_600 }),
  line(['BLA/09', 'Blaby', '21/0045/OUT', 'Long Meadow'], '2034-09-30', 141_250, { developer: 141_250 }),
  line(['HAR/21', 'Harborough', '18/01422/OUT', 'Foxglove Fields'], '2027-06-30', 30_500.75, {
    held: 30_500.75,
  }),
  line(['HAR/22', 'Harborough', '19/00911/OUT', 'Canal Basin'], '2030-12-31', 64_000, { developer: 64_000 }),
  line(['HAR/23', 'Harborough', '20/01810/FUL', 'Glebe Farm'], '2026-06-30', 8_400, { held: 8_400 }),
  line(['MEL/03', 'Melton', '19/00042/OUT', 'Sandpit Lane'], '2032-04-30', 41_300, { developer: 41_300 }),
  line(['MEL/04', 'Melton', '19/00077/FUL', 'Burrow Road'], '2029-08-31', 7_500, { held: 7_500 }),
  line(['RUT/02', 'Rutland', '2020/0512/OUT', 'Quarry Close'], '2027-03-31', 15_250, { held: 15_250 }),
  line(['RUT/05', 'Rutland', '2021/0633/OUT', 'Chater Rise'], '2033-01-31', 28_000, { developer: 28_000 }),
  line(['RUT/06', 'Rutland', '2021/0790/FUL', 'Beacon Field'], '2033-06-30', 'TBC', { developer: 18_900 }),
];

/** What RUT/06 is worth: the officer types it where TBC was. */
export const BEACON_FIELD = 18_900;

export const LOG_SHEET = 'S106 log';
const LOG_HEADINGS = [
  ...['Reference', 'Local Authority', 'Application', 'Site', 'Purpose', 'Spend by', 'Total Value'],
  ...['Held by developer', 'Money held by LA', 'Drawn down', 'Spent'],
];
/** The first row of the list, below its title and its headings. */
export const FIRST_ROW = 4;

const sum = (all: readonly number[]): number =>
  all.reduce((pence, pounds) => pence + Math.round(pounds * 100), 0) / 100;
const amount = (value: number | string): number => (typeof value === 'number' ? value : 0);

/** The sheet as the officer keeps it: a title, a blank row, the list, a blank row, a total. */
export function logSheet(): Cell[][] {
  const rows = LOG.map((one): Cell[] => [
    ...[one.reference, one.authority, one.application, one.site, 'Police', day(one.spendBy), one.value],
    ...[one.developer ?? 0, one.held ?? 0, one.drawn ?? 0, one.spent ?? 0],
  ]);
  const total = (of: (one: Contribution) => number): number => sum(LOG.map(of));
  const blank = LOG_HEADINGS.map(() => '');
  return [
    ['Section 106 log, as at 30 June 2026', ...blank.slice(1)],
    blank,
    LOG_HEADINGS,
    ...rows,
    blank,
    [
      ...['Total', '', '', '', '', ''],
      total(({ value }) => amount(value)),
      total(({ developer = 0 }) => developer),
      total(({ held = 0 }) => held),
      total(({ drawn = 0 }) => drawn),
      total(({ spent = 0 }) => spent),
    ],
  ];
}

const inLog = (reference: string): Contribution => LOG.find((one) => one.reference === reference)!;
/** The four stages anew: those that are left out are nil. */
const moved = (
  reference: string,
  { developer = 0, held = 0, drawn = 0, value }: Partial<Contribution>,
): Contribution => ({
  ...inLog(reference),
  value: value ?? inLog(reference).value,
  ...{ developer, held, drawn },
});
const HELMSLEY = line(['CHA/17', 'Charnwood', 'P/24/0951/2', 'Helmsley Grange'], '2036-07-31', 88_230, {
  developer: 88_230,
});

/** A file that a council sends. */
export interface CouncilFile {
  readonly name: string;
  readonly text: string;
}

const dayFirst = (date: string): string => date.split('-').reverse().join('/');
const pounds = (value: number | string = 0): string =>
  typeof value === 'string' ? value : `£${value.toLocaleString('en-GB', { minimumFractionDigits: 2 })}`;
const csv = (rows: readonly (readonly (string | number)[])[]): string =>
  rows
    .map((row) => row.map((cell) => (/[",]/.test(String(cell)) ? `"${cell}"` : cell)).join(','))
    .join('\r\n');
const file = (name: string, rows: readonly (readonly (string | number)[])[]): CouncilFile => ({
  name,
  text: csv(rows),
});

export const CHARNWOOD_NOW = [
  moved('CHA/14', { drawn: 48_210.5 }),
  moved('CHA/15', { held: 36_000 }),
  moved('CHA/16', { drawn: 22_750.25 }),
  HELMSLEY,
];
/** Headings as a register has them. */
export const CHARNWOOD = file('Charnwood Q2.csv', [
  [
    'Agreement',
    'Planning application',
    'Site',
    'Purpose',
    'Expiry date',
    'Value',
    'Held by developer',
    'Held by authority',
    'Drawn down',
  ],
  ...CHARNWOOD_NOW.map((one) => [
    ...[one.reference, one.application, one.site, 'Police', dayFirst(one.spendBy), pounds(one.value)],
    ...[pounds(one.developer), pounds(one.held), pounds(one.drawn)],
  ]),
]);

export const BLABY_NOW = [
  moved('BLA/07', { held: 20_000, drawn: 75_400 }),
  moved('BLA/08', { held: 12_600 }),
  moved('BLA/09', { developer: 141_250 }),
];
/** A title, headings in the council's own words, a total. */
export const BLABY = file('Blaby police contributions Q2.csv', [
  ['Blaby District Council: police contributions at 30 September 2026', '', '', '', '', '', ''],
  [
    'S106 Ref',
    'Planning Ref',
    'Site address',
    'Total secured',
    'With developer',
    'Held by council',
    'Paid to police',
  ],
  ...BLABY_NOW.map((one) => [
    ...[one.reference, one.application, one.site, pounds(one.value)],
    ...[pounds(one.developer), pounds(one.held), pounds(one.drawn)],
  ]),
  ['Total', '', '', pounds(249_250), pounds(141_250), pounds(32_600), pounds(75_400)],
]);

const HARBOROUGH_HEADINGS = [
  'Agreement ref',
  'Site',
  'Spend by',
  'Value',
  'Held by developer',
  'Held by council',
  'Drawn down',
];
const harborough = (name: string, rows: readonly Contribution[]): CouncilFile =>
  file(name, [
    HARBOROUGH_HEADINGS,
    ...rows.map((one) => [
      ...[one.reference, one.site, dayFirst(one.spendBy), pounds(one.value)],
      ...[pounds(one.developer), pounds(one.held), pounds(one.drawn)],
    ]),
  ]);
/** As first sent: one sum that is no amount, and money drawn down that was not. */
export const HARBOROUGH_FIRST = [
  moved('HAR/21', { drawn: 30_500.75 }),
  moved('HAR/22', { held: 64_000, value: 'to be confirmed' }),
  moved('HAR/23', { drawn: 8_400 }),
];
export const HARBOROUGH = harborough('Harborough Q2.csv', HARBOROUGH_FIRST);
export const HARBOROUGH_NOW = [
  moved('HAR/21', { drawn: 30_500.75 }),
  moved('HAR/22', { held: 64_000 }),
  moved('HAR/23', { held: 8_400 }),
];
/** As sent again, after the officer asked. */
export const HARBOROUGH_AGAIN = harborough('Harborough Q2 corrected.csv', HARBOROUGH_NOW);

export const SEVERAL_NOW = [
  moved('MEL/03', { held: 41_300 }),
  moved('MEL/04', { held: 7_500 }),
  moved('RUT/02', { drawn: 15_250 }),
  moved('RUT/05', { developer: 28_000 }),
  moved('RUT/06', { developer: BEACON_FIELD, value: BEACON_FIELD }),
];
/** Two councils in one file. */
export const SEVERAL = file('Returns Q2.csv', [
  ['Reference', 'Authority', 'Site', 'Value', 'Held by developer', 'Held by authority', 'Drawn down'],
  ...SEVERAL_NOW.map((one) => [
    ...[one.reference, one.authority, one.site, pounds(one.value)],
    ...[pounds(one.developer), pounds(one.held), pounds(one.drawn)],
  ]),
]);

export const PRINTED_SHEET = 'Panel paper';
/** Whose figures the paper has. */
export const AUTHORITIES = ['Blaby', 'Charnwood', 'Harborough', 'Melton', 'Rutland'];
/** What is typed wrongly in the paper: Blaby's funds remaining, in pounds. */
export const SLIP = 1_000;

/** The table of the panel's paper, typed by hand in whole pounds. */
export function printedSheet(rows: readonly Contribution[]): Cell[][] {
  const figure =
    (of: (one: Contribution) => number) =>
    (authority: string | null): number =>
      Math.round(sum(rows.filter((one) => authority === null || one.authority === authority).map(of)));
  const value = figure((one) => amount(one.value));
  const spent = figure(({ spent: paid = 0 }) => paid);
  const row = (label: string, of: (authority: string | null) => number): Cell[] => [
    label,
    ...AUTHORITIES.map(of),
    of(null),
  ];
  return [
    ['Measure', ...AUTHORITIES, 'Total'],
    row('Total Value of Agreement', value),
    row(
      'Money held by Developers',
      figure(({ developer = 0 }) => developer),
    ),
    row(
      'Money held by Local Authority',
      figure(({ held = 0 }) => held),
    ),
    row(
      'Total money drawn down',
      figure(({ drawn = 0 }) => drawn),
    ),
    row('Total Money spent', spent),
    row(
      'Total funds remaining',
      (authority) => value(authority) - spent(authority) + (authority === 'Blaby' ? SLIP : 0),
    ),
  ];
}
