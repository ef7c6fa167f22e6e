import type { ConditionalRule, WriteSheet } from 'hucre';
import type { CachedValues } from '../cached-values';
import { FORMULAS } from '../sample-formulas';
import { SheetDraft, type SpillStyle } from './sheet-draft';
import {
  bold,
  COUNT,
  DIFFERENCE,
  HEADING,
  HEADING_INDENTED,
  HEADING_RIGHT,
  INDENTED,
  POUNDS_AND_PENCE,
  QUIET,
  QUIET_INDENTED,
  SUBTITLE,
  TITLE,
  WHOLE_POUNDS,
} from './styles';

/**
 * Where things stand, rows and columns from 0. Nothing stands below the projects or below the reconciliation, and the
 * rollup has room for more authorities, so that no answer runs into another.
 */
const KEY_FIGURES_ROW = 5;
const ROLLUP_ROW = 13;
const ROLLUP_ROOM = 16;
const PROJECTS_ROW = 32;
const PROJECTS_ROOM = 40;
const RECONCILE_ROW = ROLLUP_ROW;
const RECONCILE_COLUMN = 12;
const RECONCILE_ROOM = 60;

const KEY_FIGURES = [
  ['Outstanding: still to come to the force', 'outstanding', POUNDS_AND_PENCE],
  ['Outstanding from Charnwood', 'outstandingCharnwood', POUNDS_AND_PENCE],
  ['Remaining: value less spent', 'remaining', POUNDS_AND_PENCE],
  ['Open agreements', 'agreements', COUNT],
  ['Rows left out (should read 0)', 'rowsLeftOut', COUNT],
] as const;

export function summarySheet(cached: CachedValues): WriteSheet {
  const draft = new SheetDraft('Summary');
  draft.put(0, 0, 'Section 106 contributions: sample register, Leicestershire and Rutland', TITLE);
  const invented =
    'The agreements are invented. Every figure on this sheet is worked out by a formula of the add-in.';
  draft.put(1, 0, `${invented} See the sheet About.`, QUIET);
  draft.put(
    2,
    0,
    'Below: by authority, then by project. To the right, from column M: the printed table checked.',
    QUIET,
  );
  draft.put(4, 0, 'Key figures', SUBTITLE);
  KEY_FIGURES.forEach(([label, key, style], index) => {
    const row = KEY_FIGURES_ROW + index;
    draft.put(row, 0, label);
    draft.spill(row, 1, FORMULAS[key], cached[key], () => bold(style));
    draft.put(row, 2, shown(FORMULAS[key]), QUIET_INDENTED);
  });
  putSpill(draft, 'By authority, in whole pounds', ROLLUP_ROW, 0, 'rollup', cached, rollupStyle, ROLLUP_ROOM);
  putSpill(
    draft,
    'Agreed projects, and what the register shows as drawn down on them',
    PROJECTS_ROW,
    0,
    'projects',
    cached,
    projectsStyle,
    PROJECTS_ROOM,
  );
  putSpill(
    draft,
    'Does the table printed on 12 March 2024 add up?',
    RECONCILE_ROW,
    RECONCILE_COLUMN,
    'reconcile',
    cached,
    reconcileStyle,
    RECONCILE_ROOM,
  );
  return draft.finish({
    widths: [37, 14, 15, 13, 13, 13, 13, 13, 13, 13, 11, 3, 18, 46, 14, 14, 14, 13],
    rules: rules(),
    rowHeights: new Map([[ROLLUP_ROW, 32]]),
    showGridLines: false,
  });
}

/** A title, the formula as one types it, and below them the formula itself with its values. */
function putSpill(
  draft: SheetDraft,
  title: string,
  row: number,
  column: number,
  key: 'rollup' | 'projects' | 'reconcile',
  cached: CachedValues,
  styleOf: SpillStyle,
  room: number,
): void {
  draft.put(row - 2, column, title, SUBTITLE);
  draft.put(row - 1, column, shown(FORMULAS[key]), QUIET);
  draft.spill(row, column, FORMULAS[key], cached[key], styleOf, room);
}

/** Without its equals sign, so that the text is never taken for a formula. */
const shown = (formula: string): string => formula.replace(/^=/, '');

const rollupStyle: SpillStyle = (row, column) => {
  if (row === 0) return column === 0 ? HEADING : HEADING_RIGHT;
  return column === 0 ? undefined : WHOLE_POUNDS;
};

const projectsStyle: SpillStyle = rollupStyle;

/** Where, Check, Expected, Printed, Difference, Kind. */
const RECONCILE_COLUMN_STYLES = [undefined, undefined, WHOLE_POUNDS, WHOLE_POUNDS, DIFFERENCE, INDENTED];
const reconcileStyle: SpillStyle = (row, column) => {
  const style = RECONCILE_COLUMN_STYLES[column];
  if (row > 0) return style;
  return style === INDENTED ? HEADING_INDENTED : style ? HEADING_RIGHT : HEADING;
};

/** Total rows in bold wherever they come to stand; differences, as against roundings, marked beside their word. */
function rules(): ConditionalRule[] {
  const totalIn = (
    firstRow: number,
    lastRow: number,
    lastColumn: string,
    priority: number,
  ): ConditionalRule => ({
    type: 'expression',
    priority,
    formula: `$A${firstRow}="Total"`,
    range: `A${firstRow}:${lastColumn}${lastRow}`,
    style: { font: { bold: true } },
  });
  const firstFinding = RECONCILE_ROW + 2;
  return [
    totalIn(ROLLUP_ROW + 2, ROLLUP_ROW + ROLLUP_ROOM, 'K', 1),
    totalIn(PROJECTS_ROW + 2, PROJECTS_ROW + PROJECTS_ROOM, 'E', 2),
    {
      type: 'expression',
      priority: 3,
      formula: `$R${firstFinding}="difference"`,
      range: `M${firstFinding}:R${RECONCILE_ROW + RECONCILE_ROOM}`,
      style: {
        fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFF2CC' }, bgColor: { rgb: 'FFF2CC' } },
      },
    },
  ];
}
