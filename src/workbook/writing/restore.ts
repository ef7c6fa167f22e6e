import type { CellAt } from '../excel/cell-blocks';
import { toCellContent, isFormula } from '../excel/cell-content';
import { packed, type Guard, type RequestStep } from '../excel/requests';
import { NoAnswer, runExcel } from '../excel/run-excel';
import {
  adopt,
  blankAgain,
  blankOurs,
  cellOf,
  isBackUnless,
  isBlankRow,
  isOurRow,
  isSameContent,
  namesCells,
  type BelievedRow,
  type HeldCell,
} from './believed-rows';
import { ChangedMeanwhile, type CellWrite } from './block-requests';
import { BlockWrite, rowsFrom } from './block-write';
import { changedByOthers, heldBefore } from './changed-by-others';
import { asTheyWere, columnsNow, inColumns, withoutGone } from './columns-now';
import { clearBelow, gapBelow, type Below } from './rows-below';
import type { CopySheet } from './backup-sheet';
import {
  isSamePlace,
  nameOf,
  placeIn,
  rowPieces,
  seeTarget,
  wholeRowsAt,
  type TargetPlace,
  type TargetSnapshot,
} from './target-snapshot';
import { putStrayBack, takeStrayRoomAway } from './stray-rows';
import { blockSteps, insertedSteps, runsOf } from './write-steps';
import type { CellContent } from './write-plan';
import { Refused } from '../refusals/refused';

/** How often the block is looked at again while others go on working in it. */
const MAX_PASSES = 8;

/** A cell that is to hold again what it held. */
interface CellBack {
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly held: HeldCell;
  /** Where it stands on the copy, which keeps all that a cell has; null where the copy does not hold what it held. */
  readonly origin: number | null;
}

/** A write to a block that can be put back. */
export class RestorableWrite extends BlockWrite {
  private missing: readonly { readonly row: BelievedRow; readonly at: number }[] = [];
  /** Added rows that the table does not hold: what is of them may be below it. */
  private notTakenIn: readonly BelievedRow[] = [];
  /** Rows of the block that a look did not find: somebody deleted them, or a later look finds them. */
  private lost: readonly BelievedRow[] = [];
  private readonly isKnown: boolean;

  /**
   * @param known what is known of the rows of a write that another page began, and whether it is known what was written;
   * left out of a write that begins here
   */
  constructor(
    before: TargetSnapshot,
    copy: CopySheet,
    below: Below | null,
    known?: { readonly rows: readonly BelievedRow[]; readonly isKnown: boolean },
    guard?: Guard,
  ) {
    super(before, copy, below, known?.rows, guard);
    this.isKnown = known?.isKnown ?? true;
    if (known) this.maybeBlanks = Infinity;
  }

  /**
   * Puts back what this write wrote and what still holds that: cells get what they held, added rows go, rows that it took
   * out come again. What somebody else changed meanwhile stays.
   *
   * @returns what was left as it is, in sentences
   * @throws what Excel refuses with; Refused where something of the write is still there
   */
  async putBack(): Promise<string[]> {
    for (let pass = 0; pass < MAX_PASSES; pass++) {
      // What came last goes first: it may be over what the block holds of this write.
      const refused = await this.putStraysBack();
      const now = await seeTarget(this.before, this.before);
      const columns = columnsNow(this.before, now);
      this.columns = asTheyWere(columns) ? null : columns;
      const { rows, gone } = adopt(
        [...this.rows, ...this.lost].map((row) => withoutGone(row, columns)),
        inColumns(now, columns),
      );
      const isKnown = ({ origin, wrote }: BelievedRow): boolean => origin !== null || wrote.size > 0;
      this.lost = gone.flatMap(({ row }) => {
        return row.isOurCell === null && !row.isRemoved && isKnown(row) ? [row] : [];
      });
      // Rows that were taken out are known until they are there again.
      this.rows = [...rows, ...gone.flatMap(({ row }) => (row.isRemoved ? [row] : []))];
      this.place = now;
      this.missing = gone;
      this.notTakenIn = [
        ...this.notTakenIn,
        ...gone.flatMap(({ row }) => (row.isOurCell && !row.isRemoved ? [row] : [])),
      ];
      try {
        if (await this.pass(now)) continue;
        // By now no row that was found holds what was written.
        if (refused) throw refused;
        if (this.mayBeThere()) break;
        return changedByOthers(this.before, now, this.rows, this.missing, columns);
      } catch (error) {
        if (!(error instanceof ChangedMeanwhile) && !(await this.hasMoved(error))) throw error;
      }
    }
    throw new Refused('others-still-changing', { name: nameOf(this.before) });
  }

  /** True where Excel refused as the rows of the target are not where they were at the look. */
  private async hasMoved(error: unknown): Promise<boolean> {
    if (error instanceof NoAnswer || error instanceof Refused) return false;
    const now = await runExcel(async (context) => {
      const place = placeIn(context, this.before, this.before);
      await context.sync();
      return place.finish();
    }).catch(() => null);
    return now !== null && !isSamePlace(now, this.place);
  }

  /** A row that nobody knows holds what was written to one that was not found. */
  private mayBeThere(): boolean {
    const others = this.rows.filter(({ origin, wrote, isOurCell }) => {
      return origin === null && wrote.size === 0 && isOurCell === null;
    });
    const holdsAll = (row: BelievedRow, wrote: BelievedRow['wrote']): boolean => {
      const cells = [...wrote].map(([c, one]) => ({ ...cellOf(row, c), isOurs: one.isOurs }));
      return (
        cells.every(({ value, formula, isOurs }) => isOurs(value, formula)) &&
        cells.some(({ value }) => value !== '')
      );
    };
    return this.lost.some(({ wrote }) => others.some((row) => holdsAll(row, wrote)));
  }

  /** False where nothing was left to put back. */
  private async pass(now: TargetSnapshot): Promise<boolean> {
    const isAside = this.isAside(now);
    const all = this.rows.flatMap((row, n) => this.cellsBack(row, n, isAside));
    const cells = isAside ? all.filter(({ held }) => !namesCells(held)) : all;
    const ours = this.rows.flatMap((row, n) => (isOurRow(row) ? [n] : []));
    const removed = this.missing.filter(({ row }) => row.isRemoved);
    // What is below the table may have stayed where columns moved.
    const isBelow = this.notTakenIn.some((row) => !isBlankRow(row));
    if (this.columns !== null && isBelow) throw this.columnsChanged(now);
    await this.clearBelow(now);
    for (const [from, count] of rowPieces(now)) {
      const piece = cells.filter(({ rowIndex }) => rowIndex >= from && rowIndex < from + count);
      if (piece.length === 0) continue;
      await this.inParts(
        piece,
        (part) => packed(this.backSteps(part)).length === 1 && this.fitsAnAnswer(...rowsFrom(part)),
        (part) => this.sendBack(part),
      );
    }
    // Before others go, so that the places are those that were read.
    if (removed.length > 0) {
      await this.insertRows(removed);
      return true;
    }
    for (const [from, count] of runsOf(ours).reverse()) await this.removeRows(from, count, this.staysBelow);
    this.rows = this.rows.filter((row) => !(row.isRemoved && row.isOurCell));
    if (cells.length + ours.length > 0) return true;
    if (all.length > cells.length) throw this.columnsChanged(now);
    return false;
  }

  /** The table or a column of it has moved to other columns, so that a formula as it was names other cells. */
  private isAside(now: TargetSnapshot): boolean {
    return now.leftIndex !== this.before.leftIndex || this.columns !== null;
  }

  private columnsChanged(now: TargetSnapshot): Refused {
    return new Refused('columns-changed', { name: nameOf(now) });
  }

  private async sendBack(part: readonly CellBack[]): Promise<void> {
    const replaced = this.rows;
    const writes = part.map(({ rowIndex, columnIndex, held }): CellWrite => ({
      ...{ rowIndex, columnIndex },
      content: held.value,
    }));
    await this.send(...rowsFrom(part), this.backSteps(part), writes);
    // Once they hold it again, what somebody makes of them is his: a cell that is blank then was not left blank by this.
    for (const { rowIndex, columnIndex } of part) {
      const was = cellOf(replaced[rowIndex]!, columnIndex);
      this.rows[rowIndex] = isBackUnless(this.rows[rowIndex]!, columnIndex, was);
    }
  }

  /** What stands below the table has not moved where there was room for new rows, and is not to move when they go. */
  private get staysBelow(): boolean {
    return !this.before.hasTotals && this.below?.isTaken !== true;
  }

  private async clearBelow(now: TargetPlace): Promise<void> {
    // Again in each pass, as what others do may be in the way of it.
    if (this.below) await clearBelow(now, this.notTakenIn, this.below, this.isKnown, this.guard);
  }

  private cellsBack(row: BelievedRow, rowIndex: number, isAside: boolean): CellBack[] {
    const back: CellBack[] = [];
    if (row.isRemoved) return back;
    if (isOurRow(row)) return back;
    for (const [columnIndex, wrote] of row.wrote) {
      const cell = cellOf(row, columnIndex);
      const held = wrote.held ?? heldBefore(this.before, row, columnIndex);
      // Excel has filled in a formula again, or has changed the columns that it names.
      if (isAside && isFormula(cell.formula, cell.value) && isFormula(held.formula, held.value)) continue;
      const isSame = isSameContent(cell, held);
      if (isSame ? cell.format === held.format : !wrote.isOurs(cell.value, cell.formula)) continue;
      back.push({ rowIndex, columnIndex, held, origin: wrote.held === null ? row.origin : null });
    }
    return row.isOurCell ? [...back, ...this.clearedCells(row, rowIndex)] : back;
  }

  /** An added row in which somebody else typed stays; what the add-in gave it does not. */
  private clearedCells(row: BelievedRow, rowIndex: number): CellBack[] {
    return row.values.flatMap((_, columnIndex) => {
      const { value, formula, format } = cellOf(row, columnIndex);
      const isMet = row.wrote.get(columnIndex)?.held != null;
      if (value === '' || isMet || !row.isOurCell?.(columnIndex, value, formula)) return [];
      return [{ rowIndex, columnIndex, held: { value: '', formula: '', format }, origin: null }];
    });
  }

  /** Cells are copied with all that they had, where the copy holds what they held; a copied formula may name another sheet. */
  private backSteps(cells: readonly CellBack[]): RequestStep[] {
    const isText = ({ held }: CellBack): boolean => isFormula(held.formula, held.value);
    const isCopied = (cell: CellBack): boolean => cell.origin !== null && !isText(cell);
    const written = cells.filter((cell) => !isCopied(cell));
    return [
      ...this.byShift(cells.filter(isCopied)).flatMap((group) => this.copySteps(group)),
      ...blockSteps(
        this.place,
        this.contents(written, ({ format }) => format),
        (range, block) => {
          range.numberFormat = block;
        },
      ),
      ...blockSteps(
        this.place,
        this.contents(
          written.filter((cell) => !isText(cell)),
          ({ value }) => toCellContent(value as CellContent, { isPuttingBack: true }),
        ),
        (range, block) => (range.values = block),
      ),
      ...blockSteps(
        this.place,
        written.filter(isText).map(({ rowIndex, columnIndex, held, origin }) => {
          const from = this.before.topIndex + (origin ?? 0);
          const to = this.place.topIndex + rowIndex;
          const content = inRow(held.formula as string, origin === null ? to : from, to);
          return { rowIndex, columnIndex: this.columnNow(columnIndex), content };
        }),
        (range, block) => (range.formulas = block),
      ),
    ];
  }

  private contents<T>(cells: readonly CellBack[], of: (held: HeldCell) => T): CellAt<T>[] {
    return cells.map(({ rowIndex, columnIndex, held }) => ({
      ...{ rowIndex, columnIndex: this.columnNow(columnIndex), content: of(held) },
    }));
  }

  /** @param cells that have all moved by as many rows and columns, or by none */
  private copySteps(cells: readonly CellBack[]): RequestStep[] {
    const { topIndex, leftIndex } = this.before;
    const placed = cells.map(({ rowIndex, columnIndex, origin }) => {
      const content = { row: topIndex + origin!, column: leftIndex + columnIndex };
      return { rowIndex, columnIndex: this.columnNow(columnIndex), content };
    });
    return blockSteps(this.place, placed, (range, block) => {
      const { row, column } = block[0]![0]!;
      const copy = range.context.workbook.worksheets.getItem(this.copy.id);
      range.copyFrom(copy.getRangeByIndexes(row, column, block.length, block[0]!.length), 'All');
    });
  }

  /** Cells by how far they have moved since the write was prepared. */
  private byShift(cells: readonly CellBack[]): CellBack[][] {
    const shiftOf = ({ rowIndex, origin, columnIndex }: CellBack): string =>
      `${rowIndex - origin!} ${this.columnNow(columnIndex) - columnIndex}`;
    return [...groupBy(cells, shiftOf).values()];
  }

  /** Rows that were taken out come again, blank, and get what they held in the next pass. */
  private async insertRows(removed: readonly { row: BelievedRow; at: number }[]): Promise<void> {
    let come = 0;
    const blanks = await this.blanksFor(removed.length);
    for (const [at, rows] of groupBy(removed, (one) => one.at)) {
      const from = at + come;
      const indexes = rows.map((_, n) => from + n);
      come += rows.length;
      const isLast = come === removed.length;
      const again = new Set(rows.map(({ row }) => row));
      const place = { ...this.place, rowCount: this.place.rowCount + come - rows.length };
      await this.insert(place, indexes, isLast ? blanks : 0);
      this.rows = this.rows.filter((row) => !again.has(row));
      this.rows.splice(from, 0, ...rows.map(({ row }) => blankAgain(row)));
    }
  }

  /** @param blanks rows that go below the table once all of these are there; what somebody typed there comes again */
  private insert(place: TargetPlace, indexes: readonly number[], blanks: number): Promise<void> {
    const end = place.rowCount + indexes.length + (place.hasTotals ? 1 : 0);
    return runExcel(async (context) => {
      this.guard(context);
      for (const { queue } of insertedSteps(place, indexes)) queue(context);
      if (blanks === 0) return context.sync();
      const below = (): Excel.Range => wholeRowsAt(context, place, end, blanks);
      const gone = below();
      gone.load('values,formulas,numberFormat');
      below().delete('Up');
      await context.sync();
      if (gone.values.every((row: unknown[]) => row.every((value) => value === ''))) return;
      below().insert('Down');
      below().numberFormat = gone.numberFormat;
      below().formulas = gone.formulas;
      await context.sync();
    });
  }

  /** How many of the blank rows below the table came in place of rows that come again: they go, and nothing below moves. */
  private async blanksFor(count: number): Promise<number> {
    const came = this.maybeBlanks > 0 ? await this.blanksByGap(count) : Math.min(count, this.blanks);
    const blanks = Math.min(came, (await gapBelow(this.place)) ?? 0);
    this.blanks = Math.max(0, this.blanks - came);
    if (this.maybeBlanks < Infinity) this.maybeBlanks = 0;
    return blanks;
  }

  /** Where it is not known whether they came, what stands below the table says so. */
  private async blanksByGap(count: number): Promise<number> {
    const [gap, before] = [await gapBelow(this.place), this.below?.gap];
    if (gap === null || before === undefined) return 0;
    const missing = this.before.rowCount + before - (this.place.rowCount + gap);
    return Math.min(count, Math.max(0, count - Math.max(0, missing)));
  }

  /** Cells and room outside the block, which moved while it was written to. Answers why some of that cannot be put back. */
  private async putStraysBack(): Promise<Refused | null> {
    try {
      await this.putEachStrayBack();
      return null;
    } catch (error) {
      if (error instanceof Refused) return error;
      throw error;
    }
  }

  private async putEachStrayBack(): Promise<void> {
    for (; this.strayRooms.length > 0; this.strayRooms.shift())
      await takeStrayRoomAway(this.before, this.strayRooms[0]!, this.guard);
    // The last first: one may have written over another.
    while (this.strays.length > 0) {
      const { strays, takenIn } = await putStrayBack(
        this.before,
        this.strays[this.strays.length - 1]!,
        this.guard,
      );
      this.strays.splice(-1, 1, ...strays);
      // A blank row that the table took in goes as one that this added.
      if (takenIn !== null) this.rows.splice(takenIn, 0, blankOurs(this.before.columnCount));
    }
  }
}

/** A formula of a row names that row: one that comes elsewhere names the row that it comes to. */
const inRow = (formula: string, from: number, to: number): string =>
  from === to
    ? formula
    : formula.replace(new RegExp(`(?<=[A-Za-z])${from + 1}(?![\\d.(])`, 'g'), String(to + 1));

function groupBy<T, K>(all: readonly T[], keyOf: (one: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const one of all) {
    const group = groups.get(keyOf(one));
    if (group) group.push(one);
    else groups.set(keyOf(one), [one]);
  }
  return groups;
}
