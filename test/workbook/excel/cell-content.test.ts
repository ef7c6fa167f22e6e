import {
  fromCellContent,
  toCellContent,
  holds,
  isFormula,
  isSameFormula,
  rowSignature,
} from '../../../src/workbook/excel/cell-content';

test.each([
  ['=1+1', "'=1+1"],
  ["'quoted", "''quoted"],
  ['@x', "'@x"],
  ['', ''],
  [12.5, 12.5],
  [true, true],
  ['#N/A', "'#N/A"],
])('%p is given to Excel as %p, and held as it was', (content, given) => {
  expect(toCellContent(content)).toBe(given);
  expect(fromCellContent(toCellContent(content))).toBe(content);
});

test('an error value that is put back is that error', () => {
  expect(toCellContent('#N/A', { isPuttingBack: true })).toBe('#N/A');
  expect(toCellContent('#N/A later', { isPuttingBack: true })).toBe("'#N/A later");
});

test('what no cell can hold is refused', () => {
  expect(() => toCellContent(NaN)).toThrow('NaN is not a number that a cell can hold.');
  expect(() => toCellContent('x'.repeat(40_000))).toThrow('a cell holds 32,767 at most');
});

test.each([
  [0.1 + 0.2, 0.3, true],
  [12.5, 12.51, false],
  ['a\r\nb', 'a\nb', true],
  ['', null, true],
  ['0', 0, false],
  ['a', 'A', false],
  [true, 1, false],
])('%p holds %p: %p', (value, content, expected) => {
  expect(holds(value, content)).toBe(expected);
});

test('a formula is told from text that looks like one', () => {
  expect(isFormula('=A1', 5)).toBe(true);
  expect(isFormula('=A1', '=A1')).toBe(false);
  expect(isFormula('=', '=')).toBe(false);
  expect(isSameFormula('=SUM(K2:K9)', '=SUM(K2:K11)', true)).toBe(true);
  expect(isSameFormula('=SUM(K2:K9)', '=SUM(K2:K11)', false)).toBe(false);
  expect(isSameFormula('=SUM(K2:K9)', '=SUM(L2:L9)', true)).toBe(false);
});

test('a row is known by what it holds, not by what its formulas come to', () => {
  const signature = (values: unknown[], formulas = values) => rowSignature(values, formulas);
  expect(signature(['a', 1, ''])).toBe(signature(['a', 1, '']));
  expect(signature(['a', 1, ''])).not.toBe(signature(['a', 2, '']));
  expect(signature(['a', 1, ''])).not.toBe(signature(['a', '1', '']));
  expect(signature(['a', 5], ['a', '=X'])).toBe(signature(['a', 6], ['a', '=X']));
});
