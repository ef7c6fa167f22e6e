/** Charts, page layout, borders and what an add-in keeps with a sheet are in the file that is saved, and there again when it is opened. */
import { XMLValidator } from 'fast-xml-parser';
import { strFromU8, unzipSync } from 'fflate';
import type { HeadlessWorkbench } from '../../workbench/headless';
import { openFixture, valueInPane } from './fixture-workbook';

let before: HeadlessWorkbench;
let after: HeadlessWorkbench;
let files: Record<string, string>;

const SCRIPT = `
  var rollup = context.workbook.worksheets.add('By authority & year');
  rollup.getRange('A1:C4').values = [['Authority', 'Received', 'Spent'], ['Leeds', '=SUM(Register!C2:C4)', 40],
    ['York <City>', 60, 60], ['Hull', 20, '']];
  rollup.getRange('B2:C4').numberFormat = '£#,##0';
  var heading = rollup.getRange('A1:C1').format;
  heading.borders.getItem('EdgeBottom').style = 'Continuous';
  heading.borders.getItem('EdgeBottom').weight = 'Medium';
  heading.borders.getItem('EdgeBottom').color = '#0F6C3F';
  heading.font.name = 'Arial';
  heading.font.underline = 'Single';
  rollup.getRange('A2:A4').format.indentLevel = 1;
  rollup.showGridlines = false;
  rollup.freezePanes.freezeRows(1);
  rollup.customProperties.add('s106.tab', 'rollup £');
  rollup.customProperties.add('s106.version', '2');

  var bars = rollup.charts.add('BarStacked', rollup.getRange('A1:C4'), 'Columns');
  bars.name = 'Received & spent';
  bars.title.text = 'By authority: "£"';
  bars.title.format.font.size = 12;
  bars.legend.position = 'Top';
  bars.setPosition('E2', 'J15');
  bars.axes.valueAxis.title.text = 'Pounds';
  bars.axes.valueAxis.numberFormat = '£#,##0';
  bars.axes.valueAxis.displayUnit = 'Thousands';
  bars.axes.valueAxis.minimum = 0;
  bars.axes.categoryAxis.reversePlotOrder = true;
  bars.axes.valueAxis.majorGridlines.format.line.color = '#EEEEEE';
  var spent = bars.series.getItemAt(1);
  spent.format.fill.setSolidColor('#0F6C3F');
  spent.hasDataLabels = true;
  spent.dataLabels.position = 'InsideEnd';
  spent.gapWidth = 50;
  bars.format.font.color = '#242424';
  bars.format.border.lineStyle = 'None';

  var line = sheet.charts.add('Line', rollup.getRange('A1:B4'));
  line.legend.visible = false;
  line.title.visible = false;
  line.series.getItemAt(0).name = 'Of its own';
  line.series.getItemAt(0).format.line.color = '#AA0000';

  // Beyond its end a stacked bar has no room for a label: Excel would not open a file that says so.
  bars.series.getItemAt(0).hasDataLabels = true;
  bars.series.getItemAt(0).dataLabels.position = 'OutsideEnd';

  var layout = rollup.pageLayout;
  layout.orientation = 'Landscape';
  layout.paperSize = 'A4';
  layout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 1 };
  layout.setPrintMargins('Inches', { left: 0.5, right: 0.5, top: 0.75, bottom: 0.75 });
  layout.centerHorizontally = true;
  layout.setPrintArea('A1:J40');
  layout.setPrintTitleRows('$1:$1');
  layout.headersFooters.defaultForAllPages.leftFooter = 'A && B';
  layout.headersFooters.defaultForAllPages.rightFooter = 'Page &P of &N';
  sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
  sheet.pageLayout.printGridlines = true;
  await context.sync();`;
const SHEET = 'By authority & year';

beforeAll(async () => {
  before = await openFixture();
  await before.calculated();
  await valueInPane(before, SCRIPT);
  await before.calculated();
  const bytes = await before.save();
  files = Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]),
  );
  after = await openFixture({ sheets: undefined, tables: undefined, bytes });
  await after.calculated();
});

afterAll(async () => {
  await before?.close();
  await after?.close();
});

const chartsOf = (bench: HeadlessWorkbench, name: string) =>
  bench.session.book.charts.ofSheet(bench.session.book.findSheet(name)!);

test('charts are what they were, with the cells that they show', () => {
  expect(after.charts(SHEET)).toEqual(before.charts(SHEET));
  expect(after.charts('Summary')).toEqual(before.charts('Summary'));
  expect(after.charts(SHEET)[0]).toMatchObject({
    name: 'Received & spent',
    type: 'BarStacked',
    title: 'By authority: "£"',
    categories: ['Leeds', 'York <City>', 'Hull'],
    series: [
      { name: 'Received', values: [176, 60, 20], color: '#4472C4' },
      { name: 'Spent', values: [40, 60, null], color: '#0F6C3F' },
    ],
  });
});

test('so is how they look', () => {
  const [stored] = chartsOf(before, SHEET);
  const [read] = chartsOf(after, SHEET);
  expect(read).toMatchObject({
    place: stored!.place,
    gapWidth: 50,
    overlap: 100,
    valueAxis: {
      numberFormat: '£#,##0',
      displayUnit: 'Thousands',
      minimum: 0,
      maximum: null,
      hasGridlines: true,
      gridlines: { lineColor: '#EEEEEE' },
      title: { text: 'Pounds', visible: true },
    },
    categoryAxis: { isReversed: true, numberFormat: null, title: { visible: false } },
    title: { look: { fontSize: 12, fontColor: null } },
    look: { fontColor: '#242424', lineColor: 'none', fillColor: null },
  });
  expect(read!.series[1]!.labels).toMatchObject({ position: 'InsideEnd', numberFormat: null });
  expect(chartsOf(after, 'Summary')[0]!.series[0]).toMatchObject({
    name: 'Of its own',
    look: { lineColor: '#AA0000', fillColor: null },
  });
});

test('how sheets are printed, and whether gridlines are shown', () => {
  const { texts, ...layout } = after.pageLayout(SHEET);
  const { texts: textsBefore, ...layoutBefore } = before.pageLayout(SHEET);
  expect(layout).toEqual(layoutBefore);
  expect(texts.defaultForAllPages).toEqual(textsBefore.defaultForAllPages);
  expect(after.pageLayout('Summary')).toMatchObject({
    zoom: { scale: null, horizontalFitToPages: 1, verticalFitToPages: null },
    printGridlines: true,
  });
  expect(after.pageLayout('Register')).toMatchObject({ orientation: 'Portrait', printArea: [] });
  expect([after.showsGridlines(SHEET), after.showsGridlines('Summary')]).toEqual([false, true]);
});

test('what an add-in keeps with a sheet', () => {
  expect(after.customProperties(SHEET)).toEqual({ 's106.tab': 'rollup £', 's106.version': '2' });
  expect(after.customProperties('Summary')).toEqual({});
});

test('borders, fonts and indents', () => {
  const at = (address: string) => `'${SHEET}'!${address}`;
  expect(after.format(at('A1:C1'), 'borderBottom')).toEqual({
    style: 'Continuous',
    weight: 'Medium',
    color: '#0F6C3F',
  });
  expect(after.format(at('A1'), 'borderTop')).toBeNull();
  expect(after.format(at('A1'), 'fontName')).toBe('Arial');
  expect(after.format(at('A1'), 'underline')).toBe(true);
  expect(after.format(at('A2:A4'), 'indentLevel')).toBe(1);
  expect(after.formula(at('B2'))).toBe('=SUM(Register!C2:C4)');
  expect(after.tables()).toEqual({ Register: 'Register!A1:C4' });
});

test('the file says so in the way that Excel reads', () => {
  for (const [name, content] of Object.entries(files)) {
    if (/\.(xml|rels)$/.test(name)) expect([name, XMLValidator.validate(content)]).toEqual([name, true]);
  }
  const sheet = files['xl/worksheets/sheet3.xml']!;
  expect(sheet).toMatch(/<pageSetup [^>]*orientation="landscape"[^>]*fitToWidth="1" fitToHeight="1"/);
  expect(sheet).toMatch(/<\/headerFooter><customProperties>.*<\/customProperties><drawing r:id="rId\d+"\/>/);
  expect(sheet).toContain('showGridLines="0"');
  const workbook = files['xl/workbook.xml']!;
  expect(workbook).toContain("'By authority &amp; year'!$A$1:$J$40</definedName>");
  expect(workbook).toContain("'By authority &amp; year'!$1:$1</definedName>");
  expect(files['[Content_Types].xml']).toContain('customProperty1.bin');
  const charts = Object.keys(files).filter((name) => name.startsWith('xl/charts/chart'));
  const bars = charts.map((name) => files[name]!).find((xml) => xml.includes('barChart'))!;
  expect(bars).toContain("<c:f>'By authority &amp; year'!$B$2:$B$4</c:f>");
  expect(bars).toContain('<c:ptCount val="3"/><c:pt idx="0"><c:v>176</c:v></c:pt>');
  expect(bars).toContain('<c:dLblPos val="inEnd"/>');
  expect(bars).not.toContain('outEnd');
  expect(bars).toContain('<c:builtInUnit val="thousands"/>');
  expect(bars).toContain('<a:schemeClr val="accent1"/>');
});
