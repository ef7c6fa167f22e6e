import { enterAgain } from '../../../src/workbook/formulas/reenter-formulas';
import {
  findUncalculated,
  lookAgain,
  MAX_CELLS,
  type UncalculatedCell,
} from '../../../src/workbook/formulas/uncalculated-cells';
import { FormulaSheets } from './formula-sheets';

const NAME = '#NAME?';
const at = (sheet: string, address: string, shows: UncalculatedCell['shows'] = '#NAME?') => ({
  sheet,
  sheetId: `id:${sheet}`,
  address,
  shows,
});

describe('cells that were not worked out', () => {
  test('those whose formula calls one of our functions, in the order of the workbook', async () => {
    new FormulaSheets({
      Summary: {
        C2: { value: NAME, formula: '=S106.ROLLUP()' },
        B4: { value: '#BUSY!', formula: '=S106.OUTSTANDING(A4)' },
        B5: { value: '#GETTING_DATA', formula: '=_xldudf_S106_OUTSTANDING(A5)' },
        B6: { value: 12, formula: '=S106.OUTSTANDING(A6)' },
        B7: { value: NAME, formula: '=NOSUCH(A7)' },
        B8: { value: NAME, formula: '=S106.OUTSTANDNG()' },
        B9: { value: NAME },
        A1: { value: '=S106.ROLLUP()' },
      },
      Blank: {},
      About: { A1: { value: NAME, formula: '=S106.EXPIRING()' } },
    });
    expect(await findUncalculated()).toEqual({
      cells: [
        at('Summary', 'C2'),
        at('Summary', 'B4', '#BUSY!'),
        at('Summary', 'B5', '#BUSY!'),
        at('About', 'A1'),
      ],
      notLookedAtCount: 0,
    });
  });

  test('small sheets first, and no more than the most; the rest is counted', async () => {
    const unworked = { value: NAME, formula: '=S106.ROLLUP()' };
    const sheets = new FormulaSheets(
      { Data: { A1: unworked }, Small: { A1: unworked } },
      { Data: [MAX_CELLS, 2], Small: [100, 10] },
    );
    const look = await findUncalculated();
    expect(look!.cells.map(({ sheet }) => sheet)).toEqual(['Data', 'Small']);
    expect(look!.notLookedAtCount).toBe(MAX_CELLS + 1000);
    expect(sheets.cellsRead).toBeLessThanOrEqual(MAX_CELLS);
  });

  test('looked at again: only those that still are', async () => {
    const { sheets } = new FormulaSheets({ Summary: { B4: { value: NAME, formula: '=S106.ROLLUP()' } } });
    expect(await lookAgain([at('Summary', 'B4')])).toHaveLength(1);
    sheets.Summary!.B4!.value = 12;
    expect(await lookAgain([at('Summary', 'B4')])).toEqual([]);
  });

  test('null where Excel refuses', async () => {
    (globalThis as Record<string, unknown>).Excel = { run: () => Promise.reject(new Error('busy')) };
    expect(await findUncalculated()).toBeNull();
  });
});

describe('entered again', () => {
  const cells = [at('Summary', 'B4'), at('Summary', 'B5'), at('Summary', 'B6')];
  const sheets = () =>
    new FormulaSheets({
      Summary: {
        B4: { value: NAME, formula: '=S106.OUTSTANDING(A4)' },
        B5: { value: NAME, formula: '=_xldudf_S106_OUTSTANDING(A5)' },
        B6: { value: NAME, formula: '=S106.OUTSTANDING(A6)' },
      },
    });

  test('each formula over itself, as it is typed', async () => {
    const { written } = sheets();
    expect(await enterAgain(cells)).toEqual({ kind: 'entered', count: 3 });
    expect(written).toEqual([
      'Summary!B4 =S106.OUTSTANDING(A4)',
      'Summary!B5 =S106.OUTSTANDING(A5)',
      'Summary!B6 =S106.OUTSTANDING(A6)',
    ]);
  });

  test('a cell that works by now, holds something else by now, or is part of a spill is left alone', async () => {
    const workbook = sheets();
    workbook.sheets.Summary!.B4!.value = 12;
    workbook.sheets.Summary!.B5 = { value: 'typed over' };
    workbook.sheets.Summary!.B6!.spilledFrom = 'B3';
    expect(await enterAgain(cells)).toEqual({ kind: 'entered', count: 0 });
    expect(workbook.written).toEqual([]);
  });

  test('refused in the midst: what was written is put back as it was', async () => {
    const workbook = sheets();
    const before = structuredClone(workbook.sheets);
    workbook.onWrite = (_cell, address) => {
      if (address === 'B6') throw Object.assign(new Error(''), { code: 'AccessDenied' });
    };
    const message = 'Excel refused: the sheet or the workbook is protected. In Excel: Review, Unprotect.';
    expect(await enterAgain(cells)).toEqual({ kind: 'refused', message, notPutBack: [] });
    expect(workbook.sheets).toEqual(before);
  });

  test('what cannot be put back is named', async () => {
    const workbook = sheets();
    let writes = 0;
    workbook.onWrite = () => {
      if (++writes > 2) throw new Error('Excel is busy');
    };
    expect(await enterAgain(cells)).toMatchObject({
      kind: 'refused',
      message: 'Excel is busy.',
      notPutBack: [{ address: 'B5' }],
    });
  });

  test('a formula that Excel takes as text is put back, and nothing is said to be done', async () => {
    const workbook = sheets();
    workbook.onWrite = (cell, address) => {
      if (address === 'B5' && cell.formula === '=S106.OUTSTANDING(A5)') cell.formula = 'text';
    };
    expect(await enterAgain(cells)).toMatchObject({ kind: 'refused', notPutBack: [] });
    expect(workbook.sheets.Summary!.B5!.formula).toBe('=_xldudf_S106_OUTSTANDING(A5)');
  });
});
