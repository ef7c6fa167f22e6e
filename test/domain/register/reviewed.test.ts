/** What a reviewer found: registers that gave a wrong figure with confidence. */
import { processorTimer } from '../../processor-time';
import { rollup, type Rollup } from '../../../src/domain/register/figures/rollup';
import { balances, WHOLE } from '../../../src/domain/register/figures/balance';
import { isRegister, readRegister } from '../../../src/domain/register/read/read-register';
import { readAuthority } from '../../../src/domain/sheet/authorities';
import { columnOfHeading } from '../../../src/domain/sheet/columns';
import { call, FunctionError } from '../../functions/calling';

const H = ['Agreement', 'Authority', 'Value', 'Drawn down', 'Spent'];
const whole = (block: unknown[][], measure: 'value' | 'drawnDown' | 'heldByAuthority' | 'rowsLeftOut') => {
  const register = readRegister(block);
  if (!isRegister(register)) return register.code;
  const balance = balances(register).balance(measure, WHOLE);
  return balance.kind === 'amount'
    ? balance.amount / 100
    : balance.kind === 'count'
      ? balance.count
      : balance.kind;
};

test('headings that stand again, wider, take no row away from those above them', () => {
  const block = [H, ['A', 'Blaby', 1, 0, 0], [], [...H, 'Notes'], ['B', 'Blaby', 2, 0, 0, 'x']];
  expect([whole(block, 'value'), whole(block, 'rowsLeftOut')]).toEqual([3, 0]);
});

test('headings that stand again in another order: no register, and not the wrong column', () => {
  const moved = ['Agreement', 'Authority', 'Value', 'Spent', 'Drawn down'];
  const block = [H, ['A1', 'Blaby', 100, 50, 10], moved, ['A2', 'Blaby', 100, 10, 50]];
  expect(whole(block, 'drawnDown')).toBe('headings-moved');
});

test('headings that stand again with two of the sheet’s own words changed about: no register either', () => {
  const headings = ['Agreement', 'Authority', 'Value', 'Sum held', 'Site'];
  const again = ['Agreement', 'Authority', 'Value', 'Site', 'Sum held'];
  const block = [headings, ['A1', 'Blaby', 100, 50, 'X'], again, ['A2', 'Blaby', 100, 'Y', 10]];
  expect(whole(block, 'heldByAuthority')).toBe('headings-moved');
});

test.each(['Blaby D.C', 'Blaby D.C.', 'Blaby District Council (BDC)', 'BLABY D C'])('%s is Blaby', (text) => {
  expect(readAuthority(text)).toMatchObject({ kind: 'one', name: 'Blaby' });
});
test.each([
  ['Leicestershire C.C.', 'Leicestershire'],
  ['N.W. Leics', 'NW Leics'],
  ['Oadby Wigston', 'Oadby & Wigston'],
  ['Hinckley/Bosworth', 'Hinckley & Bosworth'],
])('%s is %s', (text, name) => {
  expect(readAuthority(text)).toMatchObject({ kind: 'one', name });
});

test.each([
  ['Expiry Date (DD/MM/YYYY)', 'expiryDate'],
  ['Date of expiry', 'expiryDate'],
  ['Spend by date (clawback)', 'expiryDate'],
  ['Drawn down to date', 'drawnDown'],
  ['Transferred to Police', 'drawnDown'],
  ['Value (£000)', null],
  ['Spent (£k)', null],
])('the heading %s is %s', (heading, key) => {
  expect(columnOfHeading(heading)).toBe(key);
});

test('without a column for the expiry date EXPIRING does not look as if nothing expired', async () => {
  const error = (await call('EXPIRING', 12, 45_000, [H, ['A', 'Blaby', 1, 0, 0]])) as FunctionError;
  expect([error.code, error.message]).toEqual(['#N/A', expect.stringContaining('no column Expiry date')]);
});

test('one reference under two authorities is two agreements, in ROLLUP too', () => {
  const register = readRegister([
    H,
    ['P/1', 'Blaby', 100, 0, 0],
    ['p/1', 'Melton', 1000, 0, 0],
    ['P/2', 'Melton', 1, 0, 0],
  ]);
  if (!isRegister(register)) throw new Error(register.code);
  const table = rollup(register, { by: 'Agreement' }) as Rollup;
  expect(table.rows.map(({ name }) => name)).toEqual(['P/1 (Blaby)', 'p/1 (Melton)', 'P/2']);
});

test('a large sum among many rows is given while it is exact', () => {
  const rows = Array.from({ length: 20_000 }, (_, n) => [`A${n}`, 'Blaby', 1, 0, 0]);
  expect(whole([H, ...rows, ['B', 'Blaby', 1_000_000_000, 0, 0]], 'value')).toBe(1_000_020_000);
  const most = 9_999_999_999_999.99;
  expect(whole([H, ...Array.from({ length: 8 }, (_, n) => [`A${n}`, 'Blaby', most, 0, 0])], 'value')).toBe(
    79_999_999_999_999.92,
  );
  expect(whole([H, ...Array.from({ length: 10 }, (_, n) => [`A${n}`, 'Blaby', most, 0, 0])], 'value')).toBe(
    'too-large',
  );
});

test('thousands of errors, totals and unknown names cost no more than they should', async () => {
  const rows = Array.from({ length: 20_000 }, (_, n) =>
    n % 20 === 19 ? ['Total', '', n, '', ''] : [`A${n}`, 'Blaby', n % 7 ? n : '#REF!', 0, 0],
  );
  const took = processorTimer();
  await call('ROLLUP', 'Agreement', [H, ...rows]);
  await call('VALIDATE', [H, ...rows]);
  await call('EXPIRING', 12, 45_000, [[...H, 'Expiry date'], ...rows.map((row) => [...row, 45_100])]);
  expect(took()).toBeLessThan(15_000); // it took minutes
});
