import { declareClass } from '../protocol/classes';
import type { ClassTable, Property } from '../protocol/classes';
import type { Book } from '../spreadsheet/book';
import { DISPLAY_UNITS } from '../spreadsheet/charts';
import type { ChartAxis } from '../spreadsheet/charts';
import { kept, lookObject, numberOrNull, oneOf } from './chart-objects';
import type { ChartAxisObject, ChartObject, ChartTitleObject } from './chart-objects';
import { inert, readOnly } from './objects';
import { invalidArgument } from '../protocol/api-error';

const TICK_LABELS = ['NextToAxis', 'High', 'Low', 'None'];

/** The axes of a chart, with their titles and gridlines. There is no axis of series, nor a second pair. */
export function chartAxisClasses(book: Book): ClassTable {
  const axisOf = (object: ChartObject, type: 'Category' | 'Value'): ChartAxisObject => {
    const axis = type === 'Category' ? object.chart.categoryAxis : object.chart.valueAxis;
    return { className: 'ChartAxis', chart: object.chart, axis, type };
  };
  return {
    ChartAxes: declareClass<ChartObject>({
      navigation: {
        CategoryAxis: (object) => axisOf(object, 'Category'),
        ValueAxis: (object) => axisOf(object, 'Value'),
      },
      methods: {
        GetItem: (object, [type]: [string]) => {
          if (type !== 'Category' && type !== 'Value') throw invalidArgument();
          return axisOf(object, type);
        },
      },
    }),
    ChartAxis: declareClass<ChartAxisObject>({
      properties: axisProperties(book),
      navigation: {
        Title: ({ chart, axis: { title } }) =>
          ({ className: 'ChartAxisTitle', chart, title }) as ChartTitleObject,
        MajorGridlines: (object) => ({ ...object, className: 'ChartGridlines' }),
        Format: ({ chart, axis }) => lookObject('ChartAxisFormat', chart, axis.look),
      },
    }),
    ChartGridlines: declareClass<ChartAxisObject>({
      properties: { Visible: part(book, 'hasGridlines', Boolean) },
      navigation: {
        Format: ({ chart, axis }) => lookObject('ChartGridlinesFormat', chart, axis.gridlines),
      },
    }),
    ChartAxisTitle: declareClass<ChartTitleObject>({
      properties: {
        // An axis has no title until it is given one.
        Text: kept(
          book,
          ({ title }) => title.text ?? 'Axis Title',
          ({ title }, text) => Object.assign(title, { text: String(text), visible: true }),
        ),
        Visible: kept(
          book,
          ({ title }) => title.visible,
          ({ title }, isVisible) => Object.assign(title, { visible: isVisible === true }),
        ),
        TextOrientation: inert(0),
      },
      navigation: {
        Format: ({ chart, title }) => lookObject('ChartAxisTitleFormat', chart, title.look),
      },
    }),
  };
}

function axisProperties(book: Book): Record<string, Property<ChartAxisObject>> {
  return {
    Type: readOnly(({ type }) => type),
    AxisGroup: readOnly(() => 'Primary'),
    Visible: part(book, 'visible', Boolean),
    ReversePlotOrder: part(book, 'isReversed', Boolean),
    DisplayUnit: part(book, 'displayUnit', (given) => oneOf(Object.keys(DISPLAY_UNITS), given)),
    ShowDisplayUnitLabel: inert(true),
    TickLabelPosition: part(book, 'tickLabels', (given) => oneOf(TICK_LABELS, given)),
    Minimum: limit(book, 'minimum'),
    Maximum: limit(book, 'maximum'),
    MajorUnit: limit(book, 'majorUnit'),
    MajorTickMark: inert('None'),
    MinorTickMark: inert('None'),
    NumberFormat: kept(
      book,
      ({ axis }) => axis.numberFormat ?? 'General',
      ({ axis }, given) => Object.assign(axis, { numberFormat: String(given) }),
    ),
    LinkNumberFormat: kept(
      book,
      ({ axis }) => axis.numberFormat === null,
      ({ axis }, isLinked) => {
        axis.numberFormat = isLinked === true ? null : (axis.numberFormat ?? 'General');
      },
    ),
  };
}

function part<K extends keyof ChartAxis>(
  book: Book,
  name: K,
  read: (given: unknown) => ChartAxis[K],
): Property<ChartAxisObject> {
  return kept(
    book,
    ({ axis }) => axis[name],
    ({ axis }, given) => {
      axis[name] = read(given);
    },
  );
}

/** An empty text where Excel chooses; Excel itself tells the number that it chose. */
function limit(book: Book, name: 'minimum' | 'maximum' | 'majorUnit'): Property<ChartAxisObject> {
  return { ...part(book, name, numberOrNull), get: ({ axis }) => axis[name] ?? '' };
}
