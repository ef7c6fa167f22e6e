/** The look of ranges through office.js: colours, fonts, sizes, frozen rows, data validation. */
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

test('fills, fonts and alignment, of one range and of several', async () => {
  const answer = await inPane(`
    var format = sheet.getRange('A1:B2').format;
    format.fill.color = '#ffe699';
    format.font.bold = true;
    format.font.italic = true;
    format.font.color = '#9C0006';
    format.wrapText = true;
    format.horizontalAlignment = 'Right';
    format.verticalAlignment = 'Top';
    sheet.getRange('B2').format.fill.clear();
    var areas = sheet.getRanges('D1,D3:D4');
    areas.format.fill.color = '#C6EFCE';
    format.load('wrapText,horizontalAlignment,verticalAlignment');
    format.fill.load('color');
    format.font.load('bold,italic,color');
    var fills = ['A1', 'B2', 'D2', 'D4'].map(function (cell) { return sheet.getRange(cell).format.fill.load('color'); });
    await context.sync();
    return [format.wrapText, format.horizontalAlignment, format.verticalAlignment, format.fill.color,
      format.font.bold, format.font.italic, format.font.color, fills.map(function (fill) { return fill.color; })];`);
  expect(answer).toEqual([
    true,
    'Right',
    'Top',
    null,
    true,
    true,
    '#9C0006',
    ['#FFE699', '#FFFFFF', '#FFFFFF', '#C6EFCE'],
  ]);
});

test('widths and heights, given and fitted', async () => {
  const answer = await inPane(`
    sheet.getRange('A1:C1').values = [['x', 'a longer heading than the others', 'a text that wraps over some lines']];
    sheet.getRange('C1').format.columnWidth = 75;
    sheet.getRange('C1').format.wrapText = true;
    sheet.getRange('A3').format.rowHeight = 30;
    sheet.getRange('A1:B1').format.autofitColumns();
    sheet.getRange('1:1').format.autofitRows();
    var formats = ['A1', 'B1', 'C1', 'A3'].map(function (cell) {
      return sheet.getRange(cell).format.load('columnWidth,rowHeight');
    });
    var mixed = sheet.getRange('A1:B3').format.load('columnWidth,rowHeight');
    await context.sync();
    return formats.map(function (one) { return [one.columnWidth, one.rowHeight]; }).concat([[mixed.columnWidth, mixed.rowHeight]]);`);
  const [narrow, wide, given, tall, mixed] = answer as [number, number][];
  expect(narrow![0]).toBeLessThan(wide![0]);
  expect([given![0], tall![1], mixed]).toEqual([75, 30, [null, null]]);
  expect(wide![1]).toBeGreaterThanOrEqual(45);
});

test('borders at the edges and inside, shared with the cells beside', async () => {
  const answer = await inPane(`
    var borders = sheet.getRange('B2:D4').format.borders;
    borders.getItem('EdgeBottom').style = 'Continuous';
    borders.getItem('EdgeBottom').color = '#0f6c3f';
    borders.getItem('EdgeBottom').weight = 'Medium';
    borders.getItem(Excel.BorderIndex.insideHorizontal).color = '#D1D1D1';
    borders.getItem('EdgeTop').style = 'Double';
    sheet.getRange('C2').format.borders.getItem('EdgeLeft').style = 'Dash';
    await context.sync();
    var sides = [['B2:D4', 'EdgeBottom'], ['B5:D5', 'EdgeTop'], ['C3', 'EdgeTop'], ['C3', 'EdgeLeft'], ['B2', 'EdgeRight'],
      ['B2:D2', 'EdgeTop'], ['A1:D4', 'EdgeBottom']].map(function (pair) {
      return sheet.getRange(pair[0]).format.borders.getItem(pair[1]).load('style,weight,color');
    });
    borders.load('items/sideIndex,items/style');
    await context.sync();
    sheet.getRange('B5:D5').format.borders.getItem('EdgeTop').style = 'None';
    var gone = borders.getItem('EdgeBottom').load('style');
    await context.sync();
    return sides.map(function (one) { return [one.style, one.weight, one.color]; })
      .concat([[borders.items.length, borders.items[0].sideIndex, borders.items[0].style], gone.style]);`);
  expect(answer).toEqual([
    ['Continuous', 'Medium', '#0F6C3F'],
    ['Continuous', 'Medium', '#0F6C3F'],
    ['Continuous', 'Thin', '#D1D1D1'],
    ['None', 'Thin', '#000000'],
    ['Dash', 'Thin', '#000000'],
    ['Double', 'Thick', '#000000'],
    [null, null, null],
    [8, 'EdgeTop', 'Double'],
    'None',
  ]);
});

test('fonts, underlines and indents', async () => {
  const answer = await inPane(`
    var format = sheet.getRange('A1:A2').format;
    format.font.name = 'Aptos';
    format.font.size = 14;
    format.font.underline = 'Single';
    format.indentLevel = 2;
    sheet.getRange('A2').format.indentLevel = 0;
    format.load('indentLevel');
    format.font.load('name,size,underline');
    var first = sheet.getRange('A1').format.load('indentLevel');
    await context.sync();
    return [format.font.name, format.font.size, format.font.underline, format.indentLevel, first.indentLevel];`);
  expect(answer).toEqual(['Aptos', 14, 'Single', null, 2]);
});

test('rows and columns are frozen, and no longer', async () => {
  const answer = await inPane(`
    sheet.freezePanes.freezeRows(2);
    var rows = sheet.freezePanes.getLocationOrNullObject().load('address');
    await context.sync();
    sheet.freezePanes.unfreeze();
    var none = sheet.freezePanes.getLocationOrNullObject().load('address');
    await context.sync();
    return [rows.address, none.isNullObject];`);
  expect(answer).toEqual(['Summary!1:2', true]);
});

describe('data validation', () => {
  const LIST = `{ list: { inCellDropDown: true, source: 'Paid,Due' } }`;
  const loaded = (address: string) => `
    var validation = sheet.getRange('${address}').dataValidation.load('rule,type,errorAlert,prompt,ignoreBlanks');
    await context.sync();
    return [validation.type, validation.rule, validation.errorAlert, validation.prompt, validation.ignoreBlanks];`;

  test('of a list, with its alert and its prompt', async () => {
    const answer = await inPane(`
      var given = sheet.getRange('B2:B4').dataValidation;
      given.rule = ${LIST};
      given.errorAlert = { message: 'Not a status', showAlert: true, style: 'Warning', title: 'Status' };
      given.prompt = { message: 'Choose', showPrompt: true, title: 'Status' };
      given.ignoreBlanks = false;
      await context.sync();
      ${loaded('B3')}`);
    expect(answer).toEqual([
      'List',
      { list: { inCellDropDown: true, source: 'Paid,Due' } },
      { message: 'Not a status', showAlert: true, style: 'Warning', title: 'Status' },
      { message: 'Choose', showPrompt: true, title: 'Status' },
      false,
    ]);
    expect(((await inPane(loaded('B1'))) as unknown[]).slice(0, 2)).toEqual(['None', {}]);
    expect(((await inPane(loaded('B1:B2'))) as unknown[])[0]).toBe('Inconsistent');
  });

  test('moves with its cells, and is cleared from some of them', async () => {
    await inPane(`
      sheet.getRange('B2:B6').dataValidation.rule = { list: { source: '=$F$1:$F$3' } };
      sheet.getRange('1:1').insert('Down');
      sheet.getRange('B5').dataValidation.clear();
      await context.sync();`);
    const list = { list: { inCellDropDown: true, source: '=$F$2:$F$4' } };
    expect(((await inPane(loaded('B3:B4'))) as unknown[])[1]).toEqual(list);
    expect(((await inPane(loaded('B5'))) as unknown[])[0]).toBe('None');
    expect(((await inPane(loaded('B6:B7'))) as unknown[])[1]).toEqual(list);
    expect(((await inPane(loaded('B2'))) as unknown[])[0]).toBe('None');
    await inPane(`sheet.getRange('B3:B7').clear(); await context.sync();`);
    expect(((await inPane(loaded('B3:B7'))) as unknown[])[0]).toBe('None');
  });

  test('a rule that Excel does not take is refused', async () => {
    const rule = (text: string) => failure(`sheet.getRange('A1').dataValidation.rule = ${text}`);
    expect(await rule(`{ list: { source: '' } }`)).toBe('InvalidArgument');
    expect(await rule(`{ list: { source: '${'x'.repeat(256)}' } }`)).toBe('InvalidArgument');
    expect(await rule(`{ nothing: {} }`)).toBe('InvalidArgument');
    bench.protect('Summary');
    expect(await rule(LIST)).toBe('AccessDenied');
  });
});

test('nothing asked for is missing', () => {
  expect(bench.unimplemented()).toEqual([]);
});
