/** Every figure of Movements in the quarter is traced to movements whose shares add up to it. */
import { movementRows } from '../../../../samples/register/movement-rows';
import { registerRows } from '../../../../samples/register/register-rows';
import { movementsBlock } from '../../../../samples/sheets/movements-sheet';
import { ledgerOf, type Ledger } from '../../../../src/domain/movements/ledger';
import { MOVEMENTS } from '../../../../src/domain/movements/movement-table';
import { tracedMovements } from '../../../../src/domain/movements/trace-movements';
import type { Register } from '../../../../src/domain/register/register';
import { movedFigureAt } from '../../../../src/domain/summaries/tracing/figure-of-movements-cell';
import { summaryTab } from '../../../../src/domain/summaries/tabs/summary-tabs';
import { isTable, readTable } from '../../../../src/domain/tables/read-table';
import { day, EMPTY_REGISTER, ledger, type Row } from '../../movements/made';
import { inputsOf, sampleRegister, valuesOf } from '../sample';

const END = day(31, 3, 2025);

function sample(): { register: Register; ledger: Ledger } {
  const register = sampleRegister();
  const table = readTable(movementsBlock(movementRows(registerRows())) as unknown[][], MOVEMENTS);
  if (!isTable(table)) throw new Error(table.code);
  return { register, ledger: ledgerOf(table, register) };
}

/** With every column of the statement, what is undone, and what two classes have. */
function made(): { register: Register; ledger: Ledger } {
  const one = { agreement: 'P/1', contribution: 'C1' };
  const two = { agreement: 'P/2', contribution: '' };
  const rows: Row[] = [
    { date: day(31, 3, 2024), ...one, movement: 'Opening', amount: 100, to: 'In hand' },
    { date: day(31, 3, 2024), ...two, movement: 'Opening', amount: 900, to: 'Held by authority' },
    { date: day(1, 6, 2024), ...two, movement: 'Drawn down', amount: 300 },
    { date: day(1, 1, 2025), ...one, movement: 'Interest', amount: 5, to: 'In hand' },
    {
      date: day(2, 1, 2025),
      ...one,
      movement: 'Adjusted',
      amount: 7,
      from: 'Outside',
      to: 'In hand',
      note: 'x',
    },
    { date: day(1, 2, 2025), ...two, movement: 'Spent', amount: 40, project: 'Van' },
    { date: day(2, 2, 2025), ...two, movement: 'Spent', amount: -15, project: 'Van' },
    { date: day(3, 2, 2025), ...two, movement: 'Returned', amount: 20, from: 'In hand' },
    { date: day(4, 2, 2025), ...two, movement: 'Received', amount: 3 },
    { date: day(5, 2, 2025), ...two, movement: 'Received', amount: -3 },
  ];
  return { register: EMPTY_REGISTER, ledger: ledger(rows, EMPTY_REGISTER) };
}

describe.each([
  ['the sample', sample],
  ['movements of every kind', made],
])('%s', (_, of) => {
  const { register, ledger: own } = of();
  test.each([
    ['movements', 'exact'],
    ['movements', 'whole pounds'],
  ] as const)('%s, %s', (key, units) => {
    const inputs = inputsOf(register, { units, asAtSerial: END, movements: { ledger: own } });
    const tab = summaryTab(key, inputs);
    const block = valuesOf(tab);
    let traced = 0;
    for (const [row, cells] of tab.cells.entries())
      for (const [column, { value, style }] of cells.entries()) {
        const found = movedFigureAt(block, register, row, column);
        const isMoney = row > 12 && typeof value === 'number' && /pounds/.test(style);
        const isListed = row > tab.table.rowIndex;
        expect([row, column, found !== null]).toEqual([row, column, isMoney && !isListed]);
        if (!found) continue;
        traced++;
        const sum = tracedMovements(own, register, found.figure).reduce((all, { share }) => all + share, 0);
        expect(found.isWholePounds).toBe(units === 'whole pounds');
        expect(Math.abs(sum - found.shown)).toBeLessThanOrEqual(units === 'exact' ? 0 : 50);
      }
    expect(traced).toBeGreaterThan(20);
  });
});

test('a label that was changed, a note and a tab without its date are no figure', () => {
  const { register, ledger: own } = made();
  const tab = summaryTab('movements', inputsOf(register, { asAtSerial: END, movements: { ledger: own } }));
  const row = tab.rowKeys.findIndex((key) => key === 'In hand Total');
  const at = (change: (block: (string | number)[][]) => void) => {
    const block = valuesOf(tab);
    change(block);
    return movedFigureAt(block, register, row, 1);
  };
  expect(at(() => undefined)).not.toBeNull();
  expect(at((block) => (block[2]![1] = 'soon'))).toBeNull();
  expect(at((block) => (block[row]![0] = ''))).toBeNull();
  expect(at((block) => (block[row]![1] = 'see email'))).toBeNull();
});
