import { SHEET_COLUMN_COUNT, SHEET_ROW_COUNT } from '../addresses';
import type { Block } from '../addresses';
import { ApiError, invalidArgument } from '../protocol/api-error';
import { declareClass } from '../protocol/classes';
import type { ClassTable, Property } from '../protocol/classes';
import type { Book, CellFormat } from '../spreadsheet/book';
import { BORDER_STYLES, BORDER_WEIGHTS, NO_BORDER, PLAIN_BORDER } from '../spreadsheet/borders';
import type { CellBorder } from '../spreadsheet/borders';
import { oneOf } from './chart-objects';
import { readOnly } from './objects';
import type { AreasObject } from './objects';

type Side = 'borderTop' | 'borderBottom' | 'borderLeft' | 'borderRight';

interface BorderObject extends AreasObject {
  index: string;
}

/** Cells with the side of theirs at which a line runs, and their neighbours across it, whose line it is as well. */
interface Edge {
  cells: Block;
  side: Side;
  neighbours: Block | null;
  opposite: Side;
}

const INDEXES = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
  'DiagonalDown',
  'DiagonalUp',
];

/** range.format.borders. There are no diagonal lines. */
export function rangeBorderClasses(book: Book): ClassTable {
  const border = ({ sheetId, blocks }: AreasObject, given: unknown): BorderObject => ({
    className: 'RangeBorder',
    sheetId,
    blocks,
    index: oneOf(INDEXES, given),
  });
  return {
    RangeBorderCollection: declareClass<AreasObject>({
      items: (areas) => INDEXES.map((index) => border(areas, index)),
      properties: { Count: readOnly(() => INDEXES.length) },
      methods: {
        GetItem: (areas, [index]) => border(areas, index),
        GetItemAt: (areas, [position]: [number]) => border(areas, INDEXES[position]),
      },
    }),
    RangeBorder: declareClass<BorderObject>({
      identity: ({ index }) => ({ Id: index }),
      properties: {
        SideIndex: readOnly(({ index }) => index),
        Style: part(book, 'style', (given) =>
          given === NO_BORDER ? NO_BORDER : oneOf(BORDER_STYLES, given),
        ),
        Weight: part(book, 'weight', (given) => oneOf(BORDER_WEIGHTS, given)),
        Color: part(book, 'color', (given) => String(given).toUpperCase()),
      },
    }),
  };
}

/** A weight or a colour alone makes a line, as in Excel. */
function part(book: Book, name: keyof CellBorder, read: (given: unknown) => string): Property<BorderObject> {
  const otherwise = { ...PLAIN_BORDER, style: NO_BORDER };
  return {
    get: (object) => {
      const found = edgesOf(object).map((edge) => borderOf(book, object.sheetId, edge));
      const [first] = found;
      const shown = found.map((one) => (one === undefined ? null : (one ?? otherwise)[name]));
      return first === undefined || new Set(shown).size > 1 ? null : shown[0];
    },
    set: (object, given) => {
      const value = read(given);
      if (object.index.startsWith('Diagonal') && value !== NO_BORDER)
        throw new ApiError('NotImplemented', 'The workbench has no diagonal borders.');
      for (const edge of edgesOf(object)) {
        const now = borderOf(book, object.sheetId, edge) ?? PLAIN_BORDER;
        setBorder(book, object.sheetId, edge, value === NO_BORDER ? null : { ...now, [name]: value });
      }
    },
  };
}

function edgesOf({ blocks, index }: BorderObject): Edge[] {
  return blocks.flatMap((block) => edgeOf(block, index) ?? []);
}

function edgeOf(block: Block, index: string): Edge | null {
  const { row, column, rowCount, columnCount } = block;
  const [lastRow, lastColumn] = [row + rowCount - 1, column + columnCount - 1];
  const rowAt = (at: number): Block | null =>
    at >= 0 && at < SHEET_ROW_COUNT ? { ...block, row: at, rowCount: 1 } : null;
  const columnAt = (at: number): Block | null =>
    at >= 0 && at < SHEET_COLUMN_COUNT ? { ...block, column: at, columnCount: 1 } : null;
  const edge = (cells: Block | null, side: Side, neighbours: Block | null, opposite: Side) =>
    cells && { cells, side, neighbours, opposite };
  switch (index) {
    case 'EdgeTop':
      return edge(rowAt(row), 'borderTop', rowAt(row - 1), 'borderBottom');
    case 'EdgeBottom':
      return edge(rowAt(lastRow), 'borderBottom', rowAt(lastRow + 1), 'borderTop');
    case 'EdgeLeft':
      return edge(columnAt(column), 'borderLeft', columnAt(column - 1), 'borderRight');
    case 'EdgeRight':
      return edge(columnAt(lastColumn), 'borderRight', columnAt(lastColumn + 1), 'borderLeft');
    case 'InsideHorizontal': {
      const upper = rowCount > 1 ? { ...block, rowCount: rowCount - 1 } : null;
      return edge(upper, 'borderBottom', upper && { ...upper, row: row + 1 }, 'borderTop');
    }
    case 'InsideVertical': {
      const left = columnCount > 1 ? { ...block, columnCount: columnCount - 1 } : null;
      return edge(left, 'borderRight', left && { ...left, column: column + 1 }, 'borderLeft');
    }
    case 'DiagonalDown':
    case 'DiagonalUp':
      return null;
    default:
      throw invalidArgument();
  }
}

/** The line of all these cells; null where there is none, undefined where they differ. */
function borderOf(book: Book, sheetId: string, edge: Edge): CellBorder | null | undefined {
  const lines = [common(book, sheetId, edge.cells, edge.side)];
  if (edge.neighbours) lines.push(common(book, sheetId, edge.neighbours, edge.opposite));
  const drawn = lines.filter((line) => line !== null);
  return drawn.length === 0 ? null : drawn[0];
}

function common(book: Book, sheetId: string, block: Block, side: Side): CellBorder | null | undefined {
  const border = book.format(sheetId, block, side) as CellFormat[Side];
  if (border !== null) return border;
  // Nothing is told both where there is no line and where the lines differ.
  const { rowCount, columnCount } = block;
  const isWhole = rowCount === SHEET_ROW_COUNT || columnCount === SHEET_COLUMN_COUNT;
  if (isWhole || rowCount * columnCount === 1) return null;
  const hasAny = cellsOf(block).some((cell) => book.format(sheetId, cell, side) !== null);
  return hasAny ? undefined : null;
}

function cellsOf({ row, column, rowCount, columnCount }: Block): Block[] {
  return Array.from({ length: rowCount * columnCount }, (_cell, index) => ({
    row: row + Math.floor(index / columnCount),
    column: column + (index % columnCount),
    rowCount: 1,
    columnCount: 1,
  }));
}

/** Two cells share the line between them: it is kept with one, and taken off the other. */
function setBorder(book: Book, sheetId: string, edge: Edge, border: CellBorder | null): void {
  const { neighbours, opposite } = edge;
  if (neighbours && common(book, sheetId, neighbours, opposite) !== null)
    book.setFormat(sheetId, neighbours, opposite, null);
  book.setFormat(sheetId, edge.cells, edge.side, border);
}
