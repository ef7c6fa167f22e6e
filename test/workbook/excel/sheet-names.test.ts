import { copyName } from '../../../src/workbook/writing/backup-sheet';
import { freeName, legalName } from '../../../src/workbook/excel/sheet-names';

test.each([
  ['contributions: 2024/25', 'contributions 2024 25'],
  ["'quoted'", 'quoted'],
  ['[x]', 'x'],
  ['', 'Sheet'],
  ['***', 'Sheet'],
  ['History', 'History 1'],
  ['a'.repeat(40), 'a'.repeat(31)],
  [`${'a'.repeat(30)}'b`, 'a'.repeat(30)],
])('%p is called %p', (name, expected) => {
  expect(legalName(name)).toBe(expected);
});

test('a name that is taken gets a number, within 31 characters', () => {
  expect(freeName('Register', ['summary'])).toBe('Register');
  expect(freeName('Register', ['REGISTER', 'register (2)'])).toBe('Register (3)');
  expect(freeName('a'.repeat(31), ['a'.repeat(31)])).toBe(`${'a'.repeat(27)} (2)`);
});

test('a copy is called after its sheet and the time', () => {
  const at = new Date(2025, 2, 24, 9, 5);
  expect(copyName('Register', at, [])).toBe('Register before 09.05');
  expect(copyName('Register', at, ['register before 09.05'])).toBe('Register before 09.05 (2)');
  expect(copyName('Section 106 monitoring register', at, [])).toBe('Section 106 monito before 09.05');
});

test.each([
  ['Draft bid Land off Ribbon Lane, Plovergate', 'Draft bid Land off Ribbon Lane'],
  ['Charnwood and Melton (second) & third quarter', 'Charnwood and Melton (second)'],
  ['Oadby and Wigston – contributions – paid', 'Oadby and Wigston – contributio'],
  ['A name that is as long as it is.', 'A name that is as long as it is'],
  ['Ends, as it was typed,', 'Ends, as it was typed,'],
])('%s is cut where it can be', (name, legal) => {
  expect(legalName(name)).toBe(legal);
});
