import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { FUNCTION_IDS } from '../../../src/namespace';
import { FUNCTION_EXAMPLES } from '../../../src/taskpane/home/function-examples';

const FUNCTIONS = path.resolve(__dirname, '../../../src/functions');

test('Home lists the functions that there are, and no other', () => {
  const there = readdirSync(FUNCTIONS)
    .map((file) => /@customfunction (\w+)/.exec(readFileSync(path.join(FUNCTIONS, file), 'utf8'))?.[1])
    .filter((name) => name !== undefined);
  expect(FUNCTION_EXAMPLES.map(({ name }) => name).sort()).toEqual(there.sort());
  expect([...FUNCTION_IDS].sort()).toEqual(there);
});

test('an example is a formula, with the ranges that it is given', () => {
  const written = FUNCTION_EXAMPLES.map((one) => one.write(one.ranges.map((_, n) => `Sheet1!A${n + 1}:B9`)));
  expect(written).toContain('=S106.OUTSTANDING()');
  expect(written).toContain('=S106.VALIDATE()');
  expect(written).toContain('=S106.RECONCILE(Sheet1!A1:B9)');
  expect(written).toContain('=S106.BALANCE("Held by authority")');
});
