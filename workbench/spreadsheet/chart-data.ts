import type { BookCells, CellValue } from './book';
import { NO_COLOR } from './charts';
import type { Chart, ChartSeries, ShownCells } from './charts';

/** The first colours of a new Office workbook's theme, in which series come. */
export const SERIES_COLORS = ['#4472C4', '#ED7D31', '#A5A5A5', '#FFC000', '#5B9BD5', '#70AD47'];

/** What a chart shows of its cells at this moment. */
export interface ChartData {
  title: string;
  categories: string[];
  /** That of the first value, which an axis has unless it was given one. */
  numberFormat: string;
  series: { name: string; values: (number | null)[]; color: string; labels: string[] }[];
}

type Cells = Pick<BookCells, 'values' | 'texts' | 'numberFormats'>;

export function chartData(cells: Cells, chart: Chart): ChartData {
  return {
    title: titleText(cells, chart),
    categories: categoriesOf(cells, chart),
    numberFormat: firstFormat(cells, chart),
    series: chart.series.map((series, index) => ({
      name: seriesName(cells, series, index),
      values: listOf(cells.values.bind(cells), series.values).map((value) =>
        typeof value === 'number' ? value : null,
      ),
      color: seriesColor(series, index),
      labels: series.labels ? listOf(cells.texts.bind(cells), series.values) : [],
    })),
  };
}

/** The title that it was given, or that Excel gives it: the name of its only series. */
export function titleText(cells: Cells, { title, series }: Chart): string {
  if (title.text !== null) return title.text;
  return series.length === 1 ? seriesName(cells, series[0]!, 0) : 'Chart Title';
}

export function seriesName(cells: Cells, { name, nameCell }: ChartSeries, index: number): string {
  if (name !== null) return name;
  const text = listOf(cells.texts.bind(cells), nameCell).join(' ');
  return text || `Series${index + 1}`;
}

export function seriesColor({ look: { fillColor, lineColor } }: ChartSeries, index: number): string {
  const own = [fillColor, lineColor].find((color) => color !== null && color !== NO_COLOR);
  return own ?? SERIES_COLORS[index % SERIES_COLORS.length]!;
}

function firstFormat(cells: Cells, { series }: Chart): string {
  const [first] = listOf(cells.numberFormats.bind(cells), series[0]?.values ?? null);
  return first ?? 'General';
}

/** Cells one after the other, along a row or down a column. */
export function listOf<T extends CellValue>(
  read: (sheetId: string, block: ShownCells['block']) => T[][],
  shown: ShownCells | null,
): T[] {
  return shown ? read(shown.sheetId, shown.block).flat() : [];
}

/** The categories of the first series that names any; numbered where none does. */
function categoriesOf(cells: Cells, { series }: Chart): string[] {
  const named = series.find(({ categories }) => categories !== null);
  if (named) return listOf(cells.texts.bind(cells), named.categories);
  const count = Math.max(0, ...series.map(({ values }) => listOf(cells.values.bind(cells), values).length));
  return Array.from({ length: count }, (_category, index) => String(index + 1));
}
