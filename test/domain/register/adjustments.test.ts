/** A contribution that was indexed, earned interest, bore a fee, was returned or written off: its figures add up. */
import * as fc from 'fast-check';
import { balances, WHOLE } from '../../../src/domain/register/figures/balance';
import { checkRegister } from '../../../src/domain/register/checks/check-register';
import { expiring } from '../../../src/domain/expiry/expiring';
import type { MeasureKey } from '../../../src/domain/register/figures/measures';
import { isRegister, readRegister } from '../../../src/domain/register/read/read-register';
import { rollup, type Rollup } from '../../../src/domain/register/figures/rollup';
import { sumOfShares, traceOf } from '../../../src/domain/register/figures/trace';
import { reconcile } from '../../../src/domain/published/reconcile';
import { summaryTab } from '../../../src/domain/summaries/tabs/summary-tabs';
import { figureRows } from '../../../src/taskpane/home/figures-model';
import { traceModel } from '../../../src/taskpane/trace/model';
import { callNow, records } from '../../functions/calling';
import { blockOf, drawn, HEADINGS, registerOf, rowOf } from '../reading';
import { inputsOf, tableOf } from '../summaries/sample';

const EXTRA = ['Indexation', 'Interest', 'Fees', 'Returned', 'Written off'];
const ALL = [...HEADINGS, ...EXTRA];
const stages = ['Not started', 'Held by developer', 'Held by authority', 'Drawn down'];
/** Value 1,000 with 250 of indexation, 30 of interest, 10 of fees, 100 returned and 70 written off is 1,100 now. */
const ROW = {
  ...{ Agreement: 'A1', Authority: 'Blaby', Value: 1000, 'Not started': 200, 'Held by developer': 300 },
  ...{ 'Held by authority': 250, 'Drawn down': 350, Spent: 120, 'Expiry date': 45_800 },
};
const EXTRAS = { Indexation: 250, Interest: 30, Fees: 10, Returned: 100, 'Written off': '£70.00' };
const rowWith = (cells: Record<string, unknown>): unknown[] => ALL.map((heading) => cells[heading] ?? '');
const REGISTER = registerOf([
  ALL,
  rowWith({ ...ROW, ...EXTRAS }),
  rowWith({ Agreement: 'A2', Authority: 'Melton', Value: 5, 'Drawn down': 5 }),
]);
const pounds = (measure: MeasureKey, of = REGISTER): unknown => {
  const balance = balances(of).balance(measure, WHOLE);
  return balance.kind === 'amount' ? balance.amount / 100 : balance.kind;
};

test('outstanding and remaining are of the current value', () => {
  expect(pounds('currentValue')).toBe(1105);
  expect([pounds('adjustments'), pounds('value')]).toEqual([100, 1005]);
  expect([pounds('outstanding'), pounds('remaining')]).toEqual([1105 - 355, 1105 - 120]);
  expect(
    (['indexation', 'interest', 'fees', 'returned', 'writtenOff'] as const).map((m) => pounds(m)),
  ).toEqual([250, 30, 10, 100, 70]);
  expect(checkRegister(REGISTER).filter(({ code }) => code === 'stages-do-not-add')).toEqual([]);
});

test('a row whose stages are not its current value is told, with both', () => {
  const off = registerOf([ALL, rowWith({ ...ROW, ...EXTRAS, Fees: 11 })]);
  expect(checkRegister(off).filter(({ code }) => code === 'stages-do-not-add')).toMatchObject([
    { values: { value: '£1,000.00', adjusted: '£1,099.00', stages: '£1,100.00', difference: '\u2212£1.00' } },
  ]);
});

test('ROLLUP gains two columns, only where an adjustment is not nil, so that a reader can add it up', () => {
  const [headings, blaby] = callNow('ROLLUP', null, [ALL, rowWith({ ...ROW, ...EXTRAS })]) as unknown[][];
  expect(headings!.slice(-3)).toEqual(['Rows left out', 'Adjustments', 'Current value']);
  expect(blaby!.slice(-2)).toEqual([100, 1100]);
  const plain = callNow('ROLLUP', null, blockOf(rowOf(ROW)));
  expect(callNow('ROLLUP', null, [ALL, rowWith(ROW)])).toEqual(plain);
  expect(callNow('BALANCE', 'Current value', 'Blaby', [ALL, rowWith({ ...ROW, ...EXTRAS })])).toEqual([
    [1100],
  ]);
});

test('the printed form with its two rows reconciles, to itself and to the register; without them it does not', () => {
  const lines = callNow('ROLLUP', null, [ALL, rowWith({ ...ROW, ...EXTRAS })]) as unknown[][];
  const printed = lines[0]!.map((heading, i) => [
    i === 0 ? '' : heading,
    ...lines.slice(1).map((line) => line[i]),
  ]);
  printed[0] = ['', ...lines.slice(1).map((line) => line[0])];
  const register = registerOf([ALL, rowWith({ ...ROW, ...EXTRAS })]);
  const differences = (block: unknown[][], of: typeof register | null) =>
    callNow('RECONCILE', block, of === null ? null : of.block) as unknown[][];
  expect(differences(printed, null)).toEqual([['No differences']]);
  expect(differences(printed, register)).toEqual([['No differences']]);
  expect(differences(printed.slice(0, -2), null).length).toBeGreaterThan(1);
});

test('a cell that is no amount leaves its row out; an Excel error makes unknown what needs it', () => {
  const bad = registerOf([ALL, rowWith({ ...ROW, Fees: 'TBC' }), drawn('A2', 'Melton', 5)]);
  expect([bad.leftOutCount, bad.errors.map(({ code }) => code)]).toEqual([1, ['amount-not-a-number']]);
  expect(pounds('value', bad)).toBe(5);
  const broken = registerOf([ALL, rowWith({ ...ROW, Fees: '#REF!' })]);
  expect(['value', 'outstanding', 'fees', 'interest'].map((m) => pounds(m as MeasureKey, broken))).toEqual([
    0,
    'unknown',
    'unknown',
    0,
  ]);
});

test('what expires has what remains of the current value: nothing, where all was returned', () => {
  const listed = (cells: object) => {
    const list = expiring(registerOf([ALL, rowWith({ ...ROW, ...cells })]), 12, 45_740);
    return 'because' in list ? null : list.rows.map(({ remaining }) => remaining / 100);
  };
  expect(listed(EXTRAS)).toEqual([980]);
  expect(listed({ Returned: 880 })).toEqual([]);
});

const pence = fc.integer({ min: 0, max: 100_000 });
const row = fc
  .record({
    ...{ authority: fc.constantFrom('Blaby', 'Melton'), agreement: fc.constantFrom('A1', 'A2', 'A3') },
    stages: fc.tuple(pence, pence, pence, pence),
    extras: fc.tuple(pence, pence, pence, pence, pence),
    spent: pence,
  })
  .map(({ authority, agreement, stages: four, extras, spent }) => {
    const [indexation, interest, fees, returned, writtenOff] = extras;
    const value = four.reduce((a, b) => a + b, 0) - indexation - interest + fees + returned + writtenOff;
    const cells: Record<string, unknown> = {
      Agreement: agreement,
      Authority: authority,
      Value: value / 100,
      Spent: spent / 100,
    };
    for (const [i, stage] of stages.entries()) cells[stage] = four[i]! / 100;
    for (const [i, extra] of EXTRA.entries()) cells[extra] = extras[i]! / 100;
    return rowWith(cells);
  });

test('law: current value is the four stages of every group, and the shares of a figure add up to it', () => {
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 8 }), (rows) => {
      const register = readRegister([ALL, ...rows]);
      if (!isRegister(register)) throw new Error(register.code);
      const table = rollup(register) as Rollup;
      for (const of of [...table.rows, table.total]) {
        const amount = (figure: { kind: string; amount?: number }) => figure.amount ?? NaN;
        const { figures, adjusted } = of;
        const sum =
          amount(figures.notStarted) +
          amount(figures.heldByDeveloper) +
          amount(figures.heldByAuthority) +
          amount(figures.drawnDown);
        expect(amount(adjusted.currentValue)).toBe(sum);
        expect(amount(figures.value) + amount(adjusted.adjustments)).toBe(sum);
        expect(amount(figures.outstanding)).toBe(sum - amount(figures.drawnDown));
        expect(amount(figures.remaining)).toBe(sum - amount(figures.spent));
      }
      for (const measure of ['remaining', 'outstanding', 'currentValue', 'adjustments', 'fees'] as const) {
        const { balance, shares } = traceOf(register, measure, WHOLE);
        expect(balance.kind === 'amount' && balance.amount).toBe(sumOfShares(shares));
      }
      expect(checkRegister(register).filter(({ code }) => code === 'stages-do-not-add')).toEqual([]);
    }),
  );
});

describe('the tabs, Trace and Home of a register with adjustments', () => {
  const one = registerOf([ALL, rowWith({ ...ROW, ...EXTRAS })]);
  const lineOf = (tab: (string | number)[][], label: string) =>
    tab.find(([name]) => name === label)?.slice(1);

  test.each(['exact', 'whole pounds'] as const)('Authority rollup, %s, adds up and reconciles', (units) => {
    const table = tableOf(summaryTab('rollup', inputsOf(REGISTER, { units })));
    expect(table.map(([label]) => label).slice(2, 5)).toEqual([
      'Total Value of Agreement',
      'Adjustments',
      'Current value',
    ]);
    expect(lineOf(table, 'Adjustments')).toEqual([100, 0, 100]);
    expect(lineOf(table, 'Current value')).toEqual([1100, 5, 1105]);
    expect(lineOf(table, 'Total funds remaining')).toEqual([980, 5, 985]);
    const differences = reconcile(table, REGISTER)!;
    expect(differences.filter(({ kind }) => kind !== 'rounding')).toEqual([]);
  });

  test('live, its two rows are there as soon as the register has a column for them', () => {
    const nil = registerOf([ALL, rowWith(ROW)]);
    const labels = (form: 'values' | 'formulas') =>
      tableOf(summaryTab('rollup', inputsOf(nil, { form }))).map(([label]) => label);
    expect(labels('values')).not.toContain('Adjustments');
    expect(labels('formulas')).toContain('Adjustments');
    const live = summaryTab('rollup', inputsOf(one, { form: 'formulas' })).cells;
    const adjusted = live.find(([label]) => label!.value === 'Adjustments')!;
    expect(adjusted[1]!.formula).toContain('BALANCE("Adjustments","Blaby")');
  });

  test.each([
    ['remaining', 'Current value less spent', ['1,100.00', '− 120.00'], '980.00'],
    ['outstanding', 'Current value less drawn down', ['1,100.00', '− 350.00'], '750.00'],
  ] as const)('Trace of %s shows the parts that make each share', (measure, heading, parts, share) => {
    const model = traceModel(one, { measure, authority: null }, false)!;
    expect(model.partsHeading).toBe(heading);
    expect(model.proof.startsWith(`${heading}.`)).toBe(true);
    expect(model.rows.map((row) => [row.parts, row.share])).toEqual([[parts, share]]);
    expect([model.total.parts, model.total.share, model.adds]).toEqual([parts, share, true]);
  });

  test('Trace of a row of which all was written off says nothing of spending', () => {
    const gone = { Value: 100, 'Not started': 0, 'Written off': 100 };
    const register = registerOf([
      ALL,
      rowWith({ ...ROW, ...EXTRAS }),
      rowWith({ Agreement: 'A2', ...gone, Authority: 'Blaby' }),
    ]);
    const model = traceModel(register, { measure: 'remaining', authority: null }, false)!;
    expect(model.nil).toBeNull();
    expect(model.proof).toContain('1 more row holds nil');
  });

  test('Home says of what its two figures are', () => {
    const captions = (register: typeof one) =>
      figureRows(register, 45_740, false).map(({ caption }) => caption);
    expect(captions(one).slice(0, 2)).toEqual(['Current value less drawn down', 'Current value less spent']);
    expect(captions(registerOf([ALL, rowWith(ROW)])).slice(0, 2)).toEqual([
      'Value less drawn down',
      'Value less spent',
    ]);
  });

  test('VALIDATE of it has no finding, and names the row that does not add up', () => {
    const block = [ALL, rowWith({ ...ROW, ...EXTRAS })];
    const codes = (of: unknown[][]) =>
      records(callNow('VALIDATE', of))
        .filter(({ Severity }) => Severity !== 'Note')
        .map(({ Row, Code }) => [Row, Code]);
    expect(codes(block)).toEqual([]);
    expect(codes([ALL, rowWith({ ...ROW, ...EXTRAS, Returned: 99 })])).toEqual([[2, 'stages-do-not-add']]);
  });
});
