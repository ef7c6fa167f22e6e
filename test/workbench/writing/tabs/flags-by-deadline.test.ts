/** Colours in the register by the deadlines of instalments and receipts: what pane, tab and EXPIRING say, though the register is sorted. */
import * as fc from 'fast-check';
import { expiryBands, type ExpiryBand } from '../../../../src/domain/expiry/expiry-bands';
import { currentRegister } from '../../../../src/workbook/register/current-register';
import { flagExpiry, flagsNow, removeFlags } from '../../../../src/workbook/marks/expiry-flags';
import { today } from '../../../../src/workbook/excel/clock';
import { markChanged } from '../../../../src/workbook/excel/workbook-changes';
import type { HeadlessWorkbench } from '../../../../workbench/headless';
import { runs } from '../../../chance';
import { openWriting } from '../writing-workbook';

const FILLS: Partial<Record<ExpiryBand, string>> = {
  Expired: '#A4262C',
  'Within 3 months': '#F8CDD2',
  'Within 6 months': '#FFE0B2',
  'Within 12 months': '#FFF6CC',
};
const URGENCY: readonly ExpiryBand[] = ['Expired', 'Within 3 months', 'Within 6 months', 'Within 12 months'];
const NONE = '#FFFFFF';
const HEADINGS = [
  ...['Agreement', 'Contribution', 'Authority', 'Expiry date', 'Value', 'Returned', 'Not started'],
  ...['Held by developer', 'Held by authority', 'Drawn down', 'Spent', 'Status', 'Spend within'],
];
const MOVEMENTS = ['Date', 'Agreement', 'Contribution', 'Movement', 'Amount'];
const TRIGGERS = [
  ...['Agreement', 'Contribution', 'Instalment', 'Amount', 'Timing', 'Trigger', 'Received', 'Spend by'],
];

type Cell = string | number;
const day = fc.integer({ min: -500, max: 900 });
const pounds = fc.integer({ min: 0, max: 40 }).map((n) => n * 250);
const rows = fc.array(
  fc.record({
    date: fc.oneof({ weight: 5, arbitrary: day }, fc.constantFrom('', 'soon')),
    returned: fc.constantFrom(0, 0, 0, 500),
    stages: fc.tuple(pounds, pounds, pounds, pounds),
    spent: fc.integer({ min: 0, max: 10 }),
    status: fc.constantFrom('Open', 'Open', 'Open', 'Closed'),
    instalments: fc.array(fc.record({ amount: pounds, received: fc.boolean(), by: fc.option(day) }), {
      maxLength: 3,
    }),
    within: fc.constantFrom('', '', 2),
    receipts: fc.array(fc.record({ amount: pounds, ago: fc.integer({ min: 0, max: 1500 }) }), {
      maxLength: 2,
    }),
  }),
  { minLength: 14, maxLength: 14 },
);
type Row = typeof rows extends fc.Arbitrary<(infer T)[]> ? T : never;

const nameOf = (n: number): readonly [string, string] => [`P/${n}`, n % 3 === 0 ? '' : 'C "1"'];

function registerRow({ date, returned, stages, spent, status, within }: Row, n: number): Cell[] {
  const [notStarted, developer, authority, inHand] = stages;
  const gone = spent * 100;
  const value = notStarted + developer + authority + inHand + gone + returned;
  const [agreement, contribution] = nameOf(n);
  return [
    ...[agreement, contribution, 'Blaby', typeof date === 'number' ? today() + date : date, value],
    ...[returned, notStarted, developer, authority, inHand + gone, gone, status, within],
  ];
}

const triggerRows = (all: readonly Row[]): Cell[][] =>
  all.flatMap(({ instalments }, n) =>
    instalments.map(({ amount, received, by }, of): Cell[] => {
      const [agreement, contribution] = nameOf(n);
      const dates = [received ? today() - 900 : '', by === null ? '' : today() + by];
      return [agreement, contribution, String(of + 1), amount, 'On', 'Commencement', ...dates];
    }),
  );

const movementRows = (all: readonly Row[]): Cell[][] =>
  all.flatMap(({ receipts }, n) =>
    receipts.map(({ amount, ago }): Cell[] => [today() - ago, ...nameOf(n), 'Received', amount]),
  );

let bench: HeadlessWorkbench;
afterEach(() => bench.close());

/** openWriting types into the rows above. */
const FIRST_ROW = 9;
async function open(all: readonly Row[], hasTwins = false): Promise<Cell[][]> {
  const plain = all.map(registerRow);
  const cells = hasTwins ? withTwins(plain) : plain;
  const triggers = triggerRows(all);
  // A table has one row at least.
  const listed = triggers.length > 0 ? triggers : [['P/9999', '', '1', 5, 'On', 'Commencement', '', '']];
  const receipts = movementRows(all);
  const moved = receipts.length > 0 ? receipts : [[today(), 'P/9999', '', 'Received', 5]];
  bench = await openWriting(6, {
    sheets: {
      Register: [['Section 106 register'], ...Array<Cell[]>(FIRST_ROW - 3).fill([]), HEADINGS, ...cells],
      Triggers: [TRIGGERS, ...listed],
      Movements: [MOVEMENTS, ...moved],
    },
    tables: {
      Register: `Register!A${FIRST_ROW - 1}:M${cells.length + FIRST_ROW - 1}`,
      Triggers: `Triggers!A1:H${listed.length + 1}`,
      Movements: `Movements!A1:E${moved.length + 1}`,
    },
  } as never);
  bench.setCalculationMode('Automatic');
  markChanged();
  return cells;
}

/** What each row is to show: the most urgent flag of its money, as the pane, the tab and EXPIRING have it. */
async function expected(): Promise<string[]> {
  const reading = await currentRegister();
  if (reading.state !== 'ready') throw new Error(reading.state);
  const { register } = reading;
  const { rows: banded } = expiryBands(register, today());
  return Array.from(register.rowIndex, (_, row) => {
    const own = banded.filter((of) => of.row === row).map(({ band }) => band);
    const flag = URGENCY.find((band) => own.includes(band));
    return flag ? FILLS[flag]! : NONE;
  });
}

const shown = (count: number): string[] =>
  Array.from(
    { length: count },
    (_, n) => bench.shownFill(`Register!D${FIRST_ROW + n}`)?.toUpperCase() ?? NONE,
  );

async function expectShown(): Promise<void> {
  const fills = await expected();
  const isShown = () => JSON.stringify(shown(fills.length)) === JSON.stringify(fills);
  await bench.until(isShown).catch(() => undefined);
  expect(shown(fills.length)).toEqual(fills);
}

/** One contribution on two rows: which of them has which deadline is a matter of their order. */
const withTwins = (cells: Cell[][]): Cell[][] => {
  const [agreement, contribution] = nameOf(0);
  return cells.map((row, n) => (n === 1 ? [agreement, contribution, ...row.slice(2)] : row));
};

test('any register has the colours of its deadlines, in whatever order its rows are', async () => {
  await fc.assert(
    fc.asyncProperty(rows, fc.boolean(), async (all, hasTwins) => {
      const cells = await open(all, hasTwins);
      expect(await flagExpiry()).toMatchObject({ kind: 'flagged' });
      await expectShown();
      await bench.type(`Register!A${FIRST_ROW}:M${cells.length + FIRST_ROW - 1}`, [...cells].reverse());
      markChanged();
      if ((await flagsNow()) !== 'on') {
        expect(hasTwins).toBe(true);
        expect(await flagExpiry()).toMatchObject({ kind: 'flagged' });
      }
      await expectShown();
      expect(await removeFlags()).toMatchObject({ kind: 'removed' });
      expect(bench.conditionalFormats('Register')).toEqual([]);
      bench.close();
    }),
    { ...runs(3), endOnFailure: true },
  );
});

test('deadlines that change leave the flags out of date, until they are made again', async () => {
  const plain = {
    returned: 0,
    spent: 0,
    status: 'Open',
    date: 40,
    within: '',
    receipts: [] as Row['receipts'],
  } as const;
  const received = { amount: 250, received: true };
  await open([
    { ...plain, stages: [0, 0, 500, 0], instalments: [] },
    { ...plain, stages: [0, 0, 500, 0], instalments: [] },
    {
      ...plain,
      stages: [0, 0, 500, 0],
      instalments: [
        { ...received, by: 400 },
        { ...received, by: 300 },
      ],
    },
    {
      ...{ ...plain, stages: [0, 0, 500, 0], instalments: [], date: '', within: 2 },
      receipts: [{ amount: 500, ago: 430 }],
    },
  ]);
  expect(await flagExpiry()).toMatchObject({ kind: 'flagged', rowCount: 4, ownDeadlineCount: 2 });
  await expectShown();
  expect(shown(4).slice(2)).toEqual([FILLS['Within 12 months'], FILLS['Within 12 months']]);
  expect(await flagsNow()).toBe('on');
  for (const [cell, value] of [
    ['Triggers!H3', today() + 100],
    ['Movements!A2', today() - 640],
  ] as const) {
    await bench.type(cell, [[value]]);
    markChanged();
    expect(await flagsNow()).toBe('out of date');
    expect(await flagExpiry()).toMatchObject({ kind: 'flagged' });
    await expectShown();
    expect(await flagsNow()).toBe('on');
  }
  expect(shown(4).slice(2)).toEqual([FILLS['Within 6 months'], FILLS['Within 3 months']]);
});
