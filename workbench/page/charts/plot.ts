import { element, escaped } from '../../files/xml';
import type { ChartData } from '../../spreadsheet/chart-data';
import { NO_COLOR } from '../../spreadsheet/charts';
import type { Chart } from '../../spreadsheet/charts';
import { numberText } from './number-text';
import { share } from './scale';
import type { Scale } from './scale';

/** Where something is drawn, in pixels. */
export interface Area {
  x: number;
  y: number;
  width: number;
  height: number;
}

interface Bar {
  series: number;
  category: number;
  /** What it reaches from and to. */
  from: number;
  to: number;
  /** How many bars stand beside each other in a category, and which of them this is. */
  beside: number;
  place: number;
}

/** How far along its axis a category's middle is, in shares: the first at the left, or at the bottom of a bar chart. */
export function categoryShare(chart: Chart, index: number, count: number): number {
  const middle = (index + 0.5) / count;
  const isFromEnd = chart.categoryAxis.isReversed !== chart.type.startsWith('Bar');
  return isFromEnd ? 1 - middle : middle;
}

/** The bars or lines of a chart. */
export function plotSvg(data: ChartData, chart: Chart, scale: Scale, area: Area): string {
  return chart.type.startsWith('Line')
    ? data.series.map((_series, index) => lineSvg(data, chart, scale, area, index)).join('')
    : barsOf(data, chart)
        .map((bar) => barSvg(data, chart, scale, area, bar))
        .join('');
}

function barsOf({ categories, series }: ChartData, { type }: Chart): Bar[] {
  return categories.flatMap((_category, category) => {
    const values = series.map(({ values: list }) => list[category] ?? 0);
    if (!type.includes('Stacked'))
      return values.map((to, index) => ({
        series: index,
        category,
        from: 0,
        to,
        beside: values.length,
        place: index,
      }));
    const whole = type.endsWith('100') ? values.reduce((sum, value) => sum + Math.abs(value), 0) || 1 : 1;
    const reached = { up: 0, down: 0 };
    return values.map((value, index) => {
      const side = value < 0 ? 'down' : 'up';
      const from = reached[side];
      reached[side] += value / whole;
      return { series: index, category, from, to: reached[side], beside: 1, place: 0 };
    });
  });
}

function barSvg(data: ChartData, chart: Chart, scale: Scale, area: Area, bar: Bar): string {
  const isAcross = chart.type.startsWith('Bar');
  const [along, breadth] = isAcross ? [area.width, area.height] : [area.height, area.width];
  const slot = breadth / data.categories.length;
  const overlap = bar.beside > 1 ? Math.max(0, chart.overlap) / 100 : 0;
  const thick = slot / (bar.beside - (bar.beside - 1) * overlap + chart.gapWidth / 100);
  const group = thick * (bar.beside - (bar.beside - 1) * overlap);
  const middle = categoryShare(chart, bar.category, data.categories.length) * breadth;
  const place = isAcross !== chart.categoryAxis.isReversed ? bar.beside - 1 - bar.place : bar.place;
  const start = middle - group / 2 + place * thick * (1 - overlap);
  const ends = [share(scale, bar.from), share(scale, bar.to)].map((one) => one * along);
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  const box = isAcross
    ? { x: area.x + low, y: area.y + start, width: high - low, height: thick }
    : { x: area.x + start, y: area.y + area.height - high, width: thick, height: high - low };
  const { lineColor, fillColor } = chart.series[bar.series]!.look;
  const text = labelText(data, chart, bar);
  return (
    element('rect', {
      ...rounded(box),
      fill: fillColor === NO_COLOR ? 'none' : data.series[bar.series]!.color,
      stroke: lineColor === NO_COLOR ? null : lineColor,
    }) + (text === '' ? '' : labelSvg(chart, bar.series, text, box, isAcross))
  );
}

function labelText(data: ChartData, chart: Chart, { series, category }: Bar): string {
  const { values, labels } = data.series[series]!;
  const format = chart.series[series]!.labels?.numberFormat;
  const value = values[category] ?? null;
  return format && value !== null ? numberText(format, value) : (labels[category] ?? '');
}

/** At the end of a bar outside it, where nothing else is said; stacked bars have it in the middle. */
function labelSvg(chart: Chart, series: number, text: string, box: Area, isAcross: boolean): string {
  const labels = chart.series[series]!.labels;
  const position = labels?.position ?? (chart.type.includes('Stacked') ? 'Center' : 'OutsideEnd');
  const size = ((labels?.look.fontSize ?? chart.look.fontSize ?? 9) * 4) / 3;
  const anchors: Record<string, [x: number, y: number, anchor: string]> = isAcross
    ? {
        OutsideEnd: [box.x + box.width + 3, box.y + box.height / 2, 'start'],
        InsideEnd: [box.x + box.width - 3, box.y + box.height / 2, 'end'],
        InsideBase: [box.x + 3, box.y + box.height / 2, 'start'],
      }
    : {
        OutsideEnd: [box.x + box.width / 2, box.y - size / 2, 'middle'],
        InsideEnd: [box.x + box.width / 2, box.y + size / 2 + 2, 'middle'],
        InsideBase: [box.x + box.width / 2, box.y + box.height - size / 2 - 2, 'middle'],
      };
  const middle: [number, number, string] = [box.x + box.width / 2, box.y + box.height / 2, 'middle'];
  const [x, y, anchor] = anchors[position] ?? middle;
  const color = labels?.look.fontColor ?? chart.look.fontColor ?? '#404040';
  return element(
    'text',
    {
      ...rounded({ x, y }),
      'text-anchor': anchor,
      'dominant-baseline': 'central',
      'font-size': size,
      fill: color,
    },
    escaped(text),
  );
}

function lineSvg(data: ChartData, chart: Chart, scale: Scale, area: Area, index: number): string {
  const { values, color } = data.series[index]!;
  const points = values.map((value, at) =>
    value === null
      ? null
      : {
          x: area.x + categoryShare(chart, at, data.categories.length) * area.width,
          y: area.y + area.height * (1 - share(scale, value)),
        },
  );
  // A blank breaks the line.
  const path = points
    .map((point, at) => point && `${points[at - 1] ? 'L' : 'M'}${point.x.toFixed(1)} ${point.y.toFixed(1)}`)
    .filter((step) => step !== null)
    .join(' ');
  const width = chart.series[index]!.look.lineWeight ?? 2.25;
  const line = element('path', { d: path, fill: 'none', stroke: color, 'stroke-width': (width * 4) / 3 });
  if (chart.type !== 'LineMarkers') return line;
  const markers = points.map((point) =>
    point ? element('circle', { cx: point.x, cy: point.y, r: 3.5, fill: color }) : '',
  );
  return line + markers.join('');
}

export function rounded<T extends object>(numbers: T): Record<string, string> {
  return Object.fromEntries(Object.entries(numbers).map(([name, value]) => [name, Number(value).toFixed(1)]));
}
