/** Findings that are due, and false alarms. */
import type { SaidFinding } from './answers';
import { columnsNamed, dataRowOf, isAlarm, namesColumn, namesRow, speaksFor } from './naming';
import type { Deviation } from './score-types';
import type { SheetTruth, TruthFinding } from './truth';

/** One finding may speak for several rows, and name the first only. */
const isOnRow = (truth: SheetTruth, finding: SaidFinding, row: number): boolean =>
  namesRow(finding, row) || (speaksFor(finding) > 1 && row > (dataRowOf(truth, finding) ?? 0));

function isOnColumn(truth: SheetTruth, finding: SaidFinding, name: string): boolean {
  const columns = columnsNamed(truth, name);
  return columns.length === 0
    ? finding.text.toLowerCase().includes(name.toLowerCase())
    : columns.some((column) => namesColumn(finding, column));
}

/** What is foreseen of a row may be said of the row as a whole; what is foreseen of a column must name it. */
function matches(truth: SheetTruth, finding: SaidFinding, { row, column }: TruthFinding): boolean {
  const named = column === null || isOnColumn(truth, finding, column);
  if (row === null) return named;
  const isOfRow = dataRowOf(truth, finding) !== null && finding.column === '' && finding.letter === '';
  return isOnRow(truth, finding, row) && (named || (isOfRow && namesRow(finding, row)));
}

export function missingFindings(truth: SheetTruth, said: readonly SaidFinding[]): Deviation[] {
  return truth.findings
    .filter((due) => !said.some((finding) => matches(truth, finding, due)))
    .map(({ row, column, kind }) => ({
      what: 'finding' as const,
      row,
      column: column ?? '',
      expected: kind ?? 'a finding',
      got: 'none',
      named: false,
      counts: false,
    }));
}

export interface Alarms {
  readonly falseAlarms: readonly Deviation[];
  /** A false alarm counts once, on a trap twice. */
  readonly points: number;
  /** False alarms about a column or the sheet as a whole. */
  readonly questions: number;
}

export function alarmsOf(truth: SheetTruth, said: readonly SaidFinding[]): Alarms {
  const aside = truth.rows.filter(({ use }) => use !== 'count').map(({ row }) => ({ row, column: null }));
  // Nobody could be sure of a hard column: to ask of it is right.
  const hard = Object.entries(truth.columns)
    .filter(([, { level }]) => level === 'hard')
    .map(([column]) => ({ row: null, column }));
  const right: TruthFinding[] = [...truth.findings, ...truth.mayFindings, ...aside, ...hard];
  const isFalse = (finding: SaidFinding): boolean => {
    const matching = right.filter((due) => matches(truth, finding, due));
    return matching.length < speaksFor(finding) && !matching.some(({ row }) => row === null);
  };
  const falseOnes = said.filter((finding) => isAlarm(finding) && isFalse(finding));
  const isTrap = (finding: SaidFinding) =>
    truth.traps.some(
      (trap) =>
        trap.row !== null &&
        finding.row === trap.row &&
        (trap.column === null || isOnColumn(truth, finding, trap.column)),
    );
  return {
    falseAlarms: falseOnes.map((finding) => ({
      what: 'false alarm' as const,
      row: finding.row,
      column: finding.column,
      expected: 'nothing',
      got: `${finding.severity} ${finding.code}: ${finding.text}`,
      named: true,
      counts: false,
    })),
    points: falseOnes.reduce((points, finding) => points + (isTrap(finding) ? 2 : 1), 0),
    questions: falseOnes.filter((finding) => dataRowOf(truth, finding) === null).length,
  };
}
