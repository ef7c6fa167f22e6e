/**
 * Random registers, and what they come to by another road than the code under test: whole pence in BigInt, plain loops,
 * no reading of cells. Each contribution is made first as what it means, then written into cells in some way.
 */
import * as fc from 'fast-check';
import { runs } from '../chance';

export const RUNS = runs(250);

export const MONEY = [
  'Value',
  'Not started',
  'Held by developer',
  'Held by authority',
  'Drawn down',
  'Spent',
] as const;
export type Money = (typeof MONEY)[number];
export const HEADINGS = [
  'Agreement',
  'Contribution',
  'Authority',
  'Expiry date',
  ...MONEY,
  'Project',
  'Status',
];

/** Authorities with spellings that are one. */
export const AUTHORITIES: Readonly<Record<string, readonly string[]>> = {
  Blaby: ['Blaby', 'Blaby DC', 'BLABY DISTRICT COUNCIL'],
  'NW Leics': ['NW Leics', 'North West Leicestershire', 'NWLDC'],
  'Oadby & Wigston': ['Oadby & Wigston', 'Oadby and Wigston'],
  Bolsover: ['Bolsover', 'Bolsover District Council'],
};

export interface Contribution {
  readonly agreement: string;
  readonly contribution: string;
  readonly authority: string;
  readonly spelling: number;
  readonly pence: Readonly<Record<Money, bigint>>;
  readonly expiry: number | null;
  readonly project: '' | 'Van' | 'Car';
  readonly closed: boolean;
  /** How its cells are written. */
  readonly hand: readonly number[];
  /** What makes it unusable: a cell of a column. */
  readonly bad: { readonly column: string; readonly cell: unknown } | null;
}

const pence = fc.oneof(
  { weight: 2, arbitrary: fc.constant(0n) },
  { weight: 4, arbitrary: fc.bigInt(0n, 50_000_000n) },
  { weight: 1, arbitrary: fc.bigInt(-1_000_000n, 1_000_000n) },
  { weight: 1, arbitrary: fc.bigInt(0n, 900_000_000n).map((pounds) => pounds * 100n) },
);

const BAD_CELLS: readonly { column: string; cell: unknown }[] = [
  ...['TBC', '£60k - £70k', 12.345, true, 1e16, NaN].flatMap((cell) =>
    MONEY.map((column) => ({ column, cell })),
  ),
  { column: 'Value', cell: '' },
  { column: 'Agreement', cell: '' },
  { column: 'Authority', cell: null },
  { column: 'Agreement', cell: '#N/A' },
];

export const badCell = fc.constantFrom(...BAD_CELLS);
export const excelErrorCell = fc.constantFrom(
  ...MONEY.flatMap((column) => [
    { column, cell: '#REF!' as unknown },
    { column, cell: { code: '#N/A' } },
  ]),
);

export interface Wanted {
  readonly bad?: fc.Arbitrary<Contribution['bad']>;
  readonly amount?: fc.Arbitrary<bigint>;
}

export const contribution = ({
  bad = fc.constant(null),
  amount = pence,
}: Wanted = {}): fc.Arbitrary<Contribution> =>
  fc.record({
    agreement: fc.integer({ min: 1, max: 6 }).map((n) => `P/${n}`),
    contribution: fc.constantFrom('', 'C1', 'C2'),
    authority: fc.constantFrom(...Object.keys(AUTHORITIES)),
    spelling: fc.nat(2),
    pence: fc.record(
      Object.fromEntries(MONEY.map((column) => [column, amount])) as Record<Money, fc.Arbitrary<bigint>>,
    ),
    expiry: fc.option(fc.integer({ min: 45_000, max: 47_500 })),
    project: fc.constantFrom<'' | 'Van' | 'Car'>('', 'Van', 'Car'),
    closed: fc.boolean(),
    hand: fc.array(fc.nat(20), { minLength: 12, maxLength: 12 }),
    bad,
  });

export const contributions = (wanted: Wanted = {}) =>
  fc
    .array(contribution(wanted), { maxLength: 14 })
    .filter((rows) => MONEY.every((of) => !isWrittenAsPaidOut(rows, of) && !holdsOnlyFlags(rows, of)));

/** A column of nothing but TRUE and FALSE is asked, and no row is left out for it. */
const holdsOnlyFlags = (rows: readonly Contribution[], column: Money): boolean =>
  rows.length > 0 && rows.every(({ bad }) => bad?.column === column && typeof bad.cell === 'boolean');

/** A column with nothing above nil is read as what went out, whose minus says only that: a law of its own. */
function isWrittenAsPaidOut(rows: readonly Contribution[], column: Money): boolean {
  return rows.some((row) => row.pence[column] < 0n) && !rows.some((row) => row.pence[column] > 0n);
}
export const someBad = fc.option(badCell, { freq: 5 });

/** Pence as a decimal of pounds, exactly: "-1234.05". */
const decimal = (amount: bigint): string => {
  const size = amount < 0n ? -amount : amount;
  return `${amount < 0n ? '-' : ''}${size / 100n}.${String(size % 100n).padStart(2, '0')}`;
};

const commas = (text: string): string => text.replace(/\B(?<!\.\d*)(?=(\d{3})+(?!\d))/g, ',');

/** An amount in one of the ways in which a sheet may hold it. */
export function written(amount: bigint, hand: number): unknown {
  const size = decimal(amount < 0n ? -amount : amount);
  const minus = amount < 0n;
  switch (hand % 9) {
    case 0:
      return minus ? `(${commas(size)})` : `£${commas(size)}`;
    case 1:
      return minus ? `-£${commas(size)}` : `\u00a0£ ${commas(size)} `;
    case 2:
      return minus ? `\u2212${size}` : `+${size}`;
    case 3:
      return amount === 0n ? '-' : decimal(amount);
    case 4:
      return amount === 0n ? 'nil' : minus ? `£(${commas(size)})` : commas(size);
    default:
      return Number(decimal(amount));
  }
}

/** A contribution as a row under HEADINGS. */
export function rowOf(c: Contribution): unknown[] {
  const spellings = AUTHORITIES[c.authority]!;
  const cells: Record<string, unknown> = {
    Agreement: c.hand[0]! % 3 === 0 ? ` ${c.agreement.toLowerCase()}\u00a0` : c.agreement,
    Contribution: c.contribution,
    Authority: spellings[c.spelling % spellings.length],
    'Expiry date': c.expiry ?? (c.hand[1]! % 2 ? '' : 'n/a'),
    Project: c.hand[2]! % 3 === 0 ? c.project.toUpperCase() : c.project,
    Status: c.closed
      ? ['Closed', 'lapsed ', 'COMPLETE'][c.hand[3]! % 3]
      : ['', 'Open', 'Live'][c.hand[3]! % 3],
  };
  for (const [i, column] of MONEY.entries()) cells[column] = written(c.pence[column], c.hand[4 + i]!);
  if (c.bad) cells[c.bad.column] = c.bad.cell;
  return HEADINGS.map((heading) => cells[heading]);
}

export const blockOf = (rows: readonly Contribution[]): unknown[][] => [HEADINGS, ...rows.map(rowOf)];

/** What a group of contributions comes to: pence of every measure, open agreements, rows left out. */
export interface Sums {
  readonly value: bigint;
  readonly notStarted: bigint;
  readonly heldByDeveloper: bigint;
  readonly heldByAuthority: bigint;
  readonly drawnDown: bigint;
  readonly spent: bigint;
  readonly remaining: bigint;
  readonly outstanding: bigint;
  readonly openAgreements: number;
  readonly leftOut: number;
}

export function sumsOf(rows: readonly Contribution[]): Sums {
  const total = Object.fromEntries(MONEY.map((column) => [column, 0n])) as Record<Money, bigint>;
  const open = new Set<string>();
  let leftOut = 0;
  for (const row of rows) {
    if (row.bad) {
      leftOut++;
      continue;
    }
    for (const column of MONEY) total[column] += row.pence[column];
    if (!row.closed) open.add(`${row.authority} ${row.agreement}`);
  }
  return {
    value: total.Value,
    notStarted: total['Not started'],
    heldByDeveloper: total['Held by developer'],
    heldByAuthority: total['Held by authority'],
    drawnDown: total['Drawn down'],
    spent: total.Spent,
    remaining: total.Value - total.Spent,
    outstanding: total.Value - total['Drawn down'],
    openAgreements: open.size,
    leftOut,
  };
}

/** Contributions by what a function says of each. */
export function grouped(
  rows: readonly Contribution[],
  keyOf: (row: Contribution) => string,
): Map<string, Contribution[]> {
  const groups = new Map<string, Contribution[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return groups;
}
