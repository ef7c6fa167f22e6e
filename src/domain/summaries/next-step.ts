import { textOf } from '../register/read-register';
import { pence } from '../money/pence';
import type { Register } from '../register/register';
import { allocationStep, type ProjectRoom } from './fitting-projects';

export type StepStage = 'heldByAuthority' | 'inHand' | 'heldByDeveloper' | 'notStarted';

/** What to do about the money of one stage. */
export interface NextStep {
  readonly stage: StepStage | null;
  readonly says: string;
}

const inHandOf = ({ amounts }: Register, row: number): number =>
  amounts.drawnDown[row]! - amounts.spent[row]!;

/** Whether money of a contribution is in hand that no project has. */
export const isUnallocated = (register: Register, row: number): boolean =>
  inHandOf(register, row) > 0 && textOf(register, row, 'project') === '';

/**
 * What to do next about a contribution, by where its money stands, the most pressing first: what the council holds can be
 * lost to the force, what is in hand is late, and the rest has not been paid.
 *
 * @param rooms the projects that money in hand can be allocated to; null where there is no table of projects
 */
export function nextSteps(
  register: Register,
  row: number,
  rooms: readonly ProjectRoom[] | null = null,
): NextStep[] {
  const { amounts } = register;
  const project = textOf(register, row, 'project');
  const amountOf: Readonly<Record<StepStage, number>> = {
    heldByAuthority: amounts.heldByAuthority[row]!,
    inHand: inHandOf(register, row),
    heldByDeveloper: amounts.heldByDeveloper[row]!,
    notStarted: amounts.notStarted[row]!,
  };
  const steps: NextStep[] = [
    { stage: 'heldByAuthority', says: 'Held by authority: request drawdown' },
    {
      stage: 'inHand',
      says: `In hand: ${project === '' ? allocationStep(pence(amountOf.inHand), rooms) : `spend on ${project}`}`,
    },
    { stage: 'heldByDeveloper', says: 'Held by developer: chase the trigger' },
    { stage: 'notStarted', says: 'Not started: ask whether it will be' },
  ];
  const own = steps.filter(({ stage }) => amountOf[stage!] > 0);
  return own.length > 0 ? own : [{ stage: null, says: 'No stage holds it: ask the authority where it is' }];
}

/** The steps in one line: "Held by authority: request drawdown. In hand: spend, or allocate to a project". */
export const nextStep = (
  register: Register,
  row: number,
  rooms: readonly ProjectRoom[] | null = null,
): string =>
  nextSteps(register, row, rooms)
    .map(({ says }) => says)
    .join('. ');
