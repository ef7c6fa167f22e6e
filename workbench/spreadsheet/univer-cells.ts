import { numfmt } from '@univerjs/core';
import type { ICellData, IRange, IStyleData, Nullable } from '@univerjs/core';
import { boundingBlock, cellBlock, formatBlock, quoteSheetName } from '../addresses';
import type { Block } from '../addresses';
import type { BookCells, BookLines, CellFormat, CellInput, CellValue, ChangeType } from './book';
import { readEntry } from './entry';
import type { UniverCalculation } from './univer-calculation';
import type { CellMatrix, UniverContext } from './univer-context';
import { FORMAT_PARTS, GENERAL } from './univer-formats';
import { growSheet, usedPart, withinSheet } from './univer-sheet-size';

export const CellType = { text: 1, number: 2, boolean: 3, forcedText: 4 } as const;
/** Univer takes a style write without this trigger for the removal of a formula. */
export const STYLE_TRIGGER = 'sheet.command.set-style';

/** Cells: their values, formulas, looks, and the rows and columns they stand in. */
export class UniverCells implements Omit<BookCells, keyof BookLines> {
  constructor(
    private readonly univer: UniverContext,
    private readonly calculation: UniverCalculation,
  ) {}

  // ---- reading

  values(sheetId: string, block: Block): CellValue[][] {
    const spilled = this.spilledCells(sheetId);
    return this.map(sheetId, block, (cell, row, column) =>
      valueOf(isBlank(cell) ? (spilled?.[row]?.[column] ?? cell) : cell),
    );
  }

  formulas(sheetId: string, block: Block): CellValue[][] {
    const sheet = this.univer.sheet(sheetId);
    const isBeyond = block.row >= sheet.getMaxRows() || block.column >= sheet.getMaxColumns();
    const formulas = isBeyond ? [] : this.range(sheetId, withinSheet(sheet, block)).getFormulas();
    return this.values(sheetId, block).map((line, row) =>
      line.map((value, column) => formulas[row]?.[column] || value),
    );
  }

  texts(sheetId: string, block: Block): string[][] {
    const formats = this.numberFormats(sheetId, block);
    return this.values(sheetId, block).map((line, row) =>
      line.map((value, column) => displayText(value, formats[row]?.[column] ?? GENERAL)),
    );
  }

  numberFormats(sheetId: string, block: Block): string[][] {
    return this.map(sheetId, block, (cell) => this.styleOf(cell).n?.pattern ?? GENERAL);
  }

  format<K extends keyof CellFormat>(sheetId: string, block: Block, part: K): CellFormat[K] | null {
    const within = usedPart(this.univer.sheet(sheetId), block);
    const read = this.map(sheetId, within, (cell) => FORMAT_PARTS[part].read(this.styleOf(cell))).flat();
    const found = new Map(read.map((value) => [JSON.stringify(value), value]));
    const [only] = found.values();
    return found.size === 1 ? (only as CellFormat[K]) : null;
  }

  usedBlock(sheetId: string, valuesOnly = false): Block | null {
    let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
    this.univer
      .sheet(sheetId)
      .getSheet()
      .getCellMatrix()
      .forValue((row, column, cell: Nullable<ICellData>) => {
        if (!cell || (isBlank(cell) && !cell.f && !cell.si && (valuesOnly || !cell.s))) return;
        [top, left] = [Math.min(top, row), Math.min(left, column)];
        [bottom, right] = [Math.max(bottom, row), Math.max(right, column)];
      });
    let used: Block | null =
      bottom < 0
        ? null
        : { row: top, column: left, rowCount: bottom - top + 1, columnCount: right - left + 1 };
    for (const spill of this.spills(sheetId)) used = used ? boundingBlock(used, spill) : spill;
    return used;
  }

  spill(sheetId: string, row: number, column: number): Block | null {
    const range = this.spillRanges(sheetId)?.[row]?.[column];
    if (!range || this.isBlocked(sheetId, row, column)) return null;
    return {
      row,
      column,
      rowCount: range.endRow - row + 1,
      columnCount: range.endColumn - column + 1,
    };
  }

  /** Univer knows where a formula would spill to; Excel, only where it does. */
  private isBlocked(sheetId: string, row: number, column: number): boolean {
    const [[shown]] = this.values(sheetId, cellBlock(row, column)) as [[CellValue]];
    return shown === '#SPILL!';
  }

  address(sheetId: string, block: Block): string {
    return `${quoteSheetName(this.univer.sheet(sheetId).getSheetName())}!${formatBlock(block)}`;
  }

  // ---- writing

  setValues(
    sheetId: string,
    block: Block,
    values: CellInput[][],
    changeType: ChangeType = 'RangeEdited',
  ): void {
    growSheet(this.univer.sheet(sheetId), block);
    const written: CellMatrix = {};
    const formats: CellMatrix = {};
    const formatsNow = this.numberFormats(sheetId, block);
    values.forEach((line, lineIndex) => {
      line.forEach((input, index) => {
        if (input === null) return;
        const [row, column] = [block.row + lineIndex, block.column + index];
        const formatNow = formatsNow[lineIndex]?.[index] ?? GENERAL;
        const { cell, numberFormat } = cellFor(input, formatNow);
        (written[row] ??= {})[column] = cell;
        if (numberFormat && formatNow === GENERAL) {
          (formats[row] ??= {})[column] = { s: { n: { pattern: numberFormat } } };
        }
      });
    });
    this.univer.write(sheetId, written);
    if (Object.keys(formats).length > 0) this.univer.write(sheetId, formats, STYLE_TRIGGER);
    this.calculation.changed();
    queueMicrotask(() => this.univer.events.cellsChanged.emit({ sheetId, block, changeType }));
  }

  setNumberFormats(sheetId: string, block: Block, formats: (string | null)[][]): void {
    this.writeStyles(sheetId, block, (row, column) => {
      const pattern = formats[row]?.[column];
      return pattern == null ? null : { n: { pattern } };
    });
  }

  setFormat<K extends keyof CellFormat>(sheetId: string, block: Block, part: K, value: CellFormat[K]): void {
    const style = FORMAT_PARTS[part].write(value);
    this.writeStyles(sheetId, usedPart(this.univer.sheet(sheetId), block), () => style);
  }

  clearFormats(sheetId: string, block: Block): void {
    const within = usedPart(this.univer.sheet(sheetId), block);
    const cleared: CellMatrix = {};
    eachCell(within, (row, column) => ((cleared[row] ??= {})[column] = { s: null }));
    this.univer.write(sheetId, cleared, STYLE_TRIGGER);
  }

  insertRows(sheetId: string, row: number, count: number): void {
    this.univer.sheet(sheetId).insertRows(row, count);
  }

  deleteRows(sheetId: string, row: number, count: number): void {
    this.univer.sheet(sheetId).deleteRows(row, count);
  }

  insertColumns(sheetId: string, column: number, count: number): void {
    this.univer.sheet(sheetId).insertColumns(column, count);
  }

  deleteColumns(sheetId: string, column: number, count: number): void {
    this.univer.sheet(sheetId).deleteColumns(column, count);
  }

  // ---- the ways in and out of Univer

  private range(sheetId: string, block: Block) {
    return this.univer.sheet(sheetId).getRange(block.row, block.column, block.rowCount, block.columnCount);
  }

  map<T>(
    sheetId: string,
    block: Block,
    read: (cell: Nullable<ICellData>, row: number, column: number) => T,
  ): T[][] {
    const matrix = this.univer.sheet(sheetId).getSheet().getCellMatrix();
    return Array.from({ length: block.rowCount }, (_line, rowOffset) =>
      Array.from({ length: block.columnCount }, (_cell, columnOffset) => {
        const [row, column] = [block.row + rowOffset, block.column + columnOffset];
        return read(matrix.getValue(row, column), row, column);
      }),
    );
  }

  styleOf(cell: Nullable<ICellData>): IStyleData {
    const style = cell?.s;
    if (typeof style !== 'string') return style ?? {};
    return this.univer.workbook.getWorkbook().getStyles().get(style) ?? {};
  }

  private formulaModel() {
    const { FormulaDataModel } = this.univer.engine;
    return this.univer.service<InstanceType<typeof FormulaDataModel>>(FormulaDataModel);
  }

  private spilledCells(sheetId: string): CellMatrix | undefined {
    const cells = this.formulaModel().getArrayFormulaCellData()?.[this.univer.unitId]?.[sheetId];
    return (cells ?? undefined) as CellMatrix | undefined;
  }

  private spillRanges(sheetId: string) {
    return this.formulaModel().getArrayFormulaRange()?.[this.univer.unitId]?.[sheetId];
  }

  private spills(sheetId: string): Block[] {
    const rows = Object.values(this.spillRanges(sheetId) ?? {}) as Record<number, IRange>[];
    const ranges = rows
      .flatMap((columns) => Object.values(columns))
      .filter(({ startRow, startColumn }) => !this.isBlocked(sheetId, startRow, startColumn));
    return ranges.map(({ startRow, startColumn, endRow, endColumn }) => ({
      row: startRow,
      column: startColumn,
      rowCount: endRow - startRow + 1,
      columnCount: endColumn - startColumn + 1,
    }));
  }

  private writeStyles(
    sheetId: string,
    block: Block,
    style: (rowOffset: number, columnOffset: number) => IStyleData | null,
  ): void {
    const matrix = this.univer.sheet(sheetId).getSheet().getCellMatrix();
    const styles: CellMatrix = {};
    eachCell(block, (row, column) => {
      const written = style(row - block.row, column - block.column);
      if (!written || hasStyle(this.styleOf(matrix.getValue(row, column)), written)) return;
      (styles[row] ??= {})[column] = { s: written };
    });
    if (Object.keys(styles).length > 0) this.univer.write(sheetId, styles, STYLE_TRIGGER);
  }
}

/** Whether a cell looks so already: Univer takes some hundred steps to write the look of each. */
function hasStyle(style: IStyleData, written: IStyleData): boolean {
  return (Object.keys(written) as (keyof IStyleData)[]).every(
    (part) => JSON.stringify(style[part]) === JSON.stringify(written[part]),
  );
}

function cellFor(input: CellValue, formatNow: string): { cell: ICellData; numberFormat?: string } {
  const nothing = { f: null, si: null, p: null };
  if (typeof input === 'number') return { cell: { ...nothing, v: input, t: CellType.number } };
  if (typeof input === 'boolean') return { cell: { ...nothing, v: input ? 1 : 0, t: CellType.boolean } };
  const entry = readEntry(input, formatNow);
  if (entry.kind === 'formula') return { cell: { f: entry.formula, v: null, p: null } };
  if (entry.kind === 'blank') return { cell: { ...nothing, v: null } };
  if (typeof entry.value !== 'string') {
    return { cell: cellFor(entry.value, formatNow).cell, numberFormat: entry.numberFormat };
  }
  return { cell: { ...nothing, v: entry.value, t: CellType.text } };
}

function isBlank(cell: Nullable<ICellData>): boolean {
  return cell?.v === undefined || cell.v === null;
}

export function valueOf(cell: Nullable<ICellData>): CellValue {
  if (!cell || cell.v === undefined || cell.v === null) return '';
  return cell.t === CellType.boolean ? Boolean(Number(cell.v)) : cell.v;
}

function displayText(value: CellValue, pattern: string): string {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  try {
    return numfmt.format(pattern, value, { locale: 'en-GB' });
  } catch {
    return String(value);
  }
}

function eachCell(block: Block, visit: (row: number, column: number) => void): void {
  for (let row = block.row; row < block.row + block.rowCount; row += 1) {
    for (let column = block.column; column < block.column + block.columnCount; column += 1)
      visit(row, column);
  }
}
