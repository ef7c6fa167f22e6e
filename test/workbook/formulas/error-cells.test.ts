import { findErrorCells } from '../../../src/workbook/formulas/error-cells';
import { MAX_CELLS } from '../../../src/workbook/formulas/uncalculated-cells';
import { FormulaSheets } from './formula-sheets';

const broken = { value: '#VALUE!', formula: '=S106.OUTSTANDING()' };

test('cells of ours that show an answer that is an error, and no others', async () => {
  new FormulaSheets({
    Summary: {
      A1: { value: 5, formula: '=S106.OUTSTANDING()' },
      A2: broken,
      A3: { value: '#SPILL!', formula: '=S106.ROLLUP()' },
      A4: { value: '#NAME?', formula: '=S106.ROLLUP()' },
      A5: { value: '#BUSY!', formula: '=S106.ROLLUP()' },
      A6: { value: '#VALUE!', formula: '=SUM("x")' },
      A7: { value: '#VALUE!' },
    },
  });
  const found = await findErrorCells();
  expect(found!.cells.map(({ address, shows }) => [address, shows])).toEqual([
    ['A2', '#VALUE!'],
    ['A3', '#SPILL!'],
  ]);
  expect(found!.notLookedAtCount).toBe(0);
});

test('cells beyond the most that are looked at are counted', async () => {
  new FormulaSheets(
    { Data: { A1: broken }, Small: { A1: broken } },
    { Data: [MAX_CELLS, 2], Small: [100, 10] },
  );
  const found = await findErrorCells();
  expect(found!.cells.map(({ sheet }) => sheet)).toEqual(['Data', 'Small']);
  expect(found!.notLookedAtCount).toBe(MAX_CELLS + 1000);
});

test('null where Excel refuses', async () => {
  (globalThis as Record<string, unknown>).Excel = { run: () => Promise.reject(new Error('busy')) };
  expect(await findErrorCells()).toBeNull();
});
