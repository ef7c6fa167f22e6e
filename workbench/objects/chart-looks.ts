import { declareClass } from '../protocol/classes';
import type { ClassTable, Property } from '../protocol/classes';
import type { Book } from '../spreadsheet/book';
import { NO_COLOR } from '../spreadsheet/charts';
import type { ChartLook } from '../spreadsheet/charts';
import { changeChart, kept, lookObject, numberOf } from './chart-objects';
import type { ChartLookObject } from './chart-objects';
import { inert } from './objects';

/** The formats of which the object model has one for each part of a chart, all alike. */
const FORMATS = [
  'ChartAreaFormat',
  'ChartPlotAreaFormat',
  'ChartTitleFormat',
  'ChartLegendFormat',
  'ChartAxisFormat',
  'ChartAxisTitleFormat',
  'ChartSeriesFormat',
  'ChartGridlinesFormat',
  'ChartDataLabelFormat',
];
const DEFAULT_FONT = { color: '#595959', name: 'Calibri', size: 9 };
const DEFAULT_LINE_POINTS = 0.75;

/** Fill, line and font of a chart and of its parts. */
export function chartLookClasses(book: Book): ClassTable {
  const format = declareClass<ChartLookObject>({
    properties: { RoundedCorners: inert(false), ColorScheme: inert('ColorfulPalette1') },
    navigation: {
      Fill: ({ chart, looks }) => lookObject('ChartFill', chart, ...looks),
      Line: ({ chart, looks }) => lookObject('ChartLineFormat', chart, ...looks),
      Border: ({ chart, looks }) => lookObject('ChartBorder', chart, ...looks),
      Font: ({ chart, looks }) => lookObject('ChartFont', chart, ...looks),
    },
  });
  const set = ({ chart, looks }: ChartLookObject, part: Partial<ChartLook>) =>
    changeChart(book, chart, () => {
      for (const look of looks) Object.assign(look, part);
    });
  const line = declareClass<ChartLookObject>({
    properties: {
      Color: color(book, 'lineColor', ''),
      Weight: part(book, 'lineWeight', DEFAULT_LINE_POINTS, numberOf),
      LineStyle: {
        get: ({ looks }) => (looks[0]?.lineColor === NO_COLOR ? 'None' : 'Continuous'),
        set: (object, style) => {
          const isNow = object.looks[0]?.lineColor === NO_COLOR;
          if (style === 'None') set(object, { lineColor: NO_COLOR });
          else if (isNow) set(object, { lineColor: null });
        },
      },
    },
    methods: { Clear: (object) => set(object, { lineColor: NO_COLOR }) },
  });
  return {
    ...Object.fromEntries(FORMATS.map((name) => [name, format])),
    ChartFill: declareClass<ChartLookObject>({
      methods: {
        SetSolidColor: (object, [given]: [string]) => set(object, { fillColor: given.toUpperCase() }),
        Clear: (object) => set(object, { fillColor: NO_COLOR }),
      },
    }),
    ChartLineFormat: line,
    ChartBorder: line,
    ChartFont: declareClass<ChartLookObject>({
      properties: {
        Color: color(book, 'fontColor', DEFAULT_FONT.color),
        Name: part(book, 'fontName', DEFAULT_FONT.name, String),
        Size: part(book, 'fontSize', DEFAULT_FONT.size, numberOf),
        Bold: part(book, 'bold', false, Boolean),
        Italic: part(book, 'italic', false, Boolean),
        Underline: inert('None'),
      },
    }),
  };
}

function part<K extends keyof ChartLook>(
  book: Book,
  name: K,
  otherwise: NonNullable<ChartLook[K]>,
  read: (given: unknown) => NonNullable<ChartLook[K]>,
): Property<ChartLookObject> {
  return kept(
    book,
    ({ looks }) => looks[0]?.[name] ?? otherwise,
    ({ looks }, given) => {
      for (const look of looks) look[name] = read(given);
    },
  );
}

function color(book: Book, name: 'lineColor' | 'fontColor', otherwise: string): Property<ChartLookObject> {
  const shown = part(book, name, otherwise, (given) => String(given).toUpperCase());
  return {
    ...shown,
    get: ({ looks }) => (looks[0]?.[name] === NO_COLOR ? '' : (looks[0]?.[name] ?? otherwise)),
  };
}
