/** A register that was read is used again for the same cells, and for no others. */
import * as fc from 'fast-check';
import { registerFrom } from '../../src/functions/register-argument';
import { callNow, FunctionError, functionsFromSource } from './calling';
import { runs } from '../chance';

const HEADINGS = ['Agreement', 'Authority', 'Value', 'Drawn down', 'Spent', 'Status'];
const made = (): unknown[][] => [
  HEADINGS,
  ...Array.from({ length: 8 }, (_, n) => [`P/${n}`, n % 2 ? 'Blaby' : 'Melton', 100 + n, n, n / 4, 'Open']),
];
/** The same cells in arrays of their own, as Excel hands them over. */
const fresh = (range: readonly unknown[][]): unknown[][] => range.map((row) => [...row]);
const shown = (answer: unknown): unknown =>
  answer instanceof FunctionError ? `${answer.code} ${answer.message}` : answer;
const rollup = (range: unknown): unknown => shown(callNow('ROLLUP', null, range, null, null));
const spent = (range: unknown, address = 'Register!A1:F9'): unknown =>
  shown(
    callNow('BALANCE', 'Spent', [['Blaby']], range, null, null, null, {
      parameterAddresses: [null, null, address],
    }),
  );

/** What nothing was kept for: other registers came between. */
function asIfFirst(range: unknown): unknown {
  for (const name of ['Rutland', 'Charnwood', 'Harborough'])
    callNow('ROLLUP', null, [HEADINGS, ['A1', name, 1, 0, 0, 'Open']]);
  return rollup(range);
}

test('the same cells in the same place are read once', () => {
  functionsFromSource();
  const readFrom = (range: unknown[][], address: string | null = 'Register!A1:F9') =>
    registerFrom(fresh(range), { parameterAddresses: [address] }, 0);
  const range = made();
  const register = readFrom(range);
  expect(readFrom(range)).toBe(register);
  expect(readFrom(range, 'Register!A2:F10')).not.toBe(register);
  expect(readFrom(range, null)).not.toBe(register);
  // Two were read since then.
  expect(readFrom(range)).not.toBe(register);
});

test('the same cells again give the same, and any other cell what it says', () => {
  const cell = fc.oneof(
    fc.constantFrom<unknown>('', null, 0, 'TBC', '#REF!', 'Melton', 'Closed'),
    fc.nat(500),
  );
  fc.assert(
    fc.property(fc.nat(8), fc.nat(5), cell, (row, column, other) => {
      const before = made();
      const first = rollup(before);
      expect(rollup(fresh(before))).toEqual(first);
      const after = fresh(before);
      after[row]![column] = other;
      const answer = rollup(after);
      expect(answer).toEqual(asIfFirst(fresh(after)));
    }),
    runs(500, 100),
  );
});

test('cells that were written into since they were read are read again', () => {
  const range = made();
  expect(spent(range)).toEqual([[4]]);
  range[2]![4] = 1000.25;
  expect(spent(range)).toEqual([[1004]]);
  expect(spent(range.slice(0, 4))).toEqual([[1000.25]]);
});

test('an error names the cell of its own range', () => {
  const range = made();
  range[2]![4] = '#REF!';
  expect(spent(fresh(range), 'Register!A1:F9')).toMatch(/E3/);
  expect(spent(fresh(range), 'Register!C11:H19')).toMatch(/G13/);
});
