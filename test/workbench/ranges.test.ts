/** Ranges through office.js: what is written and copied, cleared, inserted and deleted, and how ranges are found. */
import type { HeadlessWorkbench } from '../../workbench/headless';
import { openFixture, runInPane, valueInPane } from './fixture-workbook';

let bench: HeadlessWorkbench;

beforeEach(async () => {
  bench = await openFixture();
  await bench.calculated();
});

afterEach(() => bench.close());

const inPane = (script: string): Promise<unknown> => valueInPane(bench, script);
const failure = async (script: string): Promise<string | undefined> =>
  (await runInPane(bench, `${script}; await context.sync();`)).code;

describe('what is written', () => {
  test('is read as if it were typed, and kept as text in a cell of text', async () => {
    const answer = await inPane(`
      sheet.getRange('A2:D2').numberFormat = '@';
      var range = sheet.getRange('A1:D2');
      range.values = [['1/2/2020', '12', "'0012", '=1+1'], ['1/2/2020', '12', "'0012", '=1+1']];
      range.load('values,formulas,valueTypes,numberFormat');
      await context.sync();
      return [range.values, range.valueTypes, range.numberFormat];`);
    expect(answer).toEqual([
      [
        [43862, 12, '0012', 2],
        ['1/2/2020', '12', '0012', '=1+1'],
      ],
      [
        ['Double', 'Double', 'String', 'Double'],
        ['String', 'String', 'String', 'String'],
      ],
      [
        ['dd/mm/yyyy', 'General', 'General', 'General'],
        ['@', '@', '@', '@'],
      ],
    ]);
  });

  test.each([
    ['a text', `'x'.repeat(32767)`, `'x'.repeat(32768)`],
    ['a formula', `'=1' + ' '.repeat(8190)`, `'=1' + ' '.repeat(8191)`],
  ])('is refused where %s is longer than a cell holds', async (_, longest, longer) => {
    for (const property of ['values', 'formulas', 'formulasR1C1'])
      expect(await failure(`sheet.getRange('C1:D1').${property} = [[1, ${longer}]]`)).toBe('InvalidArgument');
    expect(
      await inPane(`
      var range = sheet.getRange('C1:D1');
      range.values = [[1, ${longest}]];
      range.load('values');
      await context.sync();
      return range.values[0][1] !== '';`),
    ).toBe(true);
  });

  test('formulas in both notations', async () => {
    const answer = await inPane(`
      sheet.getRange('A1:A2').values = [[1], [2]];
      sheet.getRange('B1:B2').formulasR1C1 = [['=RC[-1]*R1C1'], ['=SUM(R[-1]C[-1]:RC[-1])']];
      var range = sheet.getRange('A1:B2').load('formulas,formulasR1C1,values');
      await context.sync();
      return [range.formulas, range.formulasR1C1, range.values];`);
    expect(answer).toEqual([
      [
        [1, '=A1*$A$1'],
        [2, '=SUM(A1:A2)'],
      ],
      [
        [1, '=RC[-1]*R1C1'],
        [2, '=SUM(R[-1]C[-1]:RC[-1])'],
      ],
      [
        [1, 1],
        [2, 3],
      ],
    ]);
  });

  test('raises the events of its table', async () => {
    await inPane(`
      window.seen = [];
      var note = function (event) { window.seen.push(event.type + ' ' + event.changeType + ' ' + event.address); };
      context.workbook.tables.onChanged.add(note);
      context.workbook.worksheets.onChanged.add(note);
      await context.sync();
      context.workbook.worksheets.getItem('Register').getRange('C2').copyFrom('C3');
      await context.sync();`);
    await bench.until(() => bench.window.seen.length === 2, 'both events');
    expect([...bench.window.seen].sort()).toEqual([
      'TableChanged RangeEdited C2',
      'WorksheetChanged RangeEdited C2',
    ]);
  });
});

describe('copyFrom', () => {
  beforeEach(() =>
    inPane(`
      sheet.getRange('A1:C2').values = [['=B1*2', 3, "'0012"], ["'=text", 1.5, '31/03/2026']];
      sheet.getRange('A1').numberFormat = '£#,##0.00';
      sheet.getRange('C1').format.fill.color = '#FFE699';
      sheet.getRange('C2').format.font.bold = true;
      await context.sync();`),
  );

  const copied = (script: string) =>
    inPane(`
      ${script}
      var range = sheet.getRange('E5:G6').load('values,formulas,text');
      var fill = sheet.getRange('G5').format.fill.load('color');
      var font = sheet.getRange('G6').format.font.load('bold');
      await context.sync();
      return [range.values, range.formulas, range.text[0][0], range.text[1][2], fill.color, font.bold];`);
  const values = [
    [6, 3, '0012'],
    ['=text', 1.5, 46112],
  ];

  test('all: formulas shift, text stays text, looks come along', async () => {
    const [shown, formulas, ...looks] = (await copied(
      `sheet.getRange('E5').copyFrom(sheet.getRange('A1:C2'));`,
    )) as [unknown[][], unknown[][], ...unknown[]];
    expect(shown).toEqual(values);
    expect(formulas[0]![0]).toBe('=F5*2');
    expect(looks).toEqual(['£6.00', '31/03/2026', '#FFE699', true]);
    await bench.recalculate();
    expect(bench.values('Summary!E5:G6')).toEqual(values);
  });

  test('values, formulas or formats alone', async () => {
    expect(await copied(`sheet.getRange('E5').copyFrom('A1:C2', 'Values');`)).toEqual([
      values,
      values,
      '6',
      '46112',
      '#FFFFFF',
      false,
    ]);
    const [, formulas, ...looks] = (await copied(
      `sheet.getRange('E5').copyFrom('Summary!A1:C2', 'Formulas');`,
    )) as [unknown, unknown[][], ...unknown[]];
    expect([formulas[0]![0], ...looks]).toEqual(['=F5*2', '6', '46112', '#FFFFFF', false]);
    const [shown, , ...after] = (await copied(`sheet.getRange('E5').copyFrom('A1:C2', 'Formats');`)) as [
      unknown,
      ...unknown[],
    ];
    expect([shown, ...after]).toEqual([values, '£6.00', '31/03/2026', '#FFE699', true]);
  });

  test('a source fills a target that is a multiple of it', async () => {
    await inPane(`sheet.getRange('E1:E3').copyFrom('B1'); sheet.getRange('F1:H2').copyFrom('B1:B2', 'Values');
      await context.sync();`);
    expect(bench.values('Summary!E1:H3')).toEqual([
      [3, 3, 3, 3],
      [3, 1.5, 1.5, 1.5],
      [3, '', '', ''],
    ]);
  });

  test('from another sheet, over looks that were there', async () => {
    await inPane(`
      var register = context.workbook.worksheets.getItem('Register');
      register.getRange('C2').format.font.italic = true;
      sheet.getRange('C1').copyFrom('Register!C2');
      await context.sync();`);
    const answer = await inPane(`
      var format = sheet.getRange('C1').format;
      format.fill.load('color'); format.font.load('italic');
      await context.sync();
      return [format.fill.color, format.font.italic];`);
    expect([bench.value('Summary!C1'), answer]).toEqual([100.25, ['#FFFFFF', true]]);
  });
});

test('cleared: contents, formats, or both', async () => {
  const answer = await inPane(`
    var range = sheet.getRange('A1:C1');
    range.values = [[1, 2, 3]];
    range.format.fill.color = '#FFE699';
    range.numberFormat = '0.00';
    sheet.getRange('A1').clear('Contents');
    sheet.getRange('B1').clear('Formats');
    sheet.getRange('C1').clear();
    var fills = ['A1', 'B1', 'C1'].map(function (cell) { return sheet.getRange(cell).format.fill.load('color'); });
    range.load('values,numberFormat');
    await context.sync();
    return [range.values[0], range.numberFormat[0], fills.map(function (fill) { return fill.color; })];`);
  expect(answer).toEqual([
    ['', 2, ''],
    ['0.00', 'General', 'General'],
    ['#FFE699', '#FFFFFF', '#FFFFFF'],
  ]);
});

test('ranges around a range', async () => {
  const answer = await inPane(`
    var range = sheet.getRange('B2:D4');
    var found = [range.getResizedRange(1, -1), range.getOffsetRange(-1, 2), range.getRow(1), range.getColumn(2),
      range.getCell(0, 1), range.getLastRow(), range.getLastColumn(), range.getLastCell(), range.getEntireRow(),
      range.getEntireColumn(), range.getBoundingRect('F9'), range.getIntersectionOrNullObject('C3:F9'),
      range.getIntersectionOrNullObject('F9')];
    found.forEach(function (one) { one.load('address'); });
    await context.sync();
    return found.map(function (one) { return one.isNullObject ? null : one.address.replace('Summary!', ''); });`);
  expect(answer).toEqual([
    'B2:C5', 'D1:F3', 'B3:D3', 'D2:D4', 'C2', 'B4:D4', 'D2:D4', 'D4', '2:4', 'B:D', 'B2:F9', 'C3:D4', null,
  ]); // prettier-ignore
  expect(await failure(`sheet.getRange('A1').getOffsetRange(-1, 0).load('address')`)).toBe('InvalidArgument');
});

describe('cells inserted and deleted', () => {
  beforeEach(async () => {
    await inPane(`
      sheet.getRange('A1:B3').values = [[1, 10], [2, 20], [3, 30]];
      sheet.getRange('A3').numberFormat = '0.0';
      sheet.getRange('D1:D2').formulas = [['=A3'], ['=SUM(A1:A3)']];
      await context.sync();`);
  });

  test('down and up: the rest of the columns moves, and formulas follow', async () => {
    await inPane(`sheet.getRange('A2').insert('Down').values = [['new']]; await context.sync();`);
    await bench.calculated();
    expect(bench.values('Summary!A1:B5')).toEqual([
      [1, 10],
      ['new', 20],
      [2, 30],
      [3, ''],
      ['', ''],
    ]);
    expect([bench.formula('Summary!D1'), bench.formula('Summary!D2')]).toEqual(['=A4', '=SUM(A1:A4)']);
    expect([bench.value('Summary!D1'), bench.value('Summary!D2')]).toEqual([3, 6]);
    await inPane(`sheet.getRange('A1:A2').delete('Up'); await context.sync();`);
    await bench.calculated();
    expect(bench.values('Summary!A1:B4')).toEqual([
      [2, 10],
      [3, 20],
      ['', 30],
      ['', ''],
    ]);
    expect([bench.formula('Summary!D1'), bench.value('Summary!D2')]).toEqual(['=A2', 5]);
  });

  test('right and left', async () => {
    await inPane(`sheet.getRange('A1:A3').insert('Right'); await context.sync();`);
    await bench.calculated();
    expect(bench.values('Summary!A1:C2')).toEqual([
      ['', 1, 10],
      ['', 2, 20],
    ]);
    expect([bench.formula('Summary!E1'), bench.value('Summary!E2')]).toEqual(['=B3', 6]);
    await inPane(`sheet.getRange('B1:B3').delete('Left'); await context.sync();`);
    await bench.calculated();
    expect(bench.values('Summary!B1:D1')).toEqual([[10, '', '#REF!']]);
  });

  test('a table moves with its cells, and is not torn apart', async () => {
    const register = `context.workbook.worksheets.getItem('Register')`;
    expect(await failure(`${register}.getRange('A1').insert('Down')`)).toBe('InvalidOperation');
    expect(await failure(`${register}.getRange('B2').delete('Up')`)).toBe('InvalidOperation');
    await bench.type('Summary!F1', '=SUM(Register[Value])');
    await inPane(`${register}.getRange('A1:C2').insert('Down'); await context.sync();`);
    await bench.calculated();
    expect([bench.tables(), bench.value('Summary!F1')]).toEqual([{ Register: 'Register!A3:C6' }, 176]);
  });
});

test('nothing asked for is missing', () => {
  expect(bench.unimplemented()).toEqual([]);
});
