/** A register of any size for measuring: the 15 columns and the mix of cells that a real one has, always the same. */

export const BENCH_MEASURES = [
  'Value',
  'Not started',
  'Held by developer',
  'Held by authority',
  'Drawn down',
  'Spent',
];

const BENCH_HEADINGS = [
  ...[
    'Agreement',
    'Contribution',
    'Authority',
    'Planning application',
    'Site',
    'Developer',
    'Trigger',
    'Expiry date',
  ],
  ...BENCH_MEASURES,
  'Status',
];

const SITE = BENCH_HEADINGS.indexOf('Site');

export const BENCH_AUTHORITIES = [
  'Blaby',
  'Charnwood',
  'Harborough',
  'Hinckley & Bosworth',
  'Melton',
  'NW Leics',
  'Oadby & Wigston',
  'Rutland',
];

/** Two rows to an agreement, or one. */
export type References = 'pairs' | 'distinct';

/** The headings and so many rows; the same each time. */
export function registerRows(rowCount: number, references: References): unknown[][] {
  let state = 106;
  const random = (below: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
  const rowsOfOne = references === 'pairs' ? 2 : 1;
  const rows = Array.from({ length: rowCount }, (_, i) => {
    const stages = [
      random(4) ? 0 : random(90_000_00),
      random(3) ? 0 : random(90_000_00),
      random(90_000_00),
      random(90_000_00),
    ];
    const value = stages.reduce((sum, stage) => sum + stage, 0);
    const spent = random(stages[3]! + 1);
    const number = Math.floor(i / rowsOfOne);
    const agreement = `${10 + (number % 16)}/${String(number).padStart(5, '0')}/FUL`;
    return [
      ...[agreement, i % 2 ? 'Police 2' : 'Police 1', BENCH_AUTHORITIES[number % 8], agreement],
      ...[`Site ${i % 977}`, `Developer ${i % 61}`, 'Prior to first occupation', 45_000 + random(4000)],
      ...[value, ...stages, spent].map((amountPence) => amountPence / 100),
      random(20) ? 'Open' : 'Closed',
    ];
  });
  return [BENCH_HEADINGS, ...rows];
}

export interface Ranges {
  /** The same cells in arrays of their own. */
  readonly same: () => unknown[][];
  /** The same but for one cell of text in the first row, so that nothing that was kept of another range will do. */
  readonly other: () => unknown[][];
}

/** Makes a range anew for each call through JSON, as Excel hands each cell a range of its own. */
export function freshRanges(rows: readonly (readonly unknown[])[]): Ranges {
  const text = JSON.stringify(rows);
  const same = (): unknown[][] => JSON.parse(text) as unknown[][];
  let count = 0;
  const other = (): unknown[][] => {
    const range = same();
    range[1]![SITE] = `Site of range ${count++}`;
    return range;
  };
  return { same, other };
}

/** One plain pass that reads and adds the six money columns as floats: no check, no group, no exactness. */
export function plainPass(block: readonly (readonly unknown[])[]): number {
  const first = BENCH_HEADINGS.indexOf('Value');
  const sums = [0, 0, 0, 0, 0, 0];
  for (let r = 1; r < block.length; r++) {
    const row = block[r]!;
    sums[0]! += row[first] as number;
    sums[1]! += row[first + 1] as number;
    sums[2]! += row[first + 2] as number;
    sums[3]! += row[first + 3] as number;
    sums[4]! += row[first + 4] as number;
    sums[5]! += row[first + 5] as number;
  }
  return sums[0]! + sums[1]! + sums[2]! + sums[3]! + sums[4]! + sums[5]!;
}
