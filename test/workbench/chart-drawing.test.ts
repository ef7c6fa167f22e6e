/** How the workbench's page draws a chart: where bars begin and end, what is written beside them. */
import type { ChartData } from '../../workbench/spreadsheet/chart-data';
import type { Chart, ChartType } from '../../workbench/spreadsheet/charts';
import { newChart, newSeries } from '../../workbench/spreadsheet/new-chart';
import { chartSvg } from '../../workbench/page/charts/chart-svg';
import { readXml, childrenOf, attribute, textOf } from '../../workbench/files/xml';

const DATA: ChartData = {
  title: 'Held & spent',
  categories: ['Leeds', 'York'],
  numberFormat: '£#,##0',
  series: [
    { name: 'Held', values: [100, 50], color: '#0F6C3F', labels: [] },
    { name: 'Spent', values: [100, null], color: '#AA0000', labels: [] },
  ],
};

function chartOf(type: ChartType, change: (chart: Chart) => void = () => undefined): Chart {
  const parts = newChart(type, [newSeries(), newSeries()]);
  const corner = { row: 0, column: 0, x: 0, y: 0 };
  const chart = { ...parts, id: '1', sheetId: '1', name: 'Chart 1', place: { from: corner, to: corner } };
  change(chart);
  return chart;
}

function drawn(chart: Chart, data = DATA) {
  const svg = readXml(chartSvg(data, chart, { width: 400, height: 300 }));
  const number = (node: Record<string, unknown>, name: string) => Number(attribute(node, name));
  const bars = (color: string) =>
    childrenOf(svg, 'rect')
      .filter((node) => attribute(node, 'fill') === color && number(node, 'width') !== number(node, 'height'))
      .map((node) => ({
        x: number(node, 'x'),
        y: number(node, 'y'),
        width: number(node, 'width'),
        height: number(node, 'height'),
      }));
  const texts = childrenOf(svg, 'text').map((node) => ({ text: textOf(node), y: number(node, 'y') }));
  return { bars, texts, yOf: (text: string) => texts.find((one) => one.text === text)?.y ?? NaN, svg };
}

test('stacked bars stand on each other, the first category at the bottom', () => {
  const { bars, yOf, texts } = drawn(chartOf('BarStacked'));
  const [held, spent] = [bars('#0F6C3F'), bars('#AA0000')];
  expect(held[0]!.width).toBeCloseTo(held[1]!.width * 2, 0);
  expect(spent[0]!.x).toBeCloseTo(held[0]!.x + held[0]!.width, 0);
  expect(spent[0]!.width).toBeCloseTo(held[0]!.width, 0);
  expect(yOf('Leeds')).toBeGreaterThan(yOf('York'));
  expect(texts.map(({ text }) => text)).toEqual(
    expect.arrayContaining(['Held & spent', 'Held', 'Spent', '£0', '£100', '£200']),
  );
});

test('reversed, the first category is on top, and the axis of values too', () => {
  const { yOf } = drawn(chartOf('BarStacked', (chart) => (chart.categoryAxis.isReversed = true)));
  expect(yOf('Leeds')).toBeLessThan(yOf('York'));
  expect(yOf('£0')).toBeLessThan(yOf('Leeds'));
});

test('bars of a hundred percent are as long as each other', () => {
  const { bars, texts } = drawn(chartOf('BarStacked100'));
  const [held, spent] = [bars('#0F6C3F'), bars('#AA0000')];
  expect(held[1]!.width).toBeCloseTo(held[0]!.width + spent[0]!.width, 0);
  expect(texts.map(({ text }) => text)).toEqual(expect.arrayContaining(['0%', '100%']));
});

test('columns stand beside each other, with the values above them that are asked for', () => {
  const chart = chartOf('ColumnClustered', ({ series }) => {
    series[0]!.labels = { position: null, numberFormat: '0.0', look: series[0]!.look };
  });
  const { bars, yOf } = drawn(chart);
  const [held, spent] = [bars('#0F6C3F'), bars('#AA0000')];
  expect(held[0]!.height).toBeCloseTo(held[1]!.height * 2, 0);
  expect(spent[0]!.x).toBeCloseTo(held[0]!.x + held[0]!.width, 0);
  expect(yOf('100.0')).toBeLessThan(held[0]!.y);
});

test('a line breaks at a blank', () => {
  const series = [{ name: 'Held', values: [1, null, 2, 3], color: '#0F6C3F', labels: [] }];
  const { svg } = drawn(chartOf('LineMarkers'), { ...DATA, categories: ['a', 'b', 'c', 'd'], series });
  expect(attribute(childrenOf(svg, 'path')[0]!, 'd')).toMatch(/^M\S+ \S+ M\S+ \S+ L\S+ \S+$/);
  expect(childrenOf(svg, 'circle')).toHaveLength(3);
});

test('thousands, limits and gridlines are the axis’s own', () => {
  const chart = chartOf('ColumnStacked', ({ valueAxis }) => {
    Object.assign(valueAxis, { displayUnit: 'Thousands', numberFormat: '0.0', minimum: 0, maximum: 400 });
    valueAxis.majorUnit = 200;
    valueAxis.hasGridlines = false;
    valueAxis.title = { ...valueAxis.title, text: 'Pounds', visible: true };
  });
  const { texts, svg } = drawn(chart);
  expect(texts.map(({ text }) => text)).toEqual(expect.arrayContaining(['0.0', '0.2', '0.4']));
  expect(chartSvg(DATA, chart, { width: 400, height: 300 })).toContain('Pounds, Thousands');
  expect(childrenOf(svg, 'line')).toHaveLength(1);
});
