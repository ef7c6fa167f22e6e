import { cellName, counted, writeSeconds, writeTime } from '../../../src/taskpane/ui/wording';
import { isDark } from '../../../src/taskpane/shell/office-colours';

test('counts and times', () => {
  expect([counted(1, 'row'), counted(12_345, 'row')]).toEqual(['1 row', '12,345 rows']);
  const time = new Date(2025, 2, 24, 9, 4, 7);
  expect([writeTime(time), writeSeconds(time)]).toEqual(['09:04', '09:04:07']);
});

test('a cell with its sheet', () => {
  expect(cellName('Summary', 'B12')).toBe('Summary!B12');
  expect(cellName("Blaby's sheet", 'A1:B2')).toBe("'Blaby''s sheet'!A1:B2");
});

test.each([
  ['#FFFFFF', false],
  ['#1F1F1F', true],
  ['#0A0A0A', true],
  ['#E6E6E6', false],
  [undefined, false],
])('the background %s is dark: %p', (colour, dark) => {
  expect(isDark(colour)).toBe(dark);
});
