import { NIL } from '../money/pence';
import { PROJECT_COLUMNS } from '../projects/projects-table';
import { isClosing } from '../sheet/status';
import { normalText, shownText } from '../sheet/text';
import type { Table } from '../tables/read-table';
import { date, money, number, tableKind, text, yesNo, type TableRow } from '../tables/table-kind';
import { CAPITAL_WORDS } from './capital-words';

const synonyms = (key: keyof typeof PROJECT_COLUMNS): string => PROJECT_COLUMNS[key].slice(1).join(', ');

/** The table of projects as the plan reads it: what PROJECTS needs, and which money each may have, and when. */
export const FUNDABLE_PROJECTS = tableKind('Projects', 'projects', {
  project: text('Project', synonyms('project'), { needed: 'cell' }),
  budget: money('Budget', synonyms('budget'), { needed: 'column', zero: 'nil' }),
  received: money('Received', synonyms('received'), { needed: 'column', zero: 'nil' }),
  needBy: date('Need by', 'needed by, date needed, needed on, required by, money needed by'),
  priority: number('Priority', 'rank, order of priority, priority order', { zero: 'blank' }),
  capital: yesNo('Capital', 'capital project yes no, is capital, capital or revenue', {
    words: CAPITAL_WORDS,
  }),
  status: text('Status', 'project status, status of project'),
  area: text('Area', 'npa, neighbourhood policing area, local to, area served', {
    isList: true,
    dash: 'blank',
  }),
  item: text('Item', 'items, kind of item', { isList: true, dash: 'blank' }),
});
export type FundableRow = TableRow<typeof FUNDABLE_PROJECTS>;
export type FundableProjectsTable = Table<typeof FUNDABLE_PROJECTS>;

/** A project as money may be matched to it. */
export interface FundableProject {
  readonly row: FundableRow;
  readonly name: string;
  /** Budget less received, less what is already asked for and committed to it, in pence; nil where that is below nil. */
  readonly room: number;
  /** How far that is below nil: so much more of a budget makes no room yet. */
  readonly overdrawn: number;
  /** Its status says that it is over: nothing is placed in it, whatever its room. */
  readonly isEnded: boolean;
}

/** Beside the words that close a contribution. */
const ENDED = /^(?:done|delivered|finished|ended|cancell?ed|withdrawn|abandoned|stopped|refused|rejected)$/i;

/** True for a status by which a project is over. */
export const isEnded = (status: string): boolean => isClosing(status) || ENDED.test(status.trim());

/**
 * The projects of a table, in its order. Of several rows of one project the first has what is asked for, as far as it has
 * the room.
 *
 * @param taken by the name of a project, for comparison: what is asked for and committed to it already, in pence
 */
export function fundableProjects(
  table: FundableProjectsTable,
  taken: ReadonlyMap<string, number>,
): FundableProject[] {
  const left = new Map(taken);
  const last = new Map(table.rows.map((row, index) => [normalText(row.project), index]));
  return table.rows.map((row, index) => {
    const key = normalText(row.project);
    const free = (row.budget ?? NIL) - (row.received ?? NIL);
    const all = left.get(key) ?? 0;
    const own = last.get(key) === index ? all : Math.min(Math.max(0, free), all);
    left.set(key, all - own);
    const room = free - own;
    return {
      row,
      name: row.project,
      room: Math.max(0, room),
      overdrawn: Math.max(0, 0 - room),
      isEnded: isEnded(row.status),
    };
  });
}

/** Whether a table has a project, also on a row that is left out. */
export function listedIn({
  rows,
  leftOut,
  block,
  header,
}: FundableProjectsTable): (project: string) => boolean {
  const cells = leftOut.map((index) => shownText(block[index]![header.columns.project!]));
  const names = new Set([...rows.map(({ project }) => project), ...cells].map(normalText));
  return (project) => names.has(normalText(project));
}

/** The indexes of projects, the most important first: 1 before 2, those without a number last, else in the table's order. */
export function inPriority(projects: readonly FundableProject[]): number[] {
  const rank = (index: number): number => projects[index]!.row.priority ?? Infinity;
  return [...projects.keys()].sort((a, b) => (rank(a) === rank(b) ? a - b : rank(a) - rank(b)));
}
