/** A word where references stand may be a line of the sheet's own: it is told, whatever its amounts; a sum under a year is a total. */
import { checkSheet } from '../../../src/domain/council/check-sheet';
import { checkRegister } from '../../../src/domain/register/checks/check-register';
import { isRegister, readRegister } from '../../../src/domain/register/read/read-register';

const HEADINGS = ['Agreement', 'Site', 'Authority', 'Value', 'Held by authority', 'Drawn down'];
const ROWS = [
  ['20/0042/FUL', 'Land A', 'Blaby', 100, 40, 60],
  ['21/0042/FUL', 'Land B', 'Blaby', 230, 30, 200],
  ['22/0042/FUL', 'Land C', 'Blaby', 87, 87, 0],
  ['23/0042/FUL', 'Land D', 'Blaby', 412, 12, 400],
];
const read = (...rows: unknown[][]) => {
  const register = readRegister([HEADINGS, ...ROWS, ...rows]);
  if (!isRegister(register)) throw new Error(register.code);
  return { register, findings: checkRegister(register) };
};
const codesOf = (
  findings: readonly { code: string; rowIndex: number | null }[],
  rowIndex: number,
): string[] => findings.filter((one) => one.rowIndex === rowIndex).map(({ code }) => code);

const WORDS = [
  ...['Interest', 'Reserve', 'Budget', 'Forecast', 'Adjustments', 'Last year', 'Prior year', 'Unallocated'],
  ...[
    'Misc',
    'Suspense',
    'Cash',
    'Police share',
    'Outstanding',
    'Held',
    'Movement',
    'n/a',
    'TBC',
    '.',
    'Ledger balance',
  ],
];
test.each(WORDS)('“%s” among references with figures is told, and counts', (word) => {
  const { register, findings } = read([word, '', 'Blaby', 555, 155, 400]);
  expect(register.rowCount - register.leftOutCount).toBe(5);
  expect(codesOf(findings, 5)).toContain('reference-unlike-others');
});

test.each(['2023/24', '2024-25', 'FY 2024/25', '2025', 'At 31/03/2024', '31/03/2025'])(
  'amounts that are the sum of the lines above are a total under “%s”',
  (period) => {
    const without = ([key, site, , ...amounts]: readonly unknown[]) => [key, site, ...amounts];
    const block = [HEADINGS, ...ROWS, [period, '', '', 829, 169, 660]].map(without);
    const checked = checkSheet(block, { authority: 'Blaby' });
    expect(checked.kind === 'register' && checked.register.rowCount).toBe(4);
    expect(codesOf(checked.findings, 5)).toEqual(['total-row']);
  },
);

test('one word on many rows is told once, with all of them', () => {
  const many = Array.from({ length: 30 }, (_, n) => [`24/${1000 + n}/FUL`, `Land ${n}`, 'Blaby', 10, 10, 0]);
  const rows = Array.from({ length: 9 }, () => ['Misc', '', 'Blaby', 5, 5, 0]);
  const { findings } = read(...many, ...rows);
  const [told, ...others] = findings.filter(({ code }) => code === 'reference-unlike-others');
  expect(others).toEqual([]);
  expect(told!.rows).toHaveLength(9);
});

test('a site of its own, or references that are words themselves, are told of nothing', () => {
  expect(codesOf(read(['Oak Farm deed', 'Land E', 'Blaby', 5, 5, 0]).findings, 5)).toEqual([]);
  const register = readRegister([
    HEADINGS,
    ...ROWS.map(([, ...rest], n) => [`Deed ${'ABCD'[n]}`, ...rest]),
    ['Deed E', '', 'Blaby', 5, 5, 0],
  ]);
  if (!isRegister(register)) throw new Error(register.code);
  expect(codesOf(checkRegister(register), 5)).toEqual([]);
});

test.each([
  ...[
    'ditto',
    'as above',
    'Same as above',
    '"',
    '\u3003',
    '-',
    '?',
    'TBC',
    'To be confirmed',
    'n/a',
    'Unknown',
  ],
  ...['Not known', 'various', 'to follow', 'do.'],
])('%j is no reference, whatever its site: it is told, and counts', (word) => {
  const { register, findings } = read([word, 'Land E', 'Blaby', 555, 155, 400]);
  expect(register.rowCount - register.leftOutCount).toBe(5);
  expect(codesOf(findings, 5)).toContain('reference-unlike-others');
});

test('so it is where half the references are not known', () => {
  const rows = Array.from({ length: 6 }, (_, n) => ['TBC', `Land ${n + 5}`, 'Blaby', 5 + n, 5 + n, 0]);
  const { findings } = read(...rows);
  const told = findings.filter(({ code }) => code === 'reference-unlike-others');
  expect(told.map(({ values }) => values.count)).toEqual([6]);
});

test.each(['Manor Farm', 'Interest Lane', 'Ditton Park', 'Tbilisi Way'])(
  '%s with a site may be a name',
  (word) => {
    const { findings } = read([word, 'Land E', 'Blaby', 555, 155, 400]);
    expect(codesOf(findings, 5)).not.toContain('reference-unlike-others');
  },
);
