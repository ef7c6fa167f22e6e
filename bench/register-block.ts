/** A register of any size for measuring: the 15 columns and the mix of cells that a real one has, always the same. */
export const BENCH_HEADINGS = [
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
  ...['Value', 'Not started', 'Held by developer', 'Held by authority', 'Drawn down', 'Spent', 'Status'],
];

const AUTHORITIES = [
  'Blaby',
  'Charnwood',
  'Harborough',
  'Hinckley & Bosworth',
  'Melton',
  'NW Leics',
  'Oadby & Wigston',
  'Rutland',
];

/** Rows under their headings; two contributions an agreement. Made through JSON, as Excel's own ranges arrive. */
export function registerBlock(rowCount: number): unknown[][] {
  let state = 106;
  const random = (below: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
  const rows = Array.from({ length: rowCount }, (_, i) => {
    const stages = [
      random(4) ? 0 : random(90_000_00),
      random(3) ? 0 : random(90_000_00),
      random(90_000_00),
      random(90_000_00),
    ];
    const value = stages.reduce((sum, stage) => sum + stage, 0);
    const spent = random(stages[3]! + 1);
    const agreement = `${10 + (i % 16)}/${String(Math.floor(i / 2)).padStart(5, '0')}/FUL`;
    return [
      ...[
        agreement,
        i % 2 ? 'Police 2' : 'Police 1',
        AUTHORITIES[Math.floor(i / 2) % 8],
        agreement,
        `Site ${i % 977}`,
      ],
      ...[`Developer ${i % 61}`, 'Prior to first occupation', 45_000 + random(4000)],
      ...[value, ...stages, spent].map((amountPence) => amountPence / 100),
      random(20) ? 'Open' : 'Closed',
    ];
  });
  return JSON.parse(JSON.stringify([BENCH_HEADINGS, ...rows])) as unknown[][];
}
