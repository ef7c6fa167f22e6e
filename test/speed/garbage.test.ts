/** What the built functions leave behind: a reading of a hundred thousand rows that makes objects for each is mostly garbage. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import { freshRanges, registerRows } from '../../bench/register-block';
import { customFunctionsGlobal } from '../functions/calling';

const ROWS = 20_000;
const FEWEST_BYTES_OF_AN_OBJECT = 16;

test('a row of a register makes no object, in a sum or in a count', () => {
  const functions: Record<string, (...args: unknown[]) => unknown> = {};
  const filename = path.resolve(__dirname, '../../dist/functions.js');
  vm.runInNewContext(readFileSync(filename, 'utf8'), { CustomFunctions: customFunctionsGlobal(functions) });
  const calls = {
    OUTSTANDING: (range: unknown) => functions.OUTSTANDING!([['Blaby']], range),
    ROLLUP: (range: unknown) => functions.ROLLUP!(null, range),
  };
  for (const [name, call] of Object.entries(calls)) {
    const small = freshRanges(registerRows(1000, 'distinct'));
    for (let n = 0; n < 100; n++) call(small.other()); // until its code is compiled for good
    const ranges = freshRanges(registerRows(ROWS, 'distinct'));
    const bytes = Array.from({ length: 9 }, () => {
      const range = ranges.other();
      const before = process.memoryUsage().heapUsed;
      call(range);
      return process.memoryUsage().heapUsed - before;
    });
    // A collection of garbage in between makes it less than nil.
    const counted = bytes.filter((count) => count > 0).sort((a, b) => a - b);
    const aRow = counted[counted.length >> 1]! / ROWS;
    expect([name, aRow < FEWEST_BYTES_OF_AN_OBJECT || aRow]).toEqual([name, true]);
  }
});
