/** What a reconciliation could not check is said: never passed over, and never "No differences". */
import type { Block } from '../../../src/domain/sheet/block';
import { both, lines } from './lines';

const NAMES = ['', 'Blaby', 'Melton', 'Total'];
const NO_AMOUNT = 'No amount, so not read as an authority';
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

const missing = (check: string, names: string, where = 'Table') => [
  where,
  check,
  '',
  `Not printed: ${names}`,
  '',
  'not checked',
];
const STAGES = 'Total value: its four stages';

describe('a check whose measures are not all printed is told once a table', () => {
  test.each<[string, Block, unknown[][]]>([
    [
      'some of the stages, and no total',
      [
        ['Authority', 'Value', 'Held by developers'],
        ['Blaby', 100, 900],
        ['Melton', 1, 2],
      ],
      [
        missing(STAGES, 'Project not yet started, Held by local authority, Drawn down'),
        missing('Sum of the authorities', 'Total', 'Total'),
      ],
    ],
    [
      'the stages without their value',
      [
        NAMES,
        ['Not started', 1, 2, 3],
        ['Held by developer', 1, 2, 3],
        ['Held by authority', 1, 2, 3],
        ['Drawn down', 1, 2, 3],
      ],
      [missing(STAGES, 'Total value')],
    ],
    [
      'what remains without what is spent',
      [NAMES, ['Value', 5, 7, 12], ['Remaining', 1, 2, 3]],
      [missing('Funds remaining: value less spent', 'Spent')],
    ],
    [
      'what is outstanding, and in hand, alone',
      [NAMES, ['Outstanding', 5, 7, 12], ['In hand', 1, 2, 3]],
      [
        missing('Outstanding: value less drawn down', 'Total value, Drawn down'),
        missing('In hand: drawn down less spent', 'Drawn down, Spent'),
      ],
    ],
    ['value and drawn down alone need no stages', [NAMES, ['Value', 5, 7, 12], ['Drawn down', 1, 2, 3]], []],
    [
      'a total of which nothing can be read is printed',
      [NAMES, ['Value', 5, 7, 'TBC'], ['Spent', 1, 2, 'TBC']],
      [['Total', NO_AMOUNT, '', '', '', 'not checked']],
    ],
    [
      'one authority alone needs no total; where no check is left, that is told',
      [NAMES.slice(0, 2), ['Value', 5], ['Spent', 1]],
      [
        [
          'Table',
          'Nothing to check: no total, and no measures that belong together',
          '',
          '',
          '',
          'not checked',
        ],
      ],
    ],
    ['spent within drawn down is a check', [NAMES.slice(0, 2), ['Drawn down', 5], ['Spent', 1]], []],
  ])('%s', (_, block, expected) => eitherWay(block, expected));

  test.each<[string, Block, unknown[][]]>([
    [
      'several projects without a total',
      [
        ['Project', 'Budget', 'Received', 'Outstanding'],
        ['Van', 5, 2, 3],
        ['Car', 5, 2, 3],
      ],
      [missing('Sum of the projects', 'Total', 'Total')],
    ],
    [
      'one project, with nothing beside its budget and what is received',
      [
        ['Project', 'Budget', 'Received'],
        ['Van', 5, 2],
      ],
      [
        [
          'Table',
          'Nothing to check: no total, and nothing outstanding is printed',
          '',
          '',
          '',
          'not checked',
        ],
      ],
    ],
  ])('%s', (_, block, expected) => {
    expect(lines(block)).toEqual(expected);
  });
});

describe('what means all authorities is their total', () => {
  test.each([
    ...['All authorities', 'All', 'ALL ', 'Overall', 'Force total', 'Force area', 'Force', 'Force-wide'],
    ...['All districts', 'All local planning authorities', 'All areas', 'Overall total', 'Grand total'],
  ])('%s', (name) => {
    eitherWay(
      [
        ['', 'Blaby', 'Melton', name],
        ['Value', 5, 7, 99],
        ['Spent', 1, 2, 3],
      ],
      [[name.trim(), sum('Total value'), 12, 99, 87, 'difference']],
    );
  });

  test.each(['Allerdale', 'Forest of Dean', 'Overton'])('%s is an authority', (name) => {
    eitherWay(
      [
        ['', 'Blaby', name, 'Total'],
        ['Value', 5, 7, 12],
        ['Spent', 1, 2, 3],
      ],
      [],
    );
  });
});
