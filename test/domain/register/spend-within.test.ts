/** The years that a register counts from each receipt, as officers and deeds write them. */
import { checkRegister } from '../../../src/domain/register/checks/check-register';
import { monthsOfRegister } from '../../../src/domain/register/figures/spend-within';
import { drawn, HEADINGS, registerOf } from '../reading';

const registerWith = (...cells: readonly unknown[]) => registerUnder('Spend within (years)', ...cells);
const registerUnder = (heading: string, ...cells: readonly unknown[]) =>
  registerOf([
    [...HEADINGS, heading],
    ...cells.map((cell, n) => [...(drawn(`P/${n}`, 'Blaby', 5) as unknown[]), cell]),
  ]);
const notes = (...cells: readonly unknown[]) =>
  checkRegister(registerWith(...cells)).filter(({ code }) => code === 'years-not-read');

test.each<[unknown, number]>([
  [10, 120],
  [2.5, 30],
  ['5', 60],
  ['5 years', 60],
  ['7.5 yrs', 90],
  ['Five years', 60],
  ['one year', 12],
  ['Ten (10) years from the date of receipt', 120],
  ['5 years from receipt', 60],
  ['within 10 years of payment', 120],
  ['5 years from receipt of each contribution', 60],
  ['60 months', 60],
  ['18 months after receipt.', 18],
  ['twenty-five years', 300],
])('%j is %d months', (cell, months) => {
  expect(monthsOfRegister(registerWith(cell), 0)).toBe(months);
  expect(notes(cell)).toEqual([]);
});

// Counted from anything but the receipt it is another day; a year of the calendar is none.
test.each<unknown>([
  '5 years from commencement',
  '5 years from receipt of the planning permission',
  '10 years from the date of the agreement',
  'See the deed',
  2028,
  46_000,
  '5 to 10 years',
  'Five (10) years',
  -5,
  0.01,
  '#N/A',
])('%j is no number of years, and is noted', (cell) => {
  expect(monthsOfRegister(registerWith(cell), 0)).toBeNull();
  expect(notes(cell)).toMatchObject([{ rowIndex: 1, columnIndex: HEADINGS.length }]);
});

test.each<unknown>(['', 0, '-', 'n/a', 'None', 'No limit', 'nil'])('%j says none', (cell) => {
  expect(monthsOfRegister(registerWith(cell), 0)).toBeNull();
  expect(notes(cell)).toEqual([]);
});

test('what is typed the same is noted once', () => {
  expect(notes('tbc', 5, 'TBC', 'see deed').map(({ values, rows }) => [values.count, rows])).toEqual([
    [2, [1, 3]],
    [1, [4]],
  ]);
});

// The heading says of what the number is.
test.each<[string, unknown, number | null]>([
  ['Spend within (months)', 24, 24],
  ['Spend period (no. of months)', '36', 36],
  ['Spend within (months)', '2 years', 24],
  ['Spend within (years from receipt)', 5, 60],
  ['Spend within (from date of receipt)', '5 years', 60],
  ['Spend within (schedule 3 of the deed)', 5, 60],
  ['Spend within (years from completion)', 5, null],
  ['Spend within (from commencement)', '5 years', null],
  ['Spend within (years from completion)', '5 years from receipt', 60],
  ['Spend period (days)', 28, null],
])('%s: %j is %j months', (heading, cell, months) => {
  const register = registerUnder(heading, cell, '');
  expect(monthsOfRegister(register, 0)).toBe(months);
  const noted = checkRegister(register).filter(({ code }) => code === 'years-not-read');
  expect(noted.flatMap(({ rows }) => rows)).toEqual(months === null ? [1] : []);
});
