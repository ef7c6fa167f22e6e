import type { Difference, Rule } from './checks';

/** How many lines of a reconciliation there are of each kind: one rule for the tab, the pane and Home. */
export interface LineCounts {
  /** Of the table's own arithmetic. */
  readonly differences: number;
  readonly roundings: number;
  readonly notChecked: number;
  /** Printed figures that are not as in the register, and that rounding does not explain. */
  readonly notAsInRegister: number;
  /** Printed figures for which the register has no figure; among those not checked. */
  readonly withoutFigure: number;
  /** Authorities or projects of the register that the table does not have. */
  readonly notPrinted: number;
  /** Rows that the register leaves out: no figure, and so none that differs. */
  readonly rowsLeftOut: number;
}

const OF_REGISTER: ReadonlySet<Rule> = new Set<Rule>([
  ...(['register', 'notPrinted', 'leftOut', 'notInRegister', 'mayBe'] as const),
]);

/** A printed figure beside the register's. */
export const isCompared = ({ rule }: Difference): boolean => rule === 'register';

/** What is held against the register; all else is about the printed table by itself. */
export const isOfRegister = ({ rule }: Difference): boolean => rule !== null && OF_REGISTER.has(rule);

/** @param lines a reconciliation, with or without a register */
export function countLines(lines: readonly Difference[]): LineCounts {
  const of = (kind: Difference['kind'], isSuch: (line: Difference) => boolean = () => true): number =>
    lines.filter((line) => line.kind === kind && isSuch(line)).length;
  const isOwn = (line: Difference): boolean => !isOfRegister(line);
  const leftOut = lines.find(({ rule }) => rule === 'leftOut')?.printed;
  return {
    differences: of('difference', isOwn),
    roundings: of('rounding', isOwn),
    notChecked: of('not checked'),
    notAsInRegister: of('difference', isCompared),
    withoutFigure: of('not checked', isCompared),
    notPrinted: of('difference', ({ rule }) => rule === 'notPrinted'),
    rowsLeftOut: leftOut?.kind === 'count' ? leftOut.count : 0,
  };
}
