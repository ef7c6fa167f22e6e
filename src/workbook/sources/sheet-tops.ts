import type { Block } from '../../domain/sheet/block';
import { inHalves } from '../excel/halves';
import { runExcel } from '../excel/run-excel';

/** A block of cells of a sheet, as it stood when it was looked at. */
export interface RangePlace {
  readonly sheetId: string;
  readonly sheet: string;
  readonly topIndex: number;
  readonly leftIndex: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

/** Rows and columns by which it is told what a sheet is. */
export const TOP_ROWS = 500;
export const TOP_COLUMNS = 60;
/** Cells of one request: an answer of so many is taken in without anybody waiting long. */
const CELLS_A_REQUEST = 80_000;

/** The first rows of each sheet, several sheets in one request. */
export async function readTops(places: readonly RangePlace[]): Promise<Block[]> {
  const tops: Block[] = [];
  let from = 0;
  while (from < places.length) {
    let [to, cells] = [from, 0];
    while (to < places.length && (to === from || cells + topCells(places[to]!) <= CELLS_A_REQUEST))
      cells += topCells(places[to++]!);
    await inHalves(
      places.slice(from, to),
      () => [],
      (some) => readTopsAtOnce(some, tops),
    );
    from = to;
  }
  return tops;
}

const topSize = ({ rowCount, columnCount }: RangePlace): [rows: number, columns: number] => [
  Math.min(rowCount, TOP_ROWS),
  Math.min(columnCount, TOP_COLUMNS),
];
const topCells = (place: RangePlace): number => topSize(place)[0] * topSize(place)[1];

/** Adds them to those that were read before. */
const readTopsAtOnce = (places: readonly RangePlace[], tops: Block[]): Promise<void> =>
  runExcel(async (context) => {
    const ranges = places.map((place) => {
      const range = context.workbook.worksheets
        .getItem(place.sheetId)
        .getRangeByIndexes(place.topIndex, place.leftIndex, ...topSize(place));
      range.load('values');
      return range;
    });
    await context.sync();
    for (const { values } of ranges) tops.push(values);
  });
