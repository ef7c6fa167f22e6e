/** Both ways to mend a register that is not what its movements lead to; and the history of one contribution. */
import * as fc from 'fast-check';
import { contributionOfRow, historyOf } from '../../../src/domain/movements/history';
import { ledgerDifferences } from '../../../src/domain/movements/ledger-check';
import { ledgerOf, type Ledger } from '../../../src/domain/movements/ledger';
import { contributionSums } from '../../../src/domain/movements/as-at';
import { measured } from '../../../src/domain/movements/measures';
import { ledgerMends } from '../../../src/domain/movements/mend';
import { movementCells, type NewMovement } from '../../../src/domain/movements/new-movement';
import { openingsOf } from '../../../src/domain/movements/opening';
import { day, EMPTY_REGISTER, histories, ledger, movementsTable, register, type Row } from './made';

const TODAY = day(28, 11, 2026);
const HEADINGS = [
  ...['Agreement', 'Contribution', 'Authority', 'Value', 'Not started', 'Held by developer'],
  ...[
    'Held by authority',
    'Drawn down',
    'Spent',
    'Indexation',
    'Interest',
    'Fees',
    'Returned',
    'Written off',
  ],
];
type Cells = unknown[][];
const OPTIONS = { date: TODAY, source: 'Register and movements' };
const asRow = (movement: NewMovement): Row =>
  ({ ...movementCells(movement), movement: movement.movement }) as unknown as Row;

const pounds = fc.integer({ min: 0, max: 900_000_00 });
const rows = fc.array(
  fc.tuple(pounds, pounds, pounds, pounds, fc.nat(1000), fc.integer({ min: 0, max: 50_00 }), fc.boolean()),
  { minLength: 1, maxLength: 4 },
);
const block = (
  drawn: readonly (readonly [number, number, number, number, number, number, boolean])[],
): Cells => [
  HEADINGS,
  ...drawn.map(([a, b, c, d, share, extra, isIndexed], n) => {
    const indexation = isIndexed ? extra : 0;
    const value = a + b + c + d - indexation;
    const money = [value, a, b, c, d, Math.floor((d * share) / 1000), indexation, 0, 0, 0, 0];
    return [`P/${n}`, 'C1', 'Blaby', ...money.map((one) => one / 100)];
  }),
];
const openedBy = (cells: Cells): Row[] =>
  openingsOf(register(cells), { date: TODAY - 30, recorded: TODAY - 30 }).map(asRow);
const differing = (of: Ledger): number =>
  ledgerDifferences(of, of.register!, { date: TODAY, known: null }).length;

test('after either mend register and movements agree; an opened ledger agrees from the first', () => {
  let mended = 0;
  fc.assert(
    fc.property(rows, rows, (drawn, changed) => {
      const before = block(drawn);
      const opening = openedBy(before);
      expect(differing(ledgerOf(movementsTable(opening), register(before)))).toBe(0);
      const now = block(drawn.map((row, n) => changed[n] ?? row));
      const own = register(now);
      const of = ledgerOf(movementsTable(opening), own);
      for (const { contribution, differences, missing, cells, why } of ledgerMends(of, own, OPTIONS)) {
        expect(why).toBeNull();
        const isDone = (ledger: Ledger): boolean =>
          ledgerDifferences(ledger, ledger.register!, { date: TODAY, known: null }).every(
            (one) => one.contribution !== contribution,
          );
        for (const { movements } of missing) {
          mended++;
          const with_ = ledgerOf(movementsTable([...opening, ...movements.map(asRow)]), own);
          expect(with_.errors).toEqual([]);
          expect(isDone(with_)).toBe(true);
        }
        // A negative figure is put on no register.
        expect(cells === null).toBe(differences.some(({ movements }) => movements < 0));
        if (cells === null) continue;
        const back = now.map((row) => [...row]);
        for (const { rowIndex, columnIndex, after } of cells) back[rowIndex]![columnIndex] = after / 100;
        expect(isDone(ledgerOf(movementsTable(opening), register(back)))).toBe(true);
      }
    }),
  );
  expect(mended).toBeGreaterThan(0);
});

test('what cannot be mended here says why', () => {
  const cells = block([[0, 0, 100_00, 0, 0, 0, false]]);
  const stranger: Row = { date: TODAY, agreement: 'P/99', movement: 'Secured', amount: 5 };
  const why = (of: Cells, more: Row[] = []) => {
    const own = register(of);
    return ledgerMends(ledgerOf(movementsTable([...openedBy(cells), ...more]), own), own, OPTIONS).map(
      (one) => one.why,
    );
  };
  expect(why(cells)).toEqual([]);
  expect(why(cells, [stranger])).toEqual(['not-in-register']);
  expect(why([...cells, cells[1]!])).toEqual(['several-rows']);
  const broken = cells.map((row) => [...row]);
  broken[1]![6] = 'about 20';
  expect(why(broken)).toEqual(['row-left-out']);
  const short: Row = { date: TODAY, agreement: 'P/0', contribution: 'C1', movement: 'Received', amount: 5 };
  const own = register(cells);
  const [mend] = ledgerMends(ledgerOf(movementsTable([...openedBy(cells), short]), own), own, OPTIONS);
  expect(mend).toMatchObject({ why: null, cells: null });
});

test('the last balance of a history is the measure at the end of that day, on every day', () => {
  fc.assert(
    fc.property(histories(), fc.integer({ min: 0, max: 1200 }), (drawn, days) => {
      const of = ledger(drawn, EMPTY_REGISTER);
      const date = day(1, 4, 2023) + days;
      const sums = contributionSums(of, { date, known: null });
      let count = 0;
      for (const contribution of of.contributions.keys()) {
        for (const measure of ['heldByAuthority', 'drawnDown', 'inHand', 'value'] as const) {
          const { entries, closing, later } = historyOf(of, contribution, measure, date);
          expect(closing ?? 0).toBe(measured(sums, contribution, measure));
          if (measure === 'value') count += entries.length + later;
        }
      }
      expect(count).toBe(of.count);
    }),
  );
  expect(contributionOfRow(ledger([], EMPTY_REGISTER), 2)).toBe(2);
});
