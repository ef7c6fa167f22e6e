import type { Block } from '../addresses';
import type { BookLines, StructureChange } from './book';

/** A corner of a chart: a cell, and how far into it, in pixels. */
export interface ChartCorner {
  row: number;
  column: number;
  x: number;
  y: number;
}

/** Where a chart stands: its corners go along with their cells, so that the chart moves and sizes with them. */
export interface ChartPlace {
  from: ChartCorner;
  to: ChartCorner;
}

/** Points from the sheet's top left corner, as the object model tells a chart's place. */
export interface ChartBox {
  left: number;
  top: number;
  width: number;
  height: number;
}

type Lines = Pick<BookLines, 'rowHeightPixels' | 'columnWidthPixels'>;

const POINTS_PER_PIXEL = 0.75;

export function boxOf(lines: Lines, sheetId: string, { from, to }: ChartPlace): ChartBox {
  const [left, top] = pixelsAt(lines, sheetId, from);
  const [right, bottom] = pixelsAt(lines, sheetId, to);
  return {
    left: left * POINTS_PER_PIXEL,
    top: top * POINTS_PER_PIXEL,
    width: (right - left) * POINTS_PER_PIXEL,
    height: (bottom - top) * POINTS_PER_PIXEL,
  };
}

export function placeAt(lines: Lines, sheetId: string, { left, top, width, height }: ChartBox): ChartPlace {
  return {
    from: cornerAt(lines, sheetId, left, top),
    to: cornerAt(lines, sheetId, left + width, top + height),
  };
}

/** From the top left of one block to the bottom right of another. */
export function placeOver(lines: Lines, sheetId: string, first: Block, last: Block): ChartPlace {
  const row = last.row + last.rowCount - 1;
  const column = last.column + last.columnCount - 1;
  return {
    from: { row: first.row, column: first.column, x: 0, y: 0 },
    to: {
      row,
      column,
      x: lines.columnWidthPixels(sheetId, column),
      y: lines.rowHeightPixels(sheetId, row),
    },
  };
}

/** The corners after whole rows or columns came or went. Cells that are shifted leave charts where they are. */
export function movedPlace({ from, to }: ChartPlace, change: StructureChange): ChartPlace {
  return change.across ? { from, to } : { from: movedCorner(from, change), to: movedCorner(to, change) };
}

function movedCorner(corner: ChartCorner, { axis, at, count }: StructureChange): ChartCorner {
  const line = corner[axis];
  if (line < at) return corner;
  const isGone = count < 0 && line < at - count;
  const moved = { ...corner, [axis]: isGone ? at : line + count };
  return isGone ? { ...moved, [axis === 'row' ? 'y' : 'x']: 0 } : moved;
}

function pixelsAt(lines: Lines, sheetId: string, corner: ChartCorner): [x: number, y: number] {
  const width = (column: number) => lines.columnWidthPixels(sheetId, column);
  const height = (row: number) => lines.rowHeightPixels(sheetId, row);
  return [
    before(corner.column, width) + Math.min(corner.x, width(corner.column)),
    before(corner.row, height) + Math.min(corner.y, height(corner.row)),
  ];
}

function cornerAt(lines: Lines, sheetId: string, left: number, top: number): ChartCorner {
  const across = lineAt(left / POINTS_PER_PIXEL, (column) => lines.columnWidthPixels(sheetId, column));
  const down = lineAt(top / POINTS_PER_PIXEL, (row) => lines.rowHeightPixels(sheetId, row));
  return { row: down.line, column: across.line, x: across.rest, y: down.rest };
}

function before(line: number, size: (line: number) => number): number {
  let pixels = 0;
  for (let one = 0; one < line; one += 1) pixels += size(one);
  return pixels;
}

function lineAt(pixels: number, size: (line: number) => number): { line: number; rest: number } {
  let line = 0;
  let rest = Math.max(0, pixels);
  while (rest > size(line) && line < MOST_LINES) {
    rest -= size(line);
    line += 1;
  }
  return { line, rest };
}

/** No chart is looked for beyond these. */
const MOST_LINES = 100_000;
