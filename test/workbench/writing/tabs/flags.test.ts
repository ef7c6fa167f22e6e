/** Flags in the register: conditional formats that follow EXPIRYFLAG's rules by themselves, on and off whole. */
import { expiryBands, type ExpiryBand } from '../../../../src/domain/expiry/expiry-bands';
import { currentRegister } from '../../../../src/workbook/register/current-register';
import { flagExpiry, flagsNow, removeFlags } from '../../../../src/workbook/marks/expiry-flags';
import { flagRules } from '../../../../src/workbook/marks/expiry-formulas';
import { today } from '../../../../src/workbook/excel/clock';
import type { HeadlessWorkbench } from '../../../../workbench/headless';
import { valueInPane } from '../../fixture-workbook';
import { openWriting, FAULTS, afterActions, snapshot, watchBatches } from '../writing-workbook';

const FILLS: Partial<Record<ExpiryBand, string>> = {
  Expired: '#A4262C',
  'Within 3 months': '#F8CDD2',
  'Within 6 months': '#FFE0B2',
  'Within 12 months': '#FFF6CC',
};
const NONE = '#FFFFFF';
/** Days from today, with the value, what is spent, and a status. */
const ROWS: [number | string, number | string, number | string, string][] = [
  ...([-400, -1, 0, 1, 88, 95, 170, 190, 360, 370, 4000] as const).map(
    (days): [number, number, number, string] => [days, 100, 25, 'Open'],
  ),
  [10, 100, 100, 'Open'],
  [10, 100, 120, 'Open'],
  [10, 100, 0, ' closed '],
  [10, 100, 0, 'Superseded'],
  [10, '£1,100.00', 'TBC', ''],
  [10, 0.1 + 0.2, 0.3, ''],
  ['', 100, 0, ''],
  ['24/03/2025', 100, 0, ''],
];
const FIRST_ROW = 4;
let bench: HeadlessWorkbench;

beforeAll(async () => {
  const now = today();
  bench = await openWriting(6, {
    sheets: {
      Register: [
        ['Section 106 register', null, null, null, null, null],
        [],
        ['Agreement', 'Authority', 'Expiry date', 'Value', 'Spent', 'Status'],
        ...ROWS.map(([days, value, spent, status], n) => [
          ...[`A${n}`, 'Blaby', typeof days === 'number' ? now + days : days, value, spent, status],
        ]),
      ],
      Summary: [['Mine']],
    },
    tables: { Register: `Register!A3:F${ROWS.length + 3}` },
  } as never);
  bench.setCalculationMode('Automatic');
});
afterAll(() => bench.close());

test('a formula is short enough for every version of Excel, in the last rows and columns too', () => {
  const columns = {
    ...{ agreement: 16_371, contribution: 16_372, adjustments: [] },
    ...{ expiryDate: 16_380, value: 16_381, spent: 16_382, status: 16_383 },
  };
  const adjustments = [1, 1, -1, -1, -1].map((sign, n) => ({ column: 16_373 + n, sign: sign as 1 | -1 }));
  const text = 'a "quoted" reference that is rather long, by any account';
  const row = { agreement: text, contribution: text, value: null, expiryDate: null, deadline: 46_000 };
  const twin = { ...row, contribution: '', value: 123_456.78, expiryDate: 45_000 };
  const rules = [
    ...flagRules(99_998, columns, []),
    ...flagRules(99_998, { ...columns, adjustments }, [row, twin]),
  ];
  expect(rules.length).toBe(4 + 1 + 2 * 5 + 4);
  expect(Math.max(...rules.map(({ formula }) => formula.length))).toBeLessThanOrEqual(255);
});

const fills = () => ROWS.map((_, n) => bench.shownFill(`Register!C${FIRST_ROW + n}`)?.toUpperCase() ?? NONE);

test('every date is flagged as EXPIRYFLAG flags it, and only dates', async () => {
  const reading = await currentRegister();
  if (reading.state !== 'ready') throw new Error(reading.state);
  const { rows } = expiryBands(reading.register, today());
  const expected = ROWS.map(([days], n) => {
    if (typeof days === 'string') return NONE;
    // A row that no figure counts may expire too.
    const of = rows.find(({ row }) => row === n);
    return of ? (FILLS[of.band] ?? NONE) : FILLS['Within 3 months'];
  });
  expect(await flagsNow()).toBe('off');
  expect(await flagExpiry()).toEqual({
    kind: 'flagged',
    rowCount: expected.filter((fill) => fill !== NONE).length - 1,
    textDateCount: 1,
    ownDeadlineCount: 0,
    passedOver: '',
  });
  const isShown = () => JSON.stringify(fills()) === JSON.stringify(expected);
  await bench.until(isShown).catch(() => undefined);
  expect(fills()).toEqual(expected);
  expect(new Set(expected).size).toBe(5);
  expect(bench.conditionalFormats('Register').map(({ address }) => address)).toEqual(
    Array(4).fill(`C${FIRST_ROW}:C${ROWS.length + 3}`),
  );
  expect(await flagsNow()).toBe('on');
});

test('a format of which Excel tells nothing is passed over, and told', async () => {
  bench.addUserFormat('Register!A1', { type: 'Custom', isUnreadable: true });
  const did = await flagExpiry();
  expect(did).toMatchObject({ kind: 'flagged', passedOver: expect.stringContaining('Register') as unknown });
  expect(bench.conditionalFormats('Register')).toHaveLength(5);
  expect(await removeFlags()).toMatchObject({ kind: 'removed' });
  const { conditionalFormats } = bench.session.book;
  const [left, ...others] = conditionalFormats.ofSheet(bench.session.book.findSheet('Register')!);
  expect([left?.isUnreadable, others]).toEqual([true, []]);
  conditionalFormats.delete(left!);
});

test('a stray goes with the rest, and a format of the user’s own stays', async () => {
  await valueInPane(
    bench,
    `var mine = sheet.getRange('A1').conditionalFormats.add('Custom');
    mine.custom.rule.formula = '=TRUE';
    var stray = sheet.getRange('B2').conditionalFormats.add('Custom');
    stray.custom.rule.formula = '=IFERROR(AND(N("S106 expiry")=0,B2>5),FALSE)';
    await context.sync();`,
  );
  expect(await flagExpiry()).toMatchObject({ kind: 'flagged' });
  expect(bench.conditionalFormats('Register')).toHaveLength(4);
  expect(await removeFlags()).toMatchObject({ kind: 'removed' });
  expect(await flagsNow()).toBe('off');
  expect(bench.conditionalFormats('Summary').map(({ formula }) => formula)).toEqual(['=TRUE']);
});

test('a fault at every request: all flags or none, and trying again works', async () => {
  const before = await snapshot(bench);
  const watch = watchBatches(bench);
  await flagExpiry();
  watch.stop();
  await removeFlags();
  for (let batch = 1; batch <= watch.actions.length; batch++)
    for (const place of FAULTS) {
      bench.faultNext({ batch, afterActions: afterActions(place, watch.actions[batch - 1]!) });
      const { kind } = await flagExpiry();
      bench.clearFaults();
      const count = bench.conditionalFormats('Register').length;
      expect([batch, place, kind, count]).toEqual([batch, place, kind, kind === 'flagged' ? 4 : 0]);
      expect(await flagExpiry()).toMatchObject({ kind: 'flagged' });
      expect(await removeFlags()).toMatchObject({ kind: 'removed' });
    }
  expect(await snapshot(bench)).toEqual(before);
});

test('a protected sheet is told', async () => {
  bench.protect('Register');
  expect(await flagExpiry()).toEqual({
    kind: 'not-flagged',
    message: 'Nothing is flagged. The sheet Register is protected. In Excel: Review, Unprotect Sheet.',
  });
  bench.unprotect('Register');
});
