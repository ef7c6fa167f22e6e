import { projectBalances } from '../../../src/domain/projects/project-balances';
import { isProjectsHeader, readProjects } from '../../../src/domain/projects/projects-table';
import type { Figure } from '../../../src/domain/register/figures/figures';
import type { Block } from '../../../src/domain/sheet/block';
import { blockOf, drawn, placed, registerOf, rowOf } from '../reading';

const HEAD = ['Project', 'Budget', 'Received', 'Outstanding'];
const under = (...rows: unknown[][]) => [HEAD, ...rows];
const names = (block: Block) => {
  const table = readProjects(block)!;
  return [
    ...table.rows.map(({ name }) => name),
    ...(table.total ? [`total in row ${table.total.rowIndex}`] : []),
  ];
};
const shown = (figure: Figure | null) =>
  figure === null
    ? null
    : figure.kind === 'amount'
      ? figure.amount / 100
      : figure.kind === 'unknown'
        ? placed([figure.because])[0]
        : figure.kind;

describe('the table', () => {
  test.each<[string, Block, string[]]>([
    [
      'rows and a total',
      under(['Van', 5, 2], ['Car', 7, 3], ['Total', 12, 5]),
      ['Van', 'Car', 'total in row 3'],
    ],
    ['a total without a label', under(['Van', 5, 2], ['', 5, 2]), ['Van', 'total in row 2']],
    ['no total', under(['Van', 5, 2], ['Car', 7, 3]), ['Van', 'Car']],
    [
      'a label left of the name',
      [
        ['No.', ...HEAD],
        [1, 'Van', 5, 2],
        ['Total', '', 5, 2],
      ],
      ['Van', 'total in row 2'],
    ],
    [
      'under a title, with a footnote',
      [['Agreed projects'], [], ...under(['Van', 5, 2], ['Total', 5, 2], ['Source: the panel'])],
      ['Van', 'total in row 4'],
    ],
    ['a project without amounts', under(['Van', '', ''], ['Car', 5, 2]), ['Van', 'Car']],
    [
      'a project called Total',
      under(['Total station kit', 5, 2], ['Car', 7, 3], ['Total', 12, 5]),
      ['Total station kit', 'Car', 'total in row 3'],
    ],
    [
      'the same without a total',
      under(['Total station kit', 5, 2], ['Car', 7, 3]),
      ['Total station kit', 'Car'],
    ],
    [
      'a total with more words',
      under(['Van', 5, 2], ['Total agreed 2025', 5, 2], ['Note']),
      ['Van', 'total in row 2'],
    ],
    [
      'a project without a name',
      under(['Van', 5, 2], ['', 9, 1], ['Car', 7, 3], ['Total', 21, 6]),
      ['Van', '(blank)', 'Car', 'total in row 4'],
    ],
    [
      'a project without a name, of the same budget',
      under(['Van', 5, 2], ['', 5, 1], ['Car', 7, 3], ['Total', 17, 6]),
      ['Van', '(blank)', 'Car', 'total in row 4'],
    ],
    [
      'subtotals',
      under(
        ['Van', 5, 2],
        ['Local total', 5, 2],
        ['Car', 7, 3],
        ['Pooled total', 7, 3],
        ['Grand total', 12, 5],
      ),
      ['Van', 'Car', 'total in row 5'],
    ],
    [
      'subtotals without labels',
      under(['Van', 5, 2], ['', 5, 2], ['Car', 7, 3], ['', 7, 3], ['', 12, 5]),
      ['Van', 'Car', 'total in row 5'],
    ],
    ['nothing under the headings', under(), []],
  ])('%s', (_, block, expected) => {
    expect(names(block)).toEqual(expected);
  });

  test.each<[unknown[], boolean]>([
    [HEAD, true],
    [['Scheme', 'Cost', 'Money received'], true],
    [['Status', 'Project', 'Budget (as printed)', 'Received (as printed)', 'To come (as printed)'], true],
    [['Project', 'Budget (£)', 'Received (to 31 March 2024)'], true],
    [['Project', 'Budget (£000)', 'Received (£000)'], false],
    [['Project', 'Budget (£k)', 'Received (in thousands)'], false],
    [['Project', 'Budget', 'Received (%)'], false],
    [['Project', 'Budget'], false],
    [['Agreement', 'Authority', 'Value', 'Project'], false],
    [[], false],
  ])('headings %j: %p', (headings, fits) => {
    expect(isProjectsHeader(headings)).toBe(fits);
    expect(readProjects([headings]) !== null).toBe(fits);
  });
});

test('a heading without a remark goes before one with it', () => {
  const headings = ['Project', 'Budget (2023)', 'Budget', 'Received (to date)', 'To come (as printed)'];
  expect(readProjects([headings])!.columns).toEqual({ project: 0, budget: 2, received: 3, outstanding: 4 });
});

describe('balances', () => {
  test('outstanding is budget less received, whatever is printed; below nil as it is', () => {
    const { rows, total, elsewhere, leftOutCount } = projectBalances(
      readProjects(under(['Van', 5, 2, 99], ['Car', 1, '£3.50'], ['Bike', '', '-'], ['Total', 99, 99, 99]))!,
      null,
    );
    expect(
      rows.map(({ name, budget, received, outstanding, byRegister }) => [
        name,
        budget,
        received,
        outstanding,
        byRegister,
      ]),
    ).toEqual([
      ['Van', 500, 200, 300, null],
      ['Car', 100, 350, -250, null],
      ['Bike', null, 0, 0, null],
    ]);
    expect([total.budget, total.received, total.outstanding].map(shown)).toEqual([6, 5.5, 0.5]);
    expect([total.byRegister, elsewhere, leftOutCount]).toEqual([null, null, 0]);
  });

  test.each<[string, unknown[], boolean, unknown[]]>([
    ['an amount that cannot be read', ['Car', 'TBC', 3], false, [5, 2, 3]],
    [
      'under strict',
      ['Car', 'TBC', 3],
      true,
      [
        [2, 1, 'amount-not-a-number'],
        [2, 1, 'amount-not-a-number'],
        [2, 1, 'amount-not-a-number'],
      ],
    ],
    [
      'an error of Excel',
      ['Car', 7, '#REF!'],
      false,
      [5, [2, 2, 'amount-excel-error'], [2, 2, 'amount-excel-error']],
    ],
  ])('%s leaves its row out of the totals', (_, row, strict, expected) => {
    const of = projectBalances(readProjects(under(['Van', 5, 2], row))!, null, strict);
    expect([of.total.budget, of.total.received, of.total.outstanding].map(shown)).toEqual(expected);
    expect(of.leftOutCount).toBe(1);
    expect(of.rows[1]!.outstanding).toBeNull();
  });
});

describe('beside a register', () => {
  const table = readProjects(under(['Van', 5, 2], ['Car', 7, 3], ['van', 1, 1]))!;
  const byRegister = (...rows: unknown[][]) => {
    const of = projectBalances(table, registerOf(blockOf(...rows)));
    return [
      ...of.rows.map((row) => shown(row.byRegister)),
      shown(of.elsewhere),
      shown(of.total.byRegister),
      of.registerLeftOutCount,
    ];
  };

  test.each<[string, unknown[][], unknown[]]>([
    ['no allocation', [drawn('A1', 'Blaby', 1)], [null, null, null, null, null, 0]],
    [
      'two rows of one project, in any spelling',
      [drawn('A1', 'Blaby', 1, { Project: 'VAN ' }), drawn('A2', 'Melton', 2, { Project: 'Van' })],
      [3, 0, null, null, 3, 0],
    ],
    [
      'another project',
      [drawn('A1', 'Blaby', 1, { Project: 'Car' }), drawn('A2', 'Blaby', 2, { Project: 'Drone' })],
      [0, 1, null, 2, 3, 0],
    ],
    [
      'an allocation of nil',
      [rowOf({ Agreement: 'A1', Authority: 'Blaby', Value: 5, Project: 'Car' })],
      [0, 0, null, null, 0, 0],
    ],
    [
      'closed rows count',
      [drawn('A1', 'Blaby', 1, { Project: 'Car', Status: 'Closed' })],
      [0, 1, null, null, 1, 0],
    ],
    [
      'a row left out',
      [
        drawn('A1', 'Blaby', 1, { Project: 'Car' }),
        drawn('A2', 'Blaby', 2, { Project: 'Car', Spent: 'TBC' }),
      ],
      [0, 1, null, null, 1, 1],
    ],
    [
      'a row left out, alone',
      [drawn('A1', 'Blaby', 1, { Project: 'Car', Spent: 'TBC' })],
      [0, 0, null, null, 0, 1],
    ],
    [
      'a row left out without a project',
      [drawn('A1', 'Blaby', 1, { Project: 'Car' }), drawn('A2', 'Blaby', 2, { Spent: 'TBC' })],
      [0, 1, null, null, 1, 0],
    ],
    [
      'an error of Excel in what was drawn down',
      [
        drawn('A1', 'Blaby', 1, { Project: 'Van' }),
        rowOf({ Agreement: 'A2', Authority: 'Blaby', Value: 2, 'Drawn down': '#REF!', Project: 'Car' }),
      ],
      [1, [2, 9, 'amount-excel-error'], null, null, [2, 9, 'amount-excel-error'], 1],
    ],
  ])('%s', (_, rows, expected) => {
    expect(byRegister(...rows)).toEqual(expected);
  });
});
