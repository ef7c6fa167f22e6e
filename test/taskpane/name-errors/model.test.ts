import {
  enterQuestion,
  notLookedAt,
  recoveryItem,
  recoveryReason,
  recoveryTitle,
  refusedText,
  whereUncalculated,
  type Recovery,
} from '../../../src/taskpane/name-errors/model';
import type { UncalculatedCell } from '../../../src/workbook/formulas/uncalculated-cells';

const cell = (
  address: string,
  sheet = 'Summary',
  shows: UncalculatedCell['shows'] = '#NAME?',
): UncalculatedCell => ({
  sheet,
  sheetId: `id:${sheet}`,
  address,
  shows,
});
const FIVE = ['B4', 'B5', 'B6', 'B7'].map((address) => cell(address)).concat(cell('A3', 'Authority rollup'));
const recovery = (cells: UncalculatedCell[], step: Recovery['step'] = 'found'): Recovery => ({
  cells,
  notLookedAtCount: 0,
  step,
  refusal: null,
});

test('where the cells are: sheet by sheet, the first three named', () => {
  expect(whereUncalculated(FIVE)).toEqual([
    {
      sheet: 'Summary',
      cells: ['B4', 'B5', 'B6'].map((address) => ({ sheet: 'Summary', address })),
      more: ' and 1 more',
      count: '4',
    },
    {
      sheet: 'Authority rollup',
      cells: [{ sheet: 'Authority rollup', address: 'A3' }],
      more: '',
      count: '1',
    },
  ]);
});

test('what happened is said for one cell and for many, and that the formulas are intact', () => {
  expect(recoveryReason(recovery([cell('B4')]))).toBe(
    '1 cell was calculated before the add-in had loaded, so Excel does not know its function yet. The formula is intact.',
  );
  expect(recoveryReason(recovery(FIVE))).toBe(
    '5 cells were calculated before the add-in had loaded, so Excel does not know their functions yet. The formulas are intact.',
  );
  expect(recoveryReason(recovery([cell('B4', 'Summary', '#BUSY!')]))).toBe(
    '1 cell has waited too long for an answer. The formula is intact.',
  );
  expect(recoveryReason(recovery(FIVE, 'stays'))).toContain(
    'Excel has recalculated, and 5 cells show #NAME? still.',
  );
  expect(recoveryReason(recovery(FIVE, 'entered'))).toContain('Look in them for another name');
  expect(recoveryTitle([cell('B4'), cell('B5', 'Summary', '#BUSY!')])).toBe('Cells are not calculated');
});

test('the matter on Home counts them by sheet; none is no matter', () => {
  expect(recoveryItem(recovery([]))).toBeNull();
  expect(recoveryItem(recovery(FIVE))).toEqual({
    key: 'unworked',
    severity: 'warning',
    title: '5 cells show #NAME?',
    lines: [
      'Calculated before the add-in had loaded. The formulas are intact.',
      '4 on Summary and 1 on Authority rollup',
    ],
    amount: '',
    cell: null,
    action: 'Recalculate 5 cells',
  });
});

test('what is asked names the cells, and what is not touched', () => {
  expect(enterQuestion(FIVE.slice(3))).toBe(
    "Summary!B7 and 'Authority rollup'!A3: each formula is written over itself, as F2 and Enter do. No other cell is touched. All are entered, or none.",
  );
});

test('formulas in another namespace: what they are, and that entering them renames the functions', () => {
  const other: UncalculatedCell = { ...cell('C1'), otherNamespace: 'S106REG' };
  expect(recoveryReason(recovery(FIVE))).not.toContain('S106REG');
  expect(enterQuestion(FIVE)).not.toContain('S106');
  for (const step of ['found', 'stays', 'asking'] as const) {
    const reason = recoveryReason(recovery([...FIVE, other], step));
    expect(reason).toContain('1 formula calls S106REG');
    expect(reason).toContain('S106 in place of S106REG');
  }
  expect(enterQuestion([...FIVE, other])).toContain('In 1 formula the name before the dot becomes S106.');
  // Entered again, none of them has the other name any more.
  expect(recoveryReason(recovery([other], 'entered'))).not.toContain('S106REG');
});

test('a refusal says the outcome first', () => {
  const message = 'Excel refused: the sheet or the workbook is protected. In Excel: Review, Unprotect.';
  expect(refusedText({ kind: 'refused', message, notPutBack: [] })).toBe(`Nothing was changed. ${message}`);
  expect(refusedText({ kind: 'refused', message, notPutBack: [cell('B4')] })).toMatch(
    /^1 formula could not be put back as before: Summary!B4\. /,
  );
});

test('cells that were not looked at are counted', () => {
  expect(notLookedAt(0)).toBeNull();
  expect(notLookedAt(1_200_000)).toContain('not looked for in 1,200,000 cells');
});
