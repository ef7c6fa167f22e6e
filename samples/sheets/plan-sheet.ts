import type { CellStyle, WriteSheet } from 'hucre';
import type { CachedValues } from '../cached-values';
import { FORMULAS, type FormulaKey } from '../sample-formulas';
import { SheetDraft, type SpillStyle } from './sheet-draft';
import { COUNT, DATE, HEADING, POUNDS_AND_PENCE, QUIET, SUBTITLE, TITLE } from './styles';

/** The answers one below the other, each with room to grow, and how their columns look. */
const PARTS: readonly {
  readonly key: FormulaKey;
  readonly title: string;
  readonly room: number;
  readonly styles: Readonly<Record<number, CellStyle>>;
}[] = [
  {
    key: 'plan',
    title: 'Which money for which project',
    room: 30,
    styles: { 2: DATE, 4: POUNDS_AND_PENCE },
  },
  {
    key: 'unplaced',
    title: 'What cannot be placed, and why',
    room: 30,
    styles: { 2: DATE, 3: POUNDS_AND_PENCE },
  },
  {
    key: 'openRequests',
    title: 'Requests that have not ended',
    room: 30,
    styles: { 3: POUNDS_AND_PENCE, 5: COUNT, 6: COUNT, 7: DATE, 8: COUNT },
  },
  {
    key: 'variances',
    title: 'How authorities differ, from 1 April 2023',
    room: 14,
    styles: { 1: POUNDS_AND_PENCE, 11: POUNDS_AND_PENCE },
  },
  { key: 'eligible', title: 'Whether an item may be paid for', room: 2, styles: {} },
];
const TOP = 3;

/** Requests, and the plan, as at the panel's date. */
export function planSheet(cached: CachedValues): WriteSheet {
  const draft = new SheetDraft('Plan');
  draft.put(0, 0, 'Money that expires by 24 March 2026: where it can go, and what was asked for', TITLE);
  draft.put(1, 0, 'As at the panel’s date, 24 March 2025. PLAN() looks from today.', QUIET);
  let row = TOP;
  for (const { key, title, room, styles } of PARTS) {
    const styleOf: SpillStyle = (of, column) => (of === 0 && key !== 'eligible' ? HEADING : styles[column]);
    draft.put(row, 0, title, SUBTITLE);
    draft.put(row + 1, 0, FORMULAS[key].slice(1), QUIET);
    draft.spill(row + 2, 0, FORMULAS[key], cached[key], styleOf, room);
    row += 2 + Math.max(room, cached[key].length) + 6;
  }
  return draft.finish({
    widths: [20, 18, 16, 34, 16, 22, 16, 14, 22, 12, 10, 16, 14, 14, 18, 14],
    showGridLines: false,
  });
}
