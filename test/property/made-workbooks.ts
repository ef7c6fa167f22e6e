/** A register and the tables beside it, made at random: what the figures of the tabs and functions are made of. */
import * as fc from 'fast-check';
import { histories, movementsBlock } from '../domain/movements/made';

export const AS_AT = 45_740; // 24 March 2025

/** Blocks of cells, each with its headings. */
export interface MadeWorkbook {
  readonly register: unknown[][];
  readonly movements: unknown[][];
  readonly requests: unknown[][];
  readonly authorities: unknown[][];
  readonly projects: unknown[][];
  readonly imports: unknown[][];
  readonly triggers: unknown[][];
  readonly developments: unknown[][];
  readonly bidCosts: unknown[][];
  readonly ledger: unknown[][];
}

const CONTRIBUTIONS = [
  ['P/1', 'C1', 'Blaby'],
  ['P/1', 'C2', 'Blaby'],
  ['P/2', '', 'Melton'],
  ['P/3', 'C1', 'Rutland'],
  ['P/4', 'C1', 'Blaby DC'],
] as const;
const PROJECTS = ['Van', 'Station', 'Cameras'];

const pounds = (max: number): fc.Arbitrary<number> =>
  fc.integer({ min: 0, max: max * 100 }).map((pence) => pence / 100);
const some = pounds(60_000);
const day = fc.integer({ min: AS_AT - 500, max: AS_AT + 700 });
const soon = fc.integer({ min: AS_AT, max: AS_AT + 300 });
const past = fc.integer({ min: AS_AT - 400, max: AS_AT + 20 });
const orBlank = <T>(of: fc.Arbitrary<T>, freq = 2): fc.Arbitrary<T | ''> => fc.option(of, { freq, nil: '' });
/** A cell that cannot be read, now and then. */
const orBad = <T>(of: fc.Arbitrary<T>): fc.Arbitrary<unknown> =>
  fc.oneof(
    { weight: 24, arbitrary: of as fc.Arbitrary<unknown> },
    { weight: 1, arbitrary: fc.constant('TBC') },
  );
const contribution = fc.constantFrom(...CONTRIBUTIONS);
const project = fc.constantFrom('', ...PROJECTS);

const table = (
  headings: string[],
  row: fc.Arbitrary<unknown[]>,
  maxLength: number,
  minLength = 0,
): fc.Arbitrary<unknown[][]> => fc.array(row, { minLength, maxLength }).map((rows) => [headings, ...rows]);

const register = fc
  .tuple(
    ...CONTRIBUTIONS.map((of) =>
      fc
        .record({
          value: orBad(some),
          ...{ held: some, drawn: some, spent: pounds(9000), notStarted: some, developer: some },
          expiry: orBlank(orBad(fc.oneof(day, soon)), 5),
          mayFund: fc.constantFrom('Any', 'Any', 'Van', 'Station; Cameras', 'Pooled', ''),
          project: fc.constantFrom('', '', 'Van'),
          status: fc.constantFrom('Open', 'Open', 'Open', 'Closed'),
        })
        .map((row) => [
          ...[...of, row.value, row.notStarted, row.developer, row.held, row.drawn, row.spent],
          ...[row.expiry, row.mayFund, row.project, row.status, `A/${of[0]}`],
        ]),
    ),
  )
  .map((rows) => [
    [
      ...['Agreement', 'Contribution', 'Authority', 'Value', 'Not started', 'Held by developer'],
      ...['Held by authority', 'Drawn down', 'Spent', 'Expiry date', 'May fund', 'Project', 'Status'],
      'Planning application',
    ],
    ...rows,
  ]);

const STATUSES = [
  ...['Draft', 'Sent', 'More evidence asked', 'Resubmitted', 'Agreed', 'Part agreed', 'Refused', 'Paid'],
  'Withdrawn',
];
const requests = table(
  [
    ...['Request', 'Agreement', 'Contribution', 'Amount', 'Project', 'Sent', 'Answered', 'Paid', 'Status'],
    ...['Round', 'Agreed amount', 'Paid amount'],
  ],
  fc
    .record({
      id: fc.nat(40),
      of: contribution,
      amount: orBad(pounds(20_000).map((of) => of + 0.01)),
      ...{ project, sent: orBlank(past), answered: orBlank(past), paid: orBlank(past) },
      status: fc.constantFrom(...STATUSES),
      round: orBlank(fc.integer({ min: 1, max: 4 })),
      ...{ agreed: orBlank(pounds(20_000)), paidAmount: orBlank(pounds(9000)) },
    })
    .map((of) => [
      ...[`R${of.id}`, of.of[0], of.of[1], of.amount, of.project, of.sent, of.answered, of.paid],
      ...[of.status, of.round, of.agreed, of.paidAmount],
    ]),
  9,
);

const projects = table(
  ['Project', 'Budget', 'Received', 'Need by', 'Priority'],
  fc
    .record({
      ...{ name: fc.constantFrom(...PROJECTS), budget: some, received: pounds(900) },
      ...{ needBy: orBlank(day, 1), priority: orBlank(fc.integer({ min: 1, max: 3 })) },
    })
    .map(({ name, budget, received, needBy, priority }) => [name, budget, received, needBy, priority]),
  4,
  1,
);

/** Authorities that take the place of others, of one that has rows or of a new one: by the day, after it, or without a day. */
const authorities = table(
  ['Authority', 'Aliases', 'Successor', 'From'],
  fc
    .tuple(
      fc.constantFrom('Blaby', 'Blaby', 'Melton', 'Melton', 'Rutland', 'Harborough'),
      fc.constantFrom('', '', '', 'Blaby DC'),
      fc.constantFrom('', 'Rutland', 'Melton', 'North Shire', 'North Shire'),
      orBlank(fc.integer({ min: AS_AT - 400, max: AS_AT + 60 }), 12),
    )
    .map((row): unknown[] => row),
  3,
  1,
);

const imports = table(
  ['Date and time', 'Authority', 'Sheets', 'Undone'],
  fc
    .tuple(past, fc.constantFrom('Blaby', 'Melton', 'Rutland'), orBlank(past))
    .map(([at, authority, undone]) => [at, authority, 'Sheet', undone]),
  4,
);

const triggers = table(
  [
    ...[
      'Agreement',
      'Contribution',
      'Instalment',
      'Amount',
      'Share',
      'Timing',
      'Trigger',
      'Count or percent',
    ],
    ...['Days to pay', 'Expected', 'Actual', 'Due', 'Invoiced', 'Received', 'Received amount', 'Spend years'],
  ],
  fc
    .record({
      ...{ of: contribution, number: fc.integer({ min: 1, max: 3 }) },
      ...{ amount: orBlank(orBad(some)), share: orBlank(fc.constantFrom(0.25, 0.5)) },
      timing: fc.constantFrom('Prior to', 'On', 'Within days'),
      trigger: fc.constantFrom('Commencement', 'Occupation of nth', 'Percent occupied', 'Date'),
      ...{ count: orBlank(fc.integer({ min: 1, max: 90 })), days: orBlank(fc.integer({ min: 1, max: 60 })) },
      ...{ expected: orBlank(day), actual: orBlank(day), due: orBlank(day), invoiced: orBlank(past) },
      ...{ received: orBlank(past), receivedAmount: orBlank(some) },
      spendYears: orBlank(fc.constantFrom(5, 10), 1),
    })
    .map((of) => [
      ...[of.of[0], of.of[1], of.number, of.amount, of.share, of.timing, of.trigger, of.count, of.days],
      ...[of.expected, of.actual, of.due, of.invoiced, of.received, of.receivedAmount, of.spendYears],
    ]),
  8,
);

const developments = fc
  .subarray(['P/1', 'P/2', 'P/3'])
  .chain((of) =>
    fc.tuple(
      ...of.map((agreement) =>
        fc
          .record({
            ...{ homes: fc.integer({ min: 1, max: 300 }), start: orBlank(day) },
            stage: fc.constantFrom('Application', 'Permitted', 'Started', 'Complete', 'Lapsed'),
            ...{ occupied: orBlank(fc.integer({ min: 1, max: 90 })), countDate: orBlank(past) },
            ...{ low: fc.constantFrom(20, 30), high: fc.constantFrom(40, 60) },
            ...{ asked: orBlank(some), secured: orBlank(some) },
          })
          .map((row) => [
            ...[
              `Field ${agreement}`,
              'Blaby',
              `A/${agreement}`,
              row.homes,
              row.stage,
              row.start,
              row.occupied,
            ],
            ...[row.countDate, row.low, row.high, row.asked, row.secured],
          ]),
      ),
    ),
  )
  .map((rows): unknown[][] => [
    [
      ...['Development', 'Authority', 'Application', 'Dwellings', 'Stage', 'Start', 'Occupied', 'Count date'],
      ...['Rate low', 'Rate high', 'Asked', 'Secured'],
    ],
    ...rows,
  ]);

const bidCosts = table(
  ['Item', 'Unit cost', 'Driver', 'Ratio', 'Existing capacity'],
  fc
    .record({
      item: fc.nat(30),
      cost: orBlank(some, 6),
      driver: fc.constantFrom('Dwelling', 'Person', 'Officer', 'Vehicle', 'Fixed', 'Money coming'),
      ratio: orBlank(fc.constantFrom(0.01, 0.5, 104, 2.37), 5),
      existing: orBlank(fc.constantFrom(0.5, 2)),
    })
    .map(({ item, cost, driver, ratio, existing }) => [`Item ${item}`, cost, driver, ratio, existing]),
  6,
);

/** Lines of an export, some of them movements of the history and some not. */
const ledgerOf = (movements: unknown[][]): fc.Arbitrary<unknown[][]> => {
  const [heads, ...rows] = movements as [string[], ...unknown[][]];
  const [date, amount, reference] = ['Date', 'Amount', 'Reference'].map((name) => heads.indexOf(name));
  return fc
    .tuple(
      fc.subarray(rows),
      fc.array(
        fc.tuple(
          past,
          some.map((of) => of + 1),
        ),
        { maxLength: 3 },
      ),
      fc.integer({ min: -3, max: 3 }),
    )
    .map(([own, others, later]): unknown[][] => [
      ['Date', 'Reference', 'Amount', 'Account'],
      ...own.map((row) => [(row[date!] as number) + later, row[reference!], row[amount!], '4000']),
      ...others.map(([on, of], n) => [on, `J ${n}`, of, '4000']),
    ]);
};

export const workbooks: fc.Arbitrary<MadeWorkbook> = histories(14)
  .map((rows) => movementsBlock(rows.map((row, n) => ({ ...row, reference: n % 3 === 0 ? `J ${n}` : '' }))))
  .chain((movements) =>
    fc.record({
      ...{ register, movements: fc.constant(movements), requests, authorities, projects, imports },
      ...{ triggers, developments, bidCosts, ledger: ledgerOf(movements) },
    }),
  );
