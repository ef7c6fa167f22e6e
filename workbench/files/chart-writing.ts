import { columnLetters, quoteSheetName } from '../addresses';
import type { Book } from '../spreadsheet/book';
import { seriesName } from '../spreadsheet/chart-data';
import { NO_COLOR } from '../spreadsheet/charts';
import type {
  Chart,
  ChartAxis,
  ChartLabels,
  ChartSeries,
  ChartTitle,
  ChartType,
  ShownCells,
} from '../spreadsheet/charts';
import { FAINT, INK, PAPER, accent, fontXml, shapeXml, textXml } from './chart-looks';
import { element, escaped, xmlFile } from './xml';

/* A chart as a part of a file. It is written here and not by hucre, which knows neither a name from a cell nor fonts. */

const CATEGORY_AXIS_ID = 111_111_111;
const VALUE_AXIS_ID = 222_222_222;
const TITLE_POINTS = 14;
const TEXT_POINTS = 9;
const AXIS_TITLE_POINTS = 10;
const LINE_POINTS = 2.25;
export const LABEL_POSITIONS: Record<string, string> = {
  Center: 'ctr',
  InsideEnd: 'inEnd',
  InsideBase: 'inBase',
  OutsideEnd: 'outEnd',
  Top: 't',
  Bottom: 'b',
  Left: 'l',
  Right: 'r',
};
export const LEGEND_PLACES = { Top: 't', Bottom: 'b', Left: 'l', Right: 'r', Corner: 'tr' } as const;
export const TICK_LABELS: Record<string, string> = {
  NextToAxis: 'nextTo',
  High: 'high',
  Low: 'low',
  None: 'none',
};

export function chartXml(book: Book, chart: Chart): string {
  const namespaces = {
    'xmlns:c': 'http://schemas.openxmlformats.org/drawingml/2006/chart',
    'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
    'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  };
  const { title, legend } = chart;
  return xmlFile(
    element(
      'c:chartSpace',
      namespaces,
      flag('c:roundedCorners', false),
      element(
        'c:chart',
        {},
        title.visible ? titleXml(title, chart.look.fontSize ?? TITLE_POINTS) : null,
        flag('c:autoTitleDeleted', !title.visible),
        plotXml(book, chart),
        legend.visible
          ? element(
              'c:legend',
              {},
              value('c:legendPos', LEGEND_PLACES[legend.position]),
              flag('c:overlay', false),
              shapeXml(legend.look, {}),
              textXml(legend.look, null),
            )
          : null,
        flag('c:plotVisOnly', true),
        value('c:dispBlanksAs', 'gap'),
      ),
      shapeXml(chart.look, { fill: PAPER, line: FAINT }),
      textXml(chart.look, TEXT_POINTS, INK),
    ),
  );
}

function plotXml(book: Book, chart: Chart): string {
  const isLine = chart.type.startsWith('Line');
  const isBar = chart.type.startsWith('Bar');
  const series = chart.series.map((one, index) => seriesXml(book, chart, one, index)).join('');
  const axisIds = value('c:axId', CATEGORY_AXIS_ID) + value('c:axId', VALUE_AXIS_ID);
  const plot = isLine
    ? element(
        'c:lineChart',
        {},
        value('c:grouping', 'standard'),
        flag('c:varyColors', false),
        series,
        flag('c:marker', true),
        axisIds,
      )
    : element(
        'c:barChart',
        {},
        value('c:barDir', isBar ? 'bar' : 'col'),
        value('c:grouping', groupingOf(chart.type)),
        flag('c:varyColors', false),
        series,
        value('c:gapWidth', chart.gapWidth),
        value('c:overlap', chart.overlap),
        axisIds,
      );
  return element(
    'c:plotArea',
    {},
    element('c:layout'),
    plot,
    axisXml(chart, chart.categoryAxis, 'category', isBar ? 'l' : 'b'),
    axisXml(chart, chart.valueAxis, 'value', isBar ? 'b' : 'l'),
    shapeXml(chart.plotArea, { fill: NO_COLOR, line: NO_COLOR }),
  );
}

function groupingOf(type: string): string {
  if (type.endsWith('Stacked100')) return 'percentStacked';
  return type.endsWith('Stacked') ? 'stacked' : 'clustered';
}

function titleXml(title: ChartTitle, points: number): string {
  // A title of which nothing is said would be bold.
  const look = { ...title.look, bold: title.look.bold ?? false };
  const runs =
    title.text === null
      ? null
      : title.text
          .split('\n')
          .map((line) =>
            element(
              'a:p',
              {},
              element('a:pPr', {}, fontXml('a:defRPr', look, points)),
              element('a:r', {}, fontXml('a:rPr', look, points), element('a:t', {}, escaped(line))),
            ),
          )
          .join('');
  return element(
    'c:title',
    {},
    runs && element('c:tx', {}, element('c:rich', {}, element('a:bodyPr'), element('a:lstStyle'), runs)),
    flag('c:overlay', false),
    shapeXml(look, {}),
    runs ? null : textXml(look, points),
  );
}

function seriesXml(book: Book, chart: Chart, series: ChartSeries, index: number): string {
  const { type } = chart;
  const isLine = type.startsWith('Line');
  const color = accent(index);
  const shape = isLine
    ? shapeXml(
        { ...series.look, lineColor: series.look.lineColor ?? series.look.fillColor, fillColor: null },
        { line: color, points: LINE_POINTS },
      )
    : shapeXml(series.look, { fill: color, line: NO_COLOR });
  const marker = element('c:marker', {}, value('c:symbol', type === 'LineMarkers' ? 'circle' : 'none'));
  return element(
    'c:ser',
    {},
    value('c:idx', index),
    value('c:order', index),
    nameXml(book, series, index),
    shape,
    isLine ? marker : flag('c:invertIfNegative', false),
    series.labels ? labelsXml(series.labels, type) : null,
    series.categories && element('c:cat', {}, textsXml(book, series.categories)),
    series.values && element('c:val', {}, numbersXml(book, series.values)),
    isLine ? flag('c:smooth', false) : null,
  );
}

function nameXml(book: Book, series: ChartSeries, index: number): string | null {
  if (series.name !== null) return element('c:tx', {}, element('c:v', {}, escaped(series.name)));
  if (!series.nameCell) return null;
  const cached = cacheXml('c:strCache', [seriesName(book, series, index)], '');
  return element('c:tx', {}, element('c:strRef', {}, reference(book, series.nameCell), cached));
}

/** A line has labels around its points, a bar along itself, and beyond its end only if no other stands there. */
function labelPlaces(type: ChartType): string[] {
  if (type.startsWith('Line')) return ['ctr', 't', 'b', 'l', 'r'];
  return type.includes('Stacked') ? ['ctr', 'inEnd', 'inBase'] : ['ctr', 'inEnd', 'inBase', 'outEnd'];
}

function labelsXml({ position, numberFormat, look }: ChartLabels, type: ChartType): string {
  const place = position && LABEL_POSITIONS[position];
  // Excel takes a file with any other place for damaged.
  const isKnown = place && labelPlaces(type).includes(place);
  return element(
    'c:dLbls',
    {},
    numberFormat && element('c:numFmt', { formatCode: numberFormat, sourceLinked: 0 }),
    shapeXml(look, {}),
    textXml(look, null),
    isKnown ? value('c:dLblPos', place) : null,
    flag('c:showLegendKey', false),
    flag('c:showVal', true),
    flag('c:showCatName', false),
    flag('c:showSerName', false),
    flag('c:showPercent', false),
    flag('c:showBubbleSize', false),
  );
}

function axisXml(chart: Chart, axis: ChartAxis, kind: 'category' | 'value', side: string): string {
  const isValue = kind === 'value';
  const [own, other] = isValue ? [VALUE_AXIS_ID, CATEGORY_AXIS_ID] : [CATEGORY_AXIS_ID, VALUE_AXIS_ID];
  const limit = (name: string, given: number | null) => (given === null ? null : value(name, given));
  const unit = axis.displayUnit === 'None' ? null : axis.displayUnit;
  return element(
    isValue ? 'c:valAx' : 'c:catAx',
    {},
    value('c:axId', own),
    element(
      'c:scaling',
      {},
      value('c:orientation', axis.isReversed ? 'maxMin' : 'minMax'),
      limit('c:max', axis.maximum),
      limit('c:min', axis.minimum),
    ),
    flag('c:delete', !axis.visible),
    value('c:axPos', side),
    axis.hasGridlines ? element('c:majorGridlines', {}, shapeXml(axis.gridlines, { line: FAINT })) : null,
    axis.title.visible ? titleXml(axis.title, chart.look.fontSize ?? AXIS_TITLE_POINTS) : null,
    element('c:numFmt', {
      formatCode: axis.numberFormat ?? 'General',
      sourceLinked: axis.numberFormat === null ? 1 : 0,
    }),
    value('c:majorTickMark', 'none'),
    value('c:minorTickMark', 'none'),
    value('c:tickLblPos', TICK_LABELS[axis.tickLabels] ?? 'nextTo'),
    shapeXml(axis.look, { line: isValue ? NO_COLOR : FAINT }),
    textXml(axis.look, null),
    value('c:crossAx', other),
    value('c:crosses', 'autoZero'),
    ...(isValue
      ? [
          value('c:crossBetween', 'between'),
          limit('c:majorUnit', axis.majorUnit),
          unit &&
            element('c:dispUnits', {}, value('c:builtInUnit', lowerFirst(unit)), element('c:dispUnitsLbl')),
        ]
      : [
          flag('c:auto', true),
          value('c:lblAlgn', 'ctr'),
          value('c:lblOffset', 100),
          flag('c:noMultiLvlLbl', false),
        ]),
  );
}

function textsXml(book: Book, cells: ShownCells): string {
  const texts = book.texts(cells.sheetId, cells.block).flat();
  return element('c:strRef', {}, reference(book, cells), cacheXml('c:strCache', texts, ''));
}

function numbersXml(book: Book, cells: ShownCells): string {
  const values = book.values(cells.sheetId, cells.block).flat();
  const [[format = 'General'] = []] = book.numberFormats(cells.sheetId, cells.block);
  const numbers = values.map((one) => (typeof one === 'number' ? String(one) : ''));
  return element(
    'c:numRef',
    {},
    reference(book, cells),
    cacheXml('c:numCache', numbers, element('c:formatCode', {}, escaped(format))),
  );
}

/** What the cells held when the file was written, for readers that do not look them up. */
function cacheXml(name: string, texts: string[], format: string): string {
  const points = texts.map((text, index) =>
    text === '' ? '' : element('c:pt', { idx: index }, element('c:v', {}, escaped(text))),
  );
  return element(name, {}, format, value('c:ptCount', texts.length), ...points);
}

function reference(book: Book, cells: ShownCells): string {
  return element('c:f', {}, escaped(fixedAddress(book.sheetName(cells.sheetId), cells.block)));
}

/** `'Sheet 1'!$A$1:$B$2` */
export function fixedAddress(
  sheetName: string,
  { row, column, rowCount, columnCount }: ShownCells['block'],
): string {
  const cell = (atRow: number, atColumn: number) => `$${columnLetters(atColumn)}$${atRow + 1}`;
  const last = rowCount * columnCount === 1 ? '' : `:${cell(row + rowCount - 1, column + columnCount - 1)}`;
  return `${quoteSheetName(sheetName)}!${cell(row, column)}${last}`;
}

function value(name: string, val: string | number): string {
  return element(name, { val });
}

function flag(name: string, isOn: boolean): string {
  return element(name, { val: isOn ? 1 : 0 });
}

function lowerFirst(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
