import { normalText, shownText } from '../sheet/text';
import { NIL, pence, type Pence } from '../money/pence';
import { projectOf } from '../register/project-of';
import type { Register } from '../register/register';
import { projectOfRow } from './project-balances';
import { isPence, type ProjectRow, type ProjectsTable } from './projects-table';

/** A project for which more came, or was drawn down, than its budget allows. */
export interface OverBudget {
  readonly row: ProjectRow;
  readonly budget: Pence;
  /** The larger of what the table says was received and what the register's counted rows have drawn down for it. */
  readonly amount: Pence;
  readonly by: 'received' | 'drawn down';
}

/** A project that register rows name and the table of projects does not have. */
export interface UnlistedProject {
  readonly name: string;
  /** Register rows, counted ones only, in their order. */
  readonly rows: readonly number[];
}

export interface ProjectProblems {
  /** The most over budget first. */
  readonly overBudget: readonly OverBudget[];
  /** In the register's order. */
  readonly unlisted: readonly UnlistedProject[];
}

/**
 * What the register and the table of projects say against each other. A budget that is blank or cannot be read is exceeded
 * by nothing; a row left out of the register's figures is left out here.
 */
export function projectProblems(table: ProjectsTable, register: Register): ProjectProblems {
  const ofRegister = byProject(register);
  const overBudget = table.rows.flatMap((row): OverBudget[] => {
    if (row.budget === null || !isPence(row.budget)) return [];
    const received = row.received !== null && isPence(row.received) ? row.received : NIL;
    const drawnDown = ofRegister.get(normalText(row.name))?.drawnDown ?? NIL;
    const [amount, by] =
      received >= drawnDown ? ([received, 'received'] as const) : ([drawnDown, 'drawn down'] as const);
    return amount > row.budget ? [{ row, budget: row.budget, amount, by }] : [];
  });
  const listed = new Set(table.rows.map(({ name }) => normalText(name)));
  const unlisted = [...ofRegister].flatMap(([key, { name, rows }]) =>
    listed.has(key) ? [] : [{ name, rows }],
  );
  return {
    overBudget: overBudget.sort((a, b) => b.amount - b.budget - (a.amount - a.budget)),
    unlisted,
  };
}

interface Allocated {
  readonly name: string;
  readonly rows: number[];
  drawnDown: Pence;
}

/** The counted rows of each project, by its name for comparison. */
function byProject(register: Register): Map<string, Allocated> {
  const column = register.header.columns.project;
  const keyOf = projectOfRow(register);
  const found = new Map<string, Allocated>();
  for (let row = 0; row < register.rowCount; row++) {
    const key = register.usable[row] ? keyOf(row) : null;
    if (column === undefined || key === null || projectOf(register, row) === '') continue;
    const name = shownText(register.block[register.rowIndex[row]!]![column]);
    const own = found.get(key) ?? { name, rows: [], drawnDown: NIL };
    own.rows.push(row);
    own.drawnDown = pence(own.drawnDown + register.amounts.drawnDown[row]!);
    found.set(key, own);
  }
  return found;
}
