import type { CellStyle, WriteSheet } from 'hucre';
import type { CachedValues } from '../cached-values';
import { FORMULAS } from '../sample-formulas';
import { SheetDraft, type SpillStyle } from './sheet-draft';
import {
  COUNT,
  DATE,
  HEADING,
  HEADING_INDENTED,
  HEADING_RIGHT,
  INDENTED,
  POUNDS_AND_PENCE,
  QUIET,
  TITLE,
} from './styles';

const TOP = 3;
const ROOM = 130;

/** Agreement, Contribution, Authority, Site, Expiry date, Days left, Flag, Held by authority, In hand, Remaining. */
const COLUMN_STYLES: readonly (CellStyle | undefined)[] = [
  ...[undefined, undefined, undefined, undefined, DATE, COUNT, INDENTED],
  ...[POUNDS_AND_PENCE, POUNDS_AND_PENCE, POUNDS_AND_PENCE],
];

/** A sheet of its own, as this answer grows with the register. */
export function expiringSheet(cached: CachedValues): WriteSheet {
  const draft = new SheetDraft('Expiring');
  draft.put(0, 0, 'Money remaining that expires by 24 March 2026, and what has expired already', TITLE);
  draft.put(1, 0, FORMULAS.expiring.replace(/^=/, ''), QUIET);
  draft.put(
    2,
    0,
    'As at the panel’s date, 24 March 2025. The task pane looks from today, and so does EXPIRING(12).',
    QUIET,
  );
  const styleOf: SpillStyle = (row, column) => {
    const style = COLUMN_STYLES[column];
    if (row > 0) return style;
    return style === INDENTED ? HEADING_INDENTED : style ? HEADING_RIGHT : HEADING;
  };
  draft.spill(TOP, 0, FORMULAS.expiring, cached.expiring, styleOf, ROOM);
  return draft.finish({
    widths: [14, 13, 20, 46, 13, 10, 17, 18, 14, 14],
    frozenRows: TOP + 1,
    showGridLines: false,
  });
}
