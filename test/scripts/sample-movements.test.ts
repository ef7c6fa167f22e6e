/** The sample's movements come to its register, and its general ledger agrees with them but for four differences. */
import { ledgerLines, movementRows } from '../../samples/register/movement-rows';
import { registerRows } from '../../samples/register/register-rows';
import { ledgerBlock, movementsBlock } from '../../samples/sheets/movements-sheet';
import { registerBlock } from '../../samples/sheets/register-sheet';
import { serialFromDate } from '../../src/domain/calendar/serial';
import { callNow, records } from '../functions/calling';

const rows = registerRows();
const register = registerBlock(rows);
const movements = movementsBlock(movementRows(rows));
const ledger = ledgerBlock(ledgerLines(movementRows(rows)));
const day = (d: number, month: number, year: number) => serialFromDate({ day: d, month, year })!;
const END = day(31, 3, 2025);

test('on 31 March 2025 they come to the register, contribution by contribution, and ASAT is ROLLUP', () => {
  expect(callNow('LEDGERCHECK', END, movements, register)).toEqual([['No differences']]);
  expect(callNow('ASAT', END, null, null, movements, register)).toEqual(callNow('ROLLUP', null, register));
});

test('two years roll forward, and the first began with less drawn down', () => {
  const opened = records(callNow('ASAT', day(31, 3, 2023), null, null, movements, register)).at(-1)!;
  const closed = records(callNow('ASAT', END, null, null, movements, register)).at(-1)!;
  expect(opened['Total value']).toBe(closed['Total value']);
  expect(Number(opened['Drawn down'])).toBeLessThan(Number(closed['Drawn down']));
  const total = records(callNow('MOVEMENTS', 'In hand', day(1, 4, 2024), END, null, movements, register)).at(
    -1,
  )!;
  expect(total).toMatchObject({ Authority: 'Total', Check: 0 });
});

test('VALIDATE finds no error, and below nil only what the printed table has spent ahead', () => {
  const found = records(callNow('VALIDATE', movements));
  expect(found.filter(({ Severity }) => Severity === 'Error')).toEqual([]);
  const codes = new Set(found.map(({ Code }) => Code));
  expect([...codes].sort()).toEqual(['spent-without-project', 'stage-negative']);
  expect(found.filter(({ Code }) => Code === 'stage-negative')).toHaveLength(5);
});

test('the general ledger agrees but for the four differences that are planted', () => {
  const lines = records(callNow('GLMATCH', ledger, day(1, 4, 2024), END, movements, register));
  const count = (status: string) => lines.filter(({ Status }) => Status === status).length;
  const exceptions = ['Only in the general ledger', 'Only in movements', 'Ambiguous', 'Amount differs'];
  // One that stands twice is three lines: both postings, and the movement that either may be.
  expect(exceptions.map(count)).toEqual([1, 1, 3, 1]);
  expect(count('Matched: reference and amount')).toBe(lines.length - 1 - 6);
});
