import type { Block } from '../addresses';
import { declareClass } from '../protocol/classes';
import type { ClassTable, Property } from '../protocol/classes';
import type { Book, CellFormat } from '../spreadsheet/book';
import { areasObject } from './objects';
import type { AreasObject } from './objects';
import { rangeBorderClasses } from './range-borders';

const POINTS_PER_PIXEL = 0.75;

/** The look of a range, or of several: its format, fill and font. */
export function rangeFormatClasses(book: Book): ClassTable {
  return {
    RangeFormat: declareClass<AreasObject>({
      properties: {
        ColumnWidth: {
          get: (areas) => same(columnsOf(areas), (column) => columnPoints(book, areas.sheetId, column)),
          set: ({ sheetId, blocks }, points) => {
            for (const block of blocks)
              book.setColumnWidthPixels(sheetId, block, Number(points) / POINTS_PER_PIXEL);
          },
        },
        RowHeight: {
          get: (areas) => same(rowsOf(areas), (row) => rowPoints(book, areas.sheetId, row)),
          set: ({ sheetId, blocks }, points) => {
            for (const block of blocks)
              book.setRowHeightPixels(sheetId, block, Number(points) / POINTS_PER_PIXEL);
          },
        },
        IndentLevel: look(book, 'indentLevel'),
        HorizontalAlignment: look(book, 'horizontalAlignment'),
        VerticalAlignment: look(book, 'verticalAlignment'),
        WrapText: look(book, 'wrapText'),
      },
      navigation: {
        Fill: ({ sheetId, blocks }) => areasObject('RangeFill', sheetId, blocks),
        Font: ({ sheetId, blocks }) => areasObject('RangeFont', sheetId, blocks),
        Borders: ({ sheetId, blocks }) => areasObject('RangeBorderCollection', sheetId, blocks),
      },
      methods: {
        AutofitColumns: ({ sheetId, blocks }) => {
          for (const block of blocks) book.fitColumns(sheetId, block);
        },
        AutofitRows: ({ sheetId, blocks }) => {
          for (const block of blocks) book.fitRows(sheetId, block);
        },
      },
    }),
    ...rangeBorderClasses(book),
    RangeFill: declareClass<AreasObject>({
      properties: { Color: look(book, 'fillColor') },
      methods: {
        Clear: ({ sheetId, blocks }) => {
          for (const block of blocks) book.setFormat(sheetId, block, 'fillColor', null);
        },
      },
    }),
    RangeFont: declareClass<AreasObject>({
      properties: {
        Bold: look(book, 'bold'),
        Italic: look(book, 'italic'),
        Color: look(book, 'fontColor'),
        Name: look(book, 'fontName'),
        Size: look(book, 'fontSize'),
        Strikethrough: look(book, 'strikethrough'),
        Underline: {
          get: ({ sheetId, blocks }) => {
            const isUnderlined = same(blocks, (block) => book.format(sheetId, block, 'underline'));
            return isUnderlined === null ? null : isUnderlined ? 'Single' : 'None';
          },
          set: ({ sheetId, blocks }, value) => {
            for (const block of blocks) book.setFormat(sheetId, block, 'underline', value !== 'None');
          },
        },
      },
    }),
  };
}

function look<K extends keyof CellFormat>(book: Book, name: K): Property<AreasObject> {
  return {
    get: ({ sheetId, blocks }) => same(blocks, (block) => book.format(sheetId, block, name)),
    set: ({ sheetId, blocks }, value) => {
      for (const block of blocks) book.setFormat(sheetId, block, name, value as CellFormat[K]);
    },
  };
}

/** What is the same for all; null where they differ. */
function same<Item, T>(items: Item[], read: (item: Item) => T | null): T | null {
  const [first, ...others] = items;
  if (first === undefined) return null;
  const value = read(first);
  return others.every((other) => read(other) === value) ? value : null;
}

function columnPoints(book: Book, sheetId: string, column: number): number {
  return book.columnWidthPixels(sheetId, column) * POINTS_PER_PIXEL;
}

function rowPoints(book: Book, sheetId: string, row: number): number {
  return book.rowHeightPixels(sheetId, row) * POINTS_PER_PIXEL;
}

/** Beyond these all rows and columns are alike. */
const MOST_LINES = 2000;

function columnsOf({ blocks }: AreasObject): number[] {
  return blocks.flatMap(({ column, columnCount }) => numbers(column, columnCount));
}

function rowsOf({ blocks }: AreasObject): number[] {
  return blocks.flatMap(({ row, rowCount }) => numbers(row, rowCount));
}

function numbers(start: Block['row'], count: number): number[] {
  return Array.from({ length: Math.min(MOST_LINES, count) }, (_, index) => start + index);
}
