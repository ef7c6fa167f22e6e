import { cellAddress } from '../../domain/sheet/block';
import type { CellAt } from '../excel/cell-blocks';
import { fromCellContent, toCellContent, holds, isFormula } from '../excel/cell-content';
import { nameOf, placeOfTarget, type CellsSeen, type TargetSnapshot } from './target-snapshot';
import type { BlockPlan, CellContent } from './write-plan';
import { Refused } from '../refusals/refused';

/** A cell of the block as it was, with what is given to Excel for it. */
export interface GivenCell {
  readonly given: CellContent;
  readonly before: CellContent;
  /** null: the cell keeps its own. */
  readonly numberFormat: string | null;
}

/** A new row at the end of the table. */
export interface GivenRow {
  /** null leaves the cell to its column's formula, or blank. */
  readonly given: readonly (CellContent | null)[];
  readonly numberFormats: readonly string[];
}

/** A plan, checked against the cells as they are, in the terms that Excel is written to. */
export interface PreparedWrite {
  readonly cells: readonly CellAt<GivenCell>[];
  readonly addedRows: readonly GivenRow[];
  /** Ascending. */
  readonly removedRows: readonly number[];
  /** Columns whose added cells get the formula of the last row before. */
  readonly formulaColumns: ReadonlySet<number>;
}

const GENERAL = 'General';
const TEXT = '@';

/**
 * Columns of a table that are worked out: the last row holds a formula that is more than a sum of figures typed in, and so
 * do most of the rows. What is added to them is the formula.
 */
export function calculatedColumns({ values, formulas }: CellsSeen): ReadonlySet<number> {
  const last = values.length - 1;
  const isWorkedOut = (r: number, c: number) =>
    isFormula(formulas[r]?.[c], values[r]?.[c]) && /[a-z]/i.test(String(formulas[r]?.[c]));
  const columns = new Set<number>();
  for (let c = 0; last > 0 && c < (values[last]?.length ?? 0); c++) {
    if (!isWorkedOut(last, c)) continue;
    let count = 0;
    for (let r = 1; r <= last; r++) if (isWorkedOut(r, c)) count++;
    if (count * 2 >= last) columns.add(c);
  }
  return columns;
}

/** Checks a plan against the cells as they are. @throws Refused, naming the cell: nothing has been written then */
export function prepared(plan: BlockPlan, seen: TargetSnapshot): PreparedWrite {
  compareWithExpected(plan, seen);
  const addedRows = plan.addedRows ?? [];
  const removedRows = [...(plan.removedRows ?? [])].sort((a, b) => a - b);
  if (addedRows.length > 0 && (seen.tableId === null || removedRows.length > 0))
    throw new Refused('rows-need-a-table');
  if (plan.changes.length + addedRows.length + removedRows.length === 0)
    throw new Refused('nothing-to-write');
  const cells = plan.changes.map((change) => {
    const before = seen.values[change.rowIndex]?.[change.columnIndex];
    if (!holds(before, change.before)) throw changedSince(seen);
    return given(plan, seen, change, change.numberFormat ?? null);
  });
  const formulaColumns = calculatedColumns(seen);
  if (addedRows.length === 0) return { cells, addedRows: [], removedRows, formulaColumns };
  for (const row of addedRows) checkAddedRow(row, seen, formulaColumns);
  const blankRow = isOneBlankRow(seen) && !cells.some(({ rowIndex }) => rowIndex === 1);
  const first = blankRow ? cellsOfBlankRow(plan, seen, addedRows[0]!) : [];
  const rest = blankRow ? addedRows.slice(1) : addedRows;
  return {
    cells: [...cells, ...first],
    addedRows: rest.map((row) => givenRow(plan, seen, row)),
    removedRows,
    formulaColumns,
  };
}

const changedSince = (seen: TargetSnapshot): Refused =>
  new Refused('changed-since-read', { name: nameOf(seen) });

/** A formula may give another number (the days left, for one): what it says is compared, where that is text. */
function compareWithExpected({ expected }: BlockPlan, seen: TargetSnapshot): void {
  const { place, values } = expected;
  const isSame =
    place.topIndex === seen.topIndex &&
    place.leftIndex === seen.leftIndex &&
    values.length === seen.rowCount &&
    seen.values.every((row, r) =>
      row.every((value, c) => {
        const was = values[r]?.[c];
        const isNumber = typeof value === 'number' && typeof was === 'number';
        return holds(value, was) || (isNumber && isFormula(seen.formulas[r]?.[c], value));
      }),
    );
  if (!isSame) throw changedSince(seen);
}

function given(
  { isPuttingBack }: BlockPlan,
  seen: TargetSnapshot,
  { rowIndex, columnIndex, after }: { rowIndex: number; columnIndex: number; after: CellContent },
  numberFormat: string | null,
): CellAt<GivenCell> {
  const before = seen.values[rowIndex]?.[columnIndex];
  const address = cellAddress(placeOfTarget(seen), rowIndex, columnIndex);
  if (before === undefined) throw changedSince(seen);
  if (isFormula(seen.formulas[rowIndex]?.[columnIndex], before))
    throw new Refused('cell-is-a-formula', { at: `${address} on ${seen.sheet}` });
  if (seen.tableId !== null && rowIndex === 0)
    throw new Refused('cell-is-a-heading', { at: `${address} on ${seen.sheet}` });
  const format = seen.formats[rowIndex]?.[columnIndex] ?? GENERAL;
  const content: GivenCell = {
    given: givenAt(address, seen.sheet, after, isPuttingBack),
    before: before as CellContent,
    // A number in a cell of text would be text.
    numberFormat: numberFormat ?? (typeof after === 'number' && format === TEXT ? GENERAL : null),
  };
  return { rowIndex, columnIndex, content };
}

function givenAt(address: string, sheet: string, content: CellContent, isPuttingBack = false): CellContent {
  return toCellContent(content, { isPuttingBack, at: () => `${address} on ${sheet}` });
}

function checkAddedRow(
  row: readonly (CellContent | null)[],
  seen: TargetSnapshot,
  formulaColumns: ReadonlySet<number>,
): void {
  if (row.length !== seen.columnCount) throw changedSince(seen);
  for (const c of formulaColumns) {
    if (row[c] === null || row[c] === '') continue;
    const heading = String(seen.values[0]?.[c] ?? '');
    throw new Refused('column-of-formulas', { column: heading, name: nameOf(seen) });
  }
}

/** A table that has been made and not been used: its one row is blank but for formulas. */
const isOneBlankRow = ({ rowCount, values, formulas }: TargetSnapshot): boolean =>
  rowCount === 2 && values[1]!.every((value, c) => value === '' || isFormula(formulas[1]?.[c], value));

function cellsOfBlankRow(
  plan: BlockPlan,
  seen: TargetSnapshot,
  row: readonly (CellContent | null)[],
): CellAt<GivenCell>[] {
  const formats = givenRow(plan, seen, row).numberFormats;
  return row.flatMap((after, columnIndex) => {
    if (after === null || after === '') return [];
    const isNew = formats[columnIndex] !== seen.formats[1]?.[columnIndex];
    const format = isNew ? formats[columnIndex]! : null;
    return [given(plan, seen, { rowIndex: 1, columnIndex, after }, format)];
  });
}

function givenRow(plan: BlockPlan, seen: TargetSnapshot, row: readonly (CellContent | null)[]): GivenRow {
  const last = seen.formats[seen.rowCount - 1] ?? [];
  const isHeading = seen.rowCount === 1;
  const numberFormats = row.map((content, c) => {
    const format = isHeading ? GENERAL : (last[c] ?? GENERAL);
    const isUnfit = format === TEXT && typeof content === 'number';
    return format === GENERAL || isUnfit ? (plan.addedFormats?.[c] ?? GENERAL) : format;
  });
  const cells = row.map((content) =>
    content === null ? null : givenAt('A new row', seen.sheet, content, plan.isPuttingBack),
  );
  return { given: cells, numberFormats };
}

/** What a cell holds once it has been written. */
export const heldBy = ({ given: content }: GivenCell): CellContent => fromCellContent(content);
