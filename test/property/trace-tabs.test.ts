/** The law of Trace: every figure of a tab that is of the register is its rows' shares, added up. */
import * as fc from 'fast-check';
import { halfUpToPound } from '../../src/domain/money/rounding';
import { pence } from '../../src/domain/money/pence';
import { readAmount } from '../../src/domain/money/read-amount';
import type { Register } from '../../src/domain/register/register';
import { sumOfShares } from '../../src/domain/register/figures/trace';
import { shownText } from '../../src/domain/sheet/text';
import { figureAt } from '../../src/domain/summaries/tracing/figure-of-cell';
import { type SummaryInputs, summaryTab } from '../../src/domain/summaries/tabs/summary-tabs';
import { TAB_KEYS, type SummaryTab, type TabKey } from '../../src/domain/summaries/tabs/tab';
import { traceFigure } from '../../src/domain/summaries/tracing/trace-figure';
import { traceModel } from '../../src/taskpane/trace/model';
import { tabQuestion } from '../../src/taskpane/trace/question';
import { registerOf } from '../domain/reading';
import { AS_AT, inputsOf, sampleRegister, sheetOf } from '../domain/summaries/sample';
import { badCell, blockOf, contributions, excelErrorCell } from './made-registers';
import { runs, someOf } from '../chance';

jest.setTimeout(120_000);

/** Figures that no row of the register makes, by the headings over them. */
const NOT_TRACED: Readonly<Partial<Record<TabKey, readonly string[]>>> = {
  expiring: ['Days left'],
  projects: ['Budget', 'Received', 'Outstanding'],
};
const WALKED: readonly TabKey[] = ['rollup', 'expiring', 'projects'];

const isFigure = (style: string): boolean => /count|pounds/.test(style) || style === 'no figure';

/** The heading over a cell: the nearest above it in a row that ends with Notes. */
function headingOver({ cells, notesColumnIndex }: SummaryTab, rowIndex: number, column: number): string {
  for (let row = rowIndex - 1; row >= 0; row--)
    if (cells[row]![notesColumnIndex]!.value === 'Notes') return shownText(cells[row]![column]!.value);
  return '';
}

/** Walks every figure of a tab; returns how many were traced. */
function walk(key: TabKey, register: Register, more: Partial<SummaryInputs>): number {
  const inputs = inputsOf(register, more);
  const tab = summaryTab(key, inputs);
  const block = sheetOf(tab).values;
  const { strict, units } = inputs;
  let traced = 0;
  tab.cells.forEach((row, r) =>
    row.forEach(({ style, value }, c) => {
      const at = figureAt(key, block, register, r, c);
      if (!isFigure(style)) return void expect(at && [value, r, c]).toBeNull();
      const heading = headingOver(tab, r, c);
      if (NOT_TRACED[key]?.includes(heading)) return void expect(at && [heading, value]).toBeNull();
      const where = `${key} ${r},${c} ${heading} ${row[0]!.value}`;
      if (at === null) throw new Error(`${where} is not traced: ${value}`);
      const { balance, shares } = traceFigure(register, at, strict)!;
      const seen = { tab: { key, refreshedAt: null }, block, register, strict, table: null };
      const question = tabQuestion(seen, { topIndex: r, leftIndex: c })!;
      const model = traceModel(register, question, strict)!;
      traced++;
      if (style === 'no figure') {
        expect([where, balance.kind, model.amount]).toEqual([where, 'unknown', null]);
        return;
      }
      expect([where, model.adds, model.older]).toEqual([where, true, null]);
      if (at.measure === 'rows') return void expect([where, model.traced.length]).toEqual([where, value]);
      const sum = sumOfShares(shares);
      if (balance.kind === 'count') return void expect([where, sum]).toEqual([where, value]);
      const isWhole = units === 'whole pounds' && heading !== '';
      expect([where, isWhole ? halfUpToPound(sum) : sum]).toEqual([
        ...[where, isWhole ? value : readAmount(value)],
      ]);
    }),
  );
  return traced;
}

test.each(WALKED)('sample register: every figure of %s is traced, and its rows add to it', (key) => {
  const register = sampleRegister();
  const choices = [12, 30].flatMap((horizonMonths): Partial<SummaryInputs>[] => [
    { horizonMonths },
    { horizonMonths, units: 'exact', strict: true },
  ]);
  for (const choice of someOf(choices, 1)) expect(walk(key, register, choice)).toBeGreaterThan(20);
});

const bad = fc.option(fc.oneof(badCell, excelErrorCell), { freq: 4 });
const names = fc.subarray(['Van', 'CAR', 'Bicycles', 'Van']);

test.each(WALKED)('any register: every figure of %s is traced, and its rows add to it', (key) => {
  fc.assert(
    fc.property(
      contributions({ bad }),
      fc.integer({ min: 45_000, max: 47_500 }),
      fc.integer({ min: 0, max: 60 }),
      fc.boolean(),
      fc.boolean(),
      names,
      (all, asAtSerial, horizonMonths, strict, isExact, projects) => {
        const rows = projects.map((name, rowIndex) => ({
          ...{ rowIndex, name, budget: pence(100_000), received: null, outstanding: null },
        }));
        walk(key, registerOf(blockOf(all)), {
          ...{ asAtSerial, horizonMonths, strict, units: isExact ? 'exact' : 'whole pounds' },
          projects: { table: { rows, total: null, columns: {} }, place: null },
        });
      },
    ),
    runs(40),
  );
});

test('the head of every tab is traced', () => {
  const register = sampleRegister();
  for (const key of TAB_KEYS) {
    const block = sheetOf(summaryTab(key, inputsOf(register, { asAtSerial: AS_AT }))).values;
    const asked = block
      .slice(0, 20)
      .filter((row, r) => /^(Rows|Control)/.test(String(row[0])) && figureAt(key, block, register, r, 1));
    expect([key, asked.length]).toEqual([key, 6]);
  }
});
