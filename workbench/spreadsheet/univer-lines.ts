import type { Block } from '../addresses';
import type { BookCells, BookLines } from './book';
import { DEFAULT_FONT_SIZE } from './univer-formats';
import type { UniverContext } from './univer-context';
import { growSheet, usedPart } from './univer-sheet-size';

const MAX_FITTED_WIDTH_PIXELS = 420;
const LEAST_FITTED_WIDTH_PIXELS = 40;
const MARGIN_PIXELS = 16;
const CHARACTER_PIXELS = 7.2;
const LINE_PIXELS = 20;

/** Widths of columns and heights of rows. They are fitted by numbers of characters, which needs no canvas. */
export class UniverLines implements BookLines {
  constructor(
    private readonly univer: UniverContext,
    private readonly cells: Pick<BookCells, 'texts' | 'format'>,
  ) {}

  rowHeightPixels(sheetId: string, row: number): number {
    return this.univer.sheet(sheetId).getRowHeight(row);
  }

  setRowHeightPixels(sheetId: string, block: Block, pixels: number): void {
    const sheet = this.univer.sheet(sheetId);
    const within = usedPart(sheet, block);
    growSheet(sheet, { ...within, columnCount: 1 });
    sheet.setRowHeightsForced(within.row, within.rowCount, pixels);
  }

  fitRows(sheetId: string, block: Block): void {
    const sheet = this.univer.sheet(sheetId);
    const within = usedPart(sheet, block);
    const texts = this.cells.texts(sheetId, within);
    texts.forEach((line, offset) => {
      const row = within.row + offset;
      const lines = line.map((text, index) => this.lineCount(sheetId, row, within.column + index, text));
      const size =
        this.cells.format(sheetId, { ...within, row, rowCount: 1 }, 'fontSize') ?? DEFAULT_FONT_SIZE;
      const pixels = Math.round(Math.max(1, ...lines) * LINE_PIXELS * Math.max(1, size / DEFAULT_FONT_SIZE));
      this.setRowHeightPixels(sheetId, { ...within, row, rowCount: 1 }, pixels);
    });
  }

  columnWidthPixels(sheetId: string, column: number): number {
    return this.univer.sheet(sheetId).getColumnWidth(column);
  }

  setColumnWidthPixels(sheetId: string, block: Block, pixels: number): void {
    this.univer.sheet(sheetId).setColumnWidths(block.column, block.columnCount, pixels);
  }

  fitColumns(sheetId: string, block: Block): void {
    const within = usedPart(this.univer.sheet(sheetId), block);
    const texts = this.cells.texts(sheetId, within);
    for (let index = 0; index < within.columnCount; index += 1) {
      const longest = Math.max(0, ...texts.map((line) => line[index]?.length ?? 0));
      const wanted = Math.round(longest * CHARACTER_PIXELS) + MARGIN_PIXELS;
      const pixels = Math.min(MAX_FITTED_WIDTH_PIXELS, Math.max(LEAST_FITTED_WIDTH_PIXELS, wanted));
      this.univer.sheet(sheetId).setColumnWidth(within.column + index, pixels);
    }
  }

  /** A text that wraps has as many lines as its column is too narrow for. */
  private lineCount(sheetId: string, row: number, column: number, text: string): number {
    const lines = text.split('\n');
    const cell = { row, column, rowCount: 1, columnCount: 1 };
    if (text === '' || this.cells.format(sheetId, cell, 'wrapText') !== true) return 1;
    const width = this.columnWidthPixels(sheetId, column) - MARGIN_PIXELS;
    const perLine = Math.max(1, Math.floor(width / CHARACTER_PIXELS));
    return lines.reduce((count, line) => count + wrappedLines(line, perLine), 0);
  }
}

/** How many lines a text takes where a line ends at a space; a word that is longer than a line goes on in the next. */
function wrappedLines(text: string, perLine: number): number {
  let count = 1;
  let used = 0;
  for (const { length } of text.split(' ')) {
    if (used > 0 && used + 1 + length > perLine) [count, used] = [count + 1, 0];
    used += (used > 0 ? 1 : 0) + length;
    while (used > perLine) [count, used] = [count + 1, used - perLine];
  }
  return count;
}
