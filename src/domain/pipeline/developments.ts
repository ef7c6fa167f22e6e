import { NIL, pence, type Pence } from '../money/pence';
import type { DevelopmentRow, DevelopmentsTable } from './development-table';

/** Developments by what has to be done about them. */
export interface DevelopmentGroups {
  /** Decided soon, and nothing has been asked for. */
  readonly withoutBid: readonly DevelopmentRow[];
  readonly asked: readonly DevelopmentRow[];
  /** Permitted, or being built. */
  readonly underWay: readonly DevelopmentRow[];
  readonly lapsed: readonly DevelopmentRow[];
  /** Complete, or not applied for yet. */
  readonly others: readonly DevelopmentRow[];
}

const UNDECIDED: ReadonlySet<DevelopmentRow['stage']> = new Set(['Application', 'Resolved']);
const UNDER_WAY: ReadonlySet<DevelopmentRow['stage']> = new Set(['Permitted', 'Started']);

export const isAsked = ({ bid, asked }: DevelopmentRow): boolean => bid !== '' || asked !== null;

/** The groups; the soonest decision first, what has no date last. */
export function developmentGroups({ rows }: DevelopmentsTable): DevelopmentGroups {
  const sorted = [...rows].sort(
    (a, b) => (a.decisionDue ?? Infinity) - (b.decisionDue ?? Infinity) || a.rowIndex - b.rowIndex || 0,
  );
  const of = (is: (row: DevelopmentRow) => boolean): DevelopmentRow[] => sorted.filter(is);
  const isUndecided = (row: DevelopmentRow): boolean => UNDECIDED.has(row.stage);
  return {
    withoutBid: of((row) => isUndecided(row) && !isAsked(row)),
    asked: of((row) => isUndecided(row) && isAsked(row)),
    underWay: of(({ stage }) => UNDER_WAY.has(stage)),
    lapsed: of(({ stage }) => stage === 'Lapsed'),
    others: of(({ stage }) => !UNDECIDED.has(stage) && !UNDER_WAY.has(stage) && stage !== 'Lapsed'),
  };
}

/** What was asked for, in all. */
export const sumAsked = (rows: readonly DevelopmentRow[]): Pence =>
  rows.reduce((sum, { asked }) => pence(sum + (asked ?? 0)), NIL);
