/** Arguments that are good, and those that nobody should give: for the tests of what every function does with them. */
import { FunctionError } from './calling';

export const HEADINGS = ['Agreement', 'Authority', 'Value', 'Drawn down', 'Spent', 'Expiry date'];
export const REGISTER = [
  HEADINGS,
  ['A1', 'Blaby', 100, 40, 15.5, 46112],
  ['A2', 'Melton', '£60.00', '-', '', ''],
];
export const PROJECTS = [
  ['Project', 'Budget', 'Received'],
  ['Van', 5, 2],
];
export const PRINTED = [
  ['', 'Blaby', 'Total'],
  ['Value', 5, 5],
  ['Spent', 1, 2],
];
export const AS_AT = 45991;
export const MOVEMENTS = [
  ['Date', 'Agreement', 'Movement', 'Amount', 'To'],
  [45_000, 'A1', 'Opening', 100, 'In hand'],
  [45_100, 'A1', 'Spent', 40, ''],
];
export const LEDGER_EXPORT = [
  ['Date', 'Reference', 'Amount'],
  [45_100, 'J1', -40],
];

/** What the plan and the requests read. */
export const STAGED = [
  ['Agreement', 'Authority', 'Value', 'Not started', 'Held by developer'],
  ['P/1', 'Blaby', 100, 60, 40],
];
export const TABLES = {
  register: [
    [...HEADINGS, 'Held by authority', 'May fund'],
    ['A1', 'Blaby', 100, 40, 15.5, 46_112, 60, 'Any'],
  ],
  projects: PROJECTS,
  requests: [
    ['Request', 'Agreement', 'Amount', 'Sent', 'Status'],
    ['R1', 'A1', 20, 45_900, 'Sent'],
  ],
  items: [
    ['Item', 'Capital', 'New', 'Benefit'],
    ['Van', 'Yes', 'New', 'Force'],
  ],
  triggers: [
    ['Agreement', 'Amount', 'Timing', 'Trigger', 'Expected'],
    ['P/1', 100, 'On', 'Commencement', AS_AT],
  ],
  developments: [
    ['Development', 'Dwellings', 'Stage'],
    ['Mill Lane', 100, 'Started'],
  ],
  costs: [
    ['Item', 'Unit cost', 'Driver'],
    ['Van', 5, 'Person'],
  ],
  authorities: [
    ['Authority', 'Successor', 'From'],
    ['Blaby', 'South Leicestershire', 46_000],
  ],
};

/** Arguments that have an answer, by parameter; the rest are left out. */
export const GOOD: Record<string, Record<string, unknown>> = {
  OUTSTANDING: { register: REGISTER },
  REMAINING: { register: REGISTER },
  BALANCE: { measure: 'Value', register: REGISTER },
  ROLLUP: { register: REGISTER },
  EXPIRING: { asAt: AS_AT, register: REGISTER },
  EXPIRYFLAG: { expiry: 46112, asAt: AS_AT },
  VALIDATE: { range: REGISTER },
  STANDARDISE: { range: REGISTER },
  CHANGES: { before: REGISTER, after: REGISTER.slice(0, -1) },
  TRACE: { measure: 'Outstanding', register: REGISTER },
  RECONCILE: { published: PRINTED },
  PROJECTS: { projects: PROJECTS, register: REGISTER },
  ASAT: { date: AS_AT, movements: MOVEMENTS, register: REGISTER },
  MOVEMENTS: { measure: 'In hand', from: 45_000, to: AS_AT, movements: MOVEMENTS, register: REGISTER },
  STATEMENT: { yearEnd: AS_AT, movements: MOVEMENTS, register: REGISTER },
  AGED: { asAt: AS_AT, movements: MOVEMENTS, register: REGISTER },
  LEDGERCHECK: { asAt: AS_AT, movements: MOVEMENTS, register: REGISTER },
  GLMATCH: { ledgerExport: LEDGER_EXPORT, movements: MOVEMENTS, register: REGISTER },
  PLAN: { asAt: AS_AT, ...TABLES },
  UNPLACED: { asAt: AS_AT, ...TABLES },
  REQUESTS: { asAt: AS_AT, ...TABLES },
  VARIANCES: { from: 45_000, to: AS_AT, ...TABLES },
  ELIGIBLE: { item: [['Van']], items: TABLES.items },
  SPENDBY: { received: 45_000, years: 5 },
  FORECAST: { asAt: AS_AT, ...TABLES, register: STAGED },
  DUE: { asAt: AS_AT, ...TABLES },
  BID: { dwellings: 150, persons: 355.5, costs: TABLES.costs },
  INDEXED: { amount: 100, baseIndex: 334, index: 379.6 },
  INTEREST: { principal: 100, annualRate: 0.05, due: 45000, paid: 45100 },
};

export const sparse: unknown[] = [];
sparse[3] = ['x'];
export const holes: unknown[][] = [[]];
holes[0]![2] = 'Blaby';

export const HOSTILE: Record<string, unknown> = {
  undefined: undefined,
  null: null,
  'no text': '',
  spaces: ' \u00a0 ',
  text: 'Blabby',
  'to be confirmed': 'TBC',
  'a control character': '\u0000',
  '100,000 letters': 'x'.repeat(100_000),
  __proto__: '__proto__',
  constructor: 'constructor',
  'a formula': '=1+1',
  'half a percent': '.5%',
  nil: 0,
  'negative nil': -0,
  'minus one': -1,
  'one and a half': 1.5,
  'part of a penny': 12.345,
  '1e16': 1e16,
  '1e308': 1e308,
  '-1e308': -1e308,
  'the least number': 5e-324,
  NaN: NaN,
  Infinity: Infinity,
  TRUE: true,
  FALSE: false,
  'an error': new FunctionError('#REF!'),
  'an error as a plain object': { code: '#N/A' },
  'an error as text': '#REF!',
  'an object': {},
  'a date object': new Date(0),
  'a bigint': 5n,
  'a symbol': Symbol('x'),
  'a function': () => 5,
  'no rows': [],
  'a row of nothing': [[]],
  'a blank cell': [[null]],
  'an undefined row': [undefined],
  'a null row': [null],
  'rows that are no rows': ['Blaby', 5, null],
  'missing rows': sparse,
  'missing cells': holes,
  'a range of one cell': [['Blaby']],
  'an error in a range of one cell': [[new FunctionError('#DIV/0!')]],
  'four cells': [
    [1, 'Blaby'],
    [true, new FunctionError('#N/A')],
  ],
  ragged: [['Blaby'], ['Melton', 'x', 5], [], [null]],
  'a range in a cell': [[[['x']]]],
  'hostile cells': [[Symbol('x'), 5n, () => 5, new Date(0), {}, NaN, -0, 1e308, undefined]],
  'headings alone': [HEADINGS],
  headerless: REGISTER.slice(1),
  'a hostile register': [
    HEADINGS,
    [Symbol('x'), 5n, () => 5, new Date(0), {}, NaN],
    [NaN, 'Blaby', Infinity, -0, null, undefined],
    ['A1', new FunctionError('#REF!'), new FunctionError('#N/A'), '#DIV/0!', true, -1],
    [undefined],
    ['A1', 'Blaby', -1e308, 5e-324, 1e16, 1e308],
    ['A2', 'Blaby', 5, -0, '(0)', 'TBC'],
  ],
  'hostile projects': [
    ['Project', 'Budget', 'Received'],
    [Symbol('x'), 5n, NaN],
    [null, -0, true],
    ['Total', {}, 1e308],
  ],
  'a hostile printed table': [
    ['', 'Blaby', Symbol('x'), 'Total'],
    ['Value', -0, NaN, 1e308],
    ['Spent', {}, 5n, new FunctionError('#REF!')],
  ],
  'a register': REGISTER,
};
