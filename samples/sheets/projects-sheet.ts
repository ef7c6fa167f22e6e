import type { CellValue, WriteSheet } from 'hucre';
import { AGREED_PROJECTS, AGREED_PROJECTS_TOTAL } from '../figures/agreed-projects';
import { addressOf, SheetDraft } from './sheet-draft';
import { bold, CENTRED, QUIET, TABLE_HEADING, WHOLE_POUNDS } from './styles';

const COLUMN_STYLES = [CENTRED, undefined, WHOLE_POUNDS, WHOLE_POUNDS, WHOLE_POUNDS];
const HEADINGS = ['No', 'Project', 'Budget', 'Received', 'Outstanding'];

/** The headings and the seventeen projects, as a range of the sheet gives them to a function. */
export function projectsBlock(): CellValue[][] {
  return [
    [...HEADINGS],
    ...AGREED_PROJECTS.map(({ number, name, budget, received, outstanding }) => [
      ...[number, name, budget, received, outstanding],
    ]),
  ];
}

/** The sheet Projects: one Excel table, and the totals that the paper prints, a row below it. */
export function projectsSheet(block: readonly (readonly CellValue[])[]): WriteSheet {
  const draft = new SheetDraft('Projects');
  block.forEach((cells, row) =>
    cells.forEach((cell, column) =>
      draft.put(row, column, cell, row === 0 ? TABLE_HEADING : COLUMN_STYLES[column]),
    ),
  );
  const under = block.length + 1;
  const { budget, received, outstanding } = AGREED_PROJECTS_TOTAL;
  draft.put(under, 1, 'Total as printed', bold({}));
  draft.putRow(under, 2, [budget, received, outstanding], bold(WHOLE_POUNDS));
  draft.put(
    under + 2,
    0,
    'Source: public papers of the Leicester, Leicestershire and Rutland Police and Crime Panel, 24 March 2025. Whole pounds.',
    QUIET,
  );
  const range = `A1:${addressOf(block.length - 1, HEADINGS.length - 1)}`;
  return draft.finish({
    widths: [6, 38, 14, 14, 14],
    frozenRows: 1,
    tables: [
      { name: 'Projects', range, columns: HEADINGS.map((name) => ({ name })), style: 'TableStyleMedium2' },
    ],
  });
}
