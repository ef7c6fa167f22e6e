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
    key: 'due',
    title: 'Instalments that have fallen due, or may within twelve months',
    room: 16,
    styles: { 3: POUNDS_AND_PENCE, 6: DATE, 7: COUNT, 9: COUNT },
  },
  {
    key: 'forecast',
    title: 'When money not started or held by developers may come',
    room: 10,
    styles: { 1: POUNDS_AND_PENCE, 2: POUNDS_AND_PENCE, 3: POUNDS_AND_PENCE },
  },
  {
    key: 'bid',
    title: 'What 120 homes of 2.37 people cost the force',
    room: 14,
    styles: { 3: POUNDS_AND_PENCE, 4: POUNDS_AND_PENCE },
  },
  { key: 'spendby', title: 'The last day for money received on 30 June 2024', room: 1, styles: { 0: DATE } },
];
const TOP = 3;

/** What is coming, as at the panel's date: instalments, the forecast and a bid. */
export function comingSheet(cached: CachedValues): WriteSheet {
  const draft = new SheetDraft('Coming');
  draft.put(0, 0, 'Money that is still to come: instalments, developments and a bid', TITLE);
  draft.put(1, 0, 'As at the panel’s date, 24 March 2025. DUE() and FORECAST() look from today.', QUIET);
  let row = TOP;
  for (const { key, title, room, styles } of PARTS) {
    const styleOf: SpillStyle = (of, column) => (of === 0 && room > 1 ? HEADING : styles[column]);
    draft.put(row, 0, title, SUBTITLE);
    draft.put(row + 1, 0, FORMULAS[key].slice(1), QUIET);
    draft.spill(row + 2, 0, FORMULAS[key], cached[key], styleOf, room);
    row += 2 + Math.max(room, cached[key].length) + 4;
  }
  return draft.finish({
    widths: [34, 15, 17, 16, 32, 22, 14, 10, 18, 12],
    showGridLines: false,
  });
}
