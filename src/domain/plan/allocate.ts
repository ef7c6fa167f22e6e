import { isBlank, readAmount } from '../money/read-amount';
import { pence, type Pence } from '../money/pence';
import { writePounds } from '../money/write-pounds';
import { normalText } from '../sheet/text';
import type { FundableProject } from './fundable-projects';

/** So much of one sum for a project, as it was typed. */
export interface AllocationEntry {
  readonly project: string;
  readonly amount: string;
}

/** One line as it is understood. */
export interface AllocationLine {
  readonly project: FundableProject | null;
  readonly amount: Pence | null;
  /** The project's room once all lines are committed; null where the project or an amount is not known. */
  readonly roomAfter: Pence | null;
  readonly refusal: { readonly field: 'project' | 'amount'; readonly text: string } | null;
}

export interface Allocation {
  readonly lines: readonly AllocationLine[];
  readonly allocated: Pence;
  /** What stays in hand without a project; below nil where too much was given out. */
  readonly left: number;
  /** Why nothing can be written; null where it can. */
  readonly refusal: string | null;
}

/** One sum given out to projects, line by line; a line without a project and an amount says nothing. */
export function allocationOf(
  entries: readonly AllocationEntry[],
  free: Pence,
  projects: readonly FundableProject[],
): Allocation {
  const read = entries.map((entry) => readEntry(entry, projects));
  const byProject = new Map<FundableProject, number>();
  for (const { project, amount } of read)
    if (project && amount !== null) byProject.set(project, (byProject.get(project) ?? 0) + amount);
  const lines = read.map((line): AllocationLine => {
    if (!line.project) return { ...line, roomAfter: null };
    const after = line.project.room - (byProject.get(line.project) ?? 0);
    const over =
      after < 0 && line.refusal === null
        ? {
            field: 'amount' as const,
            text: `${line.project.name} has room for ${writePounds(pence(line.project.room))}, so no more than that can go to it.`,
          }
        : line.refusal;
    return { ...line, roomAfter: pence(after), refusal: over };
  });
  const allocated = pence(lines.reduce((sum, { amount }) => sum + (amount ?? 0), 0));
  const left = free - allocated;
  const isNothing = allocated === 0;
  const refusal = isNothing
    ? 'Write an amount for at least one project.'
    : left < 0
      ? `${writePounds(free)} is in hand and not committed, so no more than that can be allocated.`
      : null;
  return { lines, allocated, left, refusal: lines.find((line) => line.refusal)?.refusal?.text ?? refusal };
}

function readEntry(
  { project: name, amount: typed }: AllocationEntry,
  projects: readonly FundableProject[],
): Omit<AllocationLine, 'roomAfter'> {
  const project = projects.find((one) => normalText(one.name) === normalText(name)) ?? null;
  if (isBlank(typed)) return { project, amount: null, refusal: null };
  const amount = readAmount(typed);
  if (amount === 'amount-part-of-a-penny')
    return {
      project,
      amount: null,
      refusal: { field: 'amount', text: 'Write the amount to the penny, as 12,345.67.' },
    };
  if (typeof amount !== 'number' || amount <= 0)
    return {
      project,
      amount: null,
      refusal: { field: 'amount', text: 'Write an amount in pounds above zero, as 12,345.67.' },
    };
  return project
    ? { project, amount, refusal: null }
    : { project, amount, refusal: { field: 'project', text: 'Choose the project that the amount is for.' } };
}
