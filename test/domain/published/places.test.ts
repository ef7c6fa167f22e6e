/** Which columns or rows of a printed table are authorities, and which are its total. */
import type { Block } from '../../../src/domain/sheet/block';
import { both, lines } from './lines';

const NAMES = ['Measure', 'Blaby', 'Melton', ''];
const TOTAL_VALUE = 'Total value: sum of the authorities';
const NO_NAME = 'No name: neither an authority nor the total';

describe('figures without a name', () => {
  test.each<[string, Block, unknown[][]]>([
    [
      'the last is the total',
      [NAMES, ['Value', 100, 200, 999], ['Spent', 20, 100, 120]],
      [['Total', TOTAL_VALUE, 300, 999, 699, 'difference']],
    ],
    [
      'so is the last under the names of measures',
      [
        ['Authority', 'Value', 'Spent'],
        ['Blaby', 100, 20],
        ['Melton', 200, 100],
        ['', 999, 120],
      ],
      [['Total', TOTAL_VALUE, 300, 999, 699, 'difference']],
    ],
    ['a total that agrees', [NAMES, ['Value', 100, 200, 300], ['Spent', 20, 100, 120]], []],
    [
      'the first, where it comes to the sums within rounding',
      [
        ['Measure', '', 'Blaby', 'Melton'],
        ['Value', 301, 100, 200],
        ['Spent', 120, 20, 100],
      ],
      [['Total', TOTAL_VALUE, 300, 301, 1, 'rounding']],
    ],
    [
      'a subtotal, and a last that does not add up',
      [
        ['Measure', 'Blaby', 'Melton', '', 'Rutland', ''],
        ['Value', 100, 200, 300, 50, 999],
        ['Spent', 20, 100, 120, 10, 130],
      ],
      [['Total', TOTAL_VALUE, 350, 999, 649, 'difference']],
    ],
    [
      'one among the authorities may be one of them: it is told, and their total may count it',
      [
        ['Measure', 'Blaby', '', 'Melton', 'Total'],
        ['Value', 100, 70, 200, 370],
        ['Spent', 20, 10, 100, 120],
      ],
      [['Column 3', NO_NAME, '', '', '', 'not checked']],
    ],
    [
      'one after the total is not another',
      [
        ['Measure', 'Blaby', 'Melton', 'Total', ''],
        ['Value', 100, 200, 300, 7],
        ['Spent', 20, 100, 120, 8],
      ],
      [['Column 5', NO_NAME, '', '', '', 'not checked']],
    ],
    [
      'a remark or a nil beside the table is no figure',
      [
        ['Measure', 'Blaby', 'Melton', 'Total', '', ''],
        ['Value', 100, 200, 300, 'see note', 0],
        ['Spent', 20, 100, 120, '', '-'],
      ],
      [],
    ],
    [
      "the total's label may stand above the names",
      [
        ['', '', '', 'Total', ''],
        ['Measure', 'Blaby', 'Melton', '', ''],
        ['Value', 100, 200, 999, 5],
        ['Spent', 20, 100, 120, 6],
      ],
      [
        ['Total', TOTAL_VALUE, 300, 999, 699, 'difference'],
        ['Column 5', NO_NAME, '', '', '', 'not checked'],
      ],
    ],
  ])('%s', (_, block, expected) => {
    const [across, down] = both(block);
    const found = lines(across!)!;
    expect(new Set(found.map(String))).toEqual(new Set(expected.map(String)));
    const turned = (cell: unknown) =>
      String(cell).replace(/Column|Row/, (w) => (w === 'Row' ? 'Column' : 'Row'));
    expect(new Set(lines(down!)!.map((line) => turned(line)))).toEqual(new Set(found.map(String)));
  });
});

test('numbers beside the authorities, with the label of the total over them, are not their names', () => {
  const block = [
    ['No', 1, 2, 'Total'],
    ['Authority', 'Blaby', 'Melton', ''],
    ['Value', 100, 200, 999],
    ['Drawn down', 30, 90, 120],
    ['Spent', 20, 100, 120],
  ];
  for (const way of both(block))
    expect(lines(way)).toEqual([
      ['Melton', 'Spent: within drawn down', 90, 100, 10, 'difference'],
      ['Total', TOTAL_VALUE, 300, 999, 699, 'difference'],
    ]);
});

test.each([
  ['units', ['', '£', '£', '£']],
  ['a measure that is not known', ['Sites', 3, 4, 7]],
  ['a remark', ['', '', 'restated', '']],
])('%s between the names and the figures are not their names', (_, between) => {
  const block = [
    NAMES,
    between,
    ['Value', 100, 200, 999],
    ['Drawn down', 30, 90, 120],
    ['Spent', 20, 100, 120],
  ];
  for (const way of both(block))
    expect(lines(way)!.filter(([, check]) => check !== 'Not a known measure')).toEqual([
      ['Melton', 'Spent: within drawn down', 90, 100, 10, 'difference'],
      ['Total', TOTAL_VALUE, 300, 999, 699, 'difference'],
    ]);
});

test('a wrong total without a name shows the authorities that it sums, not itself', () => {
  const block = [
    ['Authority', 'Value', 'Drawn down', 'Spent'],
    ['Blaby', 100, 90, 20],
    ['Melton', 200, 110, 100],
    ['', '', '', ''],
    ['', 300, 200, 130],
    ['Source: the panel', '', '', ''],
  ];
  for (const way of both(block))
    expect(lines(way)).toEqual([['Total', 'Spent: sum of the authorities', 120, 130, 10, 'difference']]);
});

const MIXED = 'Signs are mixed: each is read as spent whatever its sign';

describe('spent in parentheses', () => {
  test.each<[string, unknown[], unknown[][]]>([
    [
      'all of it',
      ['(20)', '(60)', '(5)', '(85)'],
      [['Melton', 'Spent: within drawn down', 50, 60, 10, 'difference']],
    ],
    [
      'most of it: what is positive stays so',
      ['(20)', 100, '(5)', '(125)'],
      [
        ['Melton', 'Spent: within drawn down', 50, 100, 50, 'difference'],
        ['Total', 'Spent: within drawn down', 110, 125, 15, 'difference'],
        ['Spent', MIXED, '', '', '', 'not checked'],
      ],
    ],
    ['little of it is below nil as it is', ['(20)', 40, 5, 25], []],
  ])('%s', (_, spent, expected) => {
    const block = [
      ['', 'Blaby', 'Melton', 'Rutland', 'Total'],
      ['Value', 100, 200, 10, 310],
      ['Drawn down', 50, 50, 10, 110],
      ['Spent', ...spent],
    ];
    for (const way of both(block)) expect(lines(way)).toEqual(expected);
  });

  test('without a total, as drawn down may be too', () => {
    const found = lines([
      ['Authority', 'Drawn down', 'Spent'],
      ['Blaby', '(50)', '(20)'],
      ['Melton', 50, 100],
      ['Rutland', '(10)', '(5)'],
    ]);
    expect(found).toEqual([
      ['Melton', 'Spent: within drawn down', 50, 100, 50, 'difference'],
      [
        'Drawn down',
        'Signs are mixed: each is read as drawn down whatever its sign',
        '',
        '',
        '',
        'not checked',
      ],
      ['Spent', MIXED, '', '', '', 'not checked'],
      ['Total', 'Sum of the authorities', '', 'Not printed: Total', '', 'not checked'],
    ]);
  });
});

describe('an authority that is printed twice', () => {
  test.each([
    ['Blaby', 'Blaby DC', 'Blaby, Blaby DC'],
    ['Blaby', 'Blaby', 'Blaby, Blaby'],
    ['LCC', 'L.C.C.', 'LCC, L.C.C.'],
    ['Sometown', 'Sometown Borough Council', 'Sometown, Sometown Borough Council'],
  ])('%s and %s are told once, and summed', (first, second, names) => {
    const block = [
      ['', first, 'Melton', second, 'Total'],
      ['Value', 5, 7, 1, 13],
      ['Spent', 1, 2, 1, 4],
    ];
    for (const way of both(block))
      expect(lines(way)).toEqual([[first, 'Printed twice', '', names, '', 'not checked']]);
  });
});
