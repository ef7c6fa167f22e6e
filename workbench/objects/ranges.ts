import { SHEET_COLUMN_COUNT, SHEET_ROW_COUNT, boundingBlock, cellBlock, intersect } from '../addresses';
import type { Block } from '../addresses';
import { invalidArgument, itemNotFound, shapeMismatch } from '../protocol/api-error';
import { NULL_OBJECT, declareClass } from '../protocol/classes';
import type { ClassTable, Property } from '../protocol/classes';
import type { OfficeHost } from '../protocol/office-host';
import type { Book, CellInput, CellValue } from '../spreadsheet/book';
import { fromR1C1, toR1C1 } from '../formula-references';
import { conditionalFormatClasses } from './conditional-formats';
import { dataValidationClass } from './data-validation';
import { areasObject, blockArgument, inert, rangeObject, readOnly, worksheetObject } from './objects';
import type { RangeObject } from './objects';
import { rangeAreasClasses } from './range-areas';
import { clearCells } from './range-clear';
import { copyRange } from './range-copy';
import { rangeFormatClasses } from './range-format';
import { deleteCells, insertCells } from './range-shift';
import { inShape } from './shape';

/** Range, ranges, and what belongs to them: their look, conditional formats and data validation. */
export function rangeClasses(book: Book, host: OfficeHost): ClassTable {
  return {
    Range: declareClass<RangeObject>({
      identity: (range) => ({ _ReferenceId: host.keep(range) }),
      properties: rangeProperties(book),
      navigation: {
        Format: ({ sheetId, block }) => areasObject('RangeFormat', sheetId, [block]),
        ConditionalFormats: ({ sheetId, block }) =>
          areasObject('ConditionalFormatCollection', sheetId, [block]),
        DataValidation: ({ sheetId, block }) => areasObject('DataValidation', sheetId, [block]),
        Worksheet: ({ sheetId }) => worksheetObject(sheetId),
      },
      methods: {
        ...rangeNavigation(book),
        ...rangeEdits(book),
        _KeepReference: (range) => {
          host.keep(range);
        },
        _ValidateArraySize: ({ block }, [rows, columns]: [number, number]) => {
          if (rows !== block.rowCount || columns !== block.columnCount) throw shapeMismatch();
        },
      },
    }),
    ...rangeFormatClasses(book),
    ...rangeAreasClasses(book, host),
    ...conditionalFormatClasses(book),
    DataValidation: dataValidationClass(book),
  };
}

function rangeProperties(book: Book): Record<string, Property<RangeObject>> {
  const address = readOnly<RangeObject>(({ sheetId, block }) => book.address(sheetId, block));
  const values: Property<RangeObject> = {
    get: ({ sheetId, block }) => book.values(sheetId, block),
    // What is written right below a table becomes part of it, as Microsoft advises for workbooks with co-authors.
    set: ({ sheetId, block }, given) => book.typeValues(sheetId, block, inShape(block, given)),
  };
  const formulas: Property<RangeObject> = {
    ...values,
    get: ({ sheetId, block }) => book.formulas(sheetId, block),
  };
  const numberFormat: Property<RangeObject> = {
    get: ({ sheetId, block }) => book.numberFormats(sheetId, block),
    set: ({ sheetId, block }, given) => {
      // One format for all also goes for whole columns, which no matrix has room for.
      if (typeof given === 'string') book.setFormat(sheetId, block, 'numberFormat', given);
      else book.setNumberFormats(sheetId, block, inShape(block, given) as (string | null)[][]);
    },
  };
  const formulasR1C1: Property<RangeObject> = {
    get: ({ sheetId, block }) =>
      eachCell(book.formulas(sheetId, block), block, (formula, row, column) =>
        isFormula(formula) ? toR1C1(formula, row, column) : formula,
      ),
    set: ({ sheetId, block }, given) =>
      book.setValues(
        sheetId,
        block,
        eachCell(inShape(block, given), block, (formula, row, column) =>
          isFormula(formula) ? fromR1C1(formula, row, column) : formula,
        ),
      ),
  };
  return {
    Address: address,
    AddressLocal: address,
    RowIndex: readOnly(({ block }) => block.row),
    ColumnIndex: readOnly(({ block }) => block.column),
    RowCount: readOnly(({ block }) => block.rowCount),
    ColumnCount: readOnly(({ block }) => block.columnCount),
    CellCount: readOnly(({ block }) => block.rowCount * block.columnCount),
    IsEntireColumn: readOnly(({ block }) => block.rowCount === SHEET_ROW_COUNT),
    IsEntireRow: readOnly(({ block }) => block.columnCount === SHEET_COLUMN_COUNT),
    Values: values,
    Formulas: formulas,
    FormulasLocal: formulas,
    FormulasR1C1: formulasR1C1,
    Text: readOnly(({ sheetId, block }) => book.texts(sheetId, block)),
    ValueTypes: readOnly(({ sheetId, block }) =>
      book.values(sheetId, block).map((row) => row.map(valueType)),
    ),
    NumberFormat: numberFormat,
    NumberFormatLocal: numberFormat,
    HasSpill: readOnly(({ sheetId, block }) => book.spill(sheetId, block.row, block.column) !== null),
    Hidden: inert(false),
    RowHidden: inert(false),
    ColumnHidden: inert(false),
  };
}

function rangeNavigation(book: Book) {
  const at = (range: RangeObject, block: Block) => rangeObject(range.sheetId, onSheet(block));
  // What the used range of the sheet has of the range: whether Excel leaves blank cells at its edges out is not documented.
  const used = (range: RangeObject, valuesOnly?: boolean) => {
    const block = book.usedBlock(range.sheetId, valuesOnly === true);
    return block && intersect(block, range.block);
  };
  const orNull = (range: RangeObject, block: Block | null) => (block ? at(range, block) : NULL_OBJECT);
  const spill = ({ sheetId, block }: RangeObject) => book.spill(sheetId, block.row, block.column);
  const spillParent = ({ sheetId, block: { row, column } }: RangeObject): Block | null => {
    for (let top = row; top >= 0; top -= 1) {
      for (let left = column; left >= 0; left -= 1) {
        const spilled = book.spill(sheetId, top, left);
        if (spilled && intersect(spilled, cellBlock(row, column))) return cellBlock(top, left);
      }
    }
    return null;
  };
  return {
    GetCell: (range: RangeObject, [row, column]: [number, number]) =>
      at(range, cellBlock(range.block.row + row, range.block.column + column)),
    GetRow: (range: RangeObject, [row]: [number]) =>
      at(range, { ...range.block, row: range.block.row + row, rowCount: 1 }),
    GetColumn: (range: RangeObject, [column]: [number]) =>
      at(range, { ...range.block, column: range.block.column + column, columnCount: 1 }),
    GetLastCell: (range: RangeObject) => {
      const { row, column, rowCount, columnCount } = range.block;
      return at(range, cellBlock(row + rowCount - 1, column + columnCount - 1));
    },
    GetLastRow: (range: RangeObject) =>
      at(range, { ...range.block, row: range.block.row + range.block.rowCount - 1, rowCount: 1 }),
    GetLastColumn: (range: RangeObject) =>
      at(range, {
        ...range.block,
        column: range.block.column + range.block.columnCount - 1,
        columnCount: 1,
      }),
    GetEntireRow: (range: RangeObject) =>
      at(range, { ...range.block, column: 0, columnCount: SHEET_COLUMN_COUNT }),
    GetEntireColumn: (range: RangeObject) => at(range, { ...range.block, row: 0, rowCount: SHEET_ROW_COUNT }),
    GetBoundingRect: (range: RangeObject, [other]: [unknown]) =>
      at(range, boundingBlock(range.block, blockArgument(other))),
    GetIntersection: (range: RangeObject, [other]: [unknown]) => {
      const block = intersect(range.block, blockArgument(other));
      if (!block) throw itemNotFound();
      return at(range, block);
    },
    GetIntersectionOrNullObject: (range: RangeObject, [other]: [unknown]) =>
      orNull(range, intersect(range.block, blockArgument(other))),
    GetResizedRange: (range: RangeObject, [rows, columns]: [number, number]) =>
      at(range, sized(range.block, range.block.rowCount + rows, range.block.columnCount + columns)),
    GetAbsoluteResizedRange: (range: RangeObject, [rows, columns]: [number, number]) =>
      at(range, sized(range.block, rows, columns)),
    GetOffsetRange: (range: RangeObject, [rows, columns]: [number, number]) =>
      at(range, { ...range.block, row: range.block.row + rows, column: range.block.column + columns }),
    GetUsedRange: (range: RangeObject, [valuesOnly]: [boolean?]) =>
      at(range, used(range, valuesOnly) ?? cellBlock(range.block.row, range.block.column)),
    GetUsedRangeOrNullObject: (range: RangeObject, [valuesOnly]: [boolean?]) =>
      orNull(range, used(range, valuesOnly)),
    GetSpillingToRange: (range: RangeObject) => {
      const block = spill(range);
      if (!block) throw itemNotFound();
      return at(range, block);
    },
    GetSpillingToRangeOrNullObject: (range: RangeObject) => orNull(range, spill(range)),
    GetSpillParentOrNullObject: (range: RangeObject) => orNull(range, spillParent(range)),
    GetTables: (range: RangeObject) => ({ ...range, className: 'TableScopedCollection' }),
  };
}

function rangeEdits(book: Book) {
  return {
    Clear: ({ sheetId, block }: RangeObject, [applyTo]: [string?]) =>
      clearCells(book, sheetId, block, applyTo),
    Select: ({ sheetId, block }: RangeObject) => book.select(sheetId, block),
    Calculate: ({ sheetId, block }: RangeObject) => {
      const places = [];
      for (let row = block.row; row < block.row + block.rowCount; row += 1) {
        for (let column = block.column; column < block.column + block.columnCount; column += 1) {
          places.push({ sheetId, row, column });
        }
      }
      book.markDirty(places);
      return book.settle();
    },
    CopyFrom: (
      target: RangeObject,
      [from, type, skipBlanks, transpose]: [unknown, string?, boolean?, boolean?],
    ) => copyRange(book, target, from, type, skipBlanks, transpose),
    Insert: (range: RangeObject, [shift]: [string]) => {
      insertCells(book, range, shift);
      return range;
    },
    Delete: (range: RangeObject, [shift]: [string]) => deleteCells(book, range, shift),
  };
}

/** Fails for a block that reaches beyond the sheet. */
function onSheet(block: Block): Block {
  const { row, column, rowCount, columnCount } = block;
  const fits =
    row >= 0 &&
    column >= 0 &&
    row + rowCount <= SHEET_ROW_COUNT &&
    column + columnCount <= SHEET_COLUMN_COUNT;
  if (!fits) throw invalidArgument();
  return block;
}

function isFormula(input: CellInput): input is string {
  return typeof input === 'string' && input.startsWith('=');
}

function eachCell<T extends CellInput>(
  cells: T[][],
  block: Block,
  change: (cell: T, row: number, column: number) => T | string,
): (T | string)[][] {
  return cells.map((line, row) =>
    line.map((cell, column) => change(cell, block.row + row, block.column + column)),
  );
}

function sized(block: Block, rowCount: number, columnCount: number): Block {
  if (rowCount < 1 || columnCount < 1) throw invalidArgument();
  return { ...block, rowCount, columnCount };
}

function valueType(value: CellValue): string {
  if (value === '') return 'Empty';
  if (typeof value === 'number') return 'Double';
  if (typeof value === 'boolean') return 'Boolean';
  return /^#[A-Z0-9/_]+[!?]?$/.test(value) ? 'Error' : 'String';
}
