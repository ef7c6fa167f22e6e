import { ApiError, itemNotFound } from '../protocol/api-error';
import { NULL_OBJECT, declareClass } from '../protocol/classes';
import type { ClassTable, Property } from '../protocol/classes';
import type { Book } from '../spreadsheet/book';
import { titleText } from '../spreadsheet/chart-data';
import { boxOf, placeAt, placeOver } from '../spreadsheet/chart-place';
import type { ChartBox } from '../spreadsheet/chart-place';
import { seriesOfRange } from '../spreadsheet/chart-source';
import type { SeriesBy } from '../spreadsheet/chart-source';
import { CHART_TYPES, LEGEND_POSITIONS } from '../spreadsheet/charts';
import type { Chart, ChartType } from '../spreadsheet/charts';
import { newChart } from '../spreadsheet/new-chart';
import { chartAxisClasses } from './chart-axes';
import { chartLookClasses } from './chart-looks';
import { changeChart, chartObject, kept, lookObject, numberOf, oneOf, shownCells } from './chart-objects';
import type { ChartLabelsObject, ChartObject, ChartTitleObject } from './chart-objects';
import { chartSeriesClasses } from './chart-series';
import { blockArgument, inert, readOnly, worksheetObject } from './objects';
import type { RangeObject, WorksheetObject } from './objects';
import { refuseIfProtected } from './protection';

/** Where Excel puts a chart that is told nothing, more or less: it depends on what its window shows. */
const NEW_CHART_BOX: ChartBox = { left: 160, top: 70, width: 360, height: 216 };

/** Bars, columns and lines over the cells of a sheet. */
export function chartClasses(book: Book): ClassTable {
  return {
    ChartCollection: collectionClass(book),
    Chart: chartClass(book),
    ChartTitle: declareClass<ChartTitleObject>({
      properties: {
        Text: kept(
          book,
          ({ chart }) => titleText(book, chart),
          ({ title }, text) => Object.assign(title, { text: String(text), visible: true }),
        ),
        Visible: kept(
          book,
          ({ title }) => title.visible,
          ({ title }, isVisible) => Object.assign(title, { visible: isVisible === true }),
        ),
        Overlay: inert(false),
        Position: inert('Top'),
        HorizontalAlignment: inert('Center'),
      },
      navigation: {
        Format: ({ chart, title }) => lookObject('ChartTitleFormat', chart, title.look),
      },
    }),
    ChartLegend: declareClass<ChartObject>({
      properties: {
        Visible: kept(
          book,
          ({ chart }) => chart.legend.visible,
          ({ chart }, isVisible) => Object.assign(chart.legend, { visible: isVisible === true }),
        ),
        Position: kept(
          book,
          ({ chart }) => chart.legend.position,
          ({ chart }, given) => Object.assign(chart.legend, { position: oneOf(LEGEND_POSITIONS, given) }),
        ),
        Overlay: inert(false),
      },
      navigation: {
        Format: ({ chart }) => lookObject('ChartLegendFormat', chart, chart.legend.look),
      },
    }),
    ChartPlotArea: declareClass<ChartObject>({
      navigation: {
        Format: ({ chart }) => lookObject('ChartPlotAreaFormat', chart, chart.plotArea),
      },
    }),
    ...chartSeriesClasses(book),
    ...chartAxisClasses(book),
    ...chartLookClasses(book),
  };
}

function collectionClass(book: Book) {
  /** By name, or by the id that office.js goes by once it knows it. */
  const find = (sheetId: string, nameOrId: unknown) => {
    const wanted = String(nameOrId).toLowerCase();
    return book.charts
      .ofSheet(sheetId)
      .find(({ id, name }) => id.toLowerCase() === wanted || name.toLowerCase() === wanted);
  };
  const found = (chart: Chart | undefined) => {
    if (!chart) throw itemNotFound();
    return chartObject(chart);
  };
  return declareClass<WorksheetObject>({
    items: ({ sheetId }) => book.charts.ofSheet(sheetId).map((chart) => chartObject(chart)),
    properties: { Count: readOnly(({ sheetId }) => book.charts.ofSheet(sheetId).length) },
    methods: {
      GetCount: ({ sheetId }) => book.charts.ofSheet(sheetId).length,
      GetItem: ({ sheetId }, [name]) => found(find(sheetId, name)),
      GetItemAt: ({ sheetId }, [index]: [number]) => found(book.charts.ofSheet(sheetId)[index]),
      GetItemOrNullObject: ({ sheetId }, [name]) => {
        const chart = find(sheetId, name);
        return chart ? chartObject(chart) : NULL_OBJECT;
      },
      Add: async ({ sheetId }, [type, source, seriesBy]: [string, RangeObject, SeriesBy?]) => {
        refuseIfProtected(book, sheetId, 'allowEditObjects');
        const known = chartType(type);
        // Which cells are headings shows only once what was written has been worked out.
        await book.settle();
        const { series, plotBy } = seriesOfRange(book, shownCells(source), seriesBy ?? 'Auto');
        const place = placeAt(book, sheetId, NEW_CHART_BOX);
        return chartObject(book.charts.add(sheetId, { ...newChart(known, series), plotBy, place }));
      },
    },
  });
}

function chartType(given: unknown): ChartType {
  const type = CHART_TYPES.find((one) => one === given);
  if (!type) throw new ApiError('NotImplemented', `The workbench has no charts of type ${String(given)}.`);
  return type;
}

function chartClass(book: Book) {
  return declareClass<ChartObject>({
    identity: ({ chart }) => ({ Id: chart.id }),
    properties: chartProperties(book),
    navigation: {
      Title: ({ chart }) => ({ className: 'ChartTitle', chart, title: chart.title }) as ChartTitleObject,
      Legend: ({ chart }) => chartObject(chart, 'ChartLegend'),
      Series: ({ chart }) => chartObject(chart, 'ChartSeriesCollection'),
      Axes: ({ chart }) => chartObject(chart, 'ChartAxes'),
      PlotArea: ({ chart }) => chartObject(chart, 'ChartPlotArea'),
      DataLabels: ({ chart }) =>
        ({ className: 'ChartDataLabels', chart, of: chart.series }) as ChartLabelsObject,
      Format: ({ chart }) => lookObject('ChartAreaFormat', chart, chart.look),
      Worksheet: ({ chart }) => worksheetObject(chart.sheetId),
    },
    methods: {
      Activate: () => undefined,
      Delete: ({ chart }) => {
        changeChart(book, chart, () => undefined);
        book.charts.delete(chart);
      },
      SetData: async ({ chart }, [source, seriesBy]: [RangeObject, SeriesBy?]) => {
        await book.settle();
        const data = seriesOfRange(book, shownCells(source), seriesBy ?? 'Auto');
        // A series that is still there goes on to look as it did.
        data.series.forEach((series, index) => {
          const { look, labels } = chart.series[index] ?? series;
          Object.assign(series, { look, labels });
        });
        changeChart(book, chart, () => Object.assign(chart, data));
      },
      SetPosition: ({ chart }, [start, end]: [unknown, unknown?]) => {
        const first = blockArgument(start);
        const { width, height } = boxOf(book, chart.sheetId, chart.place);
        changeChart(book, chart, () => {
          if (end != null) chart.place = placeOver(book, chart.sheetId, first, blockArgument(end));
          else {
            const { left, top } = boxOf(book, chart.sheetId, placeOver(book, chart.sheetId, first, first));
            chart.place = placeAt(book, chart.sheetId, { left, top, width, height });
          }
        });
      },
    },
  });
}

function chartProperties(book: Book): Record<string, Property<ChartObject>> {
  const place = (part: keyof ChartBox): Property<ChartObject> => ({
    get: ({ chart }) => boxOf(book, chart.sheetId, chart.place)[part],
    set: ({ chart }, points) =>
      changeChart(book, chart, () => {
        const box = { ...boxOf(book, chart.sheetId, chart.place), [part]: Math.max(0, numberOf(points)) };
        chart.place = placeAt(book, chart.sheetId, box);
      }),
  });
  return {
    Id: readOnly(({ chart }) => chart.id),
    Name: kept(
      book,
      ({ chart }) => chart.name,
      ({ chart }, name) => Object.assign(chart, { name: String(name) }),
    ),
    ChartType: kept(
      book,
      ({ chart }) => chart.type,
      ({ chart }, given) => {
        const type = chartType(given);
        Object.assign(chart, { type, overlap: newChart(type, []).overlap });
      },
    ),
    Left: place('left'),
    Top: place('top'),
    Width: place('width'),
    Height: place('height'),
    PlotBy: readOnly(({ chart }) => chart.plotBy),
    PlotVisibleOnly: inert(true),
    DisplayBlanksAs: inert('NotPlotted'),
    Style: inert(201),
  };
}
