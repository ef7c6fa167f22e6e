import type { TabRange } from '../../domain/summaries/tabs/tab';
import { stepOf, type RequestStep } from '../excel/requests';
import { sheetAt } from './tab-format';
import { chartName } from '../excel/own-sheets';
import type { ChartSpec, DressedSheet } from './sheet-layout';

/** From what is furthest from being spent to what is spent: distinguished in grey too, as their lightness goes down. */
const LAYER_COLOURS = ['#C9D3E0', '#8FB4DC', '#4C86C6', '#F2A541', '#1F3864'];
const ONE_COLOUR = '#4C86C6';
const AXIS_FORMATS = { pounds: '£#,##0;(£#,##0)', millions: '£0.0,,"m";(£0.0,,"m");£0' } as const;
const GAP_PERCENT = 45;

/** The chart of a tab: made once; then it follows its cells, and looks as the user has made it look. */
export function chartSteps(
  { sheet, key, was, seriesCount }: DressedSheet,
  chart: ChartSpec | null,
): RequestStep[] {
  const name = chartName(key);
  const isThere = seriesCount !== null;
  if (chart === null)
    return isThere
      ? [stepOf([['']], (context) => sheetAt(context, sheet).charts.getItem(name).delete())]
      : [];
  const fits = seriesCount === chart.series.length;
  return [
    stepOf([['']], (context) => {
      const worksheet = sheetAt(context, sheet);
      if (isThere && !fits) worksheet.charts.getItem(name).delete();
      const made = fits ? worksheet.charts.getItem(name) : make(worksheet, name, chart);
      follow(worksheet, made, chart);
      if (!fits || was?.chart?.unit !== chart.unit)
        made.axes.valueAxis.numberFormat = AXIS_FORMATS[chart.unit];
    }),
  ];
}

const rangeOf = (worksheet: Excel.Worksheet, range: TabRange): Excel.Range =>
  worksheet.getRangeByIndexes(range.rowIndex, range.columnIndex, range.rowCount, range.columnCount);

/** Has a chart show these cells, over those that the tab leaves blank for it. */
function follow(worksheet: Excel.Worksheet, made: Excel.Chart, chart: ChartSpec): void {
  made.title.text = chart.title;
  chart.series.forEach(({ name, values }, n) => {
    const series = made.series.getItemAt(n);
    series.setValues(rangeOf(worksheet, values));
    series.setXAxisValues(rangeOf(worksheet, chart.categories));
    series.name = name;
  });
  place(worksheet, made, chart);
}

function place(worksheet: Excel.Worksheet, made: Excel.Chart, { over }: ChartSpec): void {
  const cell = (row: number, column: number) => worksheet.getRangeByIndexes(row, column, 1, 1);
  // The last row stays free, so that the frame is printed where rows are a little higher elsewhere.
  made.setPosition(
    cell(over.rowIndex, over.columnIndex),
    cell(over.rowIndex + Math.max(1, over.rowCount - 1) - 1, over.columnIndex + over.columnCount - 1),
  );
}

function make(worksheet: Excel.Worksheet, name: string, chart: ChartSpec): Excel.Chart {
  const isStacked = chart.kind === 'stacked bar';
  // Of one cell Excel makes one series at most, which is given its cells like the others.
  const first = chart.series[0]!;
  const made = worksheet.charts.add(
    isStacked ? 'BarStacked' : 'ColumnClustered',
    rangeOf(worksheet, first.values),
    first.values.rowCount === 1 ? 'Rows' : 'Columns',
  );
  made.name = name;
  chart.series.forEach(({ name: seriesName }, n) => {
    const series = n === 0 ? made.series.getItemAt(0) : made.series.add(seriesName);
    series.format.fill.setSolidColor(isStacked ? LAYER_COLOURS[n % LAYER_COLOURS.length]! : ONE_COLOUR);
    series.gapWidth = GAP_PERCENT;
  });
  made.legend.visible = isStacked;
  if (isStacked) made.legend.position = 'Bottom';
  // What is below nil must not run over the names.
  made.axes.categoryAxis.tickLabelPosition = 'Low';
  if (isStacked) {
    // Bars begin at the bottom: turned round, the first authority is at the top as in the table; and so would amounts.
    made.axes.categoryAxis.reversePlotOrder = true;
    made.axes.valueAxis.tickLabelPosition = 'High';
  }
  return made;
}
