import { cellAddress } from '../../domain/sheet/block';
import { asWritten, holds, isFormula } from '../excel/cell-content';
import { packed, type RequestStep } from '../excel/requests';
import { inExcel } from '../excel/run-excel';
import type { CopySheet } from './backup-sheet';
import {
  addedRow,
  believedRows,
  cellOf,
  isConstant,
  isOurRow,
  isSameRow,
  takeIn,
  takenOut,
  withWrote,
  type BelievedRow,
  type HeldCell,
} from './believed-rows';
import type { PreparedWrite } from './prepared-write';
import {
  isSamePlace,
  nameOf,
  placeIn,
  placeOfTarget,
  rowPieces,
  rowsOf,
  sheetOf,
  type TargetPlace,
  type TargetSeen,
} from './target-snapshot';
import { cellSteps, newRowFormats, newRowSteps, removedSteps, runsOf } from './write-steps';
import { Refused } from './write-plan';

/** Somebody else changed something that a request of ours met. */
export class ChangedMeanwhile extends Refused {}

/** One cell that a request writes. */
export interface CellWrite {
  readonly rowIndex: number;
  readonly columnIndex: number;
  /** What it will hold; a formula is known as one, whatever it says. */
  readonly content: unknown;
  readonly isFormula?: true;
}

/** A cell outside the block, which moved while it was written to. */
export interface StrayCell {
  readonly sheetRow: number;
  readonly sheetColumn: number;
  readonly content: unknown;
  readonly held: HeldCell;
}

type Between = (done: number, of: number) => void;

/**
 * Writes to a block, and knows of each cell what it held right before: every request reads the rows that it writes to
 * before it writes, so that an edit that it meets is known, and can be put back. Positions are those that the block is
 * believed to have; a row that somebody inserted or deleted meanwhile shows in what the request read.
 */
export class BlockWrite {
  protected rows: BelievedRow[];
  protected place: TargetPlace;
  protected readonly strays: StrayCell[] = [];

  /** @param copy nothing is written once it is gone: somebody settled the write then */
  constructor(
    protected readonly before: TargetSeen,
    protected readonly copy: CopySheet,
    rows: readonly BelievedRow[] = believedRows(before),
  ) {
    this.place = before;
    this.rows = [...rows];
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
      await this.removeRows(from, count);
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
      const top = piece[0]!.rowIndex;
      const rowCount = piece[piece.length - 1]!.rowIndex - top + 1;
      const writes = piece.map(({ rowIndex, columnIndex, content }): CellWrite => ({
        ...{ rowIndex, columnIndex },
        content: asWritten(content.given),
      }));
      for (const request of packed(cellSteps(this.before, piece))) {
        next(piece.length);
        await this.send(top, rowCount, request, writes);
      }
    }
  }

  private async addRows(
    { addedRows, formulaColumns }: PreparedWrite,
    lastRow: readonly unknown[],
    next: (count: number) => void,
  ): Promise<void> {
    const { before } = this;
    for (const piece of newRowSteps(before, addedRows)) {
      const at = this.rows.length;
      next(piece.rows.length);
      this.rows.push(...piece.rows.map(addedRow));
      // They come to the end of the table, wherever that is by now.
      await this.send(0, 1, [piece.step], [], at);
      this.place = { ...this.place, rowCount: at + piece.rows.length };
      const { steps, numbers, formulas } = newRowFormats(before, piece, formulaColumns, lastRow);
      const writes = [...numbers, ...formulas.map((cell): CellWrite => ({ ...cell, isFormula: true }))];
      for (const request of packed(steps))
        await this.send(at, piece.rows.length, request, writes, undefined, isAsGiven);
    }
  }

  /** Takes rows out; one that was not the row meant comes again when the write is put back. */
  protected async removeRows(from: number, count: number): Promise<void> {
    const goes = (row: BelievedRow, n: number): BelievedRow =>
      n >= from && n < from + count ? { ...row, isRemoved: true } : row;
    const before = this.rows;
    this.rows = before.map(goes);
    const seen = await this.request(from, count, removedSteps(this.place, runOf(from, count)));
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
    throw new ChangedMeanwhile(`Somebody else changed ${nameOf(this.before)} meanwhile.`);
  }

  /**
   * One request: reads rows, then writes.
   *
   * @param writes the cells that it writes to
   * @param rowCount how many rows the block is believed to have, where that is not all that are known
   * @param isSame whether a row that is read is the one that is believed to be there
   */
  protected async send(
    from: number,
    count: number,
    steps: readonly RequestStep[],
    writes: readonly CellWrite[],
    rowCount?: number,
    isSame = isSameRow,
  ): Promise<void> {
    const believed = this.rows;
    // Whatever becomes of the request, it may have been done.
    this.rows = [...believed];
    for (const write of writes) this.wrote(write, null);
    const seen = await this.request(from, count, steps, rowCount);
    const differs = (n: number): boolean => !isSame(believed[from + n]!, seen.rows[n]!);
    if (seen.isSamePlace && !seen.rows.some((_, n) => differs(n))) return;
    this.rows = [...believed];
    const where = this.meet(from, seen.rows, seen.place, writes);
    throw new ChangedMeanwhile(where);
  }

  private async request(
    from: number,
    count: number,
    steps: readonly RequestStep[],
    rowCount = this.place.rowCount,
  ): Promise<{ rows: BelievedRow[]; place: TargetPlace; isSamePlace: boolean }> {
    const believed = { ...this.place, rowCount };
    return inExcel(async (context) => {
      context.workbook.worksheets.getItem(this.copy.id).load('id');
      const place = placeIn(context, this.before, believed);
      const range = rowsOf(sheetOf(context, this.before), this.place, from, count);
      range.load('values,formulas,numberFormat');
      for (const { queue } of steps) queue(context);
      await context.sync();
      const { values, formulas, numberFormat: formats } = range as unknown as Record<string, unknown[][]>;
      const rows = believedRows({ values: values!, formulas: formulas!, formats: formats as string[][] });
      const now = place.finish();
      return {
        rows: rows.map((row) => ({ ...row, origin: null })),
        place: now,
        isSamePlace: isSamePlace(now, believed),
      };
    });
  }

  private wrote(
    { rowIndex, columnIndex, content, isFormula: isText }: CellWrite,
    held: HeldCell | null,
  ): void {
    const row = this.rows[rowIndex];
    if (!row) return;
    const before = heldIn(row, columnIndex, held);
    const isOurs = isText ? (value: unknown, text: unknown) => isFormula(text, value) : isConstant(content);
    this.rows[rowIndex] = withWrote(row, columnIndex, content, { isOurs, held: before });
  }

  /** Takes in what a request met, and what it wrote there. Answers what was changed, in a sentence. */
  private meet(
    from: number,
    met: readonly BelievedRow[],
    place: TargetPlace,
    writes: readonly CellWrite[],
  ): string {
    const { topIndex, leftIndex, columnCount } = this.place;
    const isAside = place.leftIndex !== leftIndex || place.columnCount !== columnCount;
    const shift = topIndex - place.topIndex;
    const inBlock = (n: number): boolean => {
      const at = from + n + shift;
      return !isAside && at >= 0 && at < place.rowCount;
    };
    const inside = met.filter((_, n) => inBlock(n));
    const first = met.findIndex((_, n) => inBlock(n));
    const address = this.firstDifference(from, met);
    this.place = place;
    const hit = inside.length > 0 ? this.rebase(inside) : [];
    for (const write of writes) {
      const n = write.rowIndex - from;
      const held = cellOf(met[n]!, write.columnIndex);
      if (inBlock(n)) this.wrote({ ...write, rowIndex: hit[n - first]! }, held);
      else
        this.strays.push({
          ...{ sheetRow: topIndex + write.rowIndex, sheetColumn: leftIndex + write.columnIndex },
          ...{ content: write.content, held },
        });
    }
    return address === null
      ? `Somebody else added or deleted rows of ${nameOf(place)} meanwhile.`
      : `${address} on ${place.sheet} was changed by somebody else meanwhile.`;
  }

  private firstDifference(from: number, met: readonly BelievedRow[]): string | null {
    for (const [n, row] of met.entries()) {
      const believed = this.rows[from + n];
      const c = believed
        ? row.values.findIndex((_, at) => !isSameRow(only(believed, at), only(row, at)))
        : -1;
      if (c >= 0) return cellAddress(placeOfTarget(this.place), from + n, c);
    }
    return null;
  }

  /** Takes in rows as they were met; answers where each is among `rows` now. The places of all others are to be read anew. */
  private rebase(met: readonly BelievedRow[]): number[] {
    const { rows, at } = takeIn(this.rows, met);
    this.rows = rows;
    return at;
  }
}

/** What a cell is to hold again, where the block as it was does not say so: what was given to a new row is not that. */
function heldIn(row: BelievedRow, c: number, held: HeldCell | null): HeldCell | null {
  if (row.isOurCell === null) return held ?? (row.origin === null ? cellOf(row, c) : null);
  const isOurs =
    held !== null && (isFormula(held.formula, held.value) || row.isOurCell(c, held.value, held.formula));
  return isOurs ? null : held;
}

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

const only = (row: BelievedRow, c: number): BelievedRow => ({
  ...row,
  values: [row.values[c]],
  formulas: [row.formulas[c]],
  formats: [row.formats[c] ?? 'General'],
});

const runOf = (from: number, count: number): number[] => Array.from({ length: count }, (_, n) => from + n);
