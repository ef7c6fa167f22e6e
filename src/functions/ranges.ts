import { findingForRows, type Finding } from '../domain/findings/finding';
import { isBlankOrZero, withBlankZeros, type NilColumns } from '../domain/sheet/blank-zeros';
import type { Block } from '../domain/sheet/block';
import { columnOfHeading, COLUMNS, MONEY_COLUMNS, type ColumnKey } from '../domain/sheet/columns';
import type { Header } from '../domain/reading/header';
import { isOfStandardise, understand } from '../domain/reading/register-header';
import { PLAIN_ROWS_LOOKED_AT } from '../domain/reading/plain-header';
import { isBlank } from '../domain/money/read-amount';
import { tableArgument } from './arguments';

/**
 * Ranges as Excel hands them over, with blank cells that are blank: "", null or, in older desktop versions, 0. What a 0 is
 * depends on its column, so that each kind of range has its own way (decision 7).
 */

const KEYS: readonly ColumnKey[] = ['agreement', 'authority'];

/** The range of a register, and its headings where they need not be looked for again. */
export interface RegisterRange {
  readonly block: Block;
  readonly header: Header | null;
  /** Where 0 is an amount, if blank cells of the block may still come as 0; null where they are blank. */
  readonly zeros: NilColumns | null;
}

/** A register: in its columns of money 0 is nil, as a blank cell is. */
export function registerRange(given: Block): RegisterRange {
  const found = understand(given);
  const isPlain = found.understood === null && 'columns' in found.header;
  // Beyond known headings, blanks have to be blank before a sheet can be understood.
  const blank = isPlain ? given : withBlankZeros(given, null);
  const { header } = blank === given ? found : understand(blank);
  if (!('columns' in header)) return { block: blank, header: null, zeros: null };
  const at = (keys: readonly ColumnKey[]) => keys.flatMap((key) => header.columns[key] ?? []);
  const zeros = { headingRowIndex: header.rowIndex, columns: at(MONEY_COLUMNS), keys: at(KEYS) };
  if (blank === given && !hasBlankZerosInSight(given, header, zeros)) return { block: given, header, zeros };
  const block = withBlankZeros(given, zeros);
  return { block, header: block === blank ? header : null, zeros: null };
}

/**
 * True where a blank cell comes as 0 among the rows by which plain headings are understood. Where none does, they are the
 * same with its blank cells blank, and the rest of the rows may be made so later. A sheet that STANDARDISE made, or with
 * another table beside it, is understood by all of its rows.
 */
function hasBlankZerosInSight(block: Block, { rowIndex, beside }: Header, zeros: NilColumns): boolean {
  if (beside !== null || isOfStandardise(block, rowIndex)) return true;
  const end = Math.min(rowIndex + 1 + PLAIN_ROWS_LOOKED_AT, block.length);
  const top = block.slice(0, end);
  const bottom = block.slice(Math.max(end, block.length - PLAIN_ROWS_LOOKED_AT));
  return (
    withBlankZeros(top, zeros) !== top || withBlankZeros(bottom, { ...zeros, headingRowIndex: -1 }) !== bottom
  );
}

/** A printed table, or one of projects: there a blank figure is nil. @throws #VALUE! for an Excel error in its place */
export const printedRange = (argument: unknown, name: string): Block =>
  withBlankZeros(tableArgument(argument, name), null);

/** Any sheet: its Value alone tells nil from blank. @throws #VALUE! for an Excel error in its place */
export function sheetRange(argument: unknown, name: string): Block {
  const given = tableArgument(argument, name);
  const block = withBlankZeros(given, null);
  if (block === given) return block;
  const nil = valueColumn(block);
  return nil === null ? block : withBlankZeros(given, nil);
}

/** Where the sheet has its Value, as it is understood; null where it has none. */
function valueColumn(block: Block): NilColumns | null {
  const { header, understood } = understand(block);
  if (understood !== null && understood.kind !== 'register') {
    const { value } = understood.at;
    return value === undefined ? null : { headingRowIndex: understood.rowIndex, columns: [value], keys: [] };
  }
  const headingRowIndex = header.rowIndex ?? understood?.rowIndex;
  if (headingRowIndex === undefined) return null;
  const keys = Array.from(block[headingRowIndex]!, columnOfHeading);
  const at = (key: ColumnKey): number[] => {
    const named = 'columns' in header ? header.columns[key] : undefined;
    const index = named ?? understood?.at[key] ?? keys.indexOf(key);
    return index < 0 ? [] : [index];
  };
  return { headingRowIndex, columns: at('value'), keys: KEYS.flatMap(at) };
}

/**
 * The note on values of 0 that may be blank cells; none where another cell of the range shows that its blank cells do not
 * come as 0.
 *
 * @param given the range as it was handed over
 * @param read the same with its blank cells blank
 */
export function valueNilFindings(
  given: Block,
  read: Block,
  headingRowIndex: number,
  columnIndex: number | undefined,
): Finding[] {
  if (columnIndex === undefined) return [];
  const own = read.slice(headingRowIndex + 1);
  const rows = [...own.keys()]
    .filter((index) => own[index]![columnIndex] === 0)
    .map((index) => headingRowIndex + 1 + index);
  if (rows.length === 0 || (hasBlank(given) && !hasBlankZero(given, read))) return [];
  return findingForRows('value-nil', rows, columnIndex, { column: COLUMNS.value.name });
}

const hasBlank = (block: Block): boolean => block.some((row) => Array.from(row).some(isBlank));

/** True where a 0 was taken for a blank cell in a row that is not all blank. */
const hasBlankZero = (given: Block, read: Block): boolean =>
  given.some((row, index) => row !== read[index] && !row.every(isBlankOrZero));
