import { NIL } from '../../money/pence';
import { writePounds } from '../../money/write-pounds';
import { projectBalances, type ProjectBalances } from '../../projects/project-balances';
import { isPence, type PrintedAmount, type ProjectsTable } from '../../projects/projects-table';
import type { Figure } from '../../register/figures/figures';
import type { Place } from '../../sheet/block';
import { normalText } from '../../sheet/text';
import { figure, headings, liveHint, money, text, type Units } from './cells';
import { BLANK, type SummaryTab, type TabCell, type TabContext } from './tab';
import { TabDraft } from './tab-draft';
import { putHead, putUnits } from './tab-head';
import { NO_FIGURE, counted } from '../../register/figures/words';

/** The workbook's table of projects, and where it is. */
export interface ProjectsSource {
  readonly table: ProjectsTable;
  readonly place: Place | null;
}

/** Headings, and what is in the column of names beside projects. The last two may go on: "Total, 2 rows left out". */
export const PROJECTS = {
  project: 'Project',
  amounts: ['Budget', 'Received', 'Outstanding'],
  notListed: 'Not in this table',
  byRegister: 'By register',
  total: 'Total',
} as const;

/** "Total", or "Total, 2 rows left out" */
const withLeftOut = (label: string, count: number): string =>
  count === 0 ? label : `${label}, ${counted(count, 'row')} left out`;

const LEFT_OUT = /^, [\d,]+ rows? left out$/;

/** True for a label as it is alone, or with how many rows are left out. */
export function isLabel(text: string, label: string): boolean {
  const rest = text.slice(label.length);
  return text.startsWith(label) && (rest === '' || LEFT_OUT.test(rest));
}

/** The columns are the same with and without By register, so that Notes stay in their column. */
const NOTES_COLUMN = 5;

/** Budget, received, outstanding and what the register shows as drawn down, by project. @param source null where there is none */
export function projectsTab(context: TabContext, source: ProjectsSource | null): SummaryTab {
  const draft = new TabDraft('projects', NOTES_COLUMN);
  putHead(draft, 'projects', context);
  putUnits(draft, context);
  const of = source && projectBalances(source.table, context.register, context.strict);
  const headingRow = draft.putHeadings(headings([PROJECTS.project], [...PROJECTS.amounts, byRegister(of)]));
  if (of === null) {
    const why =
      'No table of projects in this workbook: a table with the headings Project, Budget and Received.';
    draft.put([text(why)]);
  } else putProjects(draft, context, of, source!.place);
  const rowCount = draft.rowCount - headingRow;
  draft.endPrint();
  if (context.form === 'formulas') {
    draft.blank();
    draft.put([liveHint('figures', `=${context.namespace}.PROJECTS()`)]);
  }
  return draft.finish({
    headline: of === null ? 'No table of projects' : headlineOf(of),
    labelColumns: [0],
    table: { rowIndex: headingRow, columnIndex: 0, rowCount, columnCount: NOTES_COLUMN },
    columnWidths: [52, 18, 18, 18, 18, 40],
    headingRow,
  });
}

const byRegister = (of: ProjectBalances | null): string =>
  withLeftOut(PROJECTS.byRegister, of?.registerLeftOutCount ?? 0);

function putProjects(draft: TabDraft, context: TabContext, of: ProjectBalances, place: Place | null): void {
  const { units, register } = context;
  const ownPlace = register.place;
  for (const row of of.rows) {
    const cells = [
      text(row.name),
      printed(row.budget, units),
      printed(row.received, units),
      row.outstanding === null ? text(NO_FIGURE, 'no figure') : money(row.outstanding, units),
      ofRegister(row.byRegister, ownPlace, units),
    ];
    draft.put(cells, `project ${normalText(row.name)}`);
  }
  if (of.elsewhere !== null) {
    const cells = [text(PROJECTS.notListed), BLANK, BLANK, BLANK, ofRegister(of.elsewhere, ownPlace, units)];
    draft.put(cells, 'not in this table');
  }
  draft.rule();
  const { budget, received, outstanding } = of.total;
  const totals = [budget, received, outstanding].map((one) => figure(one, place, units, true));
  const cells = [
    text(withLeftOut(PROJECTS.total, of.leftOutCount), 'text total'),
    ...totals,
    ofRegister(of.total.byRegister, ownPlace, units, true),
  ];
  draft.put(cells, 'total');
}

/** An amount of the table: nil where it is blank, and as typed where it cannot be read. */
const printed = (amount: PrintedAmount, units: Units): TabCell =>
  amount !== null && !isPence(amount) ? text(amount.text, 'no figure') : money(amount ?? NIL, units);

/** Blank where no row of the register is allocated to any project, and for a name's second row. */
const ofRegister = (of: Figure | null, place: Place | null, units: Units, isTotal = false): TabCell =>
  of === null ? BLANK : figure(of, place, units, isTotal);

function headlineOf({ rows, total, leftOutCount }: ProjectBalances): string {
  const amount = (of: Figure): string => (of.kind === 'amount' ? writePounds(of.amount) : 'not known');
  const { budget, received, outstanding } = total;
  const leftOut = leftOutCount === 0 ? '' : `, ${leftOutCount} left out`;
  return `${counted(rows.length, 'project')}${leftOut}. Received ${amount(received)} of ${amount(budget)}, outstanding ${amount(outstanding)}`;
}
