import { NIL, pence, subtract, type Pence } from '../money/pence';
import { normalText, shownText } from '../sheet/text';
import type { Register } from '../register/register';
import { penceOrNil, type ProjectsTable } from './projects-table';

export interface ProjectBalance {
  readonly name: string;
  /** Null where the cell cannot be read; the row is then left out of the totals. */
  readonly budget: Pence | null;
  readonly received: Pence | null;
  /** Budget less received. */
  readonly outstanding: Pence | null;
  /** Drawn down on the register rows that are allocated to the project; null without any allocation at all. */
  readonly byRegister: Pence | null;
  /** What a cell that cannot be read holds. */
  readonly unread: string | null;
}

export interface ProjectBalances {
  readonly rows: readonly ProjectBalance[];
  /** Drawn down on rows allocated to projects that the table does not have; null where there are none. */
  readonly elsewhere: Pence | null;
  readonly total: ProjectBalance;
  readonly leftOutCount: number;
}

/** Budget, received and outstanding by project, with totals; beside them what the register's rows say was drawn down. */
export function projectBalances(table: ProjectsTable, register: Register | null): ProjectBalances {
  const drawnDown = register ? drawnDownByProject(register) : new Map<string, Pence>();
  const allocated = drawnDown.size > 0;
  const rows = table.rows.map(({ name, budget, received }): ProjectBalance => {
    const [b, r] = [penceOrNil(budget), penceOrNil(received)];
    const unread = [budget, received].find((amount) => typeof amount === 'object' && amount !== null);
    return {
      name,
      budget: b,
      received: r,
      outstanding: b === null || r === null ? null : subtract(b, r),
      byRegister: allocated ? (drawnDown.get(normalText(name)) ?? NIL) : null,
      unread: unread && typeof unread === 'object' ? unread.text : null,
    };
  });
  const counted = rows.filter((row) => row.unread === null);
  const listed = new Set(table.rows.map(({ name }) => normalText(name)));
  const others = [...drawnDown].filter(([name]) => !listed.has(name)).map(([, amount]) => amount);
  const elsewhere = others.length > 0 ? total(others) : null;
  return {
    rows,
    elsewhere,
    total: {
      name: 'Total',
      budget: total(counted.map((row) => row.budget!)),
      received: total(counted.map((row) => row.received!)),
      outstanding: total(counted.map((row) => row.outstanding!)),
      byRegister: allocated ? total([...drawnDown.values()]) : null,
      unread: null,
    },
    leftOutCount: rows.length - counted.length,
  };
}

const total = (amounts: readonly Pence[]): Pence => pence(amounts.reduce((sum, amount) => sum + amount, 0));

/** Drawn down on the usable rows of each project, by its name for comparison; rows without a project are in none. */
export function drawnDownByProject(register: Register): Map<string, Pence> {
  const sums = new Map<string, Pence>();
  const columnIndex = register.header.columns.project;
  if (columnIndex === undefined) return sums;
  for (let row = 0; row < register.rowCount; row++) {
    const name = normalText(shownText(register.block[register.rowIndex[row]!]![columnIndex]));
    if (name === '' || !register.usable[row]) continue;
    sums.set(name, pence((sums.get(name) ?? 0) + register.amounts.drawnDown[row]!));
  }
  return sums;
}
