import { parseBlock, splitAddress } from '../addresses';
import { CHART_TYPES, DISPLAY_UNITS } from '../spreadsheet/charts';
import type {
  ChartAxis,
  ChartLabels,
  ChartParts,
  ChartSeries,
  ChartTitle,
  ChartType,
  LegendPosition,
  ShownCells,
} from '../spreadsheet/charts';
import { newChart, newSeries } from '../spreadsheet/new-chart';
import { readBareLook, readLook } from './chart-looks';
import { LABEL_POSITIONS, LEGEND_PLACES, TICK_LABELS } from './chart-writing';
import { attribute, childrenOf, find, readXml, textOf, valueAt } from './xml';
import type { XmlNode } from './xml';

/** A chart's part of a file, if it is of a kind that the workbench has; of a mixed chart the first kind. */
export function chartOf(
  xml: string,
  sheetIdOf: (name: string) => string | null,
): Omit<ChartParts, 'name' | 'place'> | null {
  const space = readXml(xml);
  const chart = find(space, 'chart');
  const plotArea = find(chart, 'plotArea');
  const group = find(plotArea, 'barChart') ?? find(plotArea, 'lineChart');
  const type = group && typeOf(plotArea, group);
  if (!type) return null;
  const series = childrenOf(group, 'ser').map((node) => seriesOf(node, sheetIdOf));
  const made = newChart(type, series);
  const legend = find(chart, 'legend');
  const title = find(chart, 'title');
  const [gapWidth, overlap] = [valueAt(group, 'gapWidth'), valueAt(group, 'overlap')];
  return {
    ...made,
    title: titleOf(
      title,
      valueAt(chart, 'autoTitleDeleted') !== '1' && (title !== null || series.length === 1),
    ),
    legend: {
      visible: legend !== null,
      position: legendPlace(valueAt(legend, 'legendPos')),
      look: readLook(legend),
    },
    categoryAxis: axisOf(find(plotArea, 'catAx') ?? find(plotArea, 'dateAx'), made.categoryAxis),
    valueAxis: {
      ...axisOf(find(plotArea, 'valAx'), made.valueAxis),
      look: readBareLook(find(plotArea, 'valAx')),
    },
    gapWidth: gapWidth === null ? made.gapWidth : Number(gapWidth),
    overlap: overlap === null ? 0 : Number(overlap),
    look: readLook(space),
    plotArea: readBareLook(plotArea),
  };
}

function typeOf(plotArea: XmlNode | null, group: XmlNode): ChartType | null {
  if (find(plotArea, 'barChart') !== group) {
    const series = childrenOf(group, 'ser');
    const isMarked = series.some((node) => valueAt(node, 'marker', 'symbol') !== 'none');
    return isMarked ? 'LineMarkers' : 'Line';
  }
  const groupings: Record<string, string> = { stacked: 'Stacked', percentStacked: 'Stacked100' };
  const grouping = groupings[valueAt(group, 'grouping') ?? ''] ?? 'Clustered';
  const name = (valueAt(group, 'barDir') === 'bar' ? 'Bar' : 'Column') + grouping;
  return CHART_TYPES.find((type) => type === name) ?? null;
}

function seriesOf(node: XmlNode, sheetIdOf: (name: string) => string | null): ChartSeries {
  const cells = (...path: string[]): ShownCells | null => {
    const at = find(node, ...path);
    const formula = find(at, 'strRef', 'f') ?? find(at, 'numRef', 'f') ?? find(at, 'multiLvlStrRef', 'f');
    return formula && cellsMeant(textOf(formula), sheetIdOf);
  };
  const name = find(node, 'tx', 'v');
  const labels = find(node, 'dLbls');
  return newSeries({
    name: name && textOf(name),
    nameCell: cells('tx'),
    values: cells('val'),
    categories: cells('cat'),
    labels: labels && valueAt(labels, 'showVal') === '1' ? labelsOf(labels) : null,
    look: readBareLook(node),
  });
}

/** `'Sheet 1'!$A$1:$B$2`; null for what is not a block of a sheet of this file. */
function cellsMeant(formula: string, sheetIdOf: (name: string) => string | null): ShownCells | null {
  const { sheetName, cells } = splitAddress(formula);
  const block = parseBlock(cells);
  const sheetId = sheetName === null ? null : sheetIdOf(sheetName);
  return block && sheetId ? { sheetId, block } : null;
}

function labelsOf(node: XmlNode): ChartLabels {
  const place = valueAt(node, 'dLblPos');
  return {
    position: keyOf(LABEL_POSITIONS, place),
    numberFormat: attribute(find(node, 'numFmt'), 'formatCode'),
    look: readLook(node),
  };
}

function titleOf(node: XmlNode | null, visible: boolean): ChartTitle {
  const paragraphs = childrenOf(find(node, 'tx', 'rich'), 'p');
  const lines = paragraphs.map((paragraph) =>
    childrenOf(paragraph, 'r')
      .map((run) => textOf(find(run, 't')))
      .join(''),
  );
  return { text: lines.length > 0 ? lines.join('\n') : null, visible, look: readLook(node) };
}

function axisOf(node: XmlNode | null, made: ChartAxis): ChartAxis {
  const number = (...path: string[]) => {
    const given = valueAt(node, ...path);
    return given === null ? null : Number(given);
  };
  const title = find(node, 'title');
  const format = find(node, 'numFmt');
  const isLinked = attribute(format, 'sourceLinked') !== '0';
  const unit = valueAt(node, 'dispUnits', 'builtInUnit');
  return {
    ...made,
    title: titleOf(title, title !== null),
    visible: valueAt(node, 'delete') !== '1',
    numberFormat: isLinked ? null : attribute(format, 'formatCode'),
    displayUnit:
      Object.keys(DISPLAY_UNITS).find((name) => name.toLowerCase() === unit?.toLowerCase()) ?? 'None',
    minimum: number('scaling', 'min'),
    maximum: number('scaling', 'max'),
    majorUnit: number('majorUnit'),
    isReversed: valueAt(node, 'scaling', 'orientation') === 'maxMin',
    tickLabels: keyOf(TICK_LABELS, valueAt(node, 'tickLblPos')) ?? 'NextToAxis',
    hasGridlines: find(node, 'majorGridlines') !== null,
    gridlines: readLook(find(node, 'majorGridlines')),
    look: readLook(node),
  };
}

function legendPlace(stored: string | null): LegendPosition {
  return (keyOf(LEGEND_PLACES, stored) ?? 'Right') as LegendPosition;
}

function keyOf(names: Readonly<Record<string, string>>, stored: string | null): string | null {
  return Object.keys(names).find((name) => names[name] === stored) ?? null;
}
