import { readDate } from '../../../domain/calendar/read-date';
import { isBlank, readAmount } from '../../../domain/money/read-amount';
import { contentOf } from '../../../domain/reading/cells/content';
import { understandSheet } from '../../../domain/reading/understand-sheet';
import type { ColumnsSaid, SheetHeader, UnderstoodColumn } from '../../../domain/reading/understanding';
import type { Block } from '../../../domain/sheet/block';
import { normalHeading } from '../../../domain/sheet/columns';
import { shownText } from '../../../domain/sheet/text';

/** The headings of a sheet and what its columns are understood as; where it is not understood, what is said of them. */
export const shownHeader = (block: Block, mapping: ColumnsSaid): SheetHeader =>
  understandSheet(block, mapping) ?? unknownHeader(block, mapping);

/** How many rows from the top may be its headings. */
const ROWS_SEARCHED = 50;

/** A sheet that was not understood: its first row of words over other rows is taken for its headings. */
function unknownHeader(block: Block, { columns: said = {} }: ColumnsSaid): SheetHeader {
  const rowIndex = headingRow(block);
  const width = block.reduce((most, row) => Math.max(most, row.length), 0);
  const saidKeys = new Map(Object.entries(said).map(([heading, key]) => [normalHeading(heading), key]));
  const columns = Array.from({ length: width }, (_, columnIndex): UnderstoodColumn => {
    const heading = rowIndex < 0 ? '' : shownText(block[rowIndex]![columnIndex]);
    const content = contentOf(block, rowIndex, columnIndex);
    const chosen = saidKeys.get(normalHeading(heading));
    return {
      columnIndex,
      heading,
      key: chosen === undefined || chosen === 'none' ? null : chosen,
      confidence: chosen === undefined ? 'unsure' : 'certain',
      by: chosen === undefined ? 'none' : 'officer',
      evidence: '',
      candidates: [],
      content,
    };
  });
  return {
    kind: 'register',
    topIndex: rowIndex,
    rowIndex,
    columns,
    at: {},
    questions: [],
    sums: {},
    scale: new Map(),
  };
}

/** So much of the width must be filled: a title is not. */
const SHARE_FILLED = 0.6;

/** The first row of words over most columns; -1 where every row holds figures, as that is no headings. */
function headingRow(block: Block): number {
  const rows = block.slice(0, ROWS_SEARCHED);
  const widest = Math.max(0, ...rows.map(filledCount));
  return rows.findIndex((row) => isOfWords(row) && filledCount(row) >= Math.max(2, widest * SHARE_FILLED));
}

const filledCount = (row: readonly unknown[]): number => row.filter((cell) => !isBlank(cell)).length;

const isOfWords = (row: readonly unknown[]): boolean =>
  row.every(
    (cell) =>
      isBlank(cell) ||
      (typeof cell === 'string' &&
        typeof readAmount(cell) !== 'number' &&
        typeof readDate(cell) !== 'number'),
  );
