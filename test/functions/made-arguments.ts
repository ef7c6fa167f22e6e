/** Arguments for every function, as Excel gives them: by what its parameters are called and declared. */
import * as fc from 'fast-check';
import type { FunctionMetadata } from '../../scripts/metadata';

type Parameters = FunctionMetadata['parameters'];

const HEADINGS = [
  ...['Agreement', 'Authority', 'Site', 'Expiry date', 'Value', 'Drawn down', 'Spent', 'Project', 'May fund'],
];
const blank = fc.constantFrom('', null, 0);
const or = <T>(cell: fc.Arbitrary<T>): fc.Arbitrary<T | '' | null | 0> =>
  fc.oneof({ weight: 5, arbitrary: cell }, { weight: 1, arbitrary: blank as fc.Arbitrary<'' | null | 0> });
const amount = fc.oneof(
  fc.integer({ min: -100, max: 90_000 }),
  fc.constantFrom('£5.50', 'TBC', 12.345, true),
);
const authority = fc.constantFrom('Blaby', 'NWLDC', 'Melton', 'LCC', 'Total');
const agreement = fc.constantFrom('P/1', 'P/2', 'P/3', 2024);
const date = fc.oneof(fc.integer({ min: 44_000, max: 47_500 }), fc.constantFrom('01/06/2026', 'TBC'));
const text = fc.oneof(fc.constantFrom('Mill Lane', 'Van', 'Car'), fc.string({ maxLength: 8 }));

const mayFund = fc.constantFrom('Any', 'Van; Car', 'Pooled');

export const registers: fc.Arbitrary<unknown[][]> = fc
  .array(
    fc.tuple(
      ...[
        or(agreement),
        or(authority),
        or(text),
        or(date),
        or(amount),
        or(amount),
        or(amount),
        or(text),
        or(mayFund),
      ],
    ),
    { maxLength: 8 },
  )
  .map((rows) => [HEADINGS, ...rows]);

export const councilSheets: fc.Arbitrary<unknown[][]> = fc
  .array(fc.tuple(...[or(text), or(agreement), or(text), or(amount), or(date)]), { maxLength: 8 })
  .map((rows) => [
    [
      'developer-agreement-contribution',
      'developer-agreement',
      'contribution-purpose',
      'amount',
      'start-date',
    ],
    ...rows,
  ]);

export const printedTables: fc.Arbitrary<unknown[][]> = fc
  .array(fc.tuple(...[or(amount), or(amount), or(amount)]), { minLength: 3, maxLength: 3 })
  .map((rows) => [
    ['', 'Blaby', 'Melton', 'Total'],
    ...rows.map((row, i) => [['Value', 'Drawn down', 'Spent'][i], ...row]),
  ]);

export const projectTables: fc.Arbitrary<unknown[][]> = fc
  .array(fc.tuple(...[or(text), or(amount), or(amount)]), { maxLength: 6 })
  .map((rows) => [['Project', 'Budget', 'Received'], ...rows]);

const MOVEMENT_HEADINGS = ['Date', 'Agreement', 'Movement', 'Amount', 'From', 'Reference', 'Recorded'];
export const movementTables: fc.Arbitrary<unknown[][]> = fc
  .array(
    fc.tuple(
      or(date),
      or(agreement),
      or(fc.constantFrom('Opening', 'Received', 'Drawn down', 'Spent', 'Returned', 'Lent')),
      or(amount),
      or(fc.constantFrom('In hand', 'Held by authority')),
      or(text),
      or(date),
    ),
    { maxLength: 8 },
  )
  .map((rows) => [MOVEMENT_HEADINGS, FIRST_MOVEMENT, ...rows]);
const FIRST_MOVEMENT = [44_000, 'P/1', 'Opening', 100, '', '', ''];

export const ledgerExports: fc.Arbitrary<unknown[][]> = fc
  .array(fc.tuple(or(date), or(text), or(amount)), { maxLength: 8 })
  .map((rows) => [['Date', 'Reference', 'Amount'], ...rows]);

const REQUEST_HEADINGS = ['Request', 'Agreement', 'Amount', 'Project', 'Sent', 'Answered', 'Status', 'Round'];
export const requestTables: fc.Arbitrary<unknown[][]> = fc
  .array(
    fc.tuple(
      ...[or(text), or(agreement), or(amount), or(text), or(date), or(date)],
      or(fc.constantFrom('Sent', 'Paid', 'Refused', 'Draft', 'Lost')),
      or(fc.constantFrom<unknown>(1, 2, 'third')),
    ),
    { maxLength: 8 },
  )
  .map((rows) => [REQUEST_HEADINGS, ...rows]);

const yesNo = fc.constantFrom('Yes', 'No', 'Perhaps');
export const itemTables: fc.Arbitrary<unknown[][]> = fc
  .array(
    fc.tuple(
      or(text),
      or(yesNo),
      or(fc.constantFrom('New', 'Replacement', 'Extended', 'Old')),
      or(fc.constantFrom('Development', 'Force', 'Nobody')),
    ),
    { maxLength: 6 },
  )
  .map((rows) => [['Item', 'Capital', 'New', 'Benefit'], ...rows]);

export const authorityTables: fc.Arbitrary<unknown[][]> = fc
  .array(fc.tuple(or(authority), or(authority), or(date)), { maxLength: 5 })
  .map((rows) => [['Authority', 'Successor', 'From'], ...rows]);

export const importLogs: fc.Arbitrary<unknown[][]> = fc
  .array(fc.tuple(or(date), or(authority), or(text)), { maxLength: 5 })
  .map((rows) => [['Date and time', 'Authority', 'Sheets'], ...rows]);

export const bidCostTables: fc.Arbitrary<unknown[][]> = fc
  .array(
    fc.tuple(
      or(text),
      or(amount),
      or(fc.constantFrom('Dwelling', 'Person', 'Officer', 'Fixed', 'Money coming', 'Moon')),
      or(fc.constantFrom<unknown>(104, 0.5, 'one')),
      or(fc.constantFrom<unknown>(1, 0.25)),
    ),
    { maxLength: 6 },
  )
  .map((rows) => [['Item', 'Unit cost', 'Driver', 'Ratio', 'Existing capacity'], ...rows]);

const TRIGGER_HEADINGS = [
  ...['Agreement', 'Instalment', 'Amount', 'Share', 'Timing', 'Trigger', 'Count or percent', 'Actual'],
  ...['Expected', 'Invoiced', 'Received', 'Received amount'],
];
export const triggerTables: fc.Arbitrary<unknown[][]> = fc
  .array(
    fc.tuple(
      ...[or(agreement), or(text), or(amount), or(fc.constantFrom<unknown>(0.5, 30, 'half'))],
      or(fc.constantFrom('Prior to', 'On', 'Within days', 'Soon')),
      or(
        fc.constantFrom('Commencement', 'First occupation', 'Occupation of nth', 'Percent occupied', 'Moon'),
      ),
      or(fc.constantFrom<unknown>(1, 50, 0.5)),
      ...[or(date), or(date), or(date), or(date), or(amount)],
    ),
    { maxLength: 8 },
  )
  .map((rows) => [TRIGGER_HEADINGS, ...rows]);

const DEVELOPMENT_HEADINGS = [
  ...['Development', 'Application', 'Dwellings', 'Stage', 'Start', 'Count date', 'Rate low', 'Rate high'],
];
export const developmentTables: fc.Arbitrary<unknown[][]> = fc
  .array(
    fc.tuple(
      ...[or(text), or(text), or(fc.constantFrom<unknown>(100, 2, 'many'))],
      or(fc.constantFrom('Application', 'Permitted', 'Started', 'Complete', 'Lapsed', 'Moon')),
      ...[or(date), or(date), or(fc.constantFrom(5, 20)), or(fc.constantFrom(30, 60))],
    ),
    { maxLength: 5 },
  )
  .map((rows) => [DEVELOPMENT_HEADINGS, ...rows]);

const names = fc.oneof(authority, agreement, blank);
const blocks = fc.oneof(registers, councilSheets, printedTables, projectTables);

const BY_NAME: Record<string, fc.Arbitrary<unknown>> = {
  measure: fc.constantFrom('Value', 'Outstanding', 'In hand', 'Agreements', 'Rows left out'),
  of: names,
  by: fc.constantFrom('', 'Authority', 'Agreement', 'Site', 'Project', 'Expiry year', null, 0),
  status: fc.constantFrom('', 'Open', 'Closed', null, 0),
  months: fc.constantFrom(null, 0, 6, 24, ''),
  asAt: fc.constantFrom(null, 45_740, '24/03/2025'),
  expiry: or(date),
  remaining: fc.oneof(
    amount.map((cell) => [[cell]]),
    fc.constantFrom(null, [['']], [[0]]),
  ),
  authority: or(authority),
  amount,
  principal: amount,
  baseIndex: fc.constantFrom(334, '310.2'),
  index: fc.constantFrom(379.6, '345.8'),
  received: date,
  years: fc.constantFrom<unknown>(5, 7.5, '10', 0.3, 'five'),
  rounding: fc.constantFrom(null, 'Half up', 'down', '', 0),
  floor: fc.constantFrom(null, true, false, '', 0),
  annualRate: fc.constantFrom(0.05, '7.25%'),
  due: date,
  paid: date,
  published: fc.oneof(printedTables, projectTables),
  projects: projectTables,
  register: registers,
  date: fc.constantFrom(45_740, '24/03/2025', 43_000),
  known: fc.constantFrom(null, 45_740, '', 0),
  from: fc.constantFrom(44_000, '01/04/2024'),
  to: fc.constantFrom(45_740, '31/03/2026'),
  yearEnd: fc.constantFrom(null, 45_747, ''),
  movements: movementTables,
  requests: requestTables,
  authorities: authorityTables,
  items: itemTables,
  importLog: importLogs,
  costs: bidCostTables,
  triggers: triggerTables,
  developments: developmentTables,
  dwellings: fc.constantFrom<unknown>(1, 150, '52', 'many', ''),
  persons: fc.constantFrom<unknown>(null, 355.5, '', 0),
  agreement: or(agreement),
  item: fc.array(fc.tuple(or(text)), { minLength: 1, maxLength: 3 }),
  ledgerExport: ledgerExports,
  range: fc.oneof(registers, councilSheets),
  before: registers,
  after: registers,
};

/** What one function needs in place of the same for all. */
const OF_FUNCTION: Record<string, Record<string, fc.Arbitrary<unknown>>> = {
  FORECAST: {
    years: fc.constantFrom<unknown>(null, 5, '10', 0, 1.5),
    register: registers.map(([headings, ...rows]) => [
      [...headings!, 'Not started', 'Held by developer'],
      ...rows.map((row, index) => [...row, index * 10, 25.25]),
    ]),
  },
  INTEREST: { principal: fc.integer({ min: 1, max: 90_000 }) },
  ELIGIBLE: { agreement: fc.constantFrom<unknown>('', null, 'P/1', 'P/2') },
};

/** The arguments of a call; a register is always given, as there is no workbook. @param plain none is blank */
export function argumentsFor(id: string, parameters: Parameters, plain = false): fc.Arbitrary<unknown[]> {
  const each = parameters.map(({ name, dimensionality }) => {
    const own = OF_FUNCTION[id]?.[name] ?? BY_NAME[name];
    if (!own) throw new Error(`${id} has a parameter ${name} for which no arguments are made.`);
    if (plain) return fc.constant(PLAIN[name] ?? null);
    if (name === 'of' && dimensionality === 'matrix')
      return fc.array(fc.array(names, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 3 });
    const isOddBlock = dimensionality === 'matrix' && name !== 'remaining';
    return isOddBlock ? fc.oneof({ weight: 6, arbitrary: own }, { weight: 1, arbitrary: blocks }) : own;
  });
  return fc.tuple(...each);
}

const REGISTER = [HEADINGS, ['P/1', 'Blaby', 'Mill Lane', 46_112, 100, 40, 15.5, 'Van', 'Any']];
const PLAIN: Record<string, unknown> = {
  measure: 'Value',
  asAt: 45_740,
  expiry: 46_112,
  amount: 100,
  principal: 100,
  baseIndex: 334,
  index: 379.6,
  annualRate: 0.05,
  due: 45_000,
  received: 45_000,
  years: 5,
  paid: 45_100,
  published: [
    ['', 'Blaby', 'Total'],
    ['Value', 5, 5],
    ['Spent', 1, 2],
  ],
  projects: [
    ['Project', 'Budget', 'Received'],
    ['Van', 5, 2],
  ],
  date: 45_740,
  from: 44_000,
  to: 45_740,
  movements: [MOVEMENT_HEADINGS, FIRST_MOVEMENT],
  requests: [REQUEST_HEADINGS, ['R1', 'P/1', 5, 'Van', 45_700, '', 'Sent', 1]],
  items: [
    ['Item', 'Capital', 'New', 'Benefit'],
    ['Van', 'Yes', 'New', 'Force'],
  ],
  item: [['Van']],
  dwellings: 150,
  triggers: [
    ['Agreement', 'Amount', 'Timing', 'Trigger', 'Expected'],
    ['P/1', 100, 'On', 'Commencement', 45_800],
  ],
  persons: 355.5,
  costs: [
    ['Item', 'Unit cost', 'Driver'],
    ['Van', 5, 'Dwelling'],
  ],
  ledgerExport: [
    ['Date', 'Reference', 'Amount'],
    [45_000, 'J1', 5],
  ],
  register: REGISTER,
  range: REGISTER,
  before: REGISTER,
  after: REGISTER,
};
