import { pence } from '../money/pence';
import { projectOf } from '../register/project-of';
import type { Register } from '../register/register';
import { isPast, type BandedRow } from './expiry-bands';
import { allocationStep, roomsFor, type ProjectRoom } from './fitting-projects';

export type StepStage = 'heldByAuthority' | 'inHand' | 'heldByDeveloper' | 'notStarted';

/** What to do about the money of one stage. */
export interface NextStep {
  readonly stage: StepStage | null;
  readonly says: string;
  /** Whether it names projects: what fits is then to be said. */
  readonly namesProjects: boolean;
}

const inHandOf = ({ amounts }: Register, row: number): number =>
  amounts.drawnDown[row]! - amounts.spent[row]!;

/** Whether money of a contribution is in hand that no project has, and may still be spent. */
export const mayNameProjects = (register: Register, of: BandedRow, asAtSerial: number): boolean =>
  (of.tranche?.stages.inHand ?? inHandOf(register, of.row)) > 0 &&
  projectOf(register, of.row) === '' &&
  !isPast(of, asAtSerial);

/**
 * What to do next about a contribution, by where its money stands, the most pressing first: what the council holds can be
 * lost to the force, what is in hand is late, and the rest has not been paid. Past its date it is a question first, and no
 * project is named.
 *
 * @param rooms the projects that money in hand can be allocated to; null where there is no table of projects
 * @param tranche the part of it that has one deadline; null for all of it
 */
export function nextSteps(
  register: Register,
  row: number,
  rooms: readonly ProjectRoom[] | null = null,
  isPast = false,
  tranche: BandedRow['tranche'] = null,
): NextStep[] {
  const { amounts } = register;
  const amountOf: Readonly<Record<StepStage, number>> = {
    heldByAuthority: amounts.heldByAuthority[row]!,
    inHand: inHandOf(register, row),
    heldByDeveloper: amounts.heldByDeveloper[row]!,
    notStarted: amounts.notStarted[row]!,
  };
  const held = tranche?.stages ?? amountOf;
  const steps = isPast ? PAST : stepsInTime(register, row, rooms, held.inHand);
  const own = steps.filter(({ stage }) => held[stage!] > 0);
  if (own.length > 0) return own;
  const where = `No stage holds it${isPast ? ', past its date' : ''}: ask the authority where it is`;
  return [{ stage: null, says: where, namesProjects: false }];
}

function stepsInTime(
  register: Register,
  row: number,
  rooms: readonly ProjectRoom[] | null,
  amountInHand: number,
): readonly NextStep[] {
  const project = projectOf(register, row);
  const inHand =
    project === ''
      ? allocationStep(pence(Math.max(0, amountInHand)), roomsFor(register, row, rooms))
      : { says: `spend on ${project}`, namesProjects: false };
  return [
    step('heldByAuthority', 'Held by authority: request drawdown'),
    step('inHand', `In hand: ${inHand.says}`, inHand.namesProjects),
    step('heldByDeveloper', 'Held by developer: chase the trigger'),
    step('notStarted', 'Not started: ask whether it will be'),
  ];
}

const step = (stage: StepStage, says: string, namesProjects = false): NextStep => ({
  ...{ stage, says, namesProjects },
});

const PAST: readonly NextStep[] = [
  step('heldByAuthority', 'Held by authority, past its date: ask at once whether it can still be drawn down'),
  step('inHand', 'In hand, past its date: ask the authority whether it can still be spent'),
  step('heldByDeveloper', 'Held by developer, past its date: ask whether it is still due'),
  step('notStarted', 'Not started, past its date: ask whether it is still due'),
];

/** The steps in one line: "Held by authority: request drawdown. In hand: spend, or allocate to a project". */
export const nextStep = (...asked: Parameters<typeof nextSteps>): string => inOneLine(nextSteps(...asked));

export const inOneLine = (steps: readonly NextStep[]): string => steps.map(({ says }) => says).join('. ');
