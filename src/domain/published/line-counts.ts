import type { Difference } from './checks';

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

const NOT_PRINTED = 'In the register, not printed';
const LEFT_OUT = 'Rows left out of its figures';

/** "the register" of "Total value: the register"; the whole of a check that has no measure. */
export const checkOf = ({ check }: Difference): string => check.slice(check.indexOf(': ') + 2);

/** A printed figure beside the register's. */
export const isCompared = (line: Difference): boolean => checkOf(line) === 'the register';

/** What is held against the register; all else is about the printed table by itself. */
export const isOfRegister = (line: Difference): boolean =>
  isCompared(line) ||
  line.check === LEFT_OUT ||
  line.check === 'Not an authority in the register' ||
  line.check.startsWith('In the register');

/** @param lines a reconciliation, with or without a register */
export function countLines(lines: readonly Difference[]): LineCounts {
  const of = (kind: Difference['kind'], isSuch: (line: Difference) => boolean = () => true): number =>
    lines.filter((line) => line.kind === kind && isSuch(line)).length;
  const isOwn = (line: Difference): boolean => !isOfRegister(line);
  const leftOut = lines.find(({ check }) => check === LEFT_OUT)?.printed;
  return {
    differences: of('difference', isOwn),
    roundings: of('rounding', isOwn),
    notChecked: of('not checked'),
    notAsInRegister: of('difference', isCompared),
    withoutFigure: of('not checked', isCompared),
    notPrinted: of('difference', ({ check }) => check === NOT_PRINTED),
    rowsLeftOut: leftOut?.kind === 'count' ? leftOut.count : 0,
  };
}
