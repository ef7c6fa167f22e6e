import { calculationMode, recalculate, setAutomatic } from '../../../src/workbook/formulas/calculation';
import { goToCell, insertFormula, onSelectionMoved, selection } from '../../../src/workbook/excel/selection';
import { FakeWorkbook } from '../fake-excel';

let workbook: FakeWorkbook;
beforeEach(() => {
  workbook = new FakeWorkbook();
  workbook.sheets.set('Summary', [['Title'], ['', 4021]]);
  workbook.active = { sheet: 'Summary', address: 'B2' };
});

test('the active cell and what it shows; the range where it is more than one cell', async () => {
  expect((await selection())?.cell).toEqual({ sheet: 'Summary', address: 'B2', text: '4021' });
  workbook.selected = 'A1:B2';
  expect(await selection()).toMatchObject({ range: 'Summary!A1:B2' });
});

test('without a selection there is none', async () => {
  workbook.onSync = () => {
    throw new Error('a chart is selected');
  };
  expect(await selection()).toBeNull();
});

test('a formula goes into a blank cell', async () => {
  workbook.active = { sheet: 'Summary', address: 'A2' };
  expect(await insertFormula('=S106.OUTSTANDING()')).toMatchObject({
    kind: 'inserted',
    cell: { address: 'A2' },
  });
  expect(workbook.sheets.get('Summary')![1]).toEqual(['=S106.OUTSTANDING()', 4021]);
});

test('a filled cell is left alone until the user agrees to what it shows', async () => {
  const filled = await insertFormula('=1');
  expect(filled).toEqual({ kind: 'filled', cell: { sheet: 'Summary', address: 'B2', text: '4021' } });
  const at = filled.kind === 'filled' ? filled.cell : undefined;
  workbook.active = { sheet: 'Summary', address: 'A1' };
  expect(await insertFormula('=1', { at, replacing: '4021' })).toMatchObject({ kind: 'inserted' });
  expect(workbook.sheets.get('Summary')).toEqual([['Title'], ['', '=1']]);
});

test('a cell that changed since the question is asked about again', async () => {
  const at = { sheet: 'Summary', address: 'B2', text: '9' };
  expect(await insertFormula('=1', { at, replacing: '9' })).toMatchObject({
    kind: 'filled',
    cell: { text: '4021' },
  });
});

test('going to a cell shows its sheet; a sheet that is gone is told', async () => {
  workbook.sheets.set('Register', [[]]);
  expect(await goToCell('Register', 'N57')).toEqual({ done: true });
  expect(workbook.active).toEqual({ sheet: 'Register', address: 'N57' });
  expect(await goToCell('Gone', 'A1')).toEqual({
    done: false,
    message: 'The sheet or table is no longer in this workbook.',
  });
});

test('calculation: its mode, all formulas again, and automatic', async () => {
  workbook.calculationMode = 'Manual';
  expect(await calculationMode()).toBe('manual');
  expect(await recalculate()).toEqual({ done: true });
  expect(workbook.calculations).toEqual(['Full']);
  await setAutomatic();
  expect(await calculationMode()).toBe('automatic');
});

test('moving the selection, or to another sheet, is heard', async () => {
  const events = jest.fn();
  await onSelectionMoved(events);
  workbook.fire('worksheets.onSelectionChanged');
  workbook.fire('worksheets.onActivated');
  expect(events).toHaveBeenCalledTimes(2);
});
