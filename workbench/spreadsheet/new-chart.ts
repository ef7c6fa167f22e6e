import type { ChartAxis, ChartLook, ChartParts, ChartSeries, ChartTitle, ChartType } from './charts';

/** What a chart and its parts are before anything is said of them. */
export function noLook(): ChartLook {
  return {
    fillColor: null,
    lineColor: null,
    lineWeight: null,
    fontColor: null,
    fontName: null,
    fontSize: null,
    bold: null,
    italic: null,
  };
}

export function newSeries(parts: Partial<ChartSeries> = {}): ChartSeries {
  return {
    name: null,
    nameCell: null,
    values: null,
    categories: null,
    labels: null,
    look: noLook(),
    ...parts,
  };
}

/** A chart with its title, with a legend where there are several series, and gridlines of its values, as Excel makes it. */
export function newChart(type: ChartType, series: ChartSeries[]): Omit<ChartParts, 'name' | 'place'> {
  const isStacked = type.includes('Stacked');
  return {
    type,
    series,
    plotBy: 'Columns',
    title: { ...newTitle(), visible: true },
    legend: { visible: series.length > 1, position: 'Bottom', look: noLook() },
    categoryAxis: newAxis(),
    valueAxis: { ...newAxis(), hasGridlines: true },
    gapWidth: isStacked ? 150 : 219,
    overlap: isStacked ? 100 : -27,
    look: noLook(),
    plotArea: noLook(),
  };
}

function newTitle(): ChartTitle {
  return { text: null, visible: false, look: noLook() };
}

function newAxis(): ChartAxis {
  return {
    title: newTitle(),
    visible: true,
    numberFormat: null,
    displayUnit: 'None',
    minimum: null,
    maximum: null,
    majorUnit: null,
    isReversed: false,
    tickLabels: 'NextToAxis',
    hasGridlines: false,
    gridlines: noLook(),
    look: noLook(),
  };
}
