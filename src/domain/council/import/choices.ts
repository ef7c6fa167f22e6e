import type { Choices, ComparedLine, Comparison } from './comparison';
import { sharedMissing } from './hand-pairs';

export const MISSING_STATUSES = ['Closed', 'Completed', 'Lapsed', 'Returned', 'Superseded'] as const;

/**
 * What is ticked at first: what changed and what was added, but of a council's full table what speaks of the police alone.
 * What is the same only without punctuation or noughts is a question; of rows that are the same the first is taken; what
 * makes a figure fall that can only grow is for the officer to take; and so is a new line that has a reference of a row
 * that is not on the sheet, as the money of the two may be the same.
 */
export function firstChoices(comparison: Comparison): Choices {
  const { lines, isFullTable } = comparison;
  const isAsked = (line: ComparedLine): boolean =>
    line.isLoose ||
    line.isRepeat ||
    line.money.isAgainstNature ||
    (line.kind === 'added' && sharedMissing(comparison, line).length > 0);
  const isTaken = (line: ComparedLine): boolean =>
    line.canTick &&
    !isAsked(line) &&
    (line.kind === 'changed' || (line.kind === 'added' && (!isFullTable || line.isPolice)));
  return {
    ticked: new Set(lines.filter(isTaken).map(({ index }) => index)),
    missingStatus: MISSING_STATUSES[0],
    wholeLists: new Set(),
  };
}

/** Whether a line can be ticked: what is not on a sheet that may be a part of a list is not known to be gone. */
export function canTickNow(
  line: ComparedLine,
  { authorities }: Pick<Comparison, 'authorities'>,
  { wholeLists }: Choices,
): boolean {
  if (line.kind !== 'gone' || !line.canTick) return line.canTick;
  const part = authorities.find(({ key }) => key === line.authorityKey);
  return part?.coverage.isPart !== true || wholeLists.has(line.authorityKey);
}

/** Ticks that stay when the register is compared again: those of lines that are still there, of the same kind. */
export function carryChoices(before: Comparison, choices: Choices, now: Comparison): Choices {
  const first = firstChoices(now);
  const keyed = new Map(before.lines.map((line) => [`${line.kind} ${line.key}`, line]));
  const isTaken = (line: ComparedLine): boolean => {
    const same = keyed.get(`${line.kind} ${line.key}`);
    const wasTicked = same ? choices.ticked.has(same.index) : first.ticked.has(line.index);
    return wasTicked && canTickNow(line, now, choices);
  };
  const ticked = new Set(now.lines.filter(isTaken).map(({ index }) => index));
  return { ...choices, ticked };
}
