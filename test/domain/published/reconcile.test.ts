import { reconcile } from '../../../src/domain/published/reconcile';
import { readPrintedRollup, transposed } from '../../../src/domain/published/printed-table';
import type { Block } from '../../../src/domain/sheet/block';
import { blockOf, drawn, registerOf, rowOf } from '../reading';
import { both, lines } from './lines';

const NAMES = ['', 'Blaby', 'Melton', 'Total'];

describe('the arithmetic of a rollup, either way round', () => {
  test.each<[string, Block, unknown[][]]>([
    ['all agrees', [NAMES, ['Value', 5, 7, 12], ['Spent', 1, 2, 3], ['Remaining', 4, 5, 9]], []],
    [
      'a pound that rounding explains',
      [NAMES, ['Value', 5, 7, 13], ['Spent', 1, 2, 3]],
      [['Total', 'Total value: sum of the authorities', 12, 13, 1, 'rounding']],
    ],
    [
      'n/2 + 1/2 pound of two figures is 1.50',
      [NAMES, ['Value', 5, 7, 14], ['Spent', 1, 2, 3]],
      [['Total', 'Total value: sum of the authorities', 12, 14, 2, 'difference']],
    ],
    [
      'in pence nothing is rounding',
      [NAMES, ['Value', 5.01, 7, 12.02], ['Spent', 1, 2, 3]],
      [['Total', 'Total value: sum of the authorities', 12.01, 12.02, 0.01, 'difference']],
    ],
    [
      'stages',
      [
        NAMES.slice(0, 2),
        ['Value', 10],
        ['Not started', 1],
        ['Held by developer', 2],
        ['Held by authority', 3],
        ['Drawn down', 7],
      ],
      [['Blaby', 'Total value: its four stages', 13, 10, -3, 'difference']],
    ],
    [
      'four stages explain 2.50',
      [
        NAMES.slice(0, 2),
        ['Value', 10],
        ['Not started', 1],
        ['Held by developer', 2],
        ['Held by authority', 3],
        ['Drawn down', 6],
      ],
      [['Blaby', 'Total value: its four stages', 12, 10, -2, 'rounding']],
    ],
    [
      'a stage that is missing',
      [NAMES.slice(0, 2), ['Value', 10], ['Not started', 1], ['Drawn down', 7]],
      [
        [
          ...['Table', 'Total value: its four stages', ''],
          ...['Not printed: Held by developers, Held by local authority', '', 'not checked'],
        ],
      ],
    ],
    [
      'spent over drawn down',
      [NAMES.slice(0, 2), ['Drawn down', 10], ['Spent', 15]],
      [['Blaby', 'Spent: within drawn down', 10, 15, 5, 'difference']],
    ],
    [
      'outstanding and in hand',
      [
        NAMES.slice(0, 2),
        ['Value', 10],
        ['Drawn down', 4],
        ['Spent', 1],
        ['Outstanding', 16],
        ['In hand', 13],
      ],
      [
        ['Blaby', 'Outstanding: value less drawn down', 6, 16, 10, 'difference'],
        ['Blaby', 'In hand: drawn down less spent', 3, 13, 10, 'difference'],
      ],
    ],
    [
      'counts are never rounded',
      [NAMES, ['Open agreements', 5, 7, 13], ['Value', 1, 1, 2], ['Spent', 0, 0, 0]],
      [['Total', 'Open agreements: sum of the authorities', 12, 13, 1, 'difference']],
    ],
    [
      'a figure that cannot be read',
      [NAMES, ['Value', 'TBC', 7, 12], ['Spent', 1, 2, 3]],
      [
        ['Blaby', 'Total value: not an amount', '', 'TBC', '', 'not checked'],
        ['Total', 'Total value: sum of the authorities', '', 12, '', 'not checked'],
      ],
    ],
    [
      'a count that cannot be read',
      [NAMES, ['Value', 5, 7, 12], ['Spent', 1, 2, 3], ['Rows left out', 'x', 0, 0]],
      [
        ['Blaby', 'Rows left out: not an amount', '', 'x', '', 'not checked'],
        ['Total', 'Rows left out: sum of the authorities', '', 0, '', 'not checked'],
      ],
    ],
    [
      'a measure that is not known',
      [NAMES, ['Value', 5, 7, 12], ['Spent', 1, 2, 3], ['Interest', 1, 1, 2]],
      [['Interest', 'Not a known measure', '', '', '', 'not checked']],
    ],
    [
      'one above the first that is',
      [NAMES, ['Sites', 3, 4, 7], ['Value', 5, 7, 22], ['Spent', 1, 2, 3]],
      [
        ['Total', 'Total value: sum of the authorities', 12, 22, 10, 'difference'],
        ['Sites', 'Not a known measure', '', '', '', 'not checked'],
      ],
    ],
    [
      'units under the names',
      [NAMES, ['', '£', '£', '£'], ['Value', 5, 7, 22], ['Spent', 1, 2, 3]],
      [['Total', 'Total value: sum of the authorities', 12, 22, 10, 'difference']],
    ],
    [
      'a measure printed twice',
      [NAMES, ['Value', 5, 7, 12], ['Total value', 5, 7, 99], ['Spent', 1, 2, 3]],
      [['Value', 'Printed twice: only the first is checked', '', '', '', 'not checked']],
    ],
    [
      'spent in parentheses',
      [NAMES, ['Value', 5, 7, 12], ['Spent', '(1)', '(2)', '(3)'], ['Remaining', 4, 5, 9]],
      [],
    ],
    [
      'below nil as it is',
      [NAMES, ['Value', 5, 7, 12], ['Drawn down', 6, 7, 13], ['Outstanding', -1, 0, -1]],
      [],
    ],
    [
      'subtotals and a grand total',
      [
        ['', 'Blaby', 'Melton', 'Districts total', 'Rutland', 'Others total', 'Total'],
        ['Value', 50, 70, 120, 30, 30, 150],
        ['Spent', 1, 2, 3, 1, 1, 4],
      ],
      [],
    ],
    [
      'a subtotal that does not add up',
      [
        ['', 'Blaby', 'Melton', 'Districts total', 'Rutland', 'Total'],
        ['Value', 50, 70, 130, 30, 150],
        ['Spent', 1, 2, 3, 1, 4],
      ],
      [['Districts total', 'Total value: sum of the authorities', 120, 130, 10, 'difference']],
    ],
    [
      'a total before the authorities',
      [
        ['', 'Total', 'Blaby', 'Melton'],
        ['Value', 99, 5, 7],
        ['Spent', 3, 1, 2],
      ],
      [['Total', 'Total value: sum of the authorities', 12, 99, 87, 'difference']],
    ],
    [
      'no total',
      [NAMES.slice(0, 3), ['Value', 5, 7], ['Spent', 1, 2]],
      [['Total', 'Sum of the authorities', '', 'Not printed: Total', '', 'not checked']],
    ],
    ['an empty column', [NAMES, ['Value', 5, '', 5], ['Spent', 1, '', 1]], []],
  ])('%s', (_, block, expected) => {
    for (const way of both(block))
      expect(new Set(lines(way)!.map(String))).toEqual(new Set(expected.map(String)));
  });

  test.each<[string, Block]>([
    ['nothing', []],
    ['blanks', [['', null]]],
    [
      'one measure',
      [
        ['', 'Blaby'],
        ['Value', 5],
      ],
    ],
    [
      'no names',
      [
        ['Value', 5],
        ['Spent', 1],
      ],
    ],
    ['prose', [['The panel met on 12 March 2024.']]],
  ])('%s is no table', (_, block) => {
    for (const way of both(block)) expect(lines(way)).toBeUndefined();
  });

  test('a difference is on its printed cell, whichever way round', () => {
    const block = [['title'], [], NAMES, ['Value', 5, 7, 99], ['Spent', 1, 2, 3]];
    const at = (way: Block) =>
      reconcile(way, null)!.map(({ rowIndex, columnIndex }) => [rowIndex, columnIndex]);
    expect(at(block)).toEqual([[3, 3]]);
    expect(at(transposed(block))).toEqual([[3, 3]]);
  });

  test('as printed: names, measures, whole pounds', () => {
    const table = readPrintedRollup([NAMES, ['Value', 5, 7, 12], ['Spent', 1, 2, 3.5]])!;
    expect(table.places.map(({ name, isTotal }) => [name, isTotal])).toEqual([
      ['Blaby', false],
      ['Melton', false],
      ['Total', true],
    ]);
    expect([table.measures, table.wholePounds]).toEqual([['value', 'spent'], false]);
  });
});

describe('against a register', () => {
  const register = registerOf(
    blockOf(
      drawn('A1', 'Blaby', 5.4, { Spent: 1 }),
      drawn('A2', 'NW Leics', 7.6),
      drawn('A3', 'NW Leics', 0),
    ),
  );
  const NAMES = ['', 'Blaby', 'North West Leicestershire', 'Total'];

  test.each<[string, Block, unknown[][]]>([
    [
      'all agrees, to the pound',
      [NAMES, ['Value', 5, 8, 13], ['Spent', 1, 0, 1], ['Open agreements', 1, 2, 3]],
      [],
    ],
    ['all agrees, in pence', [NAMES, ['Value', 5.4, 7.6, 13], ['Spent', 1, 0, 1]], []],
    [
      'a pound may be rounding',
      [NAMES, ['Value', 6, 7, 13], ['Spent', 1, 0, 1]],
      [
        ['Blaby', 'Total value: the register', 5, 6, 1, 'rounding'],
        ['North West Leicestershire', 'Total value: the register', 8, 7, -1, 'rounding'],
      ],
    ],
    [
      'a penny is not',
      [NAMES, ['Value', 5.41, 7.6, 13.01], ['Spent', 1, 0, 1]],
      [
        ['Blaby', 'Total value: the register', 5.4, 5.41, 0.01, 'difference'],
        ['Total', 'Total value: the register', 13, 13.01, 0.01, 'difference'],
      ],
    ],
    [
      'counts',
      [NAMES, ['Value', 5, 8, 13], ['Spent', 1, 0, 1], ['Open agreements', 1, 1, 2]],
      [
        ['North West Leicestershire', 'Open agreements: the register', 2, 1, -1, 'difference'],
        ['Total', 'Open agreements: the register', 3, 2, -1, 'difference'],
      ],
    ],
    [
      'an authority that the register has not',
      [
        ['', 'Blaby', 'NW Leics', 'Rutland', 'Total'],
        ['Value', 5, 8, 0, 13],
        ['Spent', 1, 0, 0, 1],
      ],
      [['Rutland', 'Not an authority in the register', '', '', '', 'not checked']],
    ],
    [
      'an agreement is no authority',
      [
        ['', 'A1', 'NW Leics'],
        ['Value', 5, 8],
        ['Spent', 1, 0],
      ],
      [
        ['Blaby', 'In the register, not printed', 5.4, '', -5.4, 'difference'],
        ['A1', 'Not an authority in the register', '', '', '', 'not checked'],
        ['Total', 'Sum of the authorities', '', 'Not printed: Total', '', 'not checked'],
      ],
    ],
    [
      'an authority that the table has not',
      [
        ['', 'Blaby'],
        ['Value', 5],
        ['Spent', 1],
      ],
      [['NW Leics', 'In the register, not printed', 7.6, '', -7.6, 'difference']],
    ],
  ])('%s', (_, block, expected) => {
    for (const way of both(block))
      expect(new Set(lines(way, register)!.map(String))).toEqual(new Set(expected.map(String)));
  });

  test('a register that leaves rows out says so; an error of Excel is not checked', () => {
    const some = registerOf(
      blockOf(
        drawn('A1', 'Blaby', 5),
        rowOf({ Agreement: 'A2', Authority: 'Blaby', Value: 3, Spent: '#REF!' }),
        rowOf({ Agreement: 'Total', Authority: 'Melton' }),
      ),
    );
    const table = [
      ['', 'Blaby'],
      ['Value', 5],
      ['Spent', 0],
    ];
    expect(lines(table, some)).toEqual([
      ['Register', 'Rows left out of its figures', 0, 1, 1, 'difference'],
      ['Blaby', 'Spent: the register', 'amount-excel-error', 0, '', 'not checked'],
    ]);
    expect(lines(table, some, true)!.map((l) => l[5])).toEqual(['difference', 'not checked', 'not checked']);
  });
});

describe('a table of projects', () => {
  const HEAD = ['Project', 'Budget', 'Received', 'Outstanding'];
  test.each<[string, Block, unknown[][]]>([
    ['all agrees', [HEAD, ['Van', 5, 2, 3], ['Car', 7, 3, 4], ['Total', 12, 5, 7]], []],
    [
      'outstanding',
      [HEAD, ['Van', 5, 2, 9]],
      [['Van', 'Outstanding: budget less received', 3, 9, 6, 'difference']],
    ],
    [
      'totals',
      [HEAD, ['Van', 5, 2, 3], ['Total', 5.5, 2, 3.5]],
      [
        ['Total', 'Budget: sum of the projects', 5, 5.5, 0.5, 'difference'],
        ['Total', 'Outstanding: sum of the projects', 3, 3.5, 0.5, 'difference'],
      ],
    ],
    [
      'a project called Total is in its total',
      [HEAD, ['Total station', 5, 2, 3], ['Car', 7, 3, 4], ['Total', 12, 5, 7]],
      [],
    ],
    [
      'a project without a name is in its total',
      [HEAD, ['', 5, 2, 3], ['Car', 7, 3, 4], ['Total', 12, 5, 7]],
      [],
    ],
    [
      'an amount that cannot be read',
      [HEAD, ['Van', 'TBC', 2, 3], ['Total', 5, 2, 3]],
      [
        ['Van', 'Budget: not an amount', '', 'TBC', '', 'not checked'],
        ['Total', 'Budget: sum of the projects', '', 5, '', 'not checked'],
      ],
    ],
  ])('%s', (_, block, expected) => {
    expect(lines(block)).toEqual(expected);
  });

  test('a difference is on its printed cell, whichever way round', () => {
    const block = [HEAD, ['Van', 5, 2, 9], ['Total', 5, 2, 9]];
    const at = (way: Block) =>
      reconcile(way, null)!.map(({ rowIndex, columnIndex }) => [rowIndex, columnIndex]);
    expect(at(block)).toEqual([
      [1, 3],
      [2, 3],
    ]);
    expect(at(transposed(block))).toEqual([
      [3, 1],
      [3, 2],
    ]);
  });

  test('received against what was drawn down, by project', () => {
    const register = registerOf(
      blockOf(
        drawn('A1', 'Blaby', 2, { Project: 'van' }),
        drawn('A2', 'Blaby', 30, { Project: 'Car' }),
        drawn('A3', 'Blaby', 4, { Project: 'Drone' }),
        rowOf({ Agreement: 'A4', Authority: 'Blaby', Value: 1, 'Drawn down': '#REF!', Project: 'Bike' }),
      ),
    );
    expect(lines([HEAD, ['Van', 5, 2, 3], ['Car', 7, 3, 4], ['Bike', 1, 1, 0]], register)).toEqual([
      ['Car', 'Received: the register', 30, 3, -27, 'difference'],
      ['Drone', 'In the register, not printed', 4, '', -4, 'difference'],
      ['Register', 'Rows left out of its figures', 0, 1, 1, 'difference'],
      ['Bike', 'Received: the register', 'amount-excel-error', 1, '', 'not checked'],
      ['Total', 'Sum of the projects', '', 'Not printed: Total', '', 'not checked'],
    ]);
  });
});
