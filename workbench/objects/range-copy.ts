import { SHEET_COLUMN_COUNT, SHEET_ROW_COUNT, intersect, splitAddress } from '../addresses';
import type { Block } from '../addresses';
import { copiedFormula } from '../formula-references';
import { ApiError, invalidArgument } from '../protocol/api-error';
import type { Book, CellContent, CellCopy } from '../spreadsheet/book';
import { copyConditionalFormats, copyDataValidation } from '../spreadsheet/copied-rules';
import { blockArgument } from './objects';
import type { RangeObject } from './objects';

const COPY_TYPES = ['All', 'Formulas', 'Values', 'Formats'] as const;
type CopyType = (typeof COPY_TYPES)[number];

interface Place {
  sheetId: string;
  block: Block;
}

/**
 * range.copyFrom. The source fills the target over and over where the target is a multiple of it in both directions;
 * otherwise it is copied once, from the target's first cell on, as in Excel. Formats bring the conditional ones with them,
 * and everything brings what may be entered as well.
 */
export async function copyRange(
  book: Book,
  target: RangeObject,
  from: unknown,
  copyType: string | null | undefined,
  skipBlanks = false,
  transpose = false,
): Promise<void> {
  const type = COPY_TYPES.find((one) => one === (copyType ?? 'All'));
  if (!type) throw invalidArgument();
  if (transpose) throw new ApiError('NotImplemented', 'The workbench does not transpose what it copies.');
  const source = usedSource(book, sourcePlace(book, target, from));
  const place = targetPlace(target, source.block);
  // Excel has calculated all that the batch wrote so far; the workbench may still have to.
  if (type === 'Values') await book.settle();
  const contents = book.contents(source.sheetId, source.block);
  const values = book.values(source.sheetId, source.block);
  const copies = Array.from({ length: place.block.rowCount }, (_line, rowOffset) =>
    Array.from({ length: place.block.columnCount }, (_cell, columnOffset): CellCopy | null => {
      const [row, column] = [rowOffset % source.block.rowCount, columnOffset % source.block.columnCount];
      const content = contents[row]![column]!;
      const value = values[row]![column]!;
      if (skipBlanks && value === '' && !content.formula) return null;
      const rows = place.block.row + rowOffset - source.block.row - row;
      const columns = place.block.column + columnOffset - source.block.column - column;
      return copyOf(type, content, value, rows, columns);
    }),
  );
  book.setContents(place.sheetId, place.block, copies);
  if (type === 'All' || type === 'Formats') copyConditionalFormats(book, source, place);
  if (type === 'All') copyDataValidation(book, source, place);
}

function copyOf(
  type: CopyType,
  { value, formula, look }: CellContent,
  shown: CellContent['value'],
  rows: number,
  columns: number,
): CellCopy {
  if (type === 'Formats') return { look };
  if (type === 'Values') return { entry: { value: shown, formula: null } };
  const entry = { value, formula: formula && copiedFormula(formula, rows, columns) };
  return type === 'Formulas' ? { entry } : { entry, look };
}

function sourcePlace(book: Book, target: RangeObject, from: unknown): Place {
  if (typeof from !== 'string') {
    const { sheetId, block } = from as RangeObject;
    if (!block) throw invalidArgument();
    return { sheetId, block };
  }
  const { sheetName } = splitAddress(from);
  const sheetId = sheetName === null ? target.sheetId : book.findSheet(sheetName);
  if (!sheetId) throw invalidArgument();
  return { sheetId, block: blockArgument(from) };
}

/** Of whole rows or columns, the part with anything in it. */
function usedSource(book: Book, place: Place): Place {
  const { block, sheetId } = place;
  const isWhole = block.rowCount === SHEET_ROW_COUNT || block.columnCount === SHEET_COLUMN_COUNT;
  if (!isWhole) return place;
  const used = book.usedBlock(sheetId);
  const first = { ...block, rowCount: 1, columnCount: 1 };
  const within = used && intersect(used, block);
  if (!within) return { sheetId, block: first };
  // It begins where the whole begins, so that the copy stands in the same rows and columns.
  return {
    sheetId,
    block: {
      row: block.row,
      column: block.column,
      rowCount: within.row + within.rowCount - block.row,
      columnCount: within.column + within.columnCount - block.column,
    },
  };
}

function targetPlace({ sheetId, block }: RangeObject, source: Block): Place {
  const isWhole = block.rowCount === SHEET_ROW_COUNT || block.columnCount === SHEET_COLUMN_COUNT;
  const isMultiple = block.rowCount % source.rowCount === 0 && block.columnCount % source.columnCount === 0;
  if (isMultiple && !isWhole) return { sheetId, block };
  return { sheetId, block: { ...block, rowCount: source.rowCount, columnCount: source.columnCount } };
}
