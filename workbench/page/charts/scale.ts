import type { ChartData } from '../../spreadsheet/chart-data';
import type { Chart } from '../../spreadsheet/charts';

/** What a value axis reaches from and to, and where it is marked. */
export interface Scale {
  least: number;
  most: number;
  marks: number[];
}

const MOST_MARKS = 7;

/** A scale over all that the chart shows, from nil, in round steps; or as far as the axis was told. */
export function scaleOf(data: ChartData, { type, valueAxis }: Chart): Scale {
  if (type.endsWith('Stacked100')) return { least: 0, most: 1, marks: [0, 0.2, 0.4, 0.6, 0.8, 1] };
  const reached = type.endsWith('Stacked')
    ? stackedExtremes(data)
    : data.series.flatMap(({ values }) => values);
  const numbers = reached.filter((value) => value !== null);
  const [lowest, highest] = [Math.min(0, ...numbers), Math.max(0, ...numbers)];
  const step =
    valueAxis.majorUnit ?? roundStep((valueAxis.maximum ?? highest) - (valueAxis.minimum ?? lowest));
  const least = valueAxis.minimum ?? Math.floor(lowest / step) * step;
  const most = valueAxis.maximum ?? Math.max(least + step, Math.ceil((highest * 1.02) / step) * step);
  const count = Math.min(50, Math.floor((most - least) / step + 1e-6) + 1);
  const marks = Array.from({ length: count }, (_mark, index) => least + index * step);
  return { least, most, marks };
}

/** Where a value lies on the scale: 0 at its start, 1 at its end. */
export function share({ least, most }: Scale, value: number): number {
  return most === least ? 0 : Math.min(1, Math.max(0, (value - least) / (most - least)));
}

/** 1, 2 or 5 times a power of ten. */
function roundStep(range: number): number {
  if (range <= 0) return 1;
  const rough = range / MOST_MARKS;
  const power = 10 ** Math.floor(Math.log10(rough));
  return [1, 2, 5, 10].map((times) => times * power).find((step) => step >= rough) ?? rough;
}

/** How far each category's bars reach when they stand on each other: those above nil, and those below. */
function stackedExtremes({ categories, series }: ChartData): number[] {
  return categories.flatMap((_category, index) => {
    const values = series.map(({ values: list }) => list[index] ?? 0);
    const sum = (some: number[]) => some.reduce((total, value) => total + value, 0);
    return [sum(values.filter((value) => value > 0)), sum(values.filter((value) => value < 0))];
  });
}
