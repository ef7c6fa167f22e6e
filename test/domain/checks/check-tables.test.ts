/** What checking finds in requests, authorities, items, repurposing and projects: each finding by the smallest table that shows it. */
import { serialFromDate } from '../../../src/domain/calendar/serial';
import { checkTables, kindOfTable, planFindings } from '../../../src/domain/checks/check-tables';
import type { FindingCode } from '../../../src/domain/findings/catalogue';
import type { Finding } from '../../../src/domain/findings/finding';
import { PLAN_KINDS } from '../../../src/domain/findings/plan-catalogue';
import { says, severityOf } from '../../../src/domain/findings/report';
import { REQUESTS as REQUEST_TABLE } from '../../../src/domain/requests/request-table';
import { REQUEST_KINDS } from '../../../src/domain/findings/request-catalogue';
import { isRegister, readRegister } from '../../../src/domain/register/read/read-register';
import { isTable, readTable } from '../../../src/domain/tables/read-table';

const on = (day: number, month: number, year: number) => serialFromDate({ day, month, year })!;
const AS_AT = on(24, 3, 2025);

const REGISTER = [
  [
    ...['Agreement', 'Contribution', 'Authority', 'Expiry date', 'Value', 'Held by authority', 'Drawn down'],
    ...['Spent', 'Purpose', 'May fund'],
  ],
  ['P/1', 'C1', 'Blaby', on(1, 6, 2025), 100, 60, 40, 0, 'Vehicles', 'Van'],
  ['P/1', 'C2', 'Blaby', on(1, 3, 2025), 50, 50, 0, 0, 'Vehicles', ''],
  ['P/2', '', 'Melton', on(1, 5, 2026), 70, 70, 0, 0, 'Premises', ''],
];
const REQUEST = {
  Request: 'R1',
  Agreement: 'P/1',
  Contribution: 'C1',
  Amount: 10,
  Project: '',
  Evidence: 'Invoice',
  Sent: on(1, 3, 2025),
  Answered: '' as unknown,
  Paid: '' as unknown,
  Status: 'Sent',
  'Agreed amount': '' as unknown,
  'Paid amount': '' as unknown,
};
const HEADINGS = Object.keys(REQUEST);
const requests = (...rows: readonly object[]): unknown[][] => [
  HEADINGS,
  ...rows.map((row, index) => {
    const cells: Record<string, unknown> = { ...REQUEST, Request: `R${index + 1}`, ...row };
    return HEADINGS.map((heading) => cells[heading]);
  }),
];

function checked(...blocks: readonly unknown[][][]): Finding[] {
  const register = readRegister(REGISTER);
  if (!isRegister(register)) throw new Error(register.code);
  const found = new Map(
    blocks.map((block) => {
      const kind = kindOfTable(block)!;
      const table = readTable(block, kind);
      if (!isTable(table)) throw new Error(table.code);
      return [kind, table] as const;
    }),
  );
  return [
    ...planFindings(found, register, AS_AT),
    ...checkTables(found, register, AS_AT).flatMap(({ findings }) => findings),
  ];
}
const codes = (findings: readonly Finding[]): FindingCode[] => findings.map(({ code }) => code);

const AUTHORITIES = [
  ['Authority', 'Successor', 'From', 'Evidence wanted'],
  ['Blaby', '', '', 'An invoice'],
];
const PROJECTS = (...rows: readonly unknown[][]) => [
  ['Project', 'Budget', 'Received', 'Need by', 'Capital'],
  ...rows,
];
const ITEMS = (...rows: readonly unknown[][]) => [['Item', 'Capital', 'New'], ...rows];
const REPURPOSING = (...rows: readonly unknown[][]) => [
  ['Agreement', 'Contribution', 'From', 'To', 'Route', 'Costs', 'Deed date', 'Status'],
  ...rows,
];

/** For each finding the tables that show it, and the row (from 0) that it is about. */
const SHOWN: Record<keyof typeof REQUEST_KINDS | keyof typeof PLAN_KINDS, [unknown[][][], number]> = {
  'request-repeated': [[requests({}, { Request: 'r1' })], 2],
  'request-without-contribution': [[requests({ Agreement: 'P/9' })], 1],
  'request-over-held': [[requests({ Amount: 40 }, { Amount: 20.01 })], 2],
  'request-over-agreed': [[requests({ 'Agreed amount': 10.01, Status: 'Agreed' })], 1],
  'request-dates': [[requests({ Answered: on(28, 2, 2025), Status: 'Agreed' })], 1],
  'request-contradicts': [[requests({ 'Paid amount': 10 })], 1],
  'request-not-dated': [[requests({ Sent: '' })], 1],
  'request-paid-not-drawn': [[requests({ Amount: 41, Status: 'Paid' })], 1],
  'request-stale': [[requests({ Sent: on(22, 1, 2025) })], 1],
  'request-after-expiry': [[requests({ Contribution: 'C2', Sent: on(2, 3, 2025) })], 1],
  'request-without-evidence': [[AUTHORITIES, requests({ Evidence: '' })], 1],
  'authority-silent': [[requests({}, { Sent: on(1, 2, 2025), Amount: 5 }, { Amount: 5 })], 2],
  'plan-nowhere': [[PROJECTS(['Car', 100, 0, '', ''])], 1],
  'plan-too-late': [[PROJECTS(['Van', 100, 0, on(2, 6, 2025), ''])], 1],
  'project-unfundable': [[PROJECTS(['Van', 100, 0, '', 'No'])], 1],
  'item-revenue': [[ITEMS(['Wages', 'No', 'New'])], 1],
  'item-replacement': [[ITEMS(['Van', 'Yes', 'Replacement'])], 1],
  'purpose-changed-without-deed': [
    [REPURPOSING(['P/1', 'C1', 'Premises', 'Vehicles', 'Deed', '', '', 'Completed'])],
    1,
  ],
  'repurpose-cost-over-sum': [[REPURPOSING(['P/1', 'C2', '', 'Vans', 'Letter', 50.01, '', 'Asked'])], 1],
  'repurposing-without-contribution': [[REPURPOSING(['P/1', '', '', 'Vans', 'Letter', '', '', 'Asked'])], 1],
  'successor-without-date': [
    [
      [
        ['Authority', 'Successor', 'From'],
        ['Blaby', 'South Leicestershire', ''],
      ],
    ],
    1,
  ],
  'successor-contested': [
    [
      [
        ['Authority', 'Successor', 'From'],
        ['Blaby', 'South Leicestershire', on(1, 4, 2028)],
        ['Blaby DC', 'Harborough', on(1, 4, 2028)],
      ],
    ],
    2,
  ],
  'successor-circle': [
    [
      [
        ['Authority', 'Successor', 'From'],
        ['Blaby', 'Blaby District Council', on(1, 4, 2028)],
      ],
    ],
    1,
  ],
};

test.each(Object.entries(SHOWN))('%s', (code, [tables, row]) => {
  const own = checked(...tables).filter((finding) => finding.code === code);
  expect(own).toHaveLength(1);
  expect(own[0]!.rowIndex).toBe(row);
  expect(own[0]!.columnIndex).not.toBeNull();
  expect(says(own[0]!)).not.toMatch(/undefined|null|NaN/);
});

test('none of them is an error, as each of these rows counts', () => {
  const errors = (Object.keys(SHOWN) as FindingCode[]).filter((code) => severityOf(code) === 'error');
  expect(errors).toEqual([]);
});

test.each<[string, object]>([
  ['Answered', { Status: 'Refused' }],
  ['Answered', { Status: 'Agreed' }],
  ['Answered', { Status: 'Part agreed' }],
  ['Paid', { Status: 'Paid', Answered: on(2, 3, 2025) }],
])('a request without its day has a finding: %s', (column, cells) => {
  const own = checked(requests(cells)).filter(({ code }) => code === 'request-not-dated');
  expect(own.map(({ columnIndex }) => HEADINGS[columnIndex!])).toEqual([column]);
  expect(says(own[0]!)).toContain(column);
});

test.each<[string, object]>([
  ['Paid amount is £10.00', { 'Paid amount': 10 }],
  ['Paid is 2 March 2025', { Paid: on(2, 3, 2025) }],
  ['Paid amount is £10.00', { Status: 'Refused', Answered: on(2, 3, 2025), 'Paid amount': 10 }],
  ['Paid is 2 March 2025', { Status: 'Withdrawn', Paid: on(2, 3, 2025) }],
  ['Sent is 25 March 2025, which is still to come', { Sent: on(25, 3, 2025) }],
  ['Answered is 1 May 2025, which is still to come', { Status: 'Agreed', Answered: on(1, 5, 2025) }],
  ['Amount is −£10.00', { Amount: -10 }],
  ['Paid amount is £0.00', { Status: 'More evidence asked', 'Paid amount': 'nil' }],
])('a request of which not all can be so: %s', (text, cells) => {
  const own = checked(requests(cells)).filter(({ code }) => code === 'request-contradicts');
  expect(own.map(says)).toEqual(text.endsWith('£0.00') ? [] : [expect.stringContaining(text)]);
});

test.each<[string, object]>([
  ['agreed and paid in part', { Status: 'Part agreed', Answered: on(2, 3, 2025), 'Paid amount': 5 }],
  ['paid', { Status: 'Paid', Answered: on(2, 3, 2025), Paid: on(3, 3, 2025), 'Paid amount': 10 }],
  ['a draft for a day to come', { Status: 'Draft', Sent: on(25, 4, 2025) }],
  ['sent today', { Sent: AS_AT }],
])('a request that fits together: %s', (_, cells) => {
  expect(codes(checked(requests(cells)))).not.toContain('request-contradicts');
});

test.each(['Van', ' VAN', '', '-', 'TBC'])(
  'a request for %j is for a project that is there, or for none yet',
  (Project) => {
    const projects = PROJECTS(['Van', 100, 0, '', 'Yes']);
    expect(codes(checked(projects, requests({ Project })))).not.toContain('request-contradicts');
    const ended = requests({ Project: 'Vann', Status: 'Withdrawn' });
    expect(codes(checked(projects, ended))).not.toContain('request-contradicts');
  },
);

test('a request for a project that the table does not have is told', () => {
  const own = checked(PROJECTS(['Van', 100, 0, '', 'Yes']), requests({ Project: 'Vann' }));
  expect(own.filter(({ code }) => code === 'request-contradicts').map(says)).toEqual([
    'Request R1 is Sent, and Project is Vann, which the table of projects does not have.',
  ]);
});

describe('what a project says of itself', () => {
  const statuses = (...all: string[]): string[] =>
    checked([
      ['Project', 'Budget', 'Received', 'Status'],
      ...all.map((status, n) => [`Project ${n}`, 100, 0, status]),
    ])
      .filter(({ code }) => code === 'status-not-known')
      .map(says);

  test.each([
    'Cancelled - no funds',
    'Completed 2023',
    'Dropped',
    'Not proceeding',
    'On hold',
    'Fully funded',
  ])('%s ends nothing, and is told', (status) => {
    expect(statuses(status)).toEqual([`Status ${status} (1 row) is counted as open.`]);
  });

  test('once for all its rows', () => {
    expect(statuses('Dropped', 'dropped', 'Open')).toEqual(['Status Dropped (2 rows) is counted as open.']);
  });

  test.each([
    '',
    'Open',
    'In progress',
    'Approved',
    'Completed',
    'Cancelled',
    'Delivered',
    'Closed',
    'Ongoing',
  ])('%j is known', (status) => {
    expect(statuses(status)).toEqual([]);
  });
});

test('what movements have committed has its project: it is no money without one', () => {
  const projects = PROJECTS(['Car', 100, 0, '', '']);
  const movements = [
    ['Date', 'Agreement', 'Contribution', 'Movement', 'Amount', 'Project', 'To'],
    [on(1, 2, 2025), 'P/1', 'C1', 'Opening', 60, '', 'Held by authority'],
    [on(1, 2, 2025), 'P/1', 'C1', 'Opening', 40, '', 'In hand'],
    [on(2, 2, 2025), 'P/1', 'C1', 'Committed', 40, 'Bikes', ''],
  ];
  const nowhere = (...tables: readonly unknown[][][]): string[] =>
    checked(...tables)
      .filter(({ code }) => code === 'plan-nowhere')
      .map(says);
  expect(nowhere(projects)[0]).toContain('£100.00');
  expect(nowhere(projects, movements)[0]).toContain('£60.00');
});

test('tables in which nothing is wrong have no finding', () => {
  const found = checked(
    requests(
      {},
      { Sent: on(1, 2, 2025), Answered: on(3, 2, 2025), Paid: on(4, 2, 2025), Status: 'Paid', Amount: 40 },
    ),
    AUTHORITIES,
    ITEMS(['Van', 'Yes', 'New'], ['Drone', '', '']),
    REPURPOSING(
      ['P/1', 'C1', 'Vehicles', 'Premises', 'Deed', '', on(1, 1, 2024), 'Completed'],
      ['P/1', 'C1', 'Premises', 'Vehicles', 'Within the wording', 5, '', 'Completed'],
    ),
    PROJECTS(['Van', 100, 0, on(1, 6, 2025), 'Yes']),
  );
  expect(found).toEqual([]);
});

describe('the edges of each', () => {
  test.each<[string, unknown[][][], FindingCode]>([
    ['all that is held may be asked for', [requests({ Amount: 60 })], 'request-over-held'],
    [
      'a refused request asks for nothing',
      [requests({ Amount: 60 }, { Status: 'Refused' })],
      'request-over-held',
    ],
    ['sixty days are no more than sixty', [requests({ Sent: on(23, 1, 2025) })], 'request-stale'],
    [
      'the expiry date itself is in time',
      [requests({ Contribution: 'C2', Sent: on(1, 3, 2025) })],
      'request-after-expiry',
    ],
    ['no authority wants evidence', [requests({ Evidence: '' })], 'request-without-evidence'],
    ['two waiting are no silence', [requests({}, { Amount: 5 })], 'authority-silent'],
    [
      'one that was answered in the year is no silence',
      [
        requests(
          {},
          { Amount: 5 },
          { Amount: 5 },
          { Answered: on(25, 3, 2024), Sent: on(1, 3, 2024), Status: 'Refused' },
        ),
      ],
      'authority-silent',
    ],
    [
      'a route without a deed needs no date',
      [REPURPOSING(['P/1', 'C1', '', 'Vehicles', 'Letter', '', '', 'Completed'])],
      'purpose-changed-without-deed',
    ],
    [
      'costs may be all that remains',
      [REPURPOSING(['P/1', 'C2', '', 'Vans', 'Letter', 50, '', 'Asked'])],
      'repurpose-cost-over-sum',
    ],
    [
      'a project that is full needs no money',
      [PROJECTS(['Bikes', 100, 100, '', 'No'])],
      'project-unfundable',
    ],
  ])('%s', (_, tables, code) => {
    expect(codes(checked(...tables))).not.toContain(code);
  });

  test('the register’s purpose has to be that of the last completed row', () => {
    const history = [
      ['P/1', 'C1', 'Premises', 'Vehicles', 'Letter', '', '', 'Completed'],
      ['P/1', 'C1', 'Vehicles', 'Drones', 'Letter', '', '', 'Asked'],
    ];
    expect(codes(checked(REPURPOSING(...history)))).toEqual([]);
    history[1]![7] = 'Completed';
    expect(codes(checked(REPURPOSING(...history)))).toEqual(['purpose-changed-without-deed']);
  });
});

test('what movements have committed is no money for the plan, and takes the room of its project', () => {
  const movements = (...rows: unknown[][]) => [
    ['Date', 'Agreement', 'Contribution', 'Movement', 'Amount', 'Project', 'To'],
    [AS_AT - 9, 'P/1', 'C1', 'Opening', 60, '', 'Held by authority'],
    [AS_AT - 9, 'P/1', 'C1', 'Opening', 40, '', 'In hand'],
    ...rows,
  ];
  const nowhere = (...tables: unknown[][][]) =>
    checked(...tables)
      .filter(({ code }) => code === 'plan-nowhere')
      .map(({ values }) => values.amount);
  const projects = PROJECTS(['Van', 70, 0, '', 'Yes']);
  expect(nowhere(projects, movements())).toEqual(['£30.00']);
  // 25 of the 40 in hand is committed to the van: 75 is looked for a place, and there is room for 45.
  const committed = [AS_AT - 5, 'P/1', 'C1', 'Committed', 25, 'Van', ''];
  expect(nowhere(projects, movements(committed))).toEqual(['£30.00']);
  expect(
    nowhere(PROJECTS(['Van', 70, 0, '', 'Yes'], ['Car', 50, 0, '', 'Yes']), movements(committed)),
  ).toEqual(['£30.00']);
  const elsewhere = [AS_AT - 5, 'P/1', 'C1', 'Committed', 25, 'Car', ''];
  expect(nowhere(projects, movements(elsewhere))).toEqual(['£5.00']);
});

test('a register is no table of projects, whatever columns it has', () => {
  expect(kindOfTable([['Agreement', 'Authority', 'Value', 'Project', 'Budget', 'Received']])).toBeNull();
  expect(kindOfTable([['Our requests'], ['Request', 'Agreement', 'Amount', 'Status']])).toBe(REQUEST_TABLE);
  const movements = ['Date', 'Agreement', 'Movement', 'Amount'];
  expect(kindOfTable([movements])?.name).toBe('Movements');
  // A council's sheet of movements by other headings is the council's.
  expect(kindOfTable([['Date', 'Agreement', 'Type of movement', 'Amount']])).toBeNull();
});
