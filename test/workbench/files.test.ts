import { strFromU8, unzipSync } from 'fflate';
import { parseBlock, formatBlock, quoteSheetName, splitAddress } from '../../workbench/addresses';
import { fromStoredFormula, toStoredFormula } from '../../workbench/files/function-names';
import { readEntry } from '../../workbench/spreadsheet/entry';
import { FIXTURE_ADDIN, openFixture } from './fixture-workbook';
import { openWorkbench } from '../../workbench/headless';

const NAMES = ['S106.ROLLUP', 'S106.EXPIRING', 'S106.ROLL_UP'];

describe('addresses', () => {
  test.each(['A1', 'B2:C9', 'A:C', '2:5', 'XFD1048576'])('%s is read and written', (address) => {
    expect(formatBlock(parseBlock(address)!)).toBe(address);
  });

  test('sheet names are taken off and put on', () => {
    expect(splitAddress("'Bob''s sheet'!$B$2")).toEqual({ sheetName: "Bob's sheet", cells: '$B$2' });
    expect([quoteSheetName('Register'), quoteSheetName("Bob's sheet"), quoteSheetName('S106')]).toEqual([
      'Register',
      "'Bob''s sheet'",
      "'S106'",
    ]);
  });
});

describe('the names of functions in a file', () => {
  test.each([
    ['_xldudf_S106_ROLLUP(Register[#All])', 'S106.ROLLUP(Register[#All])'],
    ['[2]!_xldudf_S106_EXPIRING(12)', 'S106.EXPIRING(12)'],
    ['_xlfn._xlws.FILTER(A1:A9,B1:B9)', 'FILTER(A1:A9,B1:B9)'],
    ['"_xldudf_S106_ROLLUP("&_xldudf_S106_ROLLUP()', '"_xldudf_S106_ROLLUP("&S106.ROLLUP()'],
    ['_xldudf_OTHER_THING(1)', '_xldudf_OTHER_THING(1)'],
  ])('%s is read as %s', (stored, formula) => {
    expect(fromStoredFormula(stored, NAMES)).toBe(formula);
  });

  test('they are written as they are stored, but not within texts', () => {
    expect(toStoredFormula('"S106.ROLLUP("&S106.ROLLUP()&FILTER(A1:A2,B1:B2)', NAMES, ['FILTER'])).toBe(
      '"S106.ROLLUP("&_xldudf_S106_ROLLUP()&_xlfn._xlws.FILTER(A1:A2,B1:B2)',
    );
  });
});

describe('what is typed', () => {
  test.each([
    ['1,234', 1234],
    ['£60k', '£60k'],
    ['(1,234)', -1234],
    ['-£285,600.00', -285600],
    ['+13701.78', 13701.78],
    ['45%', 0.45],
    ['31/03/2026', 46112],
    ['31/02/2026', '31/02/2026'],
    ['2026-03-31', 46112],
    ['18/9721/OUT', '18/9721/OUT'],
    ['-', '-'],
    ['.', '.'],
    ['true', true],
    ["'0012", '0012'],
  ])('%s is %s', (text, value) => {
    expect(readEntry(text, 'General')).toMatchObject({ kind: 'value', value });
  });

  test('in a text cell it stays as it is', () => {
    expect(readEntry('0012', '@')).toEqual({ kind: 'value', value: '0012' });
  });
});

test('a workbook is saved and opened again, with its functions, spills, tables and formats', async () => {
  const first = await openFixture();
  await first.type('Summary!A1', '=S106.GROW()');
  await first.type('Summary!D1:G1', [
    ['=S106.TWICE(21)', '=SEQUENCE(2)', '=SUM(Register[Value])', '£1,234.50'],
  ]);
  await first.until(() => first.value('Summary!B4') === 4);
  await first.calculated();
  const bytes = await first.save();
  await first.close();

  const sheetXml = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml']!);
  expect(sheetXml).toContain('_xldudf_S106_TWICE(21)');
  expect(sheetXml).toMatch(/<f t="array"[^>]*ref="A1:B4"[^>]*>_xldudf_S106_GROW\(\)/);

  const second = await openWorkbench({ addin: FIXTURE_ADDIN, bytes });
  await second.until(() => second.value('Summary!B4') === 4);
  await second.calculated();
  expect(second.values('Summary!A1:B4')).toEqual([
    ['row 1', 1],
    ['row 2', 2],
    ['row 3', 3],
    ['row 4', 4],
  ]);
  expect(second.formula('Summary!D1')).toBe('=S106.TWICE(21)');
  expect(second.values('Summary!D1:F2')).toEqual([
    [42, 1, 176],
    ['', 2, ''],
  ]);
  expect(second.text('Summary!G1')).toBe('£1,234.50');
  expect(second.tables()).toEqual({ Register: 'Register!A1:C4' });
  await second.close();
});

test('a .csv in cp1252 is read, with the marks that Windows has and Latin-1 lacks', async () => {
  const bytes = Uint8Array.from(Buffer.from('Site,Value\n\x93Quarry\x94 \x96 north,\xa31\n', 'latin1'));
  const bench = await openWorkbench({ addin: FIXTURE_ADDIN, bytes, name: 'blaby.csv' });
  await bench.calculated();
  expect(bench.values('blaby!A2:B2')).toEqual([['\u201CQuarry\u201D \u2013 north', 1]]);
  await bench.close();
});

describe('the sample workbook', () => {
  test('has its dates as serials, and shows them as dates', async () => {
    const bench = await openWorkbench({ addin: FIXTURE_ADDIN, file: 'samples/leicestershire.xlsx' });
    await bench.calculated();
    expect(Object.keys(bench.tables())).toContain('Register');
    const [headings = []] = bench.values('Register!A1:V1');
    const column = String.fromCharCode(65 + headings.indexOf('Agreement date'));
    expect(typeof bench.value(`Register!${column}2`)).toBe('number');
    expect(bench.text(`Register!${column}2`)).toMatch(/^\d\d\/\d\d\/\d{4}$/);
    await bench.close();
  });
});
