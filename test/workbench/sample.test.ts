/** The sample workbook with the built add-in, headless: the panel's tables, to the pound, and what an edit does to them. */
import { openWorkbench, type HeadlessWorkbench } from '../../workbench/headless';
import { AUTHORITIES, DIFFERENCES_2024, ROLLUP_2024, ROUNDINGS_2024 } from '../golden/printed-tables';

/** Rows of the printed table in the order of ROLLUP's columns; spent without its parentheses, nil as 0. */
const printed = (row: number): string[] =>
  ROLLUP_2024[row]!.slice(1).map((cell) => (cell === '-' ? '0' : cell.replace(/[()]/g, '')));
const PRINTED_COLUMNS = [1, 2, 3, 4, 5, 6, 7].map(printed);
const VALUE_LESS_SPENT = [
  '1,119,274',
  '3,505,640',
  '1,298,469',
  '1,239,660',
  '331,555',
  '970,405',
  '145,626',
  '91,180',
  '8,701,808',
];

let bench: HeadlessWorkbench;
beforeAll(async () => {
  bench = await openWorkbench({ file: 'samples/leicestershire.xlsx', addin: 'dist' });
  await bench.calculated();
}, 60_000);
afterAll(() => bench.close());

describe('the Summary sheet of the sample', () => {
  test('ROLLUP in whole pounds is the printed table of 12 March 2024 in every figure but Funds remaining', () => {
    const shown = bench.texts('Summary!A15:K23');
    expect(shown.map((row) => row[0])).toEqual([...AUTHORITIES, 'Total']);
    for (const [column, figures] of PRINTED_COLUMNS.entries()) {
      expect(shown.map((row) => row[column + 1])).toEqual(figures);
    }
    expect(shown.map((row) => row[8])).toEqual(VALUE_LESS_SPENT);
    expect(shown.map((row) => row[10])).toEqual(Array(9).fill('0'));
  });

  test('RECONCILE has exactly the 8 differences and 7 roundings', () => {
    expect(bench.spill('Summary!M14')).toBe('M14:R29');
    expect(bench.values('Summary!M15:R29')).toEqual([
      ...DIFFERENCES_2024.map((row) => [...row, 'difference']),
      ...ROUNDINGS_2024.map((row) => [...row, 'rounding']),
    ]);
  });

  test('PROJECTS gives 1,865,942 / 1,080,560 / 785,382', () => {
    expect(bench.values('Summary!A51:D51')).toEqual([['Total', 1_865_942, 1_080_560, 785_382]]);
  });

  test('the control cell reads 0, and 93 agreements are open', () => {
    expect(bench.values('Summary!B6:B10')).toEqual([
      [7_500_235.85],
      [3_505_640.45],
      [8_701_807.85],
      [93],
      [0],
    ]);
  });
});

describe('an edit', () => {
  test('in the register changes the figures, and only those', async () => {
    const before = bench.value('Register!N2') as number;
    await bench.type('Register!N2', before + 1000.01);
    await bench.until(() => bench.value('Summary!B6') === 7_501_235.86, 'OUTSTANDING after the edit');
    expect(bench.value('Summary!C15')).toBeCloseTo(1_858_249.36, 2);
    expect(bench.value('Summary!B7')).toBe(3_505_640.45);
    await bench.type('Register!N2', before);
    await bench.until(() => bench.value('Summary!B6') === 7_500_235.85, 'OUTSTANDING as it was');
  });

  test('that is no amount leaves the row out of every figure, and says so beside them', async () => {
    const before = bench.value('Register!N2') as number;
    await bench.type('Register!N2', 'TBC');
    await bench.until(() => bench.value('Summary!B10') === 1, 'one row left out');
    expect(bench.value('Summary!K15')).toBe(1);
    expect(bench.value('Summary!K23')).toBe(1);
    await bench.type('Register!N2', before);
    await bench.until(() => bench.value('Summary!B10') === 0, 'no row left out');
  });

  test('in the printed table changes the reconciliation', async () => {
    await bench.type("'Printed 12 March 2024'!B11", 1_119_274);
    await bench.calculated();
    const found = bench.values('Summary!M15:R29').filter((row) => row[0] === 'Blaby');
    expect(found.map((row) => row[1])).toEqual(['Spent: within drawn down', 'Total value: its four stages']);
    await bench.type("'Printed 12 March 2024'!B11", 1_238_583);
    await bench.calculated();
  });

  test('in the projects changes their totals', async () => {
    await bench.type('Projects!D2', 409_445);
    await bench.until(() => bench.value('Summary!C51') === 1_080_561, 'a pound more received');
    await bench.type('Projects!D2', 409_444);
    await bench.until(() => bench.value('Summary!C51') === 1_080_560, 'received as it was');
  });
});

test('an unknown name is #N/A that offers the nearest', async () => {
  await bench.type('About!K1', '=S106.OUTSTANDING("Blabby")');
  await bench.calculated();
  await bench.until(() => bench.value('About!K1') === '#N/A', '#N/A');
  expect(bench.errorMessage('About!K1')).toMatch(/Did you mean Blaby\?$/);
});

test('a range without its headings is #VALUE! that says what to do', async () => {
  await bench.type('About!K1', '=S106.OUTSTANDING(,Register)');
  await bench.calculated();
  await bench.until(() => bench.value('About!K1') === '#VALUE!', '#VALUE!');
  expect(bench.errorMessage('About!K1')).toContain('[#All]');
});

test('a range of names spills in its shape', async () => {
  await bench.type('About!K1', '=S106.OUTSTANDING(Summary!A15:A22)');
  await bench.calculated();
  await bench.until(() => bench.spill('About!K1') === 'K1:K8', 'eight figures');
  expect(bench.values('About!K1:K8')).toEqual(bench.values('Summary!J15:J22'));
});

test('VALIDATE of the workbook finds the project of an earlier paper that has received less since', async () => {
  const { book } = bench.session;
  await bench.type('About!K20', '=S106.VALIDATE()');
  await bench.calculated();
  await bench.until(() => bench.value('About!K20') === 'Severity', 'the findings of the workbook');
  const block = [
    ['Agreed projects, 12 March 2024', '', ''],
    ['Project', 'Budget', 'Received'],
    ['Contact Management Department refurbishment', 436_000, '£195k'],
    ['Firearms Building', 447_000, 200_000],
    ['Nato helmets', 52_000, 41_135],
  ];
  const sheetId = book.addSheet('Projects of March 2024');
  const place = { row: 0, column: 0, rowCount: block.length, columnCount: 3 };
  const paste = async (cells: (string | number)[][]): Promise<void> => {
    book.setValues(sheetId, place, cells);
    await book.settle();
  };
  // A paper may add up its columns by formulas.
  await bench.type("'Projects of March 2024'!A6", 'Total');
  await bench.type("'Projects of March 2024'!C6", '=SUM(C3:C5)');
  const found = (): unknown[][] =>
    bench.values('About!K20:Q200').filter((row) => row.includes('cumulative-fell'));
  await paste(block);
  await bench.until(() => found().length === 1, 'a figure that fell');
  // It goes with what is pasted over it, and comes again with the paper.
  await paste(block.map((row) => row.map(() => 'Minutes')));
  await bench.until(() => found().length === 0, 'no paper');
  await paste(block);
  await bench.until(() => found().length === 1, 'a figure that fell');
  await bench.type('Projects!D3', 41_134);
  await bench.until(() => found().length === 2, 'two that fell');
  const cells = found()
    .map((row) => row.slice(0, 5))
    .sort((a, b) => Number(a[1]) - Number(b[1]));
  expect(cells).toEqual([
    ['Warning', 3, 'Received', "'Projects of March 2024'!C3", 'cumulative-fell'],
    ['Warning', 5, 'Received', "'Projects of March 2024'!C5", 'cumulative-fell'],
  ]);
});

test('the workbench has all of Excel that the add-in asks for', () => {
  expect(bench.unimplemented()).toEqual([]);
});
