/** Blank cells that come as 0 far below the headings, where a range is made blank row by row as it is read. */
import '../whole-domain';
import * as fc from 'fast-check';
import { registerRange } from '../../src/functions/ranges';
import { isRegister, readRegister, registerUnder } from '../../src/domain/register/read/read-register';
import type { Register } from '../../src/domain/register/register';
import { rollup } from '../../src/domain/register/figures/rollup';
import { RowsWithBlankZeros, withBlankZeros } from '../../src/domain/sheet/blank-zeros';
import type { Block } from '../../src/domain/sheet/block';
import { MONEY_COLUMNS } from '../../src/domain/sheet/columns';
import { runs } from '../chance';
import { customFunctionsGlobal } from './calling';

(globalThis as { CustomFunctions?: unknown }).CustomFunctions ??= customFunctionsGlobal({});

const HEADINGS = [
  ...['Agreement', 'Contribution', 'Authority', 'Site', 'Expiry date', 'Value', 'Not started'],
  ...['Held by developer', 'Held by authority', 'Drawn down', 'Spent', 'Project', 'Status'],
];
const AUTHORITIES = ['Blaby', 'Melton', 'NW Leics'];
/** More rows than are looked at to understand the headings, at either end. */
const PLAIN_ROWS = 70;
const plainRow = (n: number): unknown[] => [
  ...[`P/${n}`, `C${n % 3}`, AUTHORITIES[n % 3], `Site ${n}`, 45_000 + n, 100 + n, n, 0, 0, 100, n / 4],
  ...['Van', 'Open'],
];

const cell = fc.oneof(
  { weight: 6, arbitrary: fc.constant('as it is' as const) },
  { weight: 3, arbitrary: fc.constant(0) },
  { weight: 1, arbitrary: fc.constantFrom('', null, 'TBC', 'Total', 'Note: see the file', 12.5, '#REF!') },
);
/** A row of which any cell may be blank as 0, a row of nothing else, or one that is longer than the headings. */
const row = fc.oneof(
  { weight: 6, arbitrary: fc.array(cell, { minLength: 13, maxLength: 13 }) },
  { weight: 1, arbitrary: fc.constant(HEADINGS.map(() => 0 as const)) },
  { weight: 1, arbitrary: fc.constant(HEADINGS) },
  { weight: 1, arbitrary: fc.tuple(...HEADINGS.map(() => cell), fc.constantFrom(0, 500, 'x')) },
);

function blockOf(odd: readonly (readonly unknown[])[]): Block {
  const middle = odd.map((cells, n) =>
    cells.map((of, at) => (of === 'as it is' ? plainRow(PLAIN_ROWS + n)[at] : of)),
  );
  const rows = (from: number): unknown[][] =>
    Array.from({ length: PLAIN_ROWS }, (_, n) => plainRow(from + n));
  return [HEADINGS, ...rows(0), ...middle, ...rows(500)];
}

/** All of a register that anyone may read. */
const shown = (register: Register): unknown => ({
  ...register,
  amounts: MONEY_COLUMNS.map((key) => [...register.amounts[key].slice(0, register.rowCount)]),
  agreements: register.agreements,
  rollup: rollup(register),
});

test('a register is the same, whether its blank cells are made blank before it is read or while it is', () => {
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 12 }), (odd) => {
      const given = blockOf(odd);
      const { block, header, zeros } = registerRange(given);
      expect(block).toBe(given);
      const nil = zeros!;
      const read = registerUnder(given, header!, null, nil);
      const expected = readRegister(withBlankZeros(given, nil));
      if (!isRegister(read) || !isRegister(expected)) expect(read).toEqual(expected);
      else expect(shown(read)).toEqual(shown(expected));
    }),
    runs(1000, 100),
  );
});

test('a plain register is not made blank as a whole to read it and add it up', () => {
  const all = jest.spyOn(RowsWithBlankZeros.prototype, 'all');
  const { block, header, zeros } = registerRange(blockOf([plainRow(1).map((of, at) => (at === 3 ? 0 : of))]));
  const register = registerUnder(block, header!, null, zeros);
  if (!isRegister(register)) throw new Error(register.code);
  rollup(register);
  expect(all).not.toHaveBeenCalled();
  expect(register.block[PLAIN_ROWS + 1]![3]).toBe('');
  all.mockRestore();
});

test.each([
  ['under the headings', 1, 3],
  ['at the end', 2 * PLAIN_ROWS, 11],
  ['over the headings', 0, 12],
])('a blank cell that comes as 0 %s is made blank before the headings are understood', (_, rowIndex, at) => {
  const given = blockOf([]).map((cells, r) =>
    r === rowIndex ? Object.assign([...cells], { [at]: 0 }) : cells,
  );
  const { block, zeros } = registerRange(given);
  expect(zeros).toBeNull();
  expect(block[rowIndex]![at]).toBe('');
});
