import { fromCellContent, holds, isFormula } from '../excel/cell-content';
import { packed, type Guard } from '../excel/requests';
import type { CopySheet } from './backup-sheet';
import {
  addedRow,
  believedRows,
  blankRow,
  cellOf,
  isBlankRow,
  isOurRow,
  isSameRow,
  takenOut,
  type BelievedRow,
} from './believed-rows';
import { BlockRequests, ChangedMeanwhile, type CellWrite } from './block-requests';
import type { GivenRow, PreparedWrite } from './prepared-write';
import { blanksBelowStep, refuseIfBelowChanged, resizeStep, roomSteps, type Below } from './rows-below';
import type { StrayRoom } from './stray-rows';
import { isSamePlace, nameOf, rowPieces, type TargetPlace, type TargetSnapshot } from './target-snapshot';
import { cellSteps, newRowFormats, newRowPieces, newRowStep, removedSteps, runsOf } from './write-steps';

type Between = (done: number, of: number) => void;

/** Writes a plan to a block: cells, rows that come below it, rows that go. */
export class BlockWrite extends BlockRequests {
  protected readonly strayRooms: StrayRoom[] = [];
  /** Blank rows that came below the table in place of rows that this took out. */
  protected blanks = 0;
  /** So many more may have come, as Excel refused in the middle of a request, or did not answer. */
  protected maybeBlanks = 0;

  /** @param below what stands below the table where rows are to come; null where none are */
  constructor(
    before: TargetSnapshot,
    copy: CopySheet,
    protected readonly below: Below | null,
    rows: readonly BelievedRow[] = believedRows(before),
    guard?: Guard,
  ) {
    super(before, copy, rows, guard);
  }

  /** @throws ChangedMeanwhile where somebody else was quicker; what Excel refuses with */
  async write(write: PreparedWrite, lastRow: readonly unknown[], between: Between): Promise<void> {
    const { before } = this;
    const of = (write.cells.length + write.addedRows.length + write.removedRows.length) * before.columnCount;
    let done = 0;
    const next = (count: number): void => {
      between(Math.min(done, of), of);
      done += count * before.columnCount;
    };
    await this.writeCells(write, next);
    await this.addRows(write, lastRow, next);
    for (const [from, count] of runsOf(write.removedRows).reverse()) {
      next(count);
      await this.removeRows(from, count, this.below?.isTaken === false);
    }
  }

  private async writeCells({ cells }: PreparedWrite, next: (count: number) => void): Promise<void> {
    const byRow = [...cells].sort((a, b) => a.rowIndex - b.rowIndex);
    let first = 0;
    for (const [from, count] of rowPieces(this.before)) {
      let end = first;
      while (end < byRow.length && byRow[end]!.rowIndex < from + count) end++;
      const piece = byRow.slice(first, end);
      first = end;
      if (piece.length === 0) continue;
      await this.inParts(
        piece,
        (part) => packed(cellSteps(this.before, part)).length === 1 && this.fitsAnAnswer(...rowsFrom(part)),
        (part) => {
          next(part.length);
          const writes = part.map(({ rowIndex, columnIndex, content }): CellWrite => ({
            ...{ rowIndex, columnIndex },
            content: fromCellContent(content.given),
          }));
          return this.send(...rowsFrom(part), cellSteps(this.before, part), writes);
        },
      );
    }
  }

  /** Rows come right below the table, which takes them in: see rows-below.ts. */
  private async addRows(
    { addedRows, formulaColumns }: PreparedWrite,
    lastRow: readonly unknown[],
    next: (count: number) => void,
  ): Promise<void> {
    const { before, below } = this;
    if (addedRows.length === 0 || !below) return;
    const first = this.rows.length;
    await refuseIfBelowChanged(before, below);
    // Whatever becomes of a request, its rows may be there.
    this.rows.push(...addedRows.map((row) => blankRow(addedRow(row))));
    if (below.isTaken) await this.makeRoom(first, addedRows.length);
    for (const [from, count] of newRowPieces(before, addedRows)) {
      const piece = addedRows.slice(from, from + count).map((row, n) => ({ at: first + from + n, row }));
      await this.inParts(
        piece,
        () => true,
        (part) => {
          next(part.length);
          return this.writeRows(first, part);
        },
      );
    }
    await this.takeInRows(first);
    for (const [from, count] of newRowPieces(before, addedRows)) {
      const piece = addedRows.slice(from, from + count).map((row, n) => ({ at: first + from + n, row }));
      const formatsOf = (part: readonly RowAt[]) =>
        newRowFormats(
          before,
          part[0]!.at,
          part.map(({ row }) => row),
          formulaColumns,
          lastRow,
        );
      await this.inParts(
        piece,
        (part) => packed(formatsOf(part).steps).length === 1 && this.fitsAnAnswer(part[0]!.at, part.length),
        (part) => {
          const { steps, numbers, formulas } = formatsOf(part);
          const writes = [...numbers, ...formulas.map((cell): CellWrite => ({ ...cell, isFormula: true }))];
          return this.send(part[0]!.at, part.length, steps, writes, undefined, isAsGiven);
        },
      );
    }
  }

  /** Cells come below the table, or before its totals, and move what stands there down. */
  private async makeRoom(first: number, count: number): Promise<void> {
    const seen = await this.request(first - 1, 1, roomSteps(this.before, count, this.below));
    if (seen.isSamePlace) {
      if (this.before.hasTotals) this.place = { ...this.place, rowCount: first + count };
      return;
    }
    this.rows = this.rows.slice(0, first);
    const { topIndex, leftIndex, columnCount } = seen.place;
    this.strayRooms.push({
      sheetRow: topIndex + first,
      sheetColumn: leftIndex,
      rowCount: count,
      columnCount,
    });
    throw this.meet(first - 1, seen.rows, seen.place, []);
  }

  private async writeRows(first: number, part: readonly RowAt[]): Promise<void> {
    const { before } = this;
    const known = this.rows;
    const at = part[0]!.at;
    const given = part.map(({ row }) => row);
    this.rows = [...known];
    this.rows.splice(at, given.length, ...given.map(addedRow));
    const seen = await this.request(at, given.length, [newRowStep(before, at, given)]);
    // The table may have taken in those that came before.
    if (seen.rows.every(isBlankRow) && this.isOfRows(seen.place, first, at)) {
      this.place = seen.place;
      return;
    }
    const writes = given.flatMap((row, r) =>
      row.given.flatMap((content, columnIndex): CellWrite[] =>
        content === null ? [] : [{ rowIndex: at + r, columnIndex, content: fromCellContent(content) }],
      ),
    );
    if (this.isOfRows(seen.place, first, at)) {
      // Somebody typed where they were to come, and this has written over it.
      for (const write of writes)
        this.wrote(write, cellOf(seen.rows[write.rowIndex - at]!, write.columnIndex));
      throw new ChangedMeanwhile('others-typed-below', { name: nameOf(before) });
    }
    this.rows = before.hasTotals ? known : known.slice(0, at);
    throw this.meet(at, seen.rows, seen.place, writes);
  }

  /** True where the table has as many rows as it had before these came, with or without some of them. */
  private isOfRows(place: TargetPlace, first: number, count: number): boolean {
    const { hasTotals } = this.before;
    const counts = hasTotals ? [this.place.rowCount] : [first, count];
    return counts.some((rowCount) => isSamePlace(place, { ...this.place, rowCount }));
  }

  /** Has the table take in its new rows, where Excel has not done so by itself. */
  private async takeInRows(first: number): Promise<void> {
    const all = this.rows.length;
    const count = all - first;
    const look = async (rowCount: number, isTaking: boolean): Promise<boolean> => {
      const steps = isTaking ? [resizeStep(this.place, all)] : [];
      const seen = await this.request(first, 1, steps, rowCount);
      const isSame = isAsGiven(this.rows[first]!, seen.rows[0]!);
      if (isSame && seen.isSamePlace) return true;
      if (isSame && !isTaking && isSamePlace(seen.place, { ...this.place, rowCount: first })) return false;
      // A row too many that the table took in is blank.
      if (isTaking) this.rows.push(...Array.from({ length: count }, () => blankRow(this.rows[first]!)));
      throw this.meet(first, seen.rows, seen.place, []);
    };
    if (!(await look(all, false))) await look(first, true);
    this.place = { ...this.place, rowCount: all };
  }

  /**
   * Takes rows out; one that was not the row meant comes again when the write is put back.
   *
   * @param staysBelow blank cells come in their place below the table, where nothing is to move
   */
  protected async removeRows(from: number, count: number, staysBelow = false): Promise<void> {
    const goes = (row: BelievedRow, n: number): BelievedRow =>
      n >= from && n < from + count ? { ...row, isRemoved: true } : row;
    const before = this.rows;
    this.rows = before.map(goes);
    const rest = staysBelow
      ? [blanksBelowStep({ ...this.place, rowCount: this.place.rowCount - count }, count)]
      : [];
    this.maybeBlanks += staysBelow ? count : 0;
    const steps = [...removedSteps(this.place, runOf(from, count)), ...rest];
    // Whole, as what somebody typed in them is to come again.
    const seen = await this.request(from, count, steps, undefined, true);
    this.maybeBlanks -= staysBelow ? count : 0;
    this.blanks += staysBelow ? count : 0;
    this.place = { ...this.place, rowCount: this.place.rowCount - count };
    const isSame = seen.rows.every((row, n) => isSameRow(before[from + n]!, row)) && seen.isSamePlace;
    if (isSame) return void (this.rows = this.rows.map((row, n) => goes(row, n)));
    this.rows = before;
    const hit = this.rebase(seen.rows);
    const wasHit = new Set(hit);
    this.rows = this.rows.flatMap((row, n) => {
      if (!wasHit.has(n)) return [row];
      return isOurRow(row) ? [] : [takenOut(row)];
    });
    throw new ChangedMeanwhile('changed-by-others', { name: nameOf(this.before) });
  }
}

/** A new row, and where it comes. */
interface RowAt {
  readonly at: number;
  readonly row: GivenRow;
}

/** From the first of the cells' rows to the last; the cells are in order. */
export const rowsFrom = (cells: readonly { readonly rowIndex: number }[]): [from: number, count: number] => {
  const from = cells[0]!.rowIndex;
  return [from, cells[cells.length - 1]!.rowIndex - from + 1];
};

/** A new row before its formats stand: a number may be text, and Excel may have filled in formulas. */
const isAsGiven = (believed: BelievedRow, row: BelievedRow): boolean =>
  row.values.every((value, c) => {
    const given = believed.values[c];
    return (
      value === '' ||
      isFormula(row.formulas[c], value) ||
      holds(value, given) ||
      (typeof given === 'number' && String(value) === String(given))
    );
  });

const runOf = (from: number, count: number): number[] => Array.from({ length: count }, (_, n) => from + n);
