import type { AdoptableList } from '../../domain/register/read/adoptable-list';
import type { Block } from '../../domain/sheet/block';
import type { RangePlace } from '../sources/sheet-tops';

/** A list of the workbook, on a sheet without a table, that reads as a register. */
export interface ListFound {
  /** What the sheet holds, of which the list is a part. */
  readonly place: RangePlace;
  readonly block: Block;
  readonly list: AdoptableList;
}

/** Where the list is: its headings and its rows, without what is above and below. */
export const placeOfList = ({ place, list }: ListFound): RangePlace => ({
  ...place,
  topIndex: place.topIndex + list.topIndex,
  leftIndex: place.leftIndex + list.leftIndex,
  rowCount: list.bottomIndex - list.topIndex + 1,
  columnCount: list.rightIndex - list.leftIndex + 1,
});
