import { parseBlock, splitAddress } from '../addresses';
import { invalidArgument, itemNotFound } from '../protocol/api-error';
import type { HostObject, Property } from '../protocol/classes';
import type { Book } from '../spreadsheet/book';
import type {
  Chart,
  ChartAxis,
  ChartLabels,
  ChartLook,
  ChartSeries,
  ChartTitle,
  ShownCells,
} from '../spreadsheet/charts';
import type { RangeObject } from './objects';
import { refuseIfProtected } from './protection';

/* The objects of the Excel API that are charts and parts of them. */

export interface ChartObject extends HostObject {
  chart: Chart;
}

export interface ChartSeriesObject extends ChartObject {
  series: ChartSeries;
}

/** The labels of one series, or of all. */
export interface ChartLabelsObject extends ChartObject {
  of: ChartSeries[];
}

export interface ChartTitleObject extends ChartObject {
  title: ChartTitle;
}

export interface ChartAxisObject extends ChartObject {
  axis: ChartAxis;
  type: 'Category' | 'Value';
}

/** What a part of a chart looks like; several looks are changed as one. */
export interface ChartLookObject extends ChartObject {
  looks: ChartLook[];
}

export function chartObject(chart: Chart, className = 'Chart'): ChartObject {
  return { className, chart };
}

export function lookObject(className: string, chart: Chart, ...looks: ChartLook[]): ChartLookObject {
  return { className, chart, looks };
}

export function labelLooks(series: ChartSeries[]): ChartLook[] {
  return series.flatMap(({ labels }) => (labels ? [labels.look] : []));
}

/** Changes a chart that is still there, on a sheet that lets it be changed. */
export function changeChart(book: Book, chart: Chart, change: (chart: Chart) => void): void {
  if (!book.charts.has(chart)) throw itemNotFound();
  refuseIfProtected(book, chart.sheetId, 'allowEditObjects');
  book.charts.change(chart, change);
}

/** A property that is kept in the chart, or in a part of it. */
export function kept<T extends ChartObject>(
  book: Book,
  get: (object: T) => unknown,
  set: (object: T, value: unknown) => void,
): Property<T> {
  return { get, set: (object, value) => changeChart(book, object.chart, () => set(object, value)) };
}

export function oneOf<T extends string>(known: readonly T[], given: unknown): T {
  const found = known.find((one) => one === given);
  if (found === undefined) throw invalidArgument();
  return found;
}

export function numberOf(given: unknown): number {
  const number = Number(given);
  if (!Number.isFinite(number)) throw invalidArgument();
  return number;
}

/** Excel tells of "by itself" with an empty text, and takes one for it. */
export function numberOrNull(given: unknown): number | null {
  return given === '' || given === null ? null : numberOf(given);
}

export function labelsOrNew(series: ChartSeries, look: ChartLook): ChartLabels {
  return (series.labels ??= { position: null, numberFormat: null, look });
}

export function shownCells({ sheetId, block }: RangeObject): ShownCells {
  return { sheetId, block };
}

/** `=Register!$A$1` as the cell that it means; null where it means none. */
export function cellsMeant(book: Book, formula: string, ownSheetId: string): ShownCells | null {
  const { sheetName, cells } = splitAddress(formula.replace(/^=/, ''));
  const block = parseBlock(cells);
  const sheetId = sheetName === null ? ownSheetId : book.findSheet(sheetName);
  return block && sheetId ? { sheetId, block } : null;
}
