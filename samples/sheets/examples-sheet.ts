import type { CellStyle, WriteSheet } from 'hucre';
import { COLUMN_KEYS, COLUMNS } from '../../src/domain/sheet/columns';
import type { CachedValues } from '../cached-values';
import { FORMULAS, type FormulaKey } from '../sample-formulas';
import { SheetDraft, type SpillStyle } from './sheet-draft';
import {
  COUNT,
  DATE,
  HEADING,
  HEADING_RIGHT,
  POUNDS_AND_PENCE,
  QUIET,
  QUIET_INDENTED,
  RIGHT,
  SUBTITLE,
  TITLE,
  WHOLE_POUNDS,
} from './styles';

/** The functions that answer with one cell, and what each of these asks. */
const SINGLE: readonly (readonly [string, FormulaKey, CellStyle | undefined])[] = [
  ['What Blaby has received and still holds', 'heldByBlaby', POUNDS_AND_PENCE],
  ['How near the expiry date of the first contribution was on 24 March 2025', 'flag', RIGHT],
  ['A contribution of £60,000 indexed from 310.2 to 345.8', 'indexed', POUNDS_AND_PENCE],
  ['Interest on £60,000 paid 91 days late, at 5% a year', 'interest', POUNDS_AND_PENCE],
];

const SINGLE_ROW = 3;
const YEARS_ROW = 11;
const YEARS_ROOM = 20;
const CHANGES_ROW = 34;
const CHANGES_ROOM = 20;
const STANDARDISED_ROW = 58;
const STANDARDISED_ROOM = 20;
const TRACED_ROW = 82;
const TRACED_ROOM = 40;
const FINDINGS_ROW = 126;
const FINDINGS_ROOM = 200;

/** The functions that the other sheets do not show at work. */
export function examplesSheet(cached: CachedValues): WriteSheet {
  const draft = new SheetDraft('Examples');
  draft.put(0, 0, 'More functions at work', TITLE);
  draft.put(1, 0, 'Each answer is live: change the register, or the formula, and see it follow.', QUIET);
  SINGLE.forEach(([label, key, style], index) => {
    draft.put(SINGLE_ROW + index, 0, label);
    draft.spill(SINGLE_ROW + index, 1, FORMULAS[key], cached[key], () => style);
    draft.put(SINGLE_ROW + index, 2, FORMULAS[key].slice(1), QUIET_INDENTED);
  });
  draft.put(YEARS_ROW - 2, 0, 'By the financial year in which the money expires', SUBTITLE);
  draft.put(YEARS_ROW - 1, 0, FORMULAS.expiryYears.slice(1), QUIET);
  draft.spill(YEARS_ROW, 0, FORMULAS.expiryYears, cached.expiryYears, yearsStyle, YEARS_ROOM);
  draft.put(CHANGES_ROW - 2, 0, 'What changed between two sheets that a council sent', SUBTITLE);
  draft.put(CHANGES_ROW - 1, 0, FORMULAS.changes.slice(1), QUIET);
  draft.spill(CHANGES_ROW, 0, FORMULAS.changes, cached.changes, findingsStyle, CHANGES_ROOM);
  draft.put(STANDARDISED_ROW - 2, 0, 'A council’s sheet under the standard headings', SUBTITLE);
  draft.put(STANDARDISED_ROW - 1, 0, FORMULAS.standardised.slice(1), QUIET);
  draft.spill(
    STANDARDISED_ROW,
    0,
    FORMULAS.standardised,
    cached.standardised,
    standardisedStyle,
    STANDARDISED_ROOM,
  );
  draft.put(TRACED_ROW - 2, 0, 'The rows that make up one figure', SUBTITLE);
  draft.put(TRACED_ROW - 1, 0, FORMULAS.traced.slice(1), QUIET);
  draft.spill(TRACED_ROW, 0, FORMULAS.traced, cached.traced, tracedStyle, TRACED_ROOM);
  draft.put(FINDINGS_ROW - 2, 0, 'Every finding in the register', SUBTITLE);
  draft.put(FINDINGS_ROW - 1, 0, FORMULAS.findings.slice(1), QUIET);
  draft.spill(FINDINGS_ROW, 0, FORMULAS.findings, cached.findings, findingsStyle, FINDINGS_ROOM);
  return draft.finish({
    widths: [62, 14, 14, 16, 22, 18, 14, 14, 14, 14, 10],
    rowHeights: new Map([[YEARS_ROW, 32]]),
    showGridLines: false,
  });
}

const yearsStyle: SpillStyle = (row, column) => {
  if (row === 0) return column === 0 ? HEADING : HEADING_RIGHT;
  return column === 0 ? undefined : column === 1 || column === 10 ? COUNT : WHOLE_POUNDS;
};
/** Column 0 is the source row; dates and amounts stand where the register has them, one further on. */
const standardisedStyle: SpillStyle = (row, column) => {
  if (row === 0) return HEADING;
  const type = column === 0 ? 'text' : COLUMNS[COLUMN_KEYS[column - 1]!].type;
  return type === 'date' ? DATE : type === 'money' ? POUNDS_AND_PENCE : undefined;
};
const tracedStyle: SpillStyle = (row, column) =>
  row === 0 ? HEADING : column === 6 ? POUNDS_AND_PENCE : undefined;
const findingsStyle: SpillStyle = (row) => (row === 0 ? HEADING : undefined);
