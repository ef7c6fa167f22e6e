import { checkSheet, type CheckedSheet } from '../../../src/domain/council/check-sheet';
import type { CouncilMapping } from '../../../src/domain/council/council-sheet';
import type { ImportSource } from '../../../src/domain/council/import/comparison';
import { compared, isCompared } from '../../../src/taskpane/import/compare';
import { notComparedText } from '../../../src/taskpane/import/elsewhere';
import type { Compared } from '../../../src/taskpane/import/state';
import type { TargetSnapshot } from '../../../src/workbook/writing/target-snapshot';

export const REGISTER_HEADINGS = [
  ...['Agreement', 'Contribution', 'Authority', 'Site', 'Trigger date', 'Value', 'Held by developer'],
  ...['Held by authority', 'Drawn down', 'Spent', 'Status'],
];

/** A register as Excel gives it; a cell of text that begins with = is a formula, and shows 1. */
export function seenRegister(rows: unknown[][], headings: string[] = REGISTER_HEADINGS): TargetSnapshot {
  const formulas = [headings, ...rows];
  const isFormula = (cell: unknown): boolean => typeof cell === 'string' && cell.startsWith('=');
  return {
    sheetId: 'sheet',
    tableId: 'table',
    sheet: 'Register',
    table: 'Register',
    topIndex: 0,
    leftIndex: 0,
    rowCount: formulas.length,
    columnCount: headings.length,
    hasTotals: false,
    values: formulas.map((row) => row.map((cell) => (isFormula(cell) ? 1 : cell))),
    formulas,
    formats: formulas.map((row) => row.map(() => 'General')),
  };
}

export const sourceOf = (
  sheets: readonly CheckedSheet[],
  authority = 'Charnwood',
  mapping: CouncilMapping = {},
): ImportSource => ({
  sheets,
  names: sheets.map((_, n) => ({
    sheet: n === 0 ? 'Charnwood Q4' : `Sheet ${n + 1}`,
    file: 'charnwood.xlsx',
  })),
  authority,
  mapping,
});

/** A sheet that a council sent under a register's own headings. */
export const submission = (
  rows: unknown[][],
  headings: string[] = REGISTER_HEADINGS.filter((heading) => heading !== 'Status'),
): CheckedSheet =>
  checkSheet([headings, ...rows], {
    place: { sheet: 'Charnwood Q4', topIndex: 0, leftIndex: 0 },
    authority: 'Charnwood',
  });

/** A council's table of all its contributions. */
export const contributions = (rows: unknown[][]): CheckedSheet =>
  checkSheet(
    [
      [
        'developer-agreement-contribution',
        'developer-agreement',
        'contribution-purpose',
        'amount',
        'organisation',
      ],
      ...rows,
    ],
    { place: { sheet: 'contributions', topIndex: 0, leftIndex: 0 } },
  );

/** @throws where there is nothing to compare */
export function compare(source: ImportSource, register: TargetSnapshot): Compared {
  const found = compared(source, register, {});
  if (!isCompared(found)) throw new Error(JSON.stringify(found));
  return found;
}

/** What is said where there is nothing to compare. */
export function notCompared(source: ImportSource, register: TargetSnapshot): { text: string; more: string } {
  const found = compared(source, register, {});
  if (isCompared(found) || found.kind === 'no-register') throw new Error('There is something to compare.');
  return notComparedText(found);
}
