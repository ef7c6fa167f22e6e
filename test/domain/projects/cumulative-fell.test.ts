import * as fs from 'node:fs';
import * as path from 'node:path';
import Papa from 'papaparse';
import { checkTable, kindOfTable, printedThatFell } from '../../../src/domain/checks/check-tables';
import { projectsThatFell } from '../../../src/domain/projects/cumulative-fell';
import { readProjects, type ProjectsTable } from '../../../src/domain/projects/projects-table';

const table = (...rows: unknown[][]): ProjectsTable =>
  readProjects([['Project', 'Budget', 'Received'], ...rows])!;
const fell = (before: unknown[][], after: unknown[][]) =>
  projectsThatFell(table(...before), table(...after)).map(({ values }) => values.name);

test('a project that received less than before is found; one that received more, or is new, is not', () => {
  const before = [
    ['Van', 9, 5],
    ['Car', 9, 5],
  ];
  expect(
    fell(before, [
      ['Van', 9, 4.99],
      ['Car', 9, 5],
      ['Bus', 9, 0],
    ]),
  ).toEqual(['Van']);
});

test('names that are part of one another, or initials, are one project; what may be either of two is not compared', () => {
  expect(fell([['Occupational Health Refurbishment', 9, 5]], [['Occupational Health', 9, 4]])).toHaveLength(
    1,
  );
  expect(fell([['Contact Management Department refurbishment', 9, 5]], [['CMD', 9, 4]])).toEqual(['CMD']);
  expect(
    fell(
      [
        ['Car Park, east', 9, 5],
        ['Car Park, west', 9, 5],
      ],
      [['Car Park', 9, 4]],
    ),
  ).toEqual([]);
  expect(
    fell(
      [['Car Park', 9, 5]],
      [
        ['Car Park, east', 9, 4],
        ['Car Park, west', 9, 1],
      ],
    ),
  ).toEqual([]);
});

test('a figure in thousands is as exact as it is printed', () => {
  expect(fell([['Van', 9, '£195k']], [['Van', 9, 194_600]])).toEqual([]);
  expect(fell([['Van', 9, '£195k']], [['Van', 9, 194_400]])).toEqual(['Van']);
  expect(fell([['Van', 9, 'TBC']], [['Van', 9, 1]])).toEqual([]);
});

test('printed tables are compared with the next by date, and the last of them with the workbook’s own', () => {
  const headings = ['Project', 'Budget', 'Received'];
  const printed = (name: string, ...rows: unknown[][]) => ({ name, block: [headings, ...rows], place: null });
  const [first, second] = [
    printed('Paper of 12 March 2024', ['Van', 9, 5], ['Car', 9, 7]),
    printed('Paper of 24 March 2025', ['Car', 9, 6], ['Van', 9, 5]),
  ];
  const own = table(['Van', 9, 4], ['Car', 9, 6]);
  const names = (all: (typeof first)[], of: ProjectsTable | null) =>
    printedThatFell(all, of).map(({ findings }) =>
      findings.map(({ values, rowIndex }) => [values.name, rowIndex]),
    );
  expect(names([second, first], own)).toEqual([[['Car', 2]], [['Van', 2]]]);
  expect(names([first, second], null)).toEqual([[['Car', 2]]]);
  // One that does not say its day is older than the workbook's own, and than no other.
  expect(names([printed('Old', ['Van', 9, 5]), second], own)).toEqual([[['Van', 2]], [['Van', 1]]]);
  expect(names([first], table(['Van', 9, 5], ['Car', 9, 7]))).toEqual([]);
});

describe('papers as they are pasted', () => {
  const headings = ['Project', 'Budget', 'Received'];
  const of = (name: string, ...block: unknown[][]) => ({ name, block, place: null });
  const paper = (name: string, received: number) =>
    of(name, headings, ['Van', 9, received], ['Total', 9, received]);
  const where = (...all: ReturnType<typeof of>[]) =>
    printedThatFell(all, null).flatMap(({ findings, headingRowIndex }) =>
      findings.map(({ rowIndex }) => [headingRowIndex, rowIndex]),
    );

  test.each([
    ['2024-03-12-projects', '2025-03-24-projects'],
    ['Paper 12.03.2024', 'Paper 1-4-2024'],
    ['Panel March 2024', 'Panel Apr 2024'],
    ['31 March 2024', 'April 2024'],
    ['Paper of 12/03/2024', 'Paper of March 2024'],
  ])('%s is older than %s', (before, after) => {
    expect(where(paper(after, 4), paper(before, 5))).toEqual([[0, 1]]);
    expect(where(paper(after, 5), paper(before, 4))).toEqual([]);
  });

  test('a day in the title goes before a month in the name of the sheet', () => {
    const on = (name: string, title: string, received: number) =>
      of(name, [title], headings, ['Van', 9, received]);
    const first = on('Projects of March 2024', 'Agreed projects, 12 March 2024', 5);
    expect(where(first, on('Mid March', '20 March 2024', 4))).toEqual([[1, 2]]);
    expect(where(first, on('Same day', '12.3.2024', 4))).toEqual([]);
  });

  test('one below the other on one sheet, each under its title', () => {
    const [old, next] = [
      [['Projects, March 2024'], headings, ['Van', 9, 5], ['Car', 9, 1], ['Total', 18, 6]],
      [['Projects, March 2025'], headings, ['Van', 9, 4], ['Car', 9, 2], ['Total', 18, 6]],
    ] as unknown[][][] as [unknown[][], unknown[][]];
    expect(where(of('Papers', ...old, [], ...next))).toEqual([[1, 2]]);
    expect(where(of('Papers', ...next, ...old))).toEqual([[6, 7]]);
    const block = [...old, [], ...next];
    const { findings } = checkTable(block, kindOfTable(block)!, null, {
      ...{ register: null, projects: null, asAt: 46_000 },
    });
    expect(findings.filter(({ code }) => code === 'cumulative-fell')).toMatchObject([{ rowIndex: 2 }]);
  });

  test('a table that goes on under its headings again is of the same day', () => {
    const second = [headings, ['Car', 9, 3]];
    const before = of('Paper of 12 March 2024', ['Page 1'], headings, ['Van', 9, 5], ['Page 2'], ...second);
    const after = of('Paper of 24 March 2025', headings, ['Car', 9, 2], [], headings, ['Van', 9, 4]);
    expect(where(before, after)).toEqual([
      [1, 2],
      [4, 5],
    ]);
  });
});

const PAPERS = path.resolve(__dirname, '../../../../shared/panel-tables');
const isThere = fs.existsSync(PAPERS);
if (!isThere) console.warn(`Skipped: there are no published papers at ${PAPERS}.`);

const blockOf = (file: string): string[][] =>
  Papa.parse<string[]>(fs.readFileSync(path.join(PAPERS, file), 'utf8').trim()).data;

(isThere ? test : test.skip)(
  'VALIDATE of the earlier paper finds it beside the projects of the later one',
  () => {
    const earlier = blockOf('2024-03-12-projects.csv');
    const projects = readProjects(blockOf('2025-03-24-agreed-projects.csv'));
    const beside = { register: null, projects, asAt: 45_740 };
    const { findings } = checkTable(earlier, kindOfTable(earlier)!, null, beside);
    const received = earlier[0]!.findIndex((heading) => heading.startsWith('Received'));
    const row = earlier.findIndex(([, project]) => project === 'Contact Management Department refurbishment');
    expect(findings.filter(({ code }) => code === 'cumulative-fell')).toMatchObject([
      { rowIndex: row, columnIndex: received, values: { name: 'CMD' } },
    ]);
    const own = blockOf('2025-03-24-agreed-projects.csv');
    const itself = checkTable(own, kindOfTable(own)!, null, beside).findings;
    expect(itself.filter(({ code }) => code === 'cumulative-fell')).toEqual([]);
  },
);

(isThere ? test : test.skip)(
  'the published papers: CMD had received 195k in March 2024, and 86,185 a year later',
  () => {
    const read = (file: string): ProjectsTable => readProjects(blockOf(file))!;
    const found = projectsThatFell(read('2024-03-12-projects.csv'), read('2025-03-24-agreed-projects.csv'));
    expect(found).toMatchObject([
      {
        code: 'cumulative-fell',
        values: {
          what: 'Received',
          name: 'CMD',
          before: '£195,000.00',
          after: '£86,185.00',
          difference: '£108,815.00',
        },
      },
    ]);
  },
);
