/**
 * A chart of the paper as shapes: a picture is drawn of them, and its alternative text says the same in words.
 */
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
const LEFT = 140;
const RIGHT = 24;
const TOP = 34;
const BAR = 18;
const STEP = 27;
const FOOT = 26;
const INK = '#1b2a41';
const QUIET = '#5a6474';
const RULE = '#c9d0da';
/** One family, dark to light, so that it also shows in grey. */
const FILLS = ['#12365f', '#2f6299', '#6c98c7', '#a9c5e1', '#d9e6f2'];
const TICKS = 4;

/** Bars from left to right, in the order of the table beside them; what is below nil is drawn to the left of nil. */
export function drawChart({ categories, series }: Pick<PaperChart, 'categories' | 'series'>): Drawing {
  const amount = (s: number, c: number): number => series[s]!.figures[c]!.value?.amount ?? 0;
  const sums = categories.map((_, c) => ends(series.map((__, s) => amount(s, c))));
  const most = Math.max(1, ...sums.map(({ above }) => above));
  const least = Math.min(0, ...sums.map(({ below }) => below));
  const step = niceStep((most - least) / TICKS);
  const [from, to] = [Math.floor(least / step) * step, Math.ceil(most / step) * step];
  const x = (pence: number): number => LEFT + ((pence - from) / (to - from)) * (WIDTH - LEFT - RIGHT);
  const height = TOP + categories.length * STEP + FOOT;
  const shapes: Shape[] = [...legend(series.map(({ name }) => name))];
  for (let tick = from; tick <= to; tick += step) {
    shapes.push({
      kind: 'line',
      x1: x(tick),
      y1: TOP - 4,
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
  categories.forEach((name, c) => {
    const y = TOP + c * STEP + (STEP - BAR) / 2;
    shapes.push({
      kind: 'text',
      x: LEFT - 8,
      y: y + BAR - 5,
      text: name,
      anchor: 'end',
      fill: INK,
      size: 12,
    });
    let [above, below] = [0, 0];
    series.forEach((_, s) => {
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

function legend(names: readonly string[]): Shape[] {
  let at = LEFT;
  return names.flatMap((name, n): Shape[] => {
    const x = at;
    at += 22 + name.length * 6.4;
    return [
      { kind: 'rect', x, y: 8, width: 11, height: 11, fill: FILLS[n % FILLS.length]! },
      { kind: 'text', x: x + 15, y: 18, text: name, anchor: 'start', fill: INK, size: 11 },
    ];
  });
}

/** 1, 2 or 5 and noughts: the least that is not below. */
function niceStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(rough, 1)));
  return [1, 2, 5, 10].map((n) => n * power).find((step) => step >= rough)!;
}

const MILLION = 1_000_000;
const THOUSAND = 1000;

function axisText(pence: number): string {
  const pounds = halfUpToPound(pence as Pence);
  const size = Math.abs(pounds);
  const sign = pounds < 0 ? '\u2212' : '';
  if (size >= MILLION) return `${sign}£${trim(size / MILLION)}m`;
  return size >= THOUSAND ? `${sign}£${trim(size / THOUSAND)}k` : `${sign}£${size}`;
}

const trim = (amount: number): string => String(Math.round(amount * 10) / 10);

/** The picture's alternative text. */
export const altText = ({ caption, says }: PaperChart): string =>
  `Bar chart: ${caption}. ${writeSentence(says)}`;
