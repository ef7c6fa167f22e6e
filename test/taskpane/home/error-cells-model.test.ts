import { errorCellsShown } from '../../../src/taskpane/home/error-cells-model';
import type { ErrorCell } from '../../../src/workbook/formulas/error-cells';
import { registerMessage } from '../../../src/workbook/register/register-messages';
import type { NoRegister } from '../../../src/workbook/register/register-reading';

const cell = (address: string, message: string | null, more: Partial<ErrorCell> = {}): ErrorCell => ({
  ...{ sheet: 'Summary', sheetId: '{1}', address, shows: '#VALUE!', message },
  ...more,
});
const found = (cells: readonly ErrorCell[], notLookedAtCount = 0) => ({ cells, notLookedAtCount });
const none: NoRegister = {
  ...{
    state: 'none',
    tableCount: 2,
    tables: [],
    readAt: new Date(0),
    chosenMissing: null,
    settingsUnread: [],
  },
};

test('absent where no cell shows an error', () => {
  expect(errorCellsShown(found([]), none)).toBeNull();
});

test('cells of one reason are one line, with the first of them to go to', () => {
  const cells = [
    cell('B6', 'TBC.'),
    cell('B8', 'Other.'),
    cell('B7', 'TBC.'),
    cell('C1', 'TBC.', { shows: '#N/A' }),
  ];
  const shown = errorCellsShown(found(cells), null)!;
  expect(shown.lines.map(({ message, where, shows }) => [message, where, shows])).toEqual([
    ['TBC.', 'Summary!B6 and 1 more', '#VALUE!'],
    ['Other.', 'Summary!B8', '#VALUE!'],
    ['TBC.', 'Summary!C1', '#N/A'],
  ]);
  expect(shown.lines[0]!.cell).toEqual({ sheet: 'Summary', address: 'B6' });
});

test('the repair is that of the reason', () => {
  const repair = (one: ErrorCell) => errorCellsShown(found([one]), none)!.lines[0]!.repair;
  expect(repair(cell('A1', registerMessage(none), { shows: '#N/A' }))).toBe('choose');
  expect(repair(cell('A1', null))).toBe('recalculate');
  expect(repair(cell('A1', 'Value holds TBC.'))).toBeNull();
  expect(repair(cell('A1', null, { shows: '#SPILL!' }))).toBeNull();
});

test('only so many reasons are listed, and the rest is counted', () => {
  const cells = Array.from({ length: 9 }, (_, n) => cell(`A${n + 1}`, `Reason ${n}.`));
  const shown = errorCellsShown(found(cells), null)!;
  expect(shown.lines.length).toBeLessThan(9);
  expect(shown.more).toContain(String(9 - shown.lines.length));
});

test('cells that were not looked at are told, as there may be others', () => {
  expect(errorCellsShown(found([cell('A1', 'TBC.')]), null)!.notLookedAt).toBeNull();
  expect(errorCellsShown(found([cell('A1', 'TBC.')], 1200), null)!.notLookedAt).toContain('1,200 cells');
});
