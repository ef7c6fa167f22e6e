import {
  firstStep,
  questionOf,
  whereNow,
  whyNotHere,
  withRange,
} from '../../../src/taskpane/home/insertion-model';

const register = { name: 'Register', sheet: 'Old register', address: 'A1:U127' };
const cell = (sheet: string, address: string, text = '') => ({ sheet, address, text });
const selected = (address: string, range: string | null = null, text = '') => ({
  cell: cell('Summary', address, text),
  range,
});

test('a function without a needed range asks nothing', () => {
  expect(firstStep('OUTSTANDING')).toBeNull();
});

test('a function that needs a range asks for it, offering the selection; then for the cell', () => {
  const asked = firstStep('RECONCILE')!;
  if (asked.step !== 'ranges') throw new Error(asked.step);
  expect(questionOf(asked, selected('A1'), null)).toMatchObject({
    text: 'RECONCILE needs a range: the printed table with its headings. Select it in the sheet.',
    confirm: null,
  });
  expect(questionOf(asked, selected('A1', 'Printed!A1:J9'), null).confirm).toBe('Use Printed!A1:J9');
  const where = withRange(asked, 'Printed!A1:J9');
  expect(where).toEqual({ name: 'RECONCILE', step: 'where', given: ['Printed!A1:J9'] });
  expect(questionOf(where, selected('B12'), null).confirm).toBe('Insert in Summary!B12');
  const inside = questionOf(where, { cell: cell('Printed', 'C3'), range: null }, null);
  expect(inside).toMatchObject({
    confirm: null,
    text: expect.stringContaining('Printed!C3 is inside Printed!A1:J9.'),
  });
});

test.each([
  ['4,021', 'Summary!B12 holds 4,021. Replace it?'],
  ['', 'Summary!B12 holds a formula that shows nothing. Replace it?'],
])('a filled cell (%p) is asked about', (text, question) => {
  const insertion = {
    name: 'ROLLUP',
    step: 'replace',
    formula: '=1',
    cell: cell('Summary', 'B12', text),
  } as const;
  expect(questionOf(insertion, null, null)).toEqual({ text: question, confirm: 'Replace', cancel: true });
});

test.each([
  ['Old register', 'A1', true],
  ['old register', 'U127', true],
  ['Old register', 'V1', false],
  ['Old register', 'A128', false],
  ['Summary', 'A1', false],
])('inside the register: %s!%s is %p', (sheet, address, isInside) => {
  expect(whyNotHere(cell(sheet, address), register) !== null).toBe(isInside);
});

test.each([
  ['Printed!A:C', 'B900', true],
  ['Printed!A:C', 'D1', false],
  ['Printed!2:4', 'Z3', true],
  ['Printed!B2', 'B2', true],
])('a cell within %s: %s is %p', (range, address, isInside) => {
  expect(whyNotHere(cell('Printed', address), null, [range]) !== null).toBe(isInside);
});

test('where a formula would go now', () => {
  expect(whereNow(selected('B12'))).toBe('now Summary!B12 (blank)');
  expect(whereNow(selected('B12', null, '7'))).toBe('now Summary!B12 (filled)');
  expect(whereNow(null)).toBe('no cell is selected now');
});
