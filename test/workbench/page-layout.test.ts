/** How sheets are printed, gridlines, and what an add-in keeps with a sheet, through office.js. */
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

test('a sheet is printed upright on A4 until something else is said', async () => {
  const answer = await inPane(`
    var layout = sheet.pageLayout;
    layout.load('orientation,paperSize,zoom,leftMargin,topMargin,printGridlines,centerHorizontally');
    var area = layout.getPrintAreaOrNullObject().load('address');
    var titles = layout.getPrintTitleRowsOrNullObject().load('address');
    layout.headersFooters.defaultForAllPages.load('leftFooter');
    await context.sync();
    return [layout.orientation, layout.paperSize, layout.zoom, layout.leftMargin, layout.topMargin,
      layout.printGridlines, layout.centerHorizontally, area.isNullObject, titles.isNullObject,
      layout.headersFooters.defaultForAllPages.leftFooter];`);
  const zoom = { scale: 100, horizontalFitToPages: null, verticalFitToPages: null };
  expect(answer).toEqual(['Portrait', 'A4', zoom, 50.4, 54, false, false, true, true, '']);
});

test('orientation, paper, zoom, margins, titles and footers are kept', async () => {
  const answer = await inPane(`
    var layout = sheet.pageLayout;
    layout.orientation = Excel.PageOrientation.landscape;
    layout.paperSize = Excel.PaperType.a4;
    layout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 1 };
    layout.centerHorizontally = true;
    layout.setPrintMargins('Centimeters', { left: 1.27, right: 1.27, top: 2.54 });
    layout.bottomMargin = 36;
    layout.setPrintArea('A1:H40');
    layout.setPrintTitleRows('$1:$3');
    layout.headersFooters.defaultForAllPages.leftFooter = '&F';
    layout.headersFooters.defaultForAllPages.rightFooter = 'Page &P of &N';
    await context.sync();
    layout.load('orientation,zoom,leftMargin,topMargin,bottomMargin,centerHorizontally');
    var area = layout.getPrintArea().load('address');
    var titles = layout.getPrintTitleRows().load('address');
    var texts = layout.headersFooters.defaultForAllPages.load('leftFooter,centerFooter,rightFooter');
    await context.sync();
    return [layout.orientation, layout.zoom, layout.leftMargin, layout.topMargin, layout.bottomMargin,
      area.address, titles.address, texts.leftFooter, texts.centerFooter, texts.rightFooter];`);
  expect(answer).toEqual([
    'Landscape',
    { scale: null, horizontalFitToPages: 1, verticalFitToPages: 1 },
    expect.closeTo(36),
    expect.closeTo(72),
    36,
    'Summary!A1:H40',
    'Summary!1:3',
    '&F',
    '',
    'Page &P of &N',
  ]);
  expect(bench.pageLayout('Register').orientation).toBe('Portrait');
});

test('what is printed follows its rows', async () => {
  await inPane(`
    sheet.pageLayout.setPrintArea(sheet.getRange('A2:D9'));
    sheet.pageLayout.setPrintTitleRows(sheet.getRange('A2:A3'));
    await context.sync();`);
  await bench.insertRows('Summary', 1);
  await bench.deleteRows('Summary', 6, 2);
  expect(bench.pageLayout('Summary')).toMatchObject({
    printArea: [{ row: 2, rowCount: 6 }],
    titleRows: { row: 2, rowCount: 2 },
  });
});

test('what Excel refuses is refused', async () => {
  expect(await failure(`sheet.pageLayout.orientation = 'Sideways'`)).toBe('InvalidArgument');
  expect(await failure(`sheet.pageLayout.zoom = { scale: 5 }`)).toBe('InvalidArgument');
  expect(await failure(`sheet.pageLayout.zoom = { scale: 50, verticalFitToPages: 1 }`)).toBe(
    'InvalidArgument',
  );
  expect(await failure(`sheet.pageLayout.leftMargin = -1`)).toBe('InvalidArgument');
  expect(await failure(`sheet.pageLayout.getPrintArea().load('address')`)).toBe('ItemNotFound');
});

test('gridlines are hidden and shown, sheet by sheet', async () => {
  const answer = await inPane(`
    sheet.showGridlines = false;
    var other = context.workbook.worksheets.getItem('Register').load('showGridlines');
    sheet.load('showGridlines');
    await context.sync();
    return [sheet.showGridlines, other.showGridlines];`);
  expect(answer).toEqual([false, true]);
  expect(bench.showsGridlines('Summary')).toBe(false);
  await inPane(`sheet.showGridlines = true; await context.sync();`);
  expect(bench.showsGridlines('Summary')).toBe(true);
});

test('what an add-in keeps with a sheet', async () => {
  const answer = await inPane(`
    var properties = sheet.customProperties;
    properties.add('s106.tab', 'rollup');
    properties.add('Other', 'x');
    properties.add('S106.TAB', 'expiring');
    await context.sync();
    var known = properties.getItem('s106.tab').load('key,value');
    var none = properties.getItemOrNullObject('Third').load('value');
    var all = properties.load('items/key,items/value');
    var count = properties.getCount();
    await context.sync();
    var before = all.items.map(function (one) { return [one.key, one.value]; });
    known.value = 'findings';
    all.items[1].delete();
    properties.load('items/key,items/value');
    await context.sync();
    return [known.key, none.isNullObject, count.value, before,
      properties.items.map(function (one) { return [one.key, one.value]; })];`);
  const before = [
    ['s106.tab', 'expiring'],
    ['Other', 'x'],
  ];
  expect(answer).toEqual(['s106.tab', true, 2, before, [['s106.tab', 'findings']]]);
  expect(bench.customProperties('Summary')).toEqual({ 's106.tab': 'findings' });
  expect(bench.customProperties('Register')).toEqual({});
});

test('nothing asked for is missing', async () => {
  await inPane(`sheet.pageLayout.load(); sheet.pageLayout.headersFooters.load(); await context.sync();`);
  expect(bench.unimplemented()).toEqual([]);
});
