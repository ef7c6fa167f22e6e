import type { CellStyle, CellValue, WriteSheet } from 'hucre';
import {
  PLACES,
  PRINTED,
  PRINTED_AGREEMENTS,
  PRINTED_REMAINING,
  type Place,
} from '../figures/printed-rollup';
import { SheetDraft } from './sheet-draft';
import { bold, COUNT, HEADING, HEADING_RIGHT, IN_BRACKETS, RIGHT, QUIET, TITLE } from './styles';

export const PRINTED_SHEET_NAME = 'Printed 12 March 2024';
/** The printed table with its headings, without title and source: what RECONCILE is given. */
export const PRINTED_RANGE = `'${PRINTED_SHEET_NAME}'!A3:J11`;
const TOP = 2;

type Line = Readonly<Record<Place, number>>;
const negative = (line: Line): number[] => PLACES.map((place) => -line[place]);
const positive = (line: Line): number[] => PLACES.map((place) => line[place]);

const MEASURE_LINES: readonly (readonly [string, readonly number[]])[] = [
  ['No. open agreements', positive(PRINTED_AGREEMENTS)],
  ['Total Value of Agreement', positive(PRINTED.value)],
  ['Project not yet started', positive(PRINTED.notStarted)],
  ['Money held by Developers', positive(PRINTED.heldByDeveloper)],
  ['Money held by Local Authority', positive(PRINTED.heldByAuthority)],
  ['Total money drawn down', positive(PRINTED.drawnDown)],
  ['Total Money spent', negative(PRINTED.spent)],
  ['Total funds remaining', positive(PRINTED_REMAINING)],
];

/** The table as the paper prints it, nil as "-" and what is spent in brackets. */
export function printedBlock(): CellValue[][] {
  return [
    ['Measure', ...PLACES],
    ...MEASURE_LINES.map(([name, figures]) => [
      name,
      ...figures.map((figure) => (figure === 0 ? '-' : figure)),
    ]),
  ];
}

export function printedSheet(block: readonly (readonly CellValue[])[]): WriteSheet {
  const draft = new SheetDraft(PRINTED_SHEET_NAME);
  draft.put(0, 0, 'Section 106 agreements by local authority, as printed on 12 March 2024', TITLE);
  block.forEach((cells, row) =>
    cells.forEach((cell, column) => draft.put(TOP + row, column, cell, styleOf(row, column, cell))),
  );
  const under = TOP + block.length + 1;
  draft.put(
    under,
    0,
    'Source: public papers of the Leicester, Leicestershire and Rutland Police and Crime Panel, 12 March 2024. Whole pounds.',
    QUIET,
  );
  draft.put(
    under + 1,
    0,
    'Copied figure by figure, with what does not add up: see the reconciliation on the sheet Summary.',
    QUIET,
  );
  return draft.finish({ widths: [31, 12, 12, 12, 20, 12, 12, 17, 12, 13], showGridLines: false });
}

function styleOf(row: number, column: number, cell: CellValue): CellStyle | undefined {
  if (row === 0) return column === 0 ? HEADING : HEADING_RIGHT;
  if (column === 0) return undefined;
  if (cell === '-') return RIGHT;
  const style = row === 1 ? COUNT : IN_BRACKETS;
  return column === PLACES.length ? bold(style) : style;
}
