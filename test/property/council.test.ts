/** Laws of councils' sheets: what does not change a figure. */
import fc from 'fast-check';
import { changesBetween, type Change } from '../../src/domain/council/changes';
import { checkSheet, type CheckedSheet } from '../../src/domain/council/check-sheet';
import { safeFixes } from '../../src/domain/council/fixes';
import { joinSheets } from '../../src/domain/council/join';
import { standardRows } from '../../src/domain/council/standardise';
import type { Block } from '../../src/domain/sheet/block';
import { runs } from '../chance';

const RUNS = runs(100);
const CONTRIBUTION = [
  ...['developer-agreement-contribution', 'developer-agreement', 'contribution-purpose', 'amount'],
  ...['units', 'entry-date', 'start-date', 'end-date', 'notes'],
];
const TRANSACTION = [
  ...['developer-agreement-transaction', 'developer-agreement-contribution', 'contribution-funding-status'],
  ...['amount', 'units', 'entry-date', 'start-date', 'end-date', 'notes'],
];

// ---- Sheets as councils make them, faults and all

const reference = fc.constantFrom(
  '19/0123/OUT-c1',
  '19/0123/OUT-c2',
  '20/77 ',
  'dac-9',
  'DAC-9',
  'Mill Lane 43861',
  '',
);
const amount = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: -9_000_000, max: 90_000_000 }).map((n) => n / 100) },
  fc.constantFrom<unknown>(
    '',
    ' - ',
    '£1,234.50',
    '(5)',
    '-£285,600.00',
    '+13701.78',
    'TBC',
    '£60k - £70k',
    0,
    12.345,
    '#REF!',
  ),
);
const date = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 42_000, max: 46_000 }) },
  fc.constantFrom<unknown>(
    '',
    '2020-03-26',
    '05/06/2019',
    '07-Aug-19',
    '2020_09_21',
    '1900-01-00',
    'n/a',
    '2019',
    'TBC',
  ),
);
const units = fc.oneof(
  { weight: 6, arbitrary: fc.constant('') },
  fc.constantFrom<unknown>('£', 12, '12 houses', '%'),
);
const note = fc.constantFrom('', '', 'Police', 'see deed', 'Policing infrastructure');
const tail = [amount, units, date, date, date, note] as const;
const contributionRow = fc.tuple(
  reference,
  reference,
  fc.constantFrom('other', 'education', 'Monitoring', ''),
  ...tail,
);
const transactionRow = fc.tuple(
  reference,
  reference,
  fc.constantFrom(
    'secured',
    'received',
    'allocated',
    'transferred',
    'spent',
    'returned',
    'Recieved ',
    'SPENT: gone',
    '',
    'unspent',
  ),
  ...tail,
);
const sheetOf = (headings: readonly string[], row: fc.Arbitrary<unknown[]>): fc.Arbitrary<unknown[][]> =>
  fc
    .array(row, { minLength: 1, maxLength: 14 })
    .map((rows) => [[...headings], ...rows.map((cells) => [...cells])]);
const contributions = sheetOf(CONTRIBUTION, contributionRow);
const transactions = sheetOf(TRANSACTION, transactionRow);
const sheet = fc.oneof(contributions, transactions);

type Own = Extract<CheckedSheet, { kind: 'agreement' | 'contribution' | 'transaction' }>;
const check = (block: Block): Own => {
  const checked = checkSheet(block);
  if (checked.kind === 'none' || checked.kind === 'register') throw new Error(`read as ${checked.kind}`);
  return checked;
};
/** What no change of form may change: what is taken, and for each row the reading of its cells. */
const figures = (block: Block) => {
  const { kind, sheet: read, rowCount, usableCount, sumPence } = check(block);
  const rows = read.rows
    .filter(({ setAside }) => setAside !== 'header-repeated')
    .map(({ rowIndex: _, ...row }) => row);
  return { kind, rowCount, usableCount, sumPence, rows };
};
const codes = (block: Block): string[] =>
  check(block)
    .findings.map(({ code }) => code)
    .sort();

test('columns in any other order change no sum, no count and no finding', () => {
  const shuffled = sheet.chain((block) =>
    fc.tuple(fc.constant(block), fc.shuffledSubarray([...block[0]!.keys()], { minLength: block[0]!.length })),
  );
  fc.assert(
    fc.property(shuffled, ([block, order]) => {
      const other = block.map((row) => order.map((index) => row[index]));
      expect(figures(other)).toEqual(figures(block));
      expect(codes(other)).toEqual(codes(block));
    }),
    RUNS,
  );
});

test('titles, blank rows and headings again change no sum and no count', () => {
  const sprinkled = sheet.chain((block) =>
    fc.record({
      block: fc.constant(block),
      titles: fc.array(
        fc.constantFrom<unknown[]>([], ['Developer contributions'], ['', 'as at 31 March 2021']),
        { maxLength: 3 },
      ),
      set: fc.array(
        fc.tuple(fc.nat(block.length), fc.constantFrom<unknown[]>([], ['', null, ' '], block[0]!)),
        { maxLength: 4 },
      ),
    }),
  );
  fc.assert(
    fc.property(sprinkled, ({ block, titles, set }) => {
      const more = [...block];
      for (const [at, row] of [...set].sort((a, b) => b[0] - a[0])) more.splice(at + 1, 0, row);
      expect(figures([...titles, ...more])).toEqual(figures(block));
    }),
    RUNS,
  );
});

test('capitals, punctuation, no-break spaces and a byte order mark in headings change nothing', () => {
  const spelt = fc.tuple(
    sheet,
    fc.array(fc.constantFrom('-', '_', ' ', '\u00a0', ' - ', '\n', '.'), { minLength: 9, maxLength: 9 }),
    fc.array(fc.boolean(), { minLength: 9, maxLength: 9 }),
    fc.constantFrom('', '\ufeff', '\u00a0', ' '),
  );
  fc.assert(
    fc.property(spelt, ([block, between, isCapital, before]) => {
      const headings = block[0]!.map((heading, i) => {
        const text = before + String(heading).replaceAll('-', between[i]!);
        return isCapital[i] ? text.toUpperCase() : text;
      });
      const other = [headings, ...block.slice(1)];
      expect(figures(other)).toEqual(figures(block));
      expect(codes(other)).toEqual(codes(block));
    }),
    RUNS,
  );
});

test('every row with anything in it is taken, or set aside under a finding that names it', () => {
  fc.assert(
    fc.property(sheet, (block) => {
      const { sheet: read, findings, sumPence } = check(block);
      const isFilled = (row: readonly unknown[]) => row.some((cell) => String(cell ?? '').trim() !== '');
      expect(read.rows.map(({ rowIndex }) => rowIndex)).toEqual(
        [...block.keys()].filter((index) => index > 0 && isFilled(block[index]!)),
      );
      let sum = 0;
      for (const { rowIndex, setAside, amountPence } of read.rows) {
        if (setAside === null) sum += amountPence ?? 0;
        else
          expect(
            findings.some((one) => one.code === setAside && (one.rows ?? [one.rowIndex]).includes(rowIndex)),
          ).toBe(true);
      }
      expect(sum).toBe(sumPence);
    }),
    RUNS,
  );
});

test('safe fixes change no figure and no reading, and leave none to make', () => {
  fc.assert(
    fc.property(sheet, (block) => {
      const fixes = safeFixes(check(block), block);
      const fixed = block.map((row) => [...row]);
      for (const { rowIndex, columnIndex, after, before } of fixes) {
        expect(fixed[rowIndex]![columnIndex]).toBe(before);
        fixed[rowIndex]![columnIndex] = after;
      }
      const shown = (of: Block) => figures(of).rows.map(({ units: _, ...row }) => row);
      expect(shown(fixed)).toEqual(shown(block));
      expect(standardRows(check(fixed), 'Blaby')).toEqual(standardRows(check(block), 'Blaby'));
      expect(safeFixes(check(fixed), fixed)).toEqual([]);
    }),
    RUNS,
  );
});

test('joined in any order the tables come to the same, and every contribution that is taken is there once', () => {
  fc.assert(
    fc.property(contributions, transactions, (first, second) => {
      const sheets = [check(first), check(second)];
      const joined = joinSheets(sheets, {}, 'Blaby');
      const other = joinSheets([...sheets].reverse(), {}, 'Blaby');
      expect(other.rows).toEqual(joined.rows);
      for (const one of sheets) expect(other.findings.get(one)).toEqual(joined.findings.get(one));
      expect(joined.rows.map(({ sourceRowIndex }) => sourceRowIndex)).toEqual(
        standardRows(sheets[0]!, 'Blaby').map(({ sourceRowIndex }) => sourceRowIndex),
      );
    }),
    RUNS,
  );
});

test('of rows taken out, put in and moved about, just those are told', () => {
  const edited = contributions.chain((block) =>
    fc.record({
      block: fc.constant(block),
      kept: fc.shuffledSubarray(block.slice(1)),
      extra: fc.array(fc.integer({ min: 1, max: 900 }), { maxLength: 3 }),
    }),
  );
  fc.assert(
    fc.property(edited, ({ block, kept: stored, extra }) => {
      const added = extra.map((n, i) => [`NEW/${i}`, 'A/1', 'other', n, '', '', '', '', '']);
      const after = [block[0]!, ...stored, ...added];
      const count = (changes: readonly Change[], kind: string) =>
        changes.filter((one) => one.kind === kind).length;
      // A column that only one of the two fills is told as a column.
      const rowsOnly = (changes: readonly Change[]) =>
        changes.filter(({ kind }) => !kind.startsWith('column'));
      const there = rowsOnly(changesBetween(block, after) as Change[]);
      const isFilled = (row: readonly unknown[]) => row.some((cell) => String(cell ?? '').trim() !== '');
      const gone =
        block.slice(1).filter((row) => isFilled(row)).length - stored.filter((row) => isFilled(row)).length;
      expect([count(there, 'gone'), count(there, 'added'), count(there, 'changed')]).toEqual([
        gone,
        added.length,
        0,
      ]);
      const back = rowsOnly(changesBetween(after, block) as Change[]);
      expect([count(back, 'gone'), count(back, 'added'), count(back, 'changed')]).toEqual([
        added.length,
        gone,
        0,
      ]);
    }),
    RUNS,
  );
});
