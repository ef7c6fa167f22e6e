/** What Excel does not take from functions, the workbench does not take either. */
import { openWorkbench } from '../../../workbench/headless';
import type { HeadlessWorkbench, WorkbenchOptions } from '../../../workbench/headless';

const open = (options: Partial<WorkbenchOptions> = {}): Promise<HeadlessWorkbench> =>
  openWorkbench({ addin: 'test/workbench/strict/fixture', sheets: { Summary: [] }, ...options });

let bench: HeadlessWorkbench;
afterEach(() => bench.close());

/** What a formula shows, and where it spills to. */
async function shown(formula: string): Promise<unknown> {
  await bench.type('Summary!B2', formula);
  await bench.calculated();
  const spill = bench.spill('Summary!B2');
  const value = spill ? bench.values(`Summary!${spill}`) : bench.value('Summary!B2');
  await bench.type('Summary!B2', '');
  return value;
}

test('an array from a function that is declared to give one value is #VALUE!', async () => {
  bench = await open();
  expect(await shown('=S106.VALUE("one")')).toBe(7);
  for (const name of ['block', 'cell', 'row', 'empty'])
    expect([name, await shown(`=S106.VALUE("${name}")`)]).toEqual([name, '#VALUE!']);
  expect(await shown('=S106.PUSHED("one")')).toBe(7);
  expect(await shown('=S106.PUSHED("block")')).toBe('#VALUE!');
});

test('a block of cells has rows of equal length and nothing else; an error may stand for all of it', async () => {
  bench = await open();
  expect(await shown('=S106.MATRIX("block")')).toEqual([
    ['a', 1],
    ['b', 2],
  ]);
  expect(await shown('=S106.MATRIX("error")')).toBe('#N/A');
  for (const name of ['ragged', 'row', 'empty', 'blank', 'deep', 'one', 'nothing'])
    expect([name, await shown(`=S106.MATRIX("${name}")`)]).toEqual([name, '#VALUE!']);
});

test('nothing, in a cell or alone, shows as 0', async () => {
  bench = await open();
  expect(await shown('=S106.MATRIX("gaps")')).toEqual([[1, 0, 'x']]);
  for (const name of ['nothing', 'lost'])
    expect([name, await shown(`=S106.VALUE("${name}")`)]).toEqual([name, 0]);
});

test.each([
  [undefined, '""', '""'],
  ['', '""', '""'],
  [null, 'null', 'null'],
  [0, '0', '0'],
] as const)('with blanks as %p a blank cell is %s alone and in a range', async (blanks, alone, inRange) => {
  bench = await open({ blanks });
  await bench.type('Summary!D1', 'x');
  // What is left out is null in every Excel.
  expect(await shown('=S106.GIVEN(E1,D1:E1)')).toBe(`${alone} [["x",${inRange}]] null`);
  expect(await shown('=S106.GIVEN(,E1:E1,)')).toBe(`null [[${inRange}]] null`);
});

test('a result that is too large for one request never arrives', async () => {
  bench = await open();
  await bench.type('Summary!B2', '=S106.LONG(5200000)');
  await bench.type('Summary!C2', '=S106.LONG(5)');
  await bench.until(() => bench.value('Summary!C2') === 'xxxxx', 'the small result');
  await expect(bench.calculated(500)).rejects.toThrow('Summary!B2');
  await bench.type('Summary!B2', '');
});
