import type { Balance } from '../../register/figures/balance';
import type { MeasureKey } from '../../register/figures/measures';
import { NO_GROUP, type Register } from '../../register/register';
import { groupBy, rollup, type Grouping, type StatusFilter } from '../../register/figures/rollup';

/** The rows of a line of ROLLUP: those of a group, or all of them. */
export interface RollupGroup {
  readonly kind: 'group';
  /** What it is grouped by, as ROLLUP is given it. */
  readonly by: string;
  /** As the line names it; null for Total. */
  readonly name: string | null;
  readonly status: StatusFilter;
}

/** The rows of a group, also those that are left out; null where there is none of that name, or there are two. */
export function rowsOfGroup(register: Register, { by, name, status }: RollupGroup): number[] | null {
  const grouping = groupBy(register, by);
  if ('kind' in grouping) return null;
  const group = name === null ? null : groupNamed(grouping, name);
  if (group === undefined) return null;
  const { groupOf } = grouping;
  const isIn = (row: number): boolean =>
    (group === null || groupOf[row] === group) &&
    (status === 'all' || (status === 'open') === (register.open[row] === 1));
  return Array.from({ length: register.rowCount }, (_, row) => row).filter(isIn);
}

/** The only group of a name: somebody may have typed the name of the rows that have none. */
function groupNamed({ names, groupOf, noName }: Grouping, name: string): number | undefined {
  const found = [...new Set(groupOf)].filter(
    (group) => (group === NO_GROUP ? noName : names[group]) === name,
  );
  return found.length === 1 ? found[0] : undefined;
}

/** The figures of its line, as ROLLUP has them. */
export function figuresOfGroup(
  register: Register,
  { by, name, status }: RollupGroup,
  strict: boolean,
): Partial<Record<MeasureKey, Balance>> | null {
  const table = rollup(register, { by, status, strict });
  if ('kind' in table) return null;
  const row = name === null ? table.total : table.rows.find((one) => one.name === name);
  if (!row) return null;
  const { openAgreements, rowsLeftOut, figures, adjusted } = row;
  return {
    ...figures,
    ...adjusted,
    agreements:
      typeof openAgreements === 'number'
        ? { kind: 'count', count: openAgreements }
        : { kind: 'unknown', because: openAgreements },
    rowsLeftOut: { kind: 'count', count: rowsLeftOut },
  };
}

/** "Rural Vehicles", "2026/27, open", "all, closed" */
export const wordsOfGroup = ({ name, status }: RollupGroup): string =>
  [name ?? 'all contributions', ...(status === 'all' ? [] : [status])].join(', ');
