import type { RangePlace } from '../sources/sheet-tops';
import type { ListFound } from './adopt-list';

/** Where the list is: its headings and its rows, without what is above and below. */
export const placeOfList = ({ place, list }: ListFound): RangePlace => ({
  ...place,
  topIndex: place.topIndex + list.topIndex,
  leftIndex: place.leftIndex + list.leftIndex,
  rowCount: list.bottomIndex - list.topIndex + 1,
  columnCount: list.rightIndex - list.leftIndex + 1,
});
