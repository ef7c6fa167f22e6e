/** ASAT, MOVEMENTS, STATEMENT and AGED, called as Excel calls them, are what their definition says in the slowest words. */
import * as fc from 'fast-check';
import { callNow, FunctionError } from '../functions/calling';
import { runs } from '../chance';
import { monthsOn, serialOf } from './coming-reference';
import { Reference, type Money, type MovementLine, type RegisterLine } from './ledger-reference';

const RUNS = runs(600);
const FIRST = serialOf(2023, 3, 1);

/** P/1 is under two authorities; references and names are written in several ways. */
const AGREEMENTS = ['P/1', 'p / 1', 'P/2', 'P/3', 'A 4'];
const AUTHORITIES = ['Blaby', 'BLABY ', 'Melton', 'Melton Borough Council'];
const registerLine: fc.Arbitrary<RegisterLine> = fc.record({
  agreement: fc.constantFrom(...AGREEMENTS),
  contribution: fc.constantFrom('C1', 'c1', 'C2', ''),
  authority: fc.constantFrom(...AUTHORITIES, ...AUTHORITIES, ''),
  project: fc.constantFrom('Van', 'van', 'Station', ''),
  status: fc.constantFrom('Open', 'Open', 'Closed'),
  expiry: fc.constantFrom<number | ''>(FIRST + 500, FIRST + 2000, ''),
  returnClause: fc.constantFrom('Yes', 'No', ''),
  value: fc.constantFrom<number | string>(100, 100, 100, 'TBC'),
});

const PLACES = [
  'Not started',
  'Held by developer',
  'Held by authority',
  'In hand',
  'Spent',
  'Returned',
  'Written off',
];
/** Movements with the From and To that they may have; what moves money often comes more often. */
const WAYS: (readonly [string, string, string])[] = [
  ...['Secured', 'Started', 'Received', 'Drawn down', 'Spent', 'Indexed', 'Interest', 'Fee'].flatMap(
    (movement) => Array.from({ length: 3 }, () => [movement, '', ''] as const),
  ),
  ...PLACES.flatMap((place) => [
    ['Opening', '', place] as const,
    ['Varied', '', place] as const,
    ['Adjusted', 'Outside', place] as const,
    ['Adjusted', place, 'Outside'] as const,
  ]),
  ...([
    ['Opening', 'Outside', ''],
    ['Received', 'Held by developer', 'Held by authority'],
    ['Interest', '', 'In hand'],
    ['Returned', 'Held by authority', ''],
    ['Returned', 'In hand', ''],
    ['Written off', 'Not started', ''],
    ['Written off', 'Held by developer', ''],
    ['Adjusted', 'Spent', 'In hand'],
    ['Adjusted', 'Not started', 'Held by authority'],
    ['Committed', '', ''],
    ['Released', '', ''],
    ['Invoiced', '', ''],
    ['Repurposed', '', ''],
  ] as const),
];

const movementLine: fc.Arbitrary<MovementLine> = fc
  .record({
    after: fc.integer({ min: 0, max: 900 }),
    agreement: fc.constantFrom(...AGREEMENTS, 'P/1 (Blaby)', 'P/1 (melton)', 'P/3 (Blaby)', 'P/9', 'p/9'),
    contribution: fc.constantFrom('C1', 'C1', 'C2', '', 'C9'),
    way: fc.constantFrom(...WAYS),
    pence: fc.integer({ min: -30_000, max: 100_000 }).filter((pence) => pence !== 0),
    project: fc.constantFrom('', '', 'Van', 'Car'),
    reference: fc.constantFrom('', '', 'R1', 'R2'),
    late: fc.option(fc.integer({ min: 0, max: 200 }), { freq: 3 }),
    bad: fc.option(fc.constantFrom('movement', 'date'), { freq: 12 }),
  })
  .map(({ after, way, late, bad, ...line }) => ({
    ...line,
    date: bad === 'date' ? ('' as const) : FIRST + after,
    movement: bad === 'movement' ? 'Lent' : way[0],
    from: way[1],
    to: way[2],
    recorded: late === null ? ('' as const) : FIRST + after + late,
    isBad: bad !== null,
  }));

const registers = fc.array(registerLine, { minLength: 1, maxLength: 7 });
const histories = fc.array(movementLine, { minLength: 1, maxLength: 18 });
const days = fc.integer({ min: -5, max: 1000 }).map((after) => FIRST + after);
const by = fc.constantFrom('Authority', 'Project' as const);

const registerBlock = (lines: readonly RegisterLine[]): unknown[][] => [
  ['Agreement', 'Contribution', 'Authority', 'Project', 'Status', 'Expiry date', 'Return clause', 'Value'],
  ...lines.map((of) => [
    ...[of.agreement, of.contribution, of.authority, of.project, of.status, of.expiry],
    ...[of.returnClause, of.value],
  ]),
];
const movementsBlock = (lines: readonly MovementLine[]): unknown[][] => [
  [
    ...['Date', 'Agreement', 'Contribution', 'Movement', 'Amount', 'Project', 'From', 'To', 'Reference'],
    ...['Note', 'Recorded'],
  ],
  ...lines.map((of) => [
    ...[of.date, of.agreement, of.contribution, of.movement, of.pence / 100, of.project, of.from, of.to],
    ...[of.reference, 'Made for a test.', of.recorded],
  ]),
];

const pence = (cell: unknown): number => Math.round(Number(cell) * 100);
const council = (cell: unknown): string =>
  String(cell)
    .trim()
    .toLowerCase()
    .replace(/ borough council$/, '');
const keyOf = (cell: unknown): string => (cell === 'Total' ? 'Total' : council(cell));

/** A spill as rows of pence by heading, each by its first cell; counts are as they are. */
function readSpill(answer: unknown, labels = 1): Map<string, Money> {
  const [headings, ...rows] = answer as unknown[][];
  return new Map(
    rows
      .filter(([name]) => !/rows? left out$/.test(String(name)))
      .map((row) => {
        const name = row.slice(0, labels).map(keyOf).join('|');
        const cells = headings!.map((heading, n): [string, number] => {
          const isCount = heading === 'Open agreements' || heading === 'Rows left out';
          return [String(heading), isCount ? Number(row[n]) : pence(row[n])];
        });
        return [name, Object.fromEntries(cells.slice(labels))];
      }),
  );
}

const withoutNil = (row: Money): Money =>
  Object.fromEntries(Object.entries(row).filter(([, amount]) => amount !== 0));
const sorted = (table: ReadonlyMap<string, Money>): [string, Money][] =>
  [...table]
    .map(([name, row]): [string, Money] => [name, withoutNil(row)])
    .sort(([a], [b]) => (a < b ? -1 : 1));

const isNotYet = (answer: unknown): boolean => answer instanceof FunctionError && answer.code === '#N/A';
const canGroup = (register: readonly RegisterLine[]): boolean =>
  register.some(({ authority }) => authority !== '');

const PRINTED: Record<string, string> = {
  'Total value': 'Value',
  'Project not yet started': 'Not started',
  'Held by developers': 'Held by developer',
  'Held by local authority': 'Held by authority',
  'Funds remaining': 'Remaining',
};
const PRINTED_ALWAYS = [
  ...['Value', 'Not started', 'Held by developer', 'Held by authority', 'Drawn down', 'Spent', 'Remaining'],
  ...['Outstanding', 'Open agreements', 'Rows left out'],
];

test('ASAT', () => {
  const known = fc.option(days, { freq: 1 });
  fc.assert(
    fc.property(registers, histories, days, by, known, (register, movements, date, group, knownBy) => {
      fc.pre(canGroup(register));
      const expected = new Reference(register, movements).asAt(date, group, knownBy);
      const answer = callNow(
        ...['ASAT', date, group, knownBy, movementsBlock(movements), registerBlock(register)],
      );
      if (expected === null) {
        expect(isNotYet(answer)).toBe(true);
        return;
      }
      const isAdjusted = [...expected.values()].some((row) => row.Adjustments !== 0);
      const columns = [...PRINTED_ALWAYS, ...(isAdjusted ? ['Adjustments', 'Current value'] : [])];
      const wanted = new Map(
        [...expected].map(([name, row]) => [
          name,
          Object.fromEntries(columns.map((column) => [column, row[column]!])),
        ]),
      );
      const found = new Map(
        [...readSpill(answer)].map(([name, row]) => [
          name,
          Object.fromEntries(
            Object.entries(row).map(([heading, cell]) => [PRINTED[heading] ?? heading, cell]),
          ),
        ]),
      );
      expect(sorted(found)).toEqual(sorted(wanted));
    }),
    RUNS,
  );
});

test('MOVEMENTS', () => {
  const measures = fc.constantFrom(
    ...['Value', 'Not started', 'Held by developer', 'Held by authority', 'Drawn down', 'Spent', 'Remaining'],
    ...['Outstanding', 'In hand', 'Current value', 'Adjustments', 'Indexation', 'Interest', 'Fees'],
    ...['Returned', 'Written off'],
  );
  const period = fc.tuple(days, days).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
  fc.assert(
    fc.property(
      registers,
      histories,
      measures,
      period,
      by,
      (register, movements, measure, [from, to], group) => {
        fc.pre(canGroup(register));
        const expected = new Reference(register, movements).moved(measure, from, to, group);
        const answer = callNow(
          ...['MOVEMENTS', measure, from, to, group, movementsBlock(movements), registerBlock(register)],
        );
        if (expected === null) {
          expect(isNotYet(answer)).toBe(true);
          return;
        }
        const found = new Map(
          [...readSpill(answer)].map(([name, { Opening, 'Opening balances': opened = 0, Check, ...row }]) => {
            expect(Check).toBe(0);
            return [name, { ...row, Before: Opening!, Opening: opened }];
          }),
        );
        expect(sorted(found)).toEqual(sorted(expected));
      },
    ),
    RUNS,
  );
});

test('STATEMENT', () => {
  fc.assert(
    fc.property(registers, histories, days, (register, movements, yearEnd) => {
      fc.pre(canGroup(register));
      const reference = new Reference(register, movements);
      const answer = callNow('STATEMENT', yearEnd, movementsBlock(movements), registerBlock(register));
      if (reference.asAt(yearEnd, 'Authority') === null) {
        expect(isNotYet(answer)).toBe(true);
        return;
      }
      const [headings, ...rows] = answer as unknown[][];
      const column = (name: string): number => headings!.indexOf(name);
      const expected = reference.statement(yearEnd, monthsOn(yearEnd + 1, -12));
      const own = rows.filter(([name]) => !/(?:^|, )total$|rows? left out$/i.test(String(name)));
      const found = new Map(
        own.map((row) => {
          const line = { agreement: row[0], contribution: row[1] } as MovementLine;
          expect([line.agreement, row[column('Class')]]).toEqual([line.agreement, reference.classOf(line)]);
          return [reference.keyOf(line), row] as const;
        }),
      );
      expect(found.size).toBe(own.length);
      for (const [key, row] of expected) {
        if (key === 'Total' || Object.values(row).every((amount) => amount === 0)) continue;
        expect([key, found.has(key) && isSame(found.get(key)!, row, column)]).toEqual([key, true]);
        found.delete(key);
      }
      expect([...found.keys()]).toEqual([]);
      expect(
        isSame(
          rows.find(([name]) => name === 'Total')!,
          expected.get('Total')!,
          column,
        ),
      ).toBe(true);
    }),
    RUNS,
  );
});

function isSame(row: readonly unknown[], expected: Money, column: (name: string) => number): boolean {
  return ['Opening in hand', 'Drawn down', 'Interest', 'Spent', 'Returned', 'Other', 'Closing'].every(
    (name) => (column(name) < 0 ? 0 : pence(row[column(name)])) === (expected[name] ?? 0),
  );
}

const YEARS = [
  ['10 years and over', 10],
  ['5 to 10 years', 5],
  ['4 to 5 years', 4],
  ['3 to 4 years', 3],
  ['2 to 3 years', 2],
  ['1 to 2 years', 1],
] as const;

test('AGED', () => {
  fc.assert(
    fc.property(registers, histories, days, (register, all, date) => {
      fc.pre(canGroup(register));
      const seen = new Set<string>();
      const whole = new Reference(register, all);
      // One movement of a contribution a day: the order within a day is another law's.
      const movements = all.filter((line) => {
        const key = `${whole.keyOf(line)} ${line.date}`;
        return !seen.has(key) && seen.add(key);
      });
      const reference = new Reference(register, movements);
      const answer = callNow('AGED', null, date, movementsBlock(movements), registerBlock(register));
      if (reference.asAt(date, 'Authority') === null) {
        expect(isNotYet(answer)).toBe(true);
        return;
      }
      const band = (received: string): string =>
        received === 'unknown'
          ? 'Receipt not known'
          : (YEARS.find(([, years]) => monthsOn(Number(received), 12 * years) <= date)?.[0] ??
            'Under 1 year');
      const expected = new Map<string, Money>();
      for (const [name, row] of reference.aged(date)) {
        const bands: Money = { Total: 0 };
        for (const [received, amount] of Object.entries(row)) {
          bands[band(received)] = (bands[band(received)] ?? 0) + amount;
          bands.Total! += amount;
        }
        expected.set(name.toLowerCase(), bands);
      }
      const found = [...readSpill(answer, 2)].map(([name, row]): [string, Money] => [
        name.toLowerCase(),
        row,
      ]);
      const filled = (table: Iterable<[string, Money]>): [string, Money][] =>
        sorted(new Map(table)).filter(([, row]) => Object.keys(row).length > 0);
      expect(filled(found)).toEqual(filled(expected));
    }),
    RUNS,
  );
});
