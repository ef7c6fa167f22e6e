/** What checking finds in the tables of what is coming: each finding by the smallest table that shows it. */
import { serialFromDate } from '../../../src/domain/calendar/serial';
import { checkTables, kindOfTable } from '../../../src/domain/checks/check-tables';
import type { Finding } from '../../../src/domain/findings/finding';
import { PIPELINE_KINDS } from '../../../src/domain/findings/pipeline-catalogue';
import { says } from '../../../src/domain/findings/report';
import { isRegister, readRegister } from '../../../src/domain/register/read/read-register';
import { isTable, readTable } from '../../../src/domain/tables/read-table';

const on = (day: number, month: number, year: number) => serialFromDate({ day, month, year })!;
const AS_AT = on(24, 3, 2025);
const REGISTER = [
  [
    'Agreement',
    'Contribution',
    'Authority',
    'Value',
    'Not started',
    'Held by developer',
    'Planning application',
    'Status',
  ],
  ['P/1', 'C1', 'Blaby', 100, 100, 0, 'A/1', ''],
  ['P/2', '', 'Blaby', 100_000, 100_000, 0, '', ''],
  ['P/3', '', 'Blaby', 10, 10, 0, '', 'Superseded'],
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
  return checkTables(found, register, AS_AT).flatMap(({ findings }) => findings);
}

const COSTS = (...rows: readonly unknown[][]) => [['Item', 'Unit cost', 'Driver', 'Ratio'], ...rows];
const GRANT = ['Grant', 'nil', 'Money coming', ''];

const TRIGGERS = (...rows: readonly unknown[][]) => [
  [
    ...['Agreement', 'Contribution', 'Amount', 'Timing', 'Trigger', 'Count or percent', 'Actual', 'Invoiced'],
    ...['Received', 'Received amount'],
  ],
  ...rows,
];
/** The whole of a contribution, indexed. */
const INDEXED = (amount: number, base: unknown, used: unknown, indexed: number) => [
  ['Agreement', 'Amount', 'Timing', 'Trigger', 'Base index', 'Index used', 'Indexed amount'],
  ['P/2', amount, 'On', 'Commencement', base, used, indexed],
];
const WHOLE = ['P/1', 'C1', 100, 'On', 'Occupation of nth', 50];
const SPENT_WITHIN = (years: unknown) => [
  ['Agreement', 'Contribution', 'Amount', 'Timing', 'Trigger', 'Spend years'],
  ['P/1', 'C1', 100, 'On', 'Commencement', years],
];
const DEVELOPMENTS = (...rows: readonly unknown[][]) => [
  ['Development', 'Application', 'Dwellings', 'Stage', 'Decision due', 'Start', 'Occupied', 'Bid'],
  ...rows,
];
const MILL_LANE = ['Mill Lane', 'A/1', 60, 'Started', '', on(1, 1, 2024), 49, ''];

/** For each finding the tables that show it, and the row (from 0) that it is about. */
const SHOWN: Record<keyof typeof PIPELINE_KINDS, [unknown[][][], number]> = {
  'bid-cost-missing': [[COSTS(GRANT, ['Van', 5, 'Vehicle', ''])], 2],
  'bid-cost-negative': [[COSTS(GRANT, ['Van', -5, 'Fixed', ''])], 2],
  'instalments-differ': [[TRIGGERS(['P/1', 'C1', 99.99, 'On', 'Commencement', '', '', '', '', ''])], 1],
  'instalment-without-contribution': [
    [TRIGGERS(['P/9', '', 5, 'On', 'Commencement', '', '', '', '', ''])],
    1,
  ],
  'several-developments': [
    [
      DEVELOPMENTS(MILL_LANE, ['Mill Road', 'a/1', ...MILL_LANE.slice(2)]),
      TRIGGERS([...WHOLE, '', '', '', '']),
    ],
    1,
  ],
  'spend-years-not-read': [[SPENT_WITHIN(7.3)], 1],
  'received-in-future': [[TRIGGERS([...WHOLE, '', '', AS_AT + 1, ''])], 1],
  'instalment-negative': [[TRIGGERS([...WHOLE, '', '', on(1, 3, 2025), -3])], 1],
  'trigger-without-count': [[TRIGGERS([...WHOLE.slice(0, 5), '', '', '', '', ''])], 1],
  'trigger-passed-not-invoiced': [[TRIGGERS([...WHOLE, on(1, 3, 2025), '', '', ''])], 1],
  'invoiced-not-received': [[TRIGGERS([...WHOLE, on(1, 2, 2025), on(23, 2, 2025), '', ''])], 1],
  'received-short': [[TRIGGERS([...WHOLE, on(1, 2, 2025), on(2, 2, 2025), on(1, 3, 2025), 99.99])], 1],
  'indexed-amount-differs': [[INDEXED(100_000, 334, 381, 114_071.84)], 1],
  'indexed-without-index': [[INDEXED(100_000, 334, '', 114_071.86)], 1],
  'count-over-dwellings': [
    [DEVELOPMENTS(['Mill Lane', 'A/1', 49, 'Started', '', '', 10, '']), TRIGGERS([...WHOLE, '', '', '', ''])],
    1,
  ],
  'permission-lapsed': [[DEVELOPMENTS(['Mill Lane', 'A/1', 60, 'Lapsed', '', '', '', ''])], 1],
  'bid-missing': [[DEVELOPMENTS(['Mill Lane', '', 60, 'Application', '', '', '', ''])], 1],
  'bid-without-funding': [[COSTS(['Van', 5, 'Fixed', ''])], 0],
};

test.each(Object.entries(SHOWN))('%s', (code, [tables, row]) => {
  const all = checked(...tables);
  expect(all.map((finding) => finding.code)).toEqual([code]);
  expect(all[0]!.rowIndex).toBe(row);
  expect(all[0]!.columnIndex).not.toBeNull();
  expect(says(all[0]!)).not.toMatch(/undefined|null|NaN/);
});

test.each<[string, unknown[][][], string[]]>([
  [
    'more homes are occupied than there are',
    [DEVELOPMENTS([...MILL_LANE.slice(0, 6), 61, ''])],
    ['count-over-dwellings'],
  ],
  ['all homes may be occupied', [DEVELOPMENTS([...MILL_LANE.slice(0, 6), 60, ''])], []],
  [
    'a permission of over three years',
    [DEVELOPMENTS(['A', '', 9, 'Permitted', on(23, 3, 2022), '', '', ''])],
    ['permission-lapsed'],
  ],
  ['one of three years', [DEVELOPMENTS(['A', '', 9, 'Permitted', on(24, 3, 2022), '', '', ''])], []],
  [
    'an old one whose homes are occupied',
    [DEVELOPMENTS(['A', '', 9, 'Permitted', on(1, 3, 2022), '', 5, ''])],
    [],
  ],
  ['half years', [SPENT_WITHIN(7.5)], []],
  ['one month', [SPENT_WITHIN(1 / 12)], []],
  ['no years', [SPENT_WITHIN('')], []],
  ['years before the receipt', [SPENT_WITHIN(-5)], ['spend-years-not-read']],
  ['a month and a half', [SPENT_WITHIN('0.125')], ['spend-years-not-read']],
  ['months in a column of years', [SPENT_WITHIN(120)], ['spend-years-not-read']],
  ['received on the day', [TRIGGERS([...WHOLE, '', '', AS_AT, ''])], []],
  [
    'several developments, and a day that is known',
    [
      DEVELOPMENTS(MILL_LANE, ['Mill Road', 'A/1', 60, 'Started', '', '', 1, '']),
      TRIGGERS([...WHOLE, AS_AT + 1, '', '', '']),
    ],
    [],
  ],
  ['a lapsed one that nobody waits for', [DEVELOPMENTS(['A', '', 9, 'Lapsed', '', '', '', ''])], []],
  ['an application with a bid', [DEVELOPMENTS(['A', '', 9, 'Application', '', '', '', 'B1'])], []],
  ['an indexed amount, half up', [INDEXED(100_000, 334, 381, 114_071.86)], []],
  ['one that is cut off', [INDEXED(100_000, 334, 381, 114_071.85)], []],
  ['one never below the sum secured', [INDEXED(100_000, 334, 332, 100_000)], []],
  ['28 days to pay an invoice', [TRIGGERS([...WHOLE, on(1, 2, 2025), on(24, 2, 2025), '', ''])], []],
  ['a trigger of the same day', [TRIGGERS([...WHOLE, AS_AT, '', '', ''])], ['trigger-passed-not-invoiced']],
  ['a trigger of the next day', [TRIGGERS([...WHOLE, AS_AT + 1, '', '', ''])], []],
  [
    'homes reach the count',
    [DEVELOPMENTS([...MILL_LANE.slice(0, 6), 50, '']), TRIGGERS([...WHOLE, '', '', '', ''])],
    ['trigger-passed-not-invoiced'],
  ],
  [
    'a count that is no whole home',
    [TRIGGERS([...WHOLE.slice(0, 5), 10.5, '', '', '', ''])],
    ['trigger-without-count'],
  ],
  ['no count, and the day is known', [TRIGGERS([...WHOLE.slice(0, 5), '', AS_AT + 1, '', '', ''])], []],
  ['no count, and it is received', [TRIGGERS([...WHOLE.slice(0, 5), '', '', '', AS_AT, ''])], []],
  [
    'no count of a trigger that has none',
    [TRIGGERS(['P/1', 'C1', 100, 'On', 'First occupation', '', '', '', '', ''])],
    [],
  ],
  [
    'a negative instalment beside one that is too much',
    [
      TRIGGERS(
        ['P/1', 'C1', 120, 'On', 'Commencement', '', '', '', '', ''],
        ['P/1', 'C1', -20, 'On', 'Commencement', '', '', '', '', ''],
      ),
    ],
    ['instalment-negative'],
  ],
  [
    'a trigger that has passed of a closed contribution',
    [TRIGGERS(['P/3', '', 10, 'On', 'Commencement', '', on(1, 2, 2025), '', '', ''])],
    [],
  ],
  [
    'an invoice of a closed contribution',
    [TRIGGERS(['P/3', '', 10, 'On', 'Commencement', '', on(1, 1, 2025), on(2, 1, 2025), '', ''])],
    [],
  ],
  [
    'one instalment is the rest',
    [
      TRIGGERS(
        ['P/1', 'C1', 60, 'On', 'Commencement', '', '', '', '', ''],
        ['P/1', 'C1', '', 'On', 'Commencement', '', '', '', '', ''],
      ),
    ],
    [],
  ],
  [
    'two are blank',
    [
      TRIGGERS(
        ['P/1', 'C1', '', 'On', 'Commencement', '', '', '', '', ''],
        ['P/1', 'C1', '', 'On', 'Commencement', '', '', '', '', ''],
      ),
    ],
    ['instalments-differ'],
  ],
])('%s', (_, tables, codes) => {
  expect(checked(...tables).map(({ code }) => code)).toEqual(codes);
});

test('tables in which nothing is wrong have no finding', () => {
  expect(checked(COSTS(GRANT, ['Van', 5, 'Vehicle', 104], ['Radio', 5, 'Dwelling', '']))).toEqual([]);
  expect(checked(DEVELOPMENTS(MILL_LANE), TRIGGERS([...WHOLE, '', '', '', '']))).toEqual([]);
});
