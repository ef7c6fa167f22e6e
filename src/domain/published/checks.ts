import type { Finding } from '../findings/finding';
import type { Pence } from '../money/pence';

/** What a difference is: rounding of the figures added can explain it; it cannot; or the check could not be made. */
export type DifferenceKind = 'difference' | 'rounding' | 'not checked';

/** A figure in a line of a reconciliation: pence; a plain count; text as printed; or why it is not known. */
export type ReconciledFigure =
  | { readonly kind: 'amount'; readonly amount: Pence }
  | { readonly kind: 'count'; readonly count: number }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'unknown'; readonly because: Finding }
  | { readonly kind: 'none' };

/** What each rule is called on a line: of the table's own arithmetic, then of the register. */
export const RULES = {
  remainingNow: 'current value less spent',
  outstandingNow: 'current value less drawn down',
  stagesNow: 'its four stages less adjustments',
  currentValue: 'value and adjustments',
  remaining: 'value less spent',
  spent: 'within drawn down',
  overspent: 'spent less drawn down',
  stages: 'its four stages',
  outstanding: 'value less drawn down',
  inHand: 'drawn down less spent',
  authorities: 'sum of the authorities',
  due: 'budget less received',
  projects: 'sum of the projects',
  register: 'the register',
  notPrinted: 'In the register, not printed',
  leftOut: 'Rows left out of its figures',
  notInRegister: 'Not an authority in the register',
  mayBe: 'In the register: may be',
} as const;

export type Rule = keyof typeof RULES;

/** What a line checks, and how that is written. */
export interface Check {
  /** null: the line says why nothing could be checked. */
  readonly rule: Rule | null;
  /** "Total value"; "" where the rule is of no one measure. */
  readonly of: string;
  /** "Total value: the register" */
  readonly check: string;
}

export const checkOf = (rule: Rule, of = ''): Check => ({
  rule,
  of,
  check: of === '' ? RULES[rule] : `${of}: ${RULES[rule]}`,
});

/** The rule and the measure of a check as it was written; null for one without a rule. */
export function readCheck(check: string): (Pick<Check, 'of'> & { readonly rule: Rule }) | null {
  for (const [rule, name] of Object.entries(RULES) as [Rule, string][]) {
    if (check === name) return { rule, of: '' };
    const end = `: ${name}`;
    if (check.length > end.length && check.endsWith(end)) return { rule, of: check.slice(0, -end.length) };
  }
  return null;
}

/** One line of a reconciliation. Difference is always printed less expected. */
export interface Difference extends Check {
  readonly where: string;
  readonly expected: ReconciledFigure;
  readonly printed: ReconciledFigure;
  readonly difference: ReconciledFigure;
  readonly kind: DifferenceKind;
  /** The cell of the printed figure in the block that was read; null where it is nowhere. */
  readonly rowIndex: number | null;
  readonly columnIndex: number | null;
  /** Order of the checks, and whether the line is about a total: for sorting. */
  readonly order: number;
  readonly isTotal: boolean;
}

export const amountFigure = (amount: Pence): ReconciledFigure => ({ kind: 'amount', amount });
export const countFigure = (count: number): ReconciledFigure => ({ kind: 'count', count });
export const textFigure = (text: string): ReconciledFigure => ({ kind: 'text', text });
export const NO_FIGURE: ReconciledFigure = { kind: 'none' };

/**
 * The most by which n figures, each rounded to the whole pound, and their printed result can disagree, in pence: half a
 * pound for each figure and half a pound for the result. Nil where the table is printed in pence.
 */
export const roundingLimitPence = (figureCount: number, wholePounds: boolean): number =>
  wholePounds ? 50 * figureCount + 50 : 0;

const KINDS: readonly DifferenceKind[] = ['difference', 'rounding', 'not checked'];
const size = ({ difference }: Difference): number =>
  difference.kind === 'amount'
    ? Math.abs(difference.amount)
    : difference.kind === 'count'
      ? Math.abs(difference.count)
      : 0;

/** Differences before roundings; by check; the largest first; totals last. */
export function inReadingOrder(differences: readonly Difference[]): Difference[] {
  return [...differences].sort(
    (a, b) =>
      KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) ||
      a.order - b.order ||
      Number(a.isTotal) - Number(b.isTotal) ||
      size(b) - size(a) ||
      (a.rowIndex ?? 0) - (b.rowIndex ?? 0) ||
      (a.columnIndex ?? 0) - (b.columnIndex ?? 0),
  );
}
