import fc from 'fast-check';
import { adoptableList, tableHeadings } from '../../../src/domain/register/read/adoptable-list';

const PLACE = { sheet: 'S106 log', topIndex: 0, leftIndex: 0 };
const LIST = [
  ['Section 106 log', '', '', '', ''],
  ['', '', '', '', ''],
  ['', 'Reference', 'Local Authority', 'Total Value', 'Spend by'],
  ['', 'P/17/1001', 'Charnwood', 120000, ''],
  ['', 'P/17/1002', 'Blaby', '£60k - £70k', ''],
  ['', 'P/17/1003', 'Blaby', 500, '10 years from receipt'],
  ['', '', '', '', ''],
  ['', 'Total', '', 120500, ''],
];

test('titles stay above, the total stays below, and a row that cannot be read is part of it', () => {
  const list = adoptableList(LIST, PLACE)!;
  expect([list.topIndex, list.leftIndex, list.bottomIndex, list.rightIndex, list.belowIndex]).toEqual([
    2, 1, 5, 4, 7,
  ]);
  expect(list.register.rowCount).toBe(3);
  expect(list.register.leftOutCount).toBe(1);
  expect(list.register.place).toEqual({ sheet: 'S106 log', topIndex: 2, leftIndex: 1 });
  expect(list.renamed).toEqual([]);
});

test('what is no register, and headings in two lines that one line alone does not say, are not offered', () => {
  expect(
    adoptableList(
      [
        ['Name', 'Age'],
        ['Ann', 3],
      ],
      PLACE,
    ),
  ).toBeNull();
  expect(adoptableList([], PLACE)).toBeNull();
  const twoLines = [
    ['Agreement', 'Authority', 'Total', ''],
    ['', '', 'Value', 'Spent'],
    ['P/1', 'Blaby', 100, 20],
    ['P/2', 'Blaby', 300, 20],
  ];
  expect(adoptableList(twoLines, PLACE)).toBeNull();
});

test('a heading that stands twice, is blank or is a number is said as Excel will write it', () => {
  expect(tableHeadings(['Note', 'note', '', 2024, 'Note2'], 6)).toEqual([
    'Note',
    'note2',
    'Column3',
    '2024',
    'Note22',
    'Column6',
  ]);
  const headings = fc.array(fc.oneof(fc.string(), fc.integer(), fc.constant(''), fc.constantFrom('A', 'a')));
  fc.assert(
    fc.property(headings, (given) => {
      const named = tableHeadings(given, given.length).map((name) => name.toLowerCase());
      expect(new Set(named).size).toBe(given.length);
      expect(named).not.toContain('');
    }),
  );
});
