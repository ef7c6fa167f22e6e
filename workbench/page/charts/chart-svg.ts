import { element, escaped } from '../../files/xml';
import type { ChartData } from '../../spreadsheet/chart-data';
import { DISPLAY_UNITS, NO_COLOR } from '../../spreadsheet/charts';
import type { Chart, ChartAxis, ChartLook } from '../../spreadsheet/charts';
import { numberText } from './number-text';
import { categoryShare, plotSvg, rounded } from './plot';
import type { Area } from './plot';
import { scaleOf, share } from './scale';
import type { Scale } from './scale';

/*
 * A chart as a picture, near enough to Excel's to judge it by eye: its title, legend, axes and bars or lines. How wide a
 * text is, is reckoned from its length.
 */

const PADDING = 10;
const INK = '#595959';
const FAINT = '#D9D9D9';
const LETTER_WIDTH = 0.55;
const GAP = 6;

interface Drawing {
  data: ChartData;
  chart: Chart;
  scale: Scale;
  /** What is left to draw in. */
  area: Area;
}

export function chartSvg(
  data: ChartData,
  chart: Chart,
  { width, height }: { width: number; height: number },
): string {
  const area = { x: PADDING, y: PADDING, width: width - 2 * PADDING, height: height - 2 * PADDING };
  const drawing: Drawing = { data, chart, scale: scaleOf(data, chart), area };
  const { fillColor, lineColor, lineWeight } = chart.look;
  const frame = element('rect', {
    ...rounded({ x: 0.5, y: 0.5, width: width - 1, height: height - 1 }),
    fill: fillColor === NO_COLOR ? 'none' : (fillColor ?? '#FFFFFF'),
    stroke: lineColor === NO_COLOR ? 'none' : (lineColor ?? FAINT),
    'stroke-width': lineWeight ?? 1,
  });
  // Each takes its room from the area before the next.
  const parts = [titleSvg, legendSvg, axisTitlesSvg, axesSvg].map((draw) => draw(drawing));
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      role: 'img',
      'aria-label': chart.title.visible ? data.title : chart.name,
      'font-family': `${chart.look.fontName ?? 'Calibri'}, Carlito, sans-serif`,
    },
    frame,
    ...parts,
    data.categories.length > 0 ? plotSvg(data, chart, drawing.scale, drawing.area) : '',
  );
}

function titleSvg({ data, chart, area }: Drawing): string {
  if (!chart.title.visible) return '';
  const size = pixels(chart.title.look.fontSize ?? 14);
  const lines = data.title.split('\n');
  const drawn = lines.map((line, index) =>
    textSvg(
      line,
      area.x + area.width / 2,
      area.y + size * (index + 0.6),
      'middle',
      chart,
      chart.title.look,
      14,
    ),
  );
  take(area, 'top', size * lines.length + GAP * 1.5);
  return drawn.join('');
}

function legendSvg({ data, chart, area }: Drawing): string {
  const { visible, position, look } = chart.legend;
  if (!visible) return '';
  const size = pixels(look.fontSize ?? chart.look.fontSize ?? 9);
  const widths = data.series.map(({ name }) => size * 1.2 + widthOf(name, size) + GAP * 2);
  const isRow = position === 'Top' || position === 'Bottom';
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const side = isRow ? size * 1.6 : Math.max(...widths);
  const place = legendPlace(
    area,
    position,
    isRow ? { width: whole, height: side } : { width: side, height: size * 1.6 * widths.length },
  );
  let { x, y } = place;
  const drawn = data.series.map(({ name, color }, index) => {
    const key = element('rect', {
      ...rounded({ x, y: y + size * 0.3, width: size * 0.7, height: size * 0.7 }),
      fill: color,
    });
    const text = textSvg(name, x + size, y + size * 0.7, 'start', chart, look, 9);
    if (isRow) x += widths[index]!;
    else y += size * 1.6;
    return key + text;
  });
  take(
    area,
    isRow ? (position === 'Top' ? 'top' : 'bottom') : position === 'Left' ? 'left' : 'right',
    side + GAP,
  );
  return drawn.join('');
}

function legendPlace(
  area: Area,
  position: string,
  size: { width: number; height: number },
): { x: number; y: number } {
  const middle = { x: area.x + (area.width - size.width) / 2, y: area.y + (area.height - size.height) / 2 };
  const right = area.x + area.width - size.width;
  switch (position) {
    case 'Top':
      return { ...middle, y: area.y };
    case 'Bottom':
      return { ...middle, y: area.y + area.height - size.height };
    case 'Left':
      return { ...middle, x: area.x };
    case 'Corner':
      return { x: right, y: area.y };
    default:
      return { ...middle, x: right };
  }
}

function axisTitlesSvg({ chart, area }: Drawing): string {
  const isAcross = chart.type.startsWith('Bar');
  return [
    { axis: chart.categoryAxis, isAtSide: isAcross },
    { axis: chart.valueAxis, isAtSide: !isAcross },
  ]
    .filter(({ axis }) => axis.title.visible || unitOf(axis) !== '')
    .map(({ axis, isAtSide }) => {
      const text = [axis.title.visible ? (axis.title.text ?? 'Axis Title') : '', unitOf(axis)]
        .filter(Boolean)
        .join(', ');
      const size = pixels(axis.title.look.fontSize ?? 10);
      const [x, y] = isAtSide
        ? [area.x + size * 0.6, area.y + area.height / 2]
        : [area.x + area.width / 2, area.y + area.height - size * 0.6];
      const drawn = textSvg(text, x, y, 'middle', chart, axis.title.look, 10);
      take(area, isAtSide ? 'left' : 'bottom', size + GAP);
      return isAtSide
        ? element('g', { transform: `rotate(-90 ${x.toFixed(1)} ${y.toFixed(1)})` }, drawn)
        : drawn;
    })
    .join('');
}

/** Thousands and the like are told beside the axis, as in Excel. */
function unitOf({ displayUnit }: ChartAxis): string {
  return displayUnit === 'None'
    ? ''
    : displayUnit.replace(/(?<=.)([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`);
}

function axesSvg({ data, chart, scale, area }: Drawing): string {
  const isAcross = chart.type.startsWith('Bar');
  const { categoryAxis, valueAxis } = chart;
  const marks = scale.marks.map((value) => markText(data, chart, value));
  const size = pixels(chart.look.fontSize ?? 9);
  const texts = (axis: ChartAxis, list: string[]) => (axis.visible && axis.tickLabels !== 'None' ? list : []);
  const atSide = isAcross ? texts(categoryAxis, data.categories) : texts(valueAxis, marks);
  const below = isAcross ? texts(valueAxis, marks) : texts(categoryAxis, data.categories);
  // Categories that are turned round take the values' axis with them to the other side.
  const isOnTop = isAcross && categoryAxis.isReversed;
  const widest = Math.min(area.width * 0.4, Math.max(0, ...atSide.map((text) => widthOf(text, size))));
  if (atSide.length > 0) take(area, 'left', widest + GAP);
  if (below.length > 0) take(area, isOnTop ? 'top' : 'bottom', size + GAP);
  if (isAcross) take(area, 'right', size);
  const line = (x: number, y: number, x2: number, y2: number, { lineColor, lineWeight }: ChartLook) =>
    lineColor === NO_COLOR
      ? ''
      : element('line', {
          ...rounded({ x1: x, y1: y, x2, y2 }),
          stroke: lineColor ?? FAINT,
          'stroke-width': lineWeight ?? 1,
        });
  const [right, bottom] = [area.x + area.width, area.y + area.height];
  const labelsY = isOnTop ? area.y - GAP - size * 0.3 : bottom + GAP + size * 0.3;
  const drawnMarks = scale.marks.map((value, index) => {
    const at = share(scale, value);
    const [x, y] = isAcross ? [area.x + at * area.width, labelsY] : [area.x - GAP, bottom - at * area.height];
    const grid = isAcross
      ? line(x, area.y, x, bottom, valueAxis.gridlines)
      : line(area.x, y, right, y, valueAxis.gridlines);
    const text = texts(valueAxis, marks)[index] ?? '';
    return (
      (valueAxis.hasGridlines ? grid : '') +
      textSvg(text, x, y, isAcross ? 'middle' : 'end', chart, valueAxis.look, 9)
    );
  });
  const drawnCategories = texts(categoryAxis, data.categories).map((text, index) => {
    const at = categoryShare(chart, index, data.categories.length);
    const [x, y] = isAcross ? [area.x - GAP, area.y + at * area.height] : [area.x + at * area.width, labelsY];
    const room = isAcross ? widest : area.width / data.categories.length;
    return textSvg(
      shortened(text, room, size),
      x,
      y,
      isAcross ? 'end' : 'middle',
      chart,
      categoryAxis.look,
      9,
    );
  });
  const base = isAcross
    ? line(area.x, area.y, area.x, bottom, categoryAxis.look)
    : line(area.x, bottom, right, bottom, categoryAxis.look);
  return [...drawnMarks, ...drawnCategories, categoryAxis.visible ? base : ''].join('');
}

function markText(data: ChartData, { type, valueAxis }: Chart, value: number): string {
  const isPercent = type.endsWith('Stacked100');
  const format = valueAxis.numberFormat ?? (isPercent ? '0%' : data.numberFormat);
  const shown = isPercent ? value : value / (DISPLAY_UNITS[valueAxis.displayUnit] ?? 1);
  return numberText(format, shown);
}

function textSvg(
  text: string,
  x: number,
  y: number,
  anchor: string,
  chart: Chart,
  look: ChartLook,
  points: number,
): string {
  if (text === '') return '';
  return element(
    'text',
    {
      ...rounded({ x, y }),
      'text-anchor': anchor,
      'dominant-baseline': 'central',
      'font-size': pixels(look.fontSize ?? (points === 9 ? chart.look.fontSize : null) ?? points),
      'font-weight': look.bold ? 'bold' : null,
      'font-style': look.italic ? 'italic' : null,
      'font-family': look.fontName,
      fill: look.fontColor ?? chart.look.fontColor ?? INK,
    },
    escaped(text),
  );
}

function take(area: Area, side: 'top' | 'bottom' | 'left' | 'right', size: number): void {
  if (side === 'top') area.y += size;
  if (side === 'left') area.x += size;
  if (side === 'top' || side === 'bottom') area.height = Math.max(1, area.height - size);
  else area.width = Math.max(1, area.width - size);
}

function shortened(text: string, room: number, size: number): string {
  const most = Math.max(3, Math.floor(room / (size * LETTER_WIDTH)) + 1);
  return text.length > most ? `${text.slice(0, most - 1)}…` : text;
}

function widthOf(text: string, size: number): number {
  return text.length * size * LETTER_WIDTH;
}

function pixels(points: number): number {
  return (points * 4) / 3;
}
