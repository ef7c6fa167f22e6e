/**
 * A chart of the paper as shapes: a picture is drawn of them, and its alternative text says the same in words.
 */
import { listed } from '../findings/listed';
import { halfUpToPound } from '../money/rounding';
import type { Pence } from '../money/pence';
import type { PaperFigure } from './figure';
import { writeSentence, type Sentence } from './sentence';

export interface PaperChart {
  readonly kind: 'chart';
  readonly caption: string;
  readonly categories: readonly string[];
  readonly series: readonly ChartSeries[];
  /** In place of the picture, for those who cannot see it. */
  readonly says: Sentence;
}

export interface ChartSeries {
  readonly name: string;
  /** One for each category, in pence. */
  readonly figures: readonly PaperFigure[];
}

export type Shape =
  | {
      readonly kind: 'rect';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly fill: string;
      readonly stroke: string;
    }
  | {
      readonly kind: 'line';
      readonly x1: number;
      readonly y1: number;
      readonly x2: number;
      readonly y2: number;
      readonly stroke: string;
    }
  | {
      readonly kind: 'text';
      readonly x: number;
      readonly y: number;
      readonly text: string;
      readonly anchor: 'start' | 'middle' | 'end';
      readonly fill: string;
      readonly size: number;
    };

export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
}

const WIDTH = 640;
/** Room for the names, as wide as they need between these. */
const LEFT = { min: 90, max: 216, aLetter: 6.4, apart: 16 };
/** Letters in a line of a name, which has two at most. */
const NAME_LETTERS = Math.floor((LEFT.max - LEFT.apart) / LEFT.aLetter);
const RIGHT = 24;
/** Room for the legend, where there is one. */
const TOP = { plain: 10, legend: 34 };
const BAR = 18;
const STEP = 27;
const FOOT = 26;
const INK = '#1b2a41';
const QUIET = '#5a6474';
const RULE = '#c9d0da';
/** One family, dark to light, each with an edge: so that they can be told apart in black and white. */
const FILLS = ['#12365f', '#2f6299', '#6c98c7', '#a9c5e1', '#d9e6f2'];
const EDGE = '#12365f';
const TICKS = 4;

/** Bars from left to right, in the order of the table beside them; what is below nil is drawn to the left of nil. */
export function drawChart({ categories, series }: Pick<PaperChart, 'categories' | 'series'>): Drawing {
  const amount = (s: number, c: number): number => series[s]!.figures[c]!.value?.amount ?? 0;
  const sums = categories.map((_, c) => ends(series.map((__, s) => amount(s, c))));
  const most = Math.max(1, ...sums.map(({ above }) => above));
  const least = Math.min(0, ...sums.map(({ below }) => below));
  const step = niceStep((most - least) / TICKS);
  const [from, to] = [Math.floor(least / step) * step, Math.ceil(most / step) * step];
  const names = categories.map(inTwoLines);
  const left = leftOf(names);
  const x = (pence: number): number => left + ((pence - from) / (to - from)) * (WIDTH - left - RIGHT);
  const top = series.length < 2 ? TOP.plain : TOP.legend;
  const height = top + categories.length * STEP + FOOT;
  const layers = series.map(({ name }) => name);
  const shapes = layers.length < 2 ? [] : legend(left, layers);
  for (let tick = from; tick <= to; tick += step) {
    shapes.push({
      kind: 'line',
      x1: x(tick),
      y1: top - 4,
      x2: x(tick),
      y2: height - FOOT + 2,
      stroke: tick === 0 ? QUIET : RULE,
    });
    shapes.push({
      kind: 'text',
      x: x(tick),
      y: height - 8,
      text: axisText(tick),
      anchor: 'middle',
      fill: QUIET,
      size: 11,
    });
  }
  names.forEach((lines, c) => {
    const y = top + c * STEP + (STEP - BAR) / 2;
    shapes.push(...nameShapes(lines, left - 8, y + BAR / 2));
    let [above, below] = [0, 0];
    series.forEach((_series, s) => {
      const part = amount(s, c);
      const start = part >= 0 ? above : below;
      if (part >= 0) above += part;
      else below += part;
      const [a, b] = [x(start), x(start + part)];
      if (part !== 0)
        shapes.push({
          kind: 'rect',
          x: Math.min(a, b),
          y,
          width: Math.abs(b - a),
          height: BAR,
          fill: FILLS[s % FILLS.length]!,
          stroke: EDGE,
        });
    });
  });
  return { width: WIDTH, height, shapes };
}

function ends(parts: readonly number[]): { above: number; below: number } {
  const sum = (keep: (part: number) => boolean): number =>
    parts.filter(keep).reduce((all, part) => all + part, 0);
  return { above: sum((part) => part > 0), below: sum((part) => part < 0) };
}

/** A name that is too long for a line in two; what is longer still is cut. */
function inTwoLines(name: string): string[] {
  if (name.length <= NAME_LETTERS) return [name];
  const space = name.lastIndexOf(' ', NAME_LETTERS);
  const end = space > 0 ? space : NAME_LETTERS;
  const rest = name.slice(end).trim();
  return [name.slice(0, end), rest.length > NAME_LETTERS ? `${rest.slice(0, NAME_LETTERS - 1)}…` : rest];
}

function leftOf(names: readonly (readonly string[])[]): number {
  const longest = Math.max(0, ...names.flatMap((lines) => lines.map(({ length }) => length)));
  return Math.min(LEFT.max, Math.max(LEFT.min, longest * LEFT.aLetter + LEFT.apart));
}

function nameShapes(lines: readonly string[], x: number, middle: number): Shape[] {
  const size = lines.length === 1 ? 12 : 11;
  const first = middle + 4 - ((lines.length - 1) * size) / 2;
  return lines.map((text, n) => ({
    ...({ kind: 'text', anchor: 'end', fill: INK } as const),
    ...{ x, y: first + n * size, text, size },
  }));
}

function legend(left: number, names: readonly string[]): Shape[] {
  const widthOf = (name: string): number => 22 + name.length * LEFT.aLetter;
  const width = names.reduce((sum, name) => sum + widthOf(name), 0);
  let at = Math.max(0, Math.min(left, WIDTH - RIGHT - width));
  return names.flatMap((name, n): Shape[] => {
    const x = at;
    at += widthOf(name);
    return [
      { kind: 'rect', x, y: 8, width: 11, height: 11, fill: FILLS[n % FILLS.length]!, stroke: EDGE },
      { kind: 'text', x: x + 15, y: 18, text: name, anchor: 'start', fill: INK, size: 11 },
    ];
  });
}

/** 1, 2 or 5 and noughts: the least that is not below. */
function niceStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(rough, 1)));
  return [1, 2, 5, 10].map((n) => n * power).find((step) => step >= rough)!;
}

const UNITS = [
  [1_000_000_000, 'bn'],
  [1_000_000, 'm'],
  [1000, 'k'],
] as const;

function axisText(pence: number): string {
  const pounds = halfUpToPound(pence as Pence);
  const size = Math.abs(pounds);
  const sign = pounds < 0 ? '\u2212' : '';
  const [unit, name] = UNITS.find(([of]) => size >= of) ?? [1, ''];
  return `${sign}£${trim(size / unit)}${name}`;
}

const trim = (amount: number): string => String(Math.round(amount * 10) / 10);

/** The picture's alternative text. */
export function altText({ caption, series, says }: PaperChart): string {
  const names = series.map(({ name }) => name.toLowerCase());
  const layers = names.length < 2 ? '' : ` Each bar is made of ${listed(names)}.`;
  return `Bar chart: ${caption}.${layers} ${writeSentence(says)}`;
}
