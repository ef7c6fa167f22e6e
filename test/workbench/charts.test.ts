/** Charts through office.js: made of a range or series by series, changed, and following their cells. */
import type { HeadlessWorkbench } from '../../workbench/headless';
import { openFixture, runInPane, valueInPane } from './fixture-workbook';

let bench: HeadlessWorkbench;

beforeEach(async () => {
  bench = await openFixture({
    sheets: {
      Summary: [
        ['Authority', 'Received', 'Spent'],
        ['Leeds', 100, 40],
        ['York', 60, 60],
        ['Hull', 20, ''],
      ],
      Register: [['Ref'], ['A1']],
    },
    tables: {},
  });
  await bench.calculated();
});

afterEach(() => bench.close());

const inPane = (script: string): Promise<unknown> => valueInPane(bench, script);
const failure = async (script: string): Promise<string | undefined> =>
  (await runInPane(bench, `${script}; await context.sync();`)).code;
const ADDED = `var chart = sheet.charts.add('BarStacked', sheet.getRange('A1:C4'), 'Columns');`;

describe('a chart of a range', () => {
  test('has its headings for names, its first column for categories, and Excel’s own title', async () => {
    const answer = await inPane(`
      ${ADDED}
      chart.load('id,name,chartType,plotBy');
      chart.title.load('text,visible');
      chart.legend.load('visible,position');
      chart.series.load('items/name,items/gapWidth,count');
      var all = sheet.charts.load('items/name,items/id,count');
      await context.sync();
      var values = chart.series.getItemAt(1).getDimensionValues('Values');
      var from = chart.series.getItemAt(1).getDimensionDataSourceString('Categories');
      await context.sync();
      return [chart.name, chart.chartType, chart.plotBy, chart.title.text, chart.title.visible,
        chart.legend.visible, chart.legend.position, chart.series.items.map(function (one) { return one.name; }),
        chart.series.items[0].gapWidth, chart.series.count, all.count, all.items[0].id === chart.id,
        values.value, from.value];`);
    expect(answer).toEqual([
      'Chart 1',
      'BarStacked',
      'Columns',
      'Chart Title',
      true,
      true,
      'Bottom',
      ['Received', 'Spent'],
      150,
      2,
      1,
      true,
      [40, 60, ''],
      'Summary!A2:A4',
    ]);
    expect(bench.charts('Summary')).toEqual([
      {
        name: 'Chart 1',
        type: 'BarStacked',
        title: 'Chart Title',
        legend: 'Bottom',
        valueTitle: null,
        categories: ['Leeds', 'York', 'Hull'],
        series: [
          {
            name: 'Received',
            valuesAt: 'Summary!B2:B4',
            categoriesAt: 'Summary!A2:A4',
            values: [100, 60, 20],
            color: '#4472C4',
          },
          {
            name: 'Spent',
            valuesAt: 'Summary!C2:C4',
            categoriesAt: 'Summary!A2:A4',
            values: [40, 60, null],
            color: '#ED7D31',
          },
        ],
      },
    ]);
  });

  test('by rows where that is asked, or where it is wider than tall', async () => {
    await inPane(`
      sheet.charts.add('ColumnClustered', sheet.getRange('A1:C4'), 'Rows');
      sheet.charts.add('Line', sheet.getRange('A1:C2'));
      sheet.charts.add('Line', sheet.getRange('B1:B4'));
      await context.sync();`);
    const named = bench.charts('Summary').map(({ title, series }) => [title, series.map(({ name }) => name)]);
    expect(named).toEqual([
      ['Chart Title', ['Leeds', 'York', 'Hull']],
      ['Leeds', ['Leeds']],
      ['Received', ['Received']],
    ]);
  });

  test('shows what was worked out of what the same batch wrote', async () => {
    await inPane(`
      sheet.getRange('E1:F3').values = [['', 'Double'], ['Leeds', '=B2*2'], ['York', '=B3*2']];
      sheet.charts.add('BarClustered', sheet.getRange('E1:F3'));
      await context.sync();`);
    expect(bench.charts('Summary')[0]).toMatchObject({
      title: 'Double',
      legend: null,
      series: [{ values: [200, 120] }],
    });
    await bench.type('Summary!B2', 7);
    expect(bench.charts('Summary')[0]!.series[0]!.values).toEqual([14, 120]);
  });
});

describe('what a chart is given', () => {
  test('title, legend, name and axes', async () => {
    const answer = await inPane(`
      ${ADDED}
      chart.name = 'Received and spent';
      chart.title.text = 'By authority';
      chart.title.format.font.size = 12;
      chart.title.format.font.bold = true;
      chart.legend.position = 'Top';
      chart.axes.valueAxis.title.text = 'Pounds';
      chart.axes.valueAxis.numberFormat = '£#,##0';
      chart.axes.valueAxis.displayUnit = 'Thousands';
      chart.axes.valueAxis.minimum = 0;
      chart.axes.valueAxis.maximum = 200;
      chart.axes.valueAxis.majorGridlines.visible = false;
      chart.axes.categoryAxis.reversePlotOrder = true;
      chart.axes.categoryAxis.format.line.clear();
      chart.axes.categoryAxis.visible = true;
      chart.format.border.lineStyle = 'None';
      await context.sync();
      var same = sheet.charts.getItem('received AND spent');
      same.title.load('text,visible');
      same.title.format.font.load('size,bold,color');
      same.axes.load('valueAxis/numberFormat,valueAxis/displayUnit,valueAxis/minimum,valueAxis/maximum,categoryAxis/reversePlotOrder');
      same.axes.valueAxis.title.load('text,visible');
      same.axes.categoryAxis.title.load('visible');
      same.axes.valueAxis.majorGridlines.load('visible');
      same.format.border.load('lineStyle');
      await context.sync();
      var value = same.axes.valueAxis;
      return [same.title.text, same.title.format.font.size, same.title.format.font.bold, value.numberFormat,
        value.displayUnit, value.minimum, value.maximum, value.title.text, value.title.visible,
        same.axes.categoryAxis.title.visible, same.axes.categoryAxis.reversePlotOrder,
        value.majorGridlines.visible, same.format.border.lineStyle];`);
    expect(answer).toEqual([
      'By authority',
      12,
      true,
      '£#,##0',
      'Thousands',
      0,
      200,
      'Pounds',
      true,
      false,
      true,
      false,
      'None',
    ]);
    expect(bench.charts('Summary')[0]).toMatchObject({
      name: 'Received and spent',
      title: 'By authority',
      legend: 'Top',
      valueTitle: 'Pounds',
    });
  });

  test('series of its own, with colours, labels and gaps', async () => {
    const answer = await inPane(`
      ${ADDED}
      chart.series.getItemAt(1).delete();
      var left = chart.series.add('Left');
      left.setValues(sheet.getRange('C2:C4'));
      left.setXAxisValues(sheet.getRange('A2:A4'));
      left.format.fill.setSolidColor('#0f6c3f');
      left.format.line.color = '#FFFFFF';
      left.gapWidth = 40;
      left.hasDataLabels = true;
      left.dataLabels.numberFormat = '0.0';
      left.dataLabels.position = 'InsideEnd';
      left.dataLabels.format.font.color = '#FFFFFF';
      chart.series.getItemAt(0).name = '=Summary!$B$1';
      chart.legend.visible = false;
      chart.title.visible = false;
      chart.chartType = 'BarStacked100';
      await context.sync();
      chart.series.load('items/name,items/gapWidth,items/overlap,items/hasDataLabels');
      var labels = chart.series.getItemAt(1).dataLabels.load('showValue,position,numberFormat');
      await context.sync();
      return chart.series.items.map(function (one) {
        return [one.name, one.gapWidth, one.overlap, one.hasDataLabels];
      }).concat([[labels.showValue, labels.position, labels.numberFormat]]);`);
    expect(answer).toEqual([
      ['Received', 40, 100, false],
      ['Left', 40, 100, true],
      [true, 'InsideEnd', '0.0'],
    ]);
    expect(bench.charts('Summary')[0]).toMatchObject({
      type: 'BarStacked100',
      title: null,
      legend: null,
      series: [
        { name: 'Received', valuesAt: 'Summary!B2:B4' },
        { name: 'Left', valuesAt: 'Summary!C2:C4', categoriesAt: 'Summary!A2:A4', color: '#0F6C3F' },
      ],
    });
  });

  test('other data, for which a series looks as it did', async () => {
    await inPane(`
      ${ADDED}
      chart.series.getItemAt(0).format.fill.setSolidColor('#123456');
      chart.setData(sheet.getRange('A1:B3'), 'Columns');
      await context.sync();`);
    expect(bench.charts('Summary')[0]!.series).toMatchObject([
      { name: 'Received', values: [100, 60], color: '#123456' },
    ]);
  });
});

test('a chart’s place, in points and over cells', async () => {
  const answer = await inPane(`
    ${ADDED}
    chart.left = 30; chart.top = 15; chart.width = 300; chart.height = 150;
    chart.load('left,top,width,height');
    await context.sync();
    var given = [chart.left, chart.top, chart.width, chart.height];
    chart.setPosition('B2', 'D5');
    chart.load('left,top,width,height');
    var cells = sheet.getRange('A1:A1').format.load('columnWidth,rowHeight');
    await context.sync();
    var covers = [chart.left / cells.columnWidth, chart.top / cells.rowHeight, chart.width / cells.columnWidth,
      chart.height / cells.rowHeight];
    chart.setPosition('C3');
    chart.load('left,top,width,height');
    await context.sync();
    return [given, covers,
      [chart.left / cells.columnWidth, chart.top / cells.rowHeight, chart.width / cells.columnWidth]];`);
  expect(answer).toEqual([
    [30, 15, 300, 150],
    [1, 1, 3, 4],
    [2, 2, 3],
  ]);
});

test('a chart and what it shows follow rows and columns that come and go', async () => {
  await inPane(`${ADDED} chart.setPosition('E6', 'H12'); await context.sync();`);
  await bench.insertRows('Summary', 1, 2);
  await bench.insertRows('Summary', 5);
  await bench.deleteColumns('Summary', 'B');
  expect(bench.charts('Summary')[0]!.series).toMatchObject([
    { valuesAt: '', values: [], categoriesAt: 'Summary!A4:A7' },
    { name: 'Spent', valuesAt: 'Summary!B4:B7', values: [40, null, 60, null] },
  ]);
  const [chart] = bench.session.book.charts.ofSheet(bench.session.book.findSheet('Summary')!);
  expect(chart!.place).toMatchObject({ from: { row: 8, column: 3 }, to: { row: 14, column: 6 } });
});

test('charts are found, counted and deleted', async () => {
  const answer = await inPane(`
    ${ADDED}
    sheet.charts.add('Line', sheet.getRange('A1:B4')).name = 'Second';
    var count = sheet.charts.getCount();
    var none = sheet.charts.getItemOrNullObject('Third').load('name');
    var second = sheet.charts.getItemOrNullObject('Second').load('name');
    var last = sheet.charts.getItemAt(1).load('name');
    await context.sync();
    chart.delete();
    var left = sheet.charts.load('items/name');
    await context.sync();
    return [count.value, none.isNullObject, second.name, last.name, left.items.map(function (one) { return one.name; })];`);
  expect(answer).toEqual([2, true, 'Second', 'Second', ['Second']]);
  expect(await failure(`sheet.charts.getItem('Chart 1').load('name')`)).toBe('ItemNotFound');
  await inPane(`
    context.workbook.worksheets.add('Third').charts.add('Line', sheet.getRange('A1:B4'));
    sheet.delete();
    await context.sync();`);
  expect(bench.charts('Third')[0]!.series).toMatchObject([{ valuesAt: '' }]);
});

test('what Excel refuses is refused', async () => {
  expect(await failure(`sheet.charts.add('Sunburst', sheet.getRange('A1:B4'))`)).toBe('NotImplemented');
  expect(await failure(`${ADDED} chart.legend.position = 'Middle'`)).toBe('InvalidArgument');
  bench.protect('Summary');
  expect(await failure(ADDED)).toBe('AccessDenied');
  expect(await failure(`sheet.charts.getItem('Chart 1').title.text = 'x'`)).toBe('AccessDenied');
  bench.unprotect('Summary');
  bench.protect('Summary', { allowEditObjects: true });
  expect(await failure(`sheet.charts.getItem('Chart 1').title.text = 'x'`)).toBeUndefined();
});

test('nothing asked for is missing', async () => {
  await inPane(`
    ${ADDED}
    await context.sync();
    chart.load(); chart.title.load(); chart.legend.load(); chart.series.load(); chart.axes.valueAxis.load();
    chart.worksheet.load('name');
    await context.sync();`);
  expect(bench.unimplemented()).toEqual([]);
});
