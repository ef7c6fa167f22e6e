/** No block of cells makes the reader throw, or say what is no sentence; 20,000 rows are read quickly. */
import fc from 'fast-check';
import { changesBetween } from '../../src/domain/council/changes';
import { checkSheet, type CheckedSheet } from '../../src/domain/council/check-sheet';
import { diffRegister } from '../../src/domain/council/import/difference';
import { safeFixes } from '../../src/domain/council/fixes';
import { joinSheets } from '../../src/domain/council/join';
import type { StandardRow } from '../../src/domain/council/standard-row';
import { standardRows } from '../../src/domain/council/standardise';
import { understandSheet } from '../../src/domain/reading/understand-sheet';
import { remedy, says } from '../../src/domain/findings/report';
import { isRegister, readRegister } from '../../src/domain/register/read/read-register';
import { runs } from '../chance';
import { HEADINGS } from './made-registers';
import { processorMs } from '../processor-time';

const CONTRIBUTION = [
  ...['developer-agreement-contribution', 'developer-agreement', 'contribution-purpose', 'amount'],
  ...['units', 'entry-date', 'start-date', 'end-date', 'notes'],
];
const TRANSACTION = [
  ...['developer-agreement-transaction', 'developer-agreement-contribution', 'contribution-funding-status'],
  ...['amount', 'units', 'entry-date', 'start-date', 'end-date', 'notes'],
];

const LONG = 'a'.repeat(5000);
const hostileCell = fc.oneof(
  fc.constantFrom<unknown>(
    ...[
      null,
      undefined,
      '',
      ' ',
      '\u00a0',
      0,
      -0,
      NaN,
      Infinity,
      1e308,
      -1e-9,
      9_999_999_999_999.99,
      true,
      false,
    ],
    ...[
      'constructor',
      '__proto__',
      'toString',
      'hasOwnProperty',
      '#REF!',
      '=1+1',
      '<b>x</b>',
      '\u202e',
      '\ud800',
      LONG,
    ],
    ...[
      '£',
      '-',
      '(',
      '((1))',
      '1e5',
      '0x10',
      '£000',
      'Total',
      'xx',
      'YYYY-MM-DD',
      'spent',
      'received',
      'SPENT: x',
      'police',
    ],
    ...[
      '2020-01-31',
      '05/06/2019',
      '31/02/2020',
      '0000-00-00',
      'A/1',
      'A/1 ',
      'a-1',
      '1'.repeat(400),
      `${' '.repeat(3000)}x`,
    ],
    ...CONTRIBUTION,
    ...TRANSACTION,
    ...['Agreement', 'Authority', 'Value', 'Spent', 'reference', 'status', 'Blaby', 'other', 'Amount (£000)'],
    ...[
      Symbol('cell'),
      { code: '#N/A' },
      {},
      [],
      new Date(0),
      new Date(NaN),
      10n,
      () => 1,
      Object.create(null),
    ],
  ),
  fc.string(),
  fc.double(),
);
const ragged = fc.array(fc.array(hostileCell, { maxLength: 12 }), { maxLength: 50 });
/** Garbage alone is rarely understood: half of it stands under headings. */
const garbage = fc.oneof(
  ragged,
  fc
    .tuple(fc.constantFrom(CONTRIBUTION, TRANSACTION, HEADINGS), ragged)
    .map(([headings, rows]) => [[...headings], ...rows]),
);

test('no block of cells makes the reader throw, or say what is no sentence', () => {
  fc.assert(
    fc.property(garbage, garbage, (one, other) => {
      const sheets = [one, other].map((block) =>
        checkSheet(block, { name: 'developer-agreement', authority: 'Blaby' }),
      );
      understandSheet(one);
      for (const checked of sheets) {
        standardRows(checked, 'Blaby');
        for (const finding of checked.findings) {
          expect(says(finding)).not.toMatch(/undefined|\[object/);
          expect(remedy(finding)).not.toMatch(/undefined|\[object/);
          expect(finding.columnIndex === null || finding.columnIndex >= 0).toBe(true);
        }
      }
      for (const [index, checked] of sheets.entries()) safeFixes(checked, [one, other][index]!);
      joinSheets(sheets, { joins: { 'A/1': 'constructor' } }, 'Blaby');
      const changes = changesBetween(one, other);
      if (Array.isArray(changes)) expect(changesBetween(one, one)).toEqual([]);
    }),
    runs(300),
  );
});

describe('a sheet of 20,000 rows is read quickly', () => {
  const ROWS = 20_000;
  const MAX_MS = 2000;
  const statuses = ['secured', 'received', 'spent', 'allocated'];
  const block = (headings: readonly string[], row: (n: number) => unknown[]): unknown[][] => [
    [...headings, 'extra'],
    ...Array.from({ length: ROWS }, (_, n) => row(n)),
  ];
  const SHEETS: readonly (readonly [string, (n: number) => string])[] = [
    ['each with a reference of its own', (n) => `R/${n}`],
    ['all with one reference', () => 'R/1'],
  ];
  /** Half of the rows have a sum of their own, half have all the same. */
  const sumOf = (n: number): number => (n % 8 < 4 ? 5 : n * 1.5);
  /** Time of the processor, as another process may have the machine; once more where it was slow, as memory may be tidied. */
  const msOf = (work: () => unknown): number => {
    const first = processorMs(work);
    return first < MAX_MS ? first : Math.min(processorMs(work), processorMs(work));
  };
  test.each(SHEETS)('%s', (_, referenceOf) => {
    const tail9 = (n: number) => [sumOf(n), '', '2020-03-26', '05/06/2019', '', 'note', ''];
    const moved = block(TRANSACTION, (n) => [referenceOf(n), referenceOf(n), statuses[n % 4], ...tail9(n)]);
    const secured = block(CONTRIBUTION, (n) => [referenceOf(n), 'A/1', 'other', ...tail9(n)]);
    let first: CheckedSheet = { kind: 'none', findings: [] };
    const second = checkSheet(secured);
    const other = moved.map((row, n) => (n % 2 ? row : [...row.slice(0, 8), `x${n}`, '']));
    expect(msOf(() => understandSheet(moved))).toBeLessThan(MAX_MS);
    expect(msOf(() => (first = checkSheet(moved)))).toBeLessThan(MAX_MS);
    expect(msOf(() => joinSheets([first, second], {}, 'Blaby'))).toBeLessThan(MAX_MS);
    expect(msOf(() => changesBetween(moved, other))).toBeLessThan(MAX_MS);
    const register = readRegister([
      ['Agreement', 'Authority', 'Contribution', 'Value'],
      ...secured.slice(1).map((row) => ['A/1', 'Blaby', row[0], 7]),
    ]);
    if (!isRegister(register)) throw new Error(register.code);
    let rows: StandardRow[] = [];
    expect(msOf(() => (rows = standardRows(second, 'Blaby')))).toBeLessThan(MAX_MS);
    expect(msOf(() => diffRegister(register, rows, { authority: 'Blaby' }))).toBeLessThan(MAX_MS);
  });

  const letters = (n: number): string =>
    String(n).replace(/\d/g, (digit) => 'abcdefghij'[Number(digit)] as string);
  test.each<[string, (n: number) => unknown[]]>([
    ['of which two in five are names with amounts', (n) => [letters(n), n % 5 < 2 ? '' : 'Site', n + 1, n]],
    [
      'with a total under each three that is none',
      (n) => (n % 4 === 3 ? ['Total', '', 1, 1] : [`R/${n}`, 'Site', 5, 5]),
    ],
  ])('rows %s', (_, row) => {
    const sheet = [
      ['Agreement', 'Site', 'Value', 'Held by council'],
      ...Array.from({ length: ROWS }, (__, n) => row(n)),
    ];
    expect(msOf(() => checkSheet(sheet, { authority: 'Blaby' }))).toBeLessThan(MAX_MS);
  });
});
