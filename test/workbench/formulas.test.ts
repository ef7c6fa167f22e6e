/** What Excel makes of a formula as it is typed, where Univer alone would make something else of it. */
import type { LexerTreeBuilder } from '@univerjs/engine-formula';
import { withThisRow } from '../../workbench/formula-text';
import type { HeadlessWorkbench } from '../../workbench/headless';
import { openFixture } from './fixture-workbook';

let bench: HeadlessWorkbench;
beforeAll(async () => {
  bench = await openFixture();
  await bench.calculated();
});
afterAll(() => bench.close());

test('a formula half typed leaves the later ones as they are', async () => {
  const { univer } = bench.session.book;
  const lexer = univer.service<LexerTreeBuilder>(univer.engine.LexerTreeBuilder);
  lexer.treeBuilder('=SUM(Register[');
  await bench.type('Summary!A1', '=IF(FALSE,1,2)');
  expect(bench.value('Summary!A1')).toBe(2);
});

test('a row’s own cell of a table, as it is typed', async () => {
  await bench.type('Register!E2:E4', [
    ['=Register[@Value]*2'],
    ['=S106.TWICE(Register[@[Value]])'],
    ['=S106.KIND(Register[@Ref])'],
  ]);
  await bench.calculated();
  expect(bench.values('Register!E2:E4').flat()).toEqual([200.5, 100, 'string A3']);
  expect(bench.formula('Register!E2')).toBe('=Register[@Value]*2');
});

test.each([
  ['Register[@[Expiry date]]', 'Register[[#This Row],[Expiry date]]'],
  ['Register[@Value]+1', 'Register[[#This Row],[Value]]+1'],
  ['COUNTA(Register[@])', 'COUNTA(Register[#This Row])'],
  ['"Register[@Value]"', '"Register[@Value]"'],
  ['Register[#All]', 'Register[#All]'],
])('%s is kept as %s', (typed, stored) => {
  expect(withThisRow(typed)).toBe(stored);
});

test('an argument left out between two commas is null, a blank cell is not', async () => {
  await bench.type('Summary!A4', '=S106.GIVEN(,1,2)');
  await bench.type('Summary!C3', '=S106.GIVEN(Z99,,Z99)');
  await bench.calculated();
  expect(bench.value('Summary!A4')).toBe('null 1 [[2]]');
  expect(bench.value('Summary!C3')).toBe('[[""]] null [[""]]');
});

test('too few arguments or too many are explained', async () => {
  await bench.type('Summary!A6:A7', [['=S106.WHERE(1)'], ['=S106.TWICE(1,2)']]);
  await bench.calculated();
  expect(bench.values('Summary!A6:A7').flat()).toEqual(['#N/A', '#N/A']);
  expect(bench.errorMessage('Summary!A6')).toBe('Too few arguments. S106.WHERE needs: a, b, c.');
  expect(bench.errorMessage('Summary!A7')).toBe('Too many arguments. S106.TWICE takes at most 1.');
  await bench.type('Summary!A6', '=1/0');
  await bench.calculated();
  expect(bench.errorMessage('Summary!A6')).toBe('');
});

test('months on from the end of a longer month are the end of the shorter', async () => {
  const days = [
    '=EDATE(DATE(2026,11,30),3)',
    '=EDATE(DATE(2027,1,31),13)',
    '=EDATE(DATE(2026,3,31),-1)',
    '=EDATE(DATE(2026,11,15),3)',
  ];
  await bench.type(
    'Summary!H1:H4',
    days.map((formula) => [formula]),
  );
  await bench.calculated();
  // 28 February 2027, 29 February 2028, 28 February 2026, 15 February 2027.
  expect(bench.values('Summary!H1:H4').flat()).toEqual([46446, 46812, 46081, 46433]);
});

test('an error within a spilled block has its own message', async () => {
  await bench.type('Summary!F1', '=S106.MIXED()');
  await bench.calculated();
  expect(bench.values('Summary!F1:F2').flat()).toEqual([1, '#N/A']);
  expect(bench.errorMessage('Summary!F1')).toBe('');
  expect(bench.errorMessage('Summary!F2')).toBe('Not known.');
});

test('a table goes with its rows', async () => {
  await bench.deleteRows('Register', 1, 4);
  expect(bench.tables()).toEqual({});
});
