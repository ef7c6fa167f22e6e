import { NIL, subtract, type Pence } from '../money/pence';
import { BLANK_NAME, penceOrNil, type ProjectsTable } from '../projects/projects-table';

/** A project whose budget is not all received yet. */
export interface ProjectRoom {
  readonly name: string;
  /** Budget less received. */
  readonly outstanding: Pence;
}

/** The projects that money can still be allocated to, the least outstanding first; those with an amount that cannot be read are none. */
export function projectsWithRoom({ rows }: ProjectsTable): ProjectRoom[] {
  const rooms = rows.flatMap(({ name, budget, received }): ProjectRoom[] => {
    const [b, r] = [penceOrNil(budget), penceOrNil(received)];
    const outstanding = b === null || r === null ? NIL : subtract(b, r);
    return name !== '' && name !== BLANK_NAME && outstanding > 0 ? [{ name, outstanding }] : [];
  });
  return rooms.sort((a, b) => a.outstanding - b.outstanding);
}

/** How many are named in one line: the others stand on the tab of projects. */
const NAMED = 3;

/** What is said once where projects are named. */
export const WHAT_FITS =
  'A project fits where all that is in hand of the contribution is within what is outstanding of its budget, each contribution taken alone. Whether the agreement allows it is for you to check.';

/**
 * What to do with money in hand that has no project.
 *
 * @param rooms those of projectsWithRoom; null where there is no table of projects
 */
export function allocationStep(amount: Pence, rooms: readonly ProjectRoom[] | null): string {
  if (rooms === null) return 'spend, or allocate to a project';
  const fitting = rooms.filter(({ outstanding }) => outstanding >= amount);
  if (fitting.length === 0) return 'spend, or allocate to projects: none has room for all of it';
  const shown = fitting.slice(0, NAMED).map(({ name }) => name);
  const more = fitting.length - shown.length;
  const last = more === 0 ? (shown.length > 1 ? shown.pop()! : null) : `${more} more`;
  const names = last === null ? shown[0]! : `${shown.join(', ')} or ${last}`;
  return `spend, or allocate to a project that fits: ${names}`;
}
