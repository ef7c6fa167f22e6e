import type { Choices, ComparedLine, Comparison } from './comparison';

export const GONE_STATUSES = ['Closed', 'Completed', 'Lapsed', 'Returned', 'Superseded'] as const;

/**
 * What is ticked at first: what changed and what was added, but of a council's full table what speaks of the police alone.
 * What is the same only without punctuation or noughts is a question; of rows that are the same the first is taken.
 */
export function firstChoices({ lines, isFullTable }: Comparison): Choices {
  const isAsked = ({ isLoose, isRepeat }: ComparedLine): boolean => isLoose || isRepeat;
  const isTaken = (line: ComparedLine): boolean =>
    line.canTick &&
    !isAsked(line) &&
    (line.kind === 'changed' || (line.kind === 'added' && (!isFullTable || line.isPolice)));
  return { ticked: new Set(lines.filter(isTaken).map(({ index }) => index)), goneStatus: GONE_STATUSES[0] };
}

/** Ticks that stay when the register is compared again: those of lines that are still there, of the same kind. */
export function keptChoices(before: Comparison, choices: Choices, now: Comparison): Choices {
  const first = firstChoices(now);
  const keyed = new Map(before.lines.map((line) => [`${line.kind} ${line.key}`, line]));
  const isTaken = (line: ComparedLine): boolean => {
    const same = keyed.get(`${line.kind} ${line.key}`);
    return line.canTick && (same ? choices.ticked.has(same.index) : first.ticked.has(line.index));
  };
  const ticked = new Set(now.lines.filter(isTaken).map(({ index }) => index));
  return { ticked, goneStatus: choices.goneStatus };
}
