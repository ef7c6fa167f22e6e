import { cellAddress, columnLetters, placeOf } from '../../../src/domain/sheet/block';
import { nearest } from '../../../src/domain/sheet/nearest';
import { byName, normalText, shownText } from '../../../src/domain/sheet/text';

test.each<[number, string]>([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [51, 'AZ'],
  [52, 'BA'],
  [701, 'ZZ'],
  [702, 'AAA'],
  [16383, 'XFD'],
])('column %i is %s', (index, letters) => {
  expect(columnLetters(index)).toBe(letters);
});

test.each<[string | null | undefined, string | null, number, number]>([
  ['Register!A1:U127', 'Register', 0, 0],
  ["'Old register'!$A$1:$U$127", 'Old register', 0, 0],
  ["'Bob''s sheet'!C5", "Bob's sheet", 4, 2],
  ['[Book1]Sheet1!B2', 'Sheet1', 1, 1],
  ["'[Book 1.xlsx]My sheet'!B2:C3", 'My sheet', 1, 1],
  ['B2', null, 1, 1],
  ['A:U', null, 0, 0],
  ['$5:$9', null, 4, 0],
  ['XFD1048576', null, 1_048_575, 16_383],
  ['xfd1', null, 0, 16_383],
])('%j starts at sheet %p, row %i, column %i', (address, sheet, topIndex, leftIndex) => {
  expect(placeOf(address)).toEqual({ sheet, topIndex, leftIndex });
});

test.each([null, undefined, '', 'Register', '!', 'A1B2', '#REF!'])('%j is no address', (address) => {
  expect(placeOf(address)).toBeNull();
});

test.each<[string | null, number, number, string]>([
  ['Register', 0, 0, 'Register!C5'],
  ['Old register', 1, 1, "'Old register'!D6"],
  ["Bob's", 0, 0, "'Bob''s'!C5"],
  ['A1', 0, 0, "'A1'!C5"],
  ['2024', 0, 0, "'2024'!C5"],
  [null, 2, 24, 'AA7'],
])('a cell of sheet %j', (sheet, row, column, address) => {
  expect(cellAddress({ sheet, topIndex: 4, leftIndex: 2 }, row, column, true)).toBe(address);
});

test.each<[string, string[], string | null]>([
  ['Blabby', ['Blaby', 'Charnwood'], 'Blaby'],
  ['charn', ['Blaby', 'Charnwood'], 'Charnwood'],
  ['Zanzibar', ['Blaby', 'Charnwood'], null],
  ['', ['Blaby'], null],
  ['Blaby', [], null],
  ['x'.repeat(10_000), ['Blaby'], null],
])('nearest to %j among %j: %p', (typed, names, near) => {
  expect(nearest(typed, names)).toBe(near);
});

test('text is compared without case, doubled and no-break spaces, and shown as typed', () => {
  expect(normalText(' A\u00a0 b\ufeff ')).toBe('a b');
  expect(shownText(' A\u00a0 b\ufeff ')).toBe('A b');
  expect([1234, true, null, undefined, {}, 5n].map(shownText)).toEqual(['1234', 'true', '', '', '', '']);
  expect(normalText(1234)).toBe(normalText('1234'));
});

test('names are in English order, numbers by size, always the same', () => {
  expect(['P10', 'p2', 'B', 'a', 'A', 'P2'].sort(byName)).toEqual(['A', 'a', 'B', 'P2', 'p2', 'P10']);
});
