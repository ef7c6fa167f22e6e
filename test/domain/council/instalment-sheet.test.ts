/** Instalments in a council's sheet: a column or a row for each; the money counted once, what is not certain asked. */
import * as fc from 'fast-check';
import { checkSheet } from '../../../src/domain/council/check-sheet';
import { runs } from '../../chance';
import { day } from '../movements/made';

const COLUMNS = [
  ...['Agreement', 'Contribution', 'Value', 'Trigger', 'Instalment 1', 'Instalment 1 received'],
  ...['2nd instalment', '2nd instalment received'],
];
const ROWS = [
  'Agreement',
  'Contribution',
  'Value',
  'Instalment',
  'Instalment amount',
  'Trigger',
  'Date received',
];

function read(...block: unknown[][]) {
  const checked = checkSheet(block, { authority: 'Blaby' });
  if (checked.kind !== 'register') throw new Error(checked.kind);
  return checked;
}
const shown = (checked: ReturnType<typeof read>) =>
  checked.instalments?.instalments.map((one) => [
    ...[one.agreement, one.instalment, one.amount / 100, one.received, one.words],
  ]);

test('a column for each: amounts, and the days on which they were received', () => {
  const checked = read(COLUMNS, ['P/1', 'C1', 300, 'Two parts', 100, '01/05/2021', 200, '']);
  expect(shown(checked)).toEqual([
    ['P/1', '1', 100, day(1, 5, 2021), ''],
    ['P/1', '2', 200, null, ''],
  ]);
  expect(checked.sumPence).toBe(30_000);
});

test('a row for each, with the whole value on every row: the money is counted once', () => {
  const checked = read(
    ROWS,
    ['P/1', 'C1', 300, 1, 100, 'On commencement', '01/05/2021'],
    ['P/1', 'C1', 300, 2, 200, 'Prior to 50th occupation', ''],
    ['P/2', '', 50, '', '', '', ''],
  );
  expect(shown(checked)).toEqual([
    ['P/1', '1', 100, day(1, 5, 2021), 'On commencement'],
    ['P/1', '2', 200, null, 'Prior to 50th occupation'],
  ]);
  expect(checked.sumPence).toBe(35_000);
  expect(checked.findings.map(({ code }) => code)).toContain('instalment-rows');
});

test('a row for each, with its own value: each is counted', () => {
  const checked = read(
    ROWS.filter((heading) => heading !== 'Instalment amount'),
    ['P/1', 'C1', 100, 1, 'On commencement', ''],
    ['P/1', 'C1', 200, 2, 'Prior to 50th occupation', ''],
  );
  expect(shown(checked)!.map((one) => one[2])).toEqual([100, 200]);
  expect(checked.sumPence).toBe(30_000);
});

test.each<[string, unknown[][]]>([
  ['they do not add up to the value', [COLUMNS, ['P/1', 'C1', 300, '', 100, '', 150, '']]],
  ['one cannot be read', [COLUMNS, ['P/1', 'C1', 300, '', 100, '', 'TBC', '']]],
  [
    'a column of them is not known',
    [
      [...COLUMNS, 'Instalment 2 colour'],
      ['P/1', 'C1', 300, '', 100, '', 200, '', 'red'],
    ],
  ],
  [
    'rows repeat a value that is not theirs',
    [ROWS, ['P/1', 'C1', 300, 1, 100, '', ''], ['P/1', 'C1', 300, 2, 100, '', '']],
  ],
])('asked, and not guessed, where %s', (_, block) => {
  const checked = read(...block);
  expect(checked.instalments?.instalments).toEqual([]);
  expect(checked.findings.map(({ code }) => code)).toContain('instalments-unclear');
});

test('a sheet that speaks of none is as it was', () => {
  const checked = read(
    ['Agreement', 'Value', 'Trigger', 'Payments received'],
    ['P/1', 300, 'On commencement', 5],
  );
  expect(checked.instalments).toBeNull();
  expect(checked.sumPence).toBe(30_000);
});

/** A part is what others right above or below it come to, which chance may make: it may be their total. */
const hasTotal = (parts: readonly number[]): boolean =>
  parts.some((part, n) =>
    [parts.slice(0, n).reverse(), parts.slice(n + 1)].some((others) => {
      let sum = 0;
      return others.some((other, at) => (sum += other) === part && at > 0);
    }),
  );

test('instalments of rows add up to what the register counts, however they are parted', () => {
  const parts = fc.array(fc.integer({ min: 1, max: 99_999 }), { minLength: 2, maxLength: 5 });
  fc.assert(
    fc.property(fc.array(parts, { minLength: 1, maxLength: 4 }), fc.boolean(), (all, isWhole) => {
      fc.pre(!all.some(hasTotal));
      const rows = all.flatMap((own, n) => {
        const value = own.reduce((sum, part) => sum + part, 0) / 100;
        return own.map((part, i) => [
          `P/${n}`,
          'C1',
          isWhole ? value : part / 100,
          i + 1,
          part / 100,
          '',
          '',
        ]);
      });
      const checked = read(ROWS, ...rows);
      const sum = checked.instalments!.instalments.reduce((whole, { amount }) => whole + amount, 0);
      // Rows of one value each may be parts or wholes only where all parts are the same: then they are asked.
      fc.pre(checked.instalments!.unclear.length === 0);
      expect(checked.sumPence).toBe(sum);
    }),
    runs(100),
  );
});
