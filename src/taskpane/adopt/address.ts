import { cellAddress } from '../../domain/sheet/block';
import { placeOfRange } from '../../workbook/sources/range-place';
import type { RangePlace } from '../../workbook/sources/sheet-tops';

/** "'S106 log'!A4:K10" */
export const listAddress = (place: RangePlace): string => {
  const at = placeOfRange(place);
  return `${cellAddress(at, 0, 0, true)}:${cellAddress(at, place.rowCount - 1, place.columnCount - 1)}`;
};
