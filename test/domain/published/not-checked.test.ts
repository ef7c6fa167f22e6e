/** What a reconciliation could not check is said: never passed over, and never "No differences". */
import type { Block } from '../../../src/domain/sheet/block';
import { both, lines } from './lines';

const NAMES = ['', 'Blaby', 'Melton', 'Total'];
const NO_AMOUNT = 'No amount: not taken for an authority';
const sum = (measure: string) => `${measure}: sum of the authorities`;

const eitherWay = (block: Block, expected: unknown[][]) => {
  for (const way of both(block))
    expect(new Set(lines(way)!.map(String))).toEqual(new Set(expected.map(String)));
};

describe('a figure that cannot be read', () => {
  test.each<[string, Block, unknown[][]]>([
    [
      'leaves its total not checked, and no other',
      [NAMES, ['Value', 'TBC', 7, 12], ['Spent', 1, 2, 9]],
      [
        ['Blaby', 'Total value: not an amount', '', 'TBC', '', 'not checked'],
        ['Total', sum('Total value'), '', 12, '', 'not checked'],
        ['Total', sum('Spent'), 3, 9, 6, 'difference'],
      ],
    ],
    [
      'so a count',
      [NAMES, ['Value', 5, 7, 12], ['Spent', 1, 2, 3], ['Open agreements', 'x', 4, 9]],
      [
        ['Blaby', 'Open agreements: not an amount', '', 'x', '', 'not checked'],
        ['Total', sum('Open agreements'), '', 9, '', 'not checked'],
      ],
    ],
    [
      'in a subtotal leaves the rest checked',
      [
        ['', 'Blaby', 'Districts total', 'Rutland', 'Others total', 'Total'],
        ['Value', 'TBC', 5, 3, 9, 14],
        ['Spent', 1, 1, 2, 2, 3],
      ],
      [
        ['Blaby', 'Total value: not an amount', '', 'TBC', '', 'not checked'],
        ['Districts total', sum('Total value'), '', 5, '', 'not checked'],
        ['Others total', sum('Total value'), 3, 9, 6, 'difference'],
        ['Total', sum('Total value'), '', 14, '', 'not checked'],
      ],
    ],
    [
      'in the total is told once',
      [NAMES, ['Value', 5, 7, 'TBC'], ['Spent', 1, 2, 3]],
      [['Total', 'Total value: not an amount', '', 'TBC', '', 'not checked']],
    ],
  ])('%s', (_, block, expected) => eitherWay(block, expected));
});

describe('text beside the figures', () => {
  test.each<[string, Block, unknown[][]]>([
    [
      'comments are no authority: the totals are checked all the same',
      [
        ['', 'Blaby', 'Melton', 'Comment', 'Total'],
        ['Value', 5, 7, 'see note', 99],
        ['Spent', 1, 2, '', 3],
      ],
      [
        ['Total', sum('Total value'), 12, 99, 87, 'difference'],
        ['Comment', NO_AMOUNT, '', '', '', 'not checked'],
      ],
    ],
    [
      'an authority of which nothing is known yet is told',
      [NAMES, ['Value', 5, 'TBC', 12], ['Spent', 1, 'TBC', 3]],
      [
        ['Total', sum('Total value'), 5, 12, 7, 'difference'],
        ['Total', sum('Spent'), 1, 3, 2, 'difference'],
        ['Melton', NO_AMOUNT, '', '', '', 'not checked'],
      ],
    ],
    [
      "Excel's errors are figures that cannot be read",
      [NAMES, ['Value', 5, '#REF!', 12], ['Spent', 1, '#REF!', 3]],
      [
        ['Melton', 'Total value: not an amount', '', '#REF!', '', 'not checked'],
        ['Melton', 'Spent: not an amount', '', '#REF!', '', 'not checked'],
        ['Total', sum('Total value'), '', 12, '', 'not checked'],
        ['Total', sum('Spent'), '', 3, '', 'not checked'],
      ],
    ],
    [
      'the headings again, and a range of sums',
      [
        ['', 'Blaby', 'Authority', 'Melton', 'Total'],
        ['Value', 5, 'Value', '6 - 8', 12],
        ['Spent', 1, 'Spent', '', 3],
      ],
      [
        ['Authority', NO_AMOUNT, '', '', '', 'not checked'],
        ['Melton', 'Total value: not an amount', '', '6 - 8', '', 'not checked'],
        ['Total', sum('Total value'), '', 12, '', 'not checked'],
        ['Total', sum('Spent'), 1, 3, 2, 'difference'],
      ],
    ],
  ])('%s', (_, block, expected) => eitherWay(block, expected));
});
