import { authoritiesWithRows } from '../../register/register-in-force';
import { OVERSPENT } from '../../register/figures/measures';
import type { PaperFigure } from '../figure';
import type { FigureMaker } from '../figure-maker';
import { amountOf, isKnown } from '../section';
import { listOf, say, type Sentence, plural } from '../sentence';

/** A figure that is below nil, as a reader is told its size. */
export const opposite = (make: FigureMaker, figure: PaperFigure, id: string, name: string): PaperFigure =>
  figure.value === null
    ? { ...figure, id, name }
    : { ...make.known('money', -figure.value.amount, { ...figure, id, name, part: 'without its sign' }) };

/** What an authority has spent beyond what was drawn down; null where it has not. */
export function overspentBy(make: FigureMaker, index: number): PaperFigure | null {
  const { key, name } = make.inputs.register.authorities[index]!;
  const left = make.balance('inHand', index);
  if (isKnown(left) && left.value.amount >= 0) return null;
  return opposite(make, left, `overspent|${key}`, `Spent beyond what was drawn down, ${name}`);
}

/** The sum of what authorities have overspent; not known where one of them is not. */
export function overspentInAll(make: FigureMaker, over: readonly PaperFigure[]): PaperFigure {
  const described = {
    id: 'overspent in all',
    name: OVERSPENT,
    formula: make.formula('ROLLUP'),
    part: 'the sum of the authorities whose Spent is more than Drawn down',
    rows: { ...make.registerRows([]), rows: over.flatMap(({ rows }) => rows?.rows ?? []) },
  };
  const unknown = over.find((figure) => !isKnown(figure));
  if (unknown) return make.missing(unknown.missing, described);
  return make.known(
    'money',
    over.reduce((sum, figure) => sum + amountOf(figure), 0),
    described,
  );
}

/** "Spending is ahead of drawdown in two local authorities: ..." */
export function overspent(make: FigureMaker): Sentence | null {
  const { register } = make.inputs;
  const over = authoritiesWithRows(register).flatMap((index): { name: string; by: PaperFigure }[] => {
    const by = overspentBy(make, index);
    return by === null || !isKnown(by) ? [] : [{ name: register.authorities[index]!.name, by }];
  });
  if (over.length === 0) return null;
  const count = make.known('count', over.length, {
    id: 'overspent authorities',
    name: 'Local authorities whose money is spent ahead of drawdown',
    formula: make.formula('ROLLUP'),
    part: 'rows where Spent is more than Drawn down',
    rows: { ...make.registerRows([]), rows: over.flatMap(({ by }) => by.rows?.rows ?? []) },
  });
  const list = listOf(over.map(({ name, by }) => say`${name} by ${by}`));
  const where = plural(over.length, 'local authority', 'local authorities');
  return say`Spending is ahead of drawdown in ${count} ${where}: ${list}.`;
}
