import { itemNotFound } from '../protocol/api-error';
import { declareClass } from '../protocol/classes';
import type { ClassTable, Property } from '../protocol/classes';
import type { Book } from '../spreadsheet/book';
import { listOf, seriesName } from '../spreadsheet/chart-data';
import type { ChartSeries, ShownCells } from '../spreadsheet/charts';
import { newSeries, noLook } from '../spreadsheet/new-chart';
import {
  cellsMeant,
  changeChart,
  kept,
  labelLooks,
  labelsOrNew,
  lookObject,
  numberOf,
  oneOf,
  shownCells,
} from './chart-objects';
import type { ChartLabelsObject, ChartObject, ChartSeriesObject } from './chart-objects';
import { inert, readOnly } from './objects';
import type { RangeObject } from './objects';

const LABEL_POSITIONS = [
  'None',
  'Center',
  'InsideEnd',
  'InsideBase',
  'OutsideEnd',
  'Top',
  'Bottom',
  'Left',
  'Right',
];

/** The series of a chart and their labels. */
export function chartSeriesClasses(book: Book): ClassTable {
  return {
    ChartSeriesCollection: collectionClass(book),
    ChartSeries: seriesClass(book),
    ChartDataLabels: labelsClass(book),
  };
}

function collectionClass(book: Book) {
  const object = ({ chart }: ChartObject, series: ChartSeries | undefined): ChartSeriesObject => {
    if (!series) throw itemNotFound();
    return { className: 'ChartSeries', chart, series };
  };
  return declareClass<ChartObject>({
    items: (all) => all.chart.series.map((series) => object(all, series)),
    properties: { Count: readOnly(({ chart }) => chart.series.length) },
    methods: {
      GetCount: ({ chart }) => chart.series.length,
      GetItemAt: (all, [index]: [number]) => object(all, all.chart.series[index]),
      Add: (all, [name, index]: [string?, number?]) => {
        const series = newSeries({ name: name ?? null });
        changeChart(book, all.chart, ({ series: list }) => list.splice(index ?? list.length, 0, series));
        return object(all, series);
      },
    },
  });
}

function seriesClass(book: Book) {
  const setCells =
    (part: 'values' | 'categories') =>
    (object: ChartSeriesObject, [range]: [RangeObject]) =>
      changeChart(book, object.chart, () => Object.assign(object.series, { [part]: shownCells(range) }));
  const dimension = ({ series }: ChartSeriesObject, name: string): ShownCells | null =>
    name === 'Values' ? series.values : series.categories;
  const ofGroup = (name: 'gapWidth' | 'overlap'): Property<ChartSeriesObject> =>
    kept(
      book,
      ({ chart }) => chart[name],
      ({ chart }, given) => Object.assign(chart, { [name]: numberOf(given) }),
    );
  return declareClass<ChartSeriesObject>({
    properties: {
      Name: kept(
        book,
        ({ chart, series }) => seriesName(book, series, chart.series.indexOf(series)),
        ({ chart, series }, given) => {
          const text = String(given);
          const nameCell = text.startsWith('=') ? cellsMeant(book, text, chart.sheetId) : null;
          Object.assign(series, { nameCell, name: nameCell ? null : text });
        },
      ),
      ChartType: readOnly(({ chart }) => chart.type),
      AxisGroup: readOnly(() => 'Primary'),
      PlotOrder: readOnly(({ chart, series }) => chart.series.indexOf(series) + 1),
      GapWidth: ofGroup('gapWidth'),
      Overlap: ofGroup('overlap'),
      Smooth: inert(false),
      HasDataLabels: kept(
        book,
        ({ series }) => series.labels !== null,
        ({ series }, has) => {
          if (has === true) labelsOrNew(series, noLook());
          else series.labels = null;
        },
      ),
    },
    navigation: {
      Format: ({ chart, series }) => lookObject('ChartSeriesFormat', chart, series.look),
      DataLabels: ({ chart, series }) =>
        ({ className: 'ChartDataLabels', chart, of: [series] }) as ChartLabelsObject,
    },
    methods: {
      Delete: ({ chart, series }) =>
        changeChart(book, chart, () => {
          chart.series = chart.series.filter((one) => one !== series);
        }),
      SetValues: setCells('values'),
      SetXAxisValues: setCells('categories'),
      GetDimensionValues: (object, [name]: [string]) =>
        listOf(book.values.bind(book), dimension(object, name)),
      GetDimensionDataSourceString: (object, [name]: [string]) => {
        const cells = dimension(object, name);
        return cells ? book.address(cells.sheetId, cells.block) : '';
      },
      GetDimensionDataSourceType: (object, [name]: [string]) =>
        dimension(object, name) ? 'LocalRange' : 'Unknown',
    },
  });
}

function labelsClass(book: Book) {
  const part = (name: 'position' | 'numberFormat', otherwise: string, read: (given: unknown) => string) =>
    kept<ChartLabelsObject>(
      book,
      ({ of: [first] }) => first?.labels?.[name] ?? otherwise,
      ({ of }, given) => {
        for (const series of of) labelsOrNew(series, noLook())[name] = read(given);
      },
    );
  return declareClass<ChartLabelsObject>({
    properties: {
      ShowValue: kept(
        book,
        ({ of }) => of.some(({ labels }) => labels !== null),
        ({ of }, isShown) => {
          for (const series of of) {
            if (isShown === true) labelsOrNew(series, noLook());
            else series.labels = null;
          }
        },
      ),
      ShowSeriesName: inert(false),
      ShowCategoryName: inert(false),
      ShowLegendKey: inert(false),
      ShowPercentage: inert(false),
      Position: part('position', 'OutsideEnd', (given) => oneOf(LABEL_POSITIONS, given)),
      NumberFormat: part('numberFormat', 'General', String),
    },
    navigation: {
      Format: ({ chart, of }) => lookObject('ChartDataLabelFormat', chart, ...labelLooks(of)),
    },
  });
}
