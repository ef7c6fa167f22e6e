import type { SnapshotCell } from '../../domain/summaries/snapshots/snapshot';
import { fromCellContent, toCellContent, holds } from '../excel/cell-content';
import { runExcel } from '../excel/run-excel';
import { inHalves } from '../excel/halves';
import { CELLS_A_REQUEST, frontStep, pieces, rowsStep, stepOf, type RequestStep } from '../excel/requests';
import type { RecordPlace, SummarySettings } from '../settings/settings';
import { OWNED_PROPERTY, RECORDS_MARK } from '../excel/own-sheets';
import { Refused } from '../refusals/refused';

/**
 * What the add-in remembers of the tabs: columns of one very hidden sheet. What is new goes into columns that nothing points
 * to, and counts once the settings point to them: so a refresh that stops half way leaves what was remembered as it was.
 */
export type RecordBlock = readonly (readonly SnapshotCell[])[];

/** A block with the columns that it is given. */
export interface PlacedBlock {
  readonly place: RecordPlace;
  readonly block: RecordBlock;
}

/** Gives blocks columns that none of the others has. */
export class RecordColumns {
  private readonly taken: Pick<RecordPlace, 'columnIndex' | 'columnCount'>[];

  constructor({ tabs, snapshots }: SummarySettings) {
    const places = [
      ...Object.values(tabs).map(({ record }) => record),
      ...(snapshots ? [snapshots.last.place] : []),
      ...(snapshots?.before ? [snapshots.before.place] : []),
    ];
    this.taken = [...places];
  }

  place(block: RecordBlock): PlacedBlock {
    const columnCount = Math.max(
      1,
      block.reduce((most, row) => Math.max(most, row.length), 0),
    );
    const ends = this.taken.map((one) => one.columnIndex + one.columnCount);
    const starts = [0, ...ends].sort((a, b) => a - b);
    const columnIndex = starts.find((start) => this.isFree(start, columnCount))!;
    this.taken.push({ columnIndex, columnCount });
    return { place: { columnIndex, columnCount, rowCount: block.length }, block };
  }

  private isFree(start: number, count: number): boolean {
    return this.taken.every(
      ({ columnIndex, columnCount }) => start + count <= columnIndex || columnIndex + columnCount <= start,
    );
  }
}

/** Makes the very hidden sheet. */
export const newRecordsStep = (name: string): RequestStep =>
  frontStep((context) => {
    const sheet = context.workbook.worksheets.add(name);
    sheet.visibility = 'VeryHidden';
    sheet.customProperties.add(OWNED_PROPERTY, RECORDS_MARK);
  });

/** Writes blocks to their columns, text as text. @param sheet the sheet's id or name */
export function recordSteps(sheet: string, blocks: readonly PlacedBlock[]): RequestStep[] {
  return blocks.flatMap(({ place, block }) => {
    const { columnIndex, columnCount } = place;
    const clear = stepOf([['']], (context) => {
      // What was there once may be longer.
      const columns = sheetIn(context, sheet).getRangeByIndexes(0, columnIndex, 1, columnCount);
      columns.getEntireColumn().clear();
    });
    const rowsARequest = Math.max(1, Math.floor(CELLS_A_REQUEST / 4 / columnCount));
    const rows = pieces(block.length, rowsARequest).map(([from, count]) => {
      const cells = block.slice(from, from + count).map((row) => given(row, columnCount));
      return rowsStep(cells, (context, part, at) => {
        const range = sheetIn(context, sheet).getRangeByIndexes(
          from + at,
          columnIndex,
          part.length,
          columnCount,
        );
        range.values = part as unknown[][];
      });
    });
    return [clear, ...rows];
  });
}

const sheetIn = (context: Excel.RequestContext, idOrName: string): Excel.Worksheet =>
  context.workbook.worksheets.getItem(idOrName);

const given = (row: readonly SnapshotCell[], columnCount: number) =>
  Array.from({ length: columnCount }, (_, c) => toCellContent(row[c] ?? ''));

/** Reads blocks back. @throws Refused where one is not what was written */
export async function checkRecords(sheet: string, blocks: readonly PlacedBlock[]): Promise<void> {
  const read = await readRecordBlocks(
    sheet,
    blocks.map(({ place }) => place),
  );
  blocks.forEach(({ block, place }, n) => {
    const isSame = block.every((row, r) =>
      given(row, place.columnCount).every((cell, c) => holds(read[n]![r]?.[c], fromCellContent(cell))),
    );
    if (!isSame) throw new Refused('tab-records-lost');
  });
}

/** Reads columns of the very hidden sheet, several places in as few requests as they fit. */
export async function readRecordBlocks(
  sheet: string,
  places: readonly RecordPlace[],
): Promise<unknown[][][]> {
  const blocks: unknown[][][] = places.map(() => []);
  for (const request of readingRequests(places)) {
    await inHalves(request, halvesOf, (some) => readPieces(sheet, some, blocks));
  }
  return blocks;
}

/** Reads pieces in one request, and adds them to their blocks. */
const readPieces = (
  sheet: string,
  some: readonly ReadingPiece[],
  blocks: readonly unknown[][][],
): Promise<void> =>
  runExcel(async (context) => {
    const ranges = some.map(({ place, from, count }) => {
      const range = sheetIn(context, sheet).getRangeByIndexes(
        from,
        place.columnIndex,
        count,
        place.columnCount,
      );
      range.load('values');
      return range;
    });
    await context.sync();
    some.forEach(({ index }, n) => blocks[index]!.push(...(ranges[n]!.values as unknown[][])));
  });

function halvesOf(piece: ReadingPiece): ReadingPiece[] {
  const half = Math.ceil(piece.count / 2);
  return piece.count < 2
    ? []
    : [
        { ...piece, count: half },
        { ...piece, from: piece.from + half, count: piece.count - half },
      ];
}

interface ReadingPiece {
  readonly index: number;
  readonly place: RecordPlace;
  readonly from: number;
  readonly count: number;
}

function readingRequests(places: readonly RecordPlace[]): ReadingPiece[][] {
  const requests: ReadingPiece[][] = [];
  let cellCount = Infinity;
  places.forEach((place, index) => {
    const rows = Math.max(1, Math.floor(CELLS_A_REQUEST / place.columnCount));
    for (const [from, count] of pieces(place.rowCount, rows)) {
      const cells = count * place.columnCount;
      if (cellCount + cells > CELLS_A_REQUEST) {
        requests.push([]);
        cellCount = 0;
      }
      cellCount += cells;
      requests[requests.length - 1]!.push({ index, place, from, count });
    }
  });
  return requests;
}
