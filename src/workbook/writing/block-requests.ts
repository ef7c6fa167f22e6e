import { cellAddress } from '../../domain/sheet/block';
import { isFormula } from '../excel/cell-content';
import { isRequestTooLarge } from '../excel/halves';
import type { Guard, RequestStep } from '../excel/requests';
import { runExcel } from '../excel/run-excel';
import type { CopySheet } from './backup-sheet';
import { columnsNow, inColumns, type ColumnsNow } from './columns-now';
import { copyIsThere } from './write-turn';
import {
  believedRows,
  cellOf,
  isConstant,
  isSameRow,
  takeIn,
  withWrote,
  type BelievedRow,
  type HeldCell,
} from './believed-rows';
import {
  isSamePlace,
  nameOf,
  placeIn,
  placeOfTarget,
  rowsAt,
  wholeRowsAt,
  type TargetPlace,
  type TargetSnapshot,
} from './target-snapshot';
import type { StrayRow } from './stray-rows';
import { Refused, type RefusalCode } from '../refusals/refused';

/** Somebody else changed something that a request of ours met. */
export class ChangedMeanwhile<C extends RefusalCode = RefusalCode> extends Refused<C> {}

/** One cell that a request writes. */
export interface CellWrite {
  readonly rowIndex: number;
  readonly columnIndex: number;
  /** What it will hold; a formula is known as one, whatever it says. */
  readonly content: unknown;
  readonly isFormula?: true;
}

/** So many characters Excel on the web gives in one answer, in any alphabet. */
const MAX_CHARACTERS = 1_500_000;

/**
 * Requests that write to a block, and know of each cell what it held right before: each reads the rows that it writes to
 * before it writes, so that an edit that it meets is known, and can be put back. Positions are those that the block is
 * believed to have; a row that somebody inserted or deleted meanwhile shows in what the request read.
 */
export class BlockRequests {
  protected rows: BelievedRow[];
  protected place: TargetPlace;
  protected readonly strays: StrayRow[] = [];
  /** Where the columns are that the block had; null while they are where they were. */
  protected columns: ColumnsNow | null = null;
  private maxCharacters = MAX_CHARACTERS;

  /** @param guard by default nothing is written once the copy is gone: somebody settled the write then */
  constructor(
    protected readonly before: TargetSnapshot,
    protected readonly copy: CopySheet,
    rows: readonly BelievedRow[] = believedRows(before),
    protected readonly guard: Guard = copyIsThere(copy),
  ) {
    this.place = before;
    this.rows = [...rows];
  }

  /** Does work on a list in as many requests as Excel needs, which takes and gives no more than 5 MB at a time. */
  protected async inParts<T>(
    list: readonly T[],
    fits: (part: readonly T[]) => boolean,
    run: (part: readonly T[]) => Promise<void>,
  ): Promise<void> {
    if (list.length < 2 || fits(list)) {
      try {
        return await run(list);
      } catch (error) {
        if (!isRequestTooLarge(error) || list.length < 2) throw error;
      }
    }
    const half = Math.ceil(list.length / 2);
    await this.inParts(list.slice(0, half), fits, run);
    await this.inParts(list.slice(half), fits, run);
  }

  /** Whether these rows can be read in one request. */
  protected fitsAnAnswer(from: number, count: number): boolean {
    if (count > (this.before.rowsAnAnswer ?? Infinity)) return false;
    let characters = 0;
    for (const { values, formulas } of this.rows.slice(from, from + count))
      for (const cells of [values, formulas]) for (const cell of cells) characters += String(cell).length;
    return characters <= this.maxCharacters;
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
    const seen = await this.request(from, count, steps, rowCount).catch((error: unknown) => {
      if (isRequestTooLarge(error)) this.rows = [...believed];
      throw error;
    });
    const differs = (n: number): boolean => !isSame(believed[from + n]!, seen.rows[n]!);
    if (seen.isSamePlace && !seen.rows.some((_, n) => differs(n))) return;
    this.rows = [...believed];
    throw this.meet(from, seen.rows, seen.place, writes);
  }

  protected async request(
    from: number,
    count: number,
    steps: readonly RequestStep[],
    rowCount = this.place.rowCount,
    isWhole = false,
  ): Promise<{ rows: BelievedRow[]; place: TargetPlace; isSamePlace: boolean }> {
    const believed = { ...this.place, rowCount };
    const isTooLarge = (error: unknown): never => {
      const sent = steps.reduce((sum, { characterCount }) => sum + characterCount, 0);
      if (isRequestTooLarge(error)) this.maxCharacters = Math.min(this.maxCharacters, sent / 2);
      throw error;
    };
    return runExcel(async (context) => {
      this.guard(context);
      const place = placeIn(context, this.before, believed);
      const rowsIn = isWhole ? wholeRowsAt : rowsAt;
      const range = rowsIn(context, this.place, from, count);
      range.load('values,formulas,numberFormat');
      const headings = rowsIn(context, this.place, 0, 1);
      if (isWhole) headings.load('values');
      for (const { queue } of steps) queue(context);
      await context.sync();
      const { values, formulas, numberFormat: formats } = range as unknown as Record<string, unknown[][]>;
      const read = { values: values!, formulas: formulas!, formats: formats as string[][] };
      const columns = isWhole ? this.columnsUnder(headings.values as unknown[][]) : this.columns;
      const rows = believedRows(columns === null ? read : inColumns(read, columns));
      const now = place.finish();
      return {
        rows: rows.map((row) => ({ ...row, origin: null })),
        place: now,
        isSamePlace: isSamePlace(now, believed),
      };
    }).catch(isTooLarge);
  }

  /** Where the columns are under these headings; as they were last seen where that cannot be told. */
  private columnsUnder(headings: unknown[][]): ColumnsNow | null {
    const columnCount = headings[0]!.length;
    if (this.before.tableId === null) return this.columns;
    try {
      return columnsNow(this.before, { ...this.before, ...this.place, columnCount, values: headings });
    } catch {
      return this.columns;
    }
  }

  protected wrote(
    { rowIndex, columnIndex, content, isFormula: isText }: CellWrite,
    held: HeldCell | null,
  ): void {
    const row = this.rows[rowIndex];
    if (!row) return;
    const before = heldIn(row, columnIndex, held);
    const isOurs = isText ? (value: unknown, text: unknown) => isFormula(text, value) : isConstant(content);
    // What a formula gives is not known.
    const now = { value: isText ? '' : content, formula: content };
    this.rows[rowIndex] = withWrote(row, columnIndex, now, { isOurs, held: before });
  }

  /** @param c a column of the block as it was, and not one that is gone */
  protected columnNow(c: number): number {
    return this.columns?.[c] ?? c;
  }

  /** Takes in what a request met, and what it wrote there. Answers what was changed. */
  protected meet(
    from: number,
    met: readonly BelievedRow[],
    place: TargetPlace,
    writes: readonly CellWrite[],
  ): ChangedMeanwhile {
    // The cells went with the table, but not with a column inside it.
    const { topIndex, leftIndex } = place;
    const isAside = place.columnCount !== this.place.columnCount;
    const inBlock = (n: number): boolean => !isAside && from + n < place.rowCount;
    const inside = met.filter((_, n) => inBlock(n));
    const first = met.findIndex((_, n) => inBlock(n));
    const address = this.firstDifference(from, met);
    this.place = place;
    const hit = inside.length > 0 ? this.rebase(inside) : [];
    for (const write of writes) {
      const n = write.rowIndex - from;
      if (inBlock(n)) this.wrote({ ...write, rowIndex: hit[n - first]! }, cellOf(met[n]!, write.columnIndex));
    }
    for (const [n, row] of met.entries()) {
      const cells = writes.filter(({ rowIndex }) => rowIndex === from + n);
      if (inBlock(n) || cells.length === 0) continue;
      this.strays.push({
        sheetRow: topIndex + from + n,
        isBelow: from + n >= place.rowCount,
        others: row.values.filter((value, c) => {
          return value !== '' && !cells.some(({ columnIndex }) => columnIndex === c);
        }),
        cells: cells.map(({ columnIndex, content, isFormula: isText }) => ({
          ...{ sheetColumn: leftIndex + this.columnNow(columnIndex), content, isFormula: isText === true },
          held: cellOf(row, columnIndex),
        })),
      });
    }
    return address === null
      ? new ChangedMeanwhile('rows-changed-by-others', { name: nameOf(place) })
      : new ChangedMeanwhile('cell-changed-by-others', { at: `${address} on ${place.sheet}` });
  }

  private firstDifference(from: number, met: readonly BelievedRow[]): string | null {
    for (const [n, row] of met.entries()) {
      const believed = this.rows[from + n];
      const c = believed
        ? row.values.findIndex((_, at) => !isSameRow(only(believed, at), only(row, at)))
        : -1;
      if (c >= 0) return cellAddress(placeOfTarget(this.place), from + n, this.columnNow(c));
    }
    return null;
  }

  /** Takes in rows as they were met; answers where each is among `rows` now. The places of all others are to be read anew. */
  protected rebase(met: readonly BelievedRow[]): number[] {
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

const only = (row: BelievedRow, c: number): BelievedRow => ({
  ...row,
  values: [row.values[c]],
  formulas: [row.formulas[c]],
  formats: [row.formats[c] ?? 'General'],
});
