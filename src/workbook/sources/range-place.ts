import type { Place } from '../../domain/sheet/block';
import type { RangePlace } from './sheet-tops';

export const placeOfRange = ({ sheet, topIndex, leftIndex }: RangePlace): Place => ({
  sheet,
  topIndex,
  leftIndex,
});
